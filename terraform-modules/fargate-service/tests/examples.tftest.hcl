# `terraform test`, with Terraform 1.7 or newer.

mock_provider "aws" {}

run "minimal" {
  command = plan

  variables {
    cluster_name = "muppet-platform-cluster"
    vpc_id       = "vpc-0a1b2c3d"
    subnet_ids   = ["subnet-0a1b2c3d", "subnet-1a2b3c4d"]
  }
}

run "complete" {
  command = plan

  variables {
    name                              = "dev-example-api"
    cluster_name                      = "apps"
    create_cluster                    = false
    vpc_id                            = "vpc-0a1b2c3d"
    subnet_ids                        = ["subnet-0a1b2c3d", "subnet-1a2b3c4d"]
    image                             = "111122223333.dkr.ecr.us-east-1.amazonaws.com/api:1.4.2"
    port                              = 8000
    command                           = ["serve", "--port", "8000"]
    environment                       = { PORT = "8000", LOG_LEVEL = "info" }
    user                              = "1000:1000"
    health_check_command              = "wget -qO- http://localhost:8000/health || exit 1"
    cpu                               = 1024
    memory                            = 2048
    architecture                      = "ARM64"
    ephemeral_storage_in_gib          = 30
    sidecar_environment               = { xray = { AWS_REGION = "us-east-1" } }
    sidecar_commands                  = { xray = ["--log-level", "warn"] }
    efs_volumes                       = { uploads = { file_system_id = "fs-0a1b2c3d", path = "/var/uploads" } }
    task_policy_arns                  = { xray = "arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess" }
    deployment_alarm_names            = ["dev-example-api-errors"]
    health_check_grace_period_seconds = 60
    ingress_security_groups           = { alb = "sg-0a1b2c3d" }
    enable_service_connect            = true
    service_connect_namespace         = "example"
    service_connect_alias             = "api"
    enable_autoscaling                = true
    min_capacity                      = 2
    max_capacity                      = 10
    cpu_target                        = 70
    memory_target                     = 75
    log_group_name                    = "/ecs/dev/example-api"
    log_retention_in_days             = 7
    log_kms_key_arn                   = "arn:aws:kms:us-east-1:111122223333:key/0f7a1c5e-2d9b-4c55-9f4b-2f3d1c1b2a3d"
    tags                              = { Team = "platform" }

    secrets = {
      DATABASE_URL = "arn:aws:secretsmanager:us-east-1:111122223333:secret:dev-example-db-connection-AbCdEf:url::"
    }

    secrets_kms_key_arns = {
      main = "arn:aws:kms:us-east-1:111122223333:key/0f7a1c5e-2d9b-4c55-9f4b-2f3d1c1b2a3d"
    }

    sidecars = {
      xray = {
        image              = "public.ecr.aws/xray/aws-xray-daemon:3.x"
        cpu                = 32
        memory_reservation = 256
        port               = 2000
        protocol           = "udp"
        start_first        = "START"
      }
    }

    capacity_provider_strategy = {
      FARGATE      = { base = 1, weight = 1 }
      FARGATE_SPOT = { weight = 3 }
    }

    egress_rules = {
      database = { cidr = "10.0.0.0/16", port = 5432, description = "PostgreSQL in the VPC." }
      uploads  = { security_group_id = "sg-1a2b3c4d", port = 2049 }
    }

    load_balancers = {
      alb = {
        target_group_arn = "arn:aws:elasticloadbalancing:us-east-1:111122223333:targetgroup/example-api/0a1b2c3d4e5f6a7b"
      }
    }

    scheduled_scaling = {
      evening = {
        schedule = "cron(0 20 ? * MON-FRI *)"
        min      = 1
        max      = 2
        timezone = "Europe/Berlin"
      }
      morning = {
        schedule = "cron(0 6 ? * MON-FRI *)"
        min      = 2
        max      = 10
        timezone = "Europe/Berlin"
      }
    }
  }
}
