provider "aws" {
  region = "us-east-1"
}

resource "aws_ecs_cluster" "apps" {
  name = "apps"
}

resource "aws_kms_key" "main" {
  description         = "Encrypts logs and secrets."
  enable_key_rotation = true
}

resource "aws_secretsmanager_secret" "database" {
  name       = "dev-example-db-connection"
  kms_key_id = aws_kms_key.main.arn
}

resource "aws_lb_target_group" "api" {
  name        = "example-api"
  port        = 8000
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = module.networking.vpc_id
}

resource "aws_security_group" "load_balancer" {
  name   = "example-alb"
  vpc_id = module.networking.vpc_id
}

resource "aws_efs_file_system" "uploads" {
  encrypted = true
}

resource "aws_security_group" "uploads" {
  name   = "example-efs"
  vpc_id = module.networking.vpc_id
}

module "networking" {
  source = "../../../networking"

  vpc_cidr           = "10.0.0.0/16"
  availability_zones = ["us-east-1a", "us-east-1b"]
}

module "fargate_service" {
  source = "../.."

  name                              = "dev-example-api"
  cluster_name                      = aws_ecs_cluster.apps.name
  create_cluster                    = false
  vpc_id                            = module.networking.vpc_id
  subnet_ids                        = module.networking.private_subnet_ids
  image                             = "111122223333.dkr.ecr.us-east-1.amazonaws.com/api:1.4.2"
  port                              = 8000
  command                           = ["serve", "--port", "8000"]
  environment                       = { PORT = "8000", LOG_LEVEL = "info" }
  secrets                           = { DATABASE_URL = "${aws_secretsmanager_secret.database.arn}:url::" }
  secrets_kms_key_arns              = { main = aws_kms_key.main.arn }
  user                              = "1000:1000"
  health_check_command              = "wget -qO- http://localhost:8000/health || exit 1"
  cpu                               = 1024
  memory                            = 2048
  architecture                      = "ARM64"
  ephemeral_storage_in_gib          = 30
  sidecar_environment               = { xray = { AWS_REGION = "us-east-1" } }
  sidecar_commands                  = { xray = ["--log-level", "warn"] }
  task_policy_arns                  = { xray = "arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess" }
  capacity_provider_strategy        = { FARGATE = { base = 1, weight = 1 }, FARGATE_SPOT = { weight = 3 } }
  deployment_alarm_names            = ["dev-example-api-errors"]
  health_check_grace_period_seconds = 60
  ingress_security_groups           = { alb = aws_security_group.load_balancer.id }
  load_balancers                    = { alb = { target_group_arn = aws_lb_target_group.api.arn } }
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
  log_kms_key_arn                   = aws_kms_key.main.arn
  tags                              = { Team = "platform" }

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

  efs_volumes = {
    uploads = { file_system_id = aws_efs_file_system.uploads.id, path = "/var/uploads" }
  }

  egress_rules = {
    database = { cidr = "10.0.0.0/16", port = 5432, description = "PostgreSQL in the VPC." }
    uploads  = { security_group_id = aws_security_group.uploads.id, port = 2049 }
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
