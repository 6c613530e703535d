# `terraform test`, with Terraform 1.7 or newer.

mock_provider "aws" {}

run "minimal" {
  command = plan

  variables {
    vpc_id     = "vpc-0a1b2c3d4e5f60718"
    subnet_ids = ["subnet-0a1b2c3d", "subnet-1a1b2c3d"]
  }
}

run "complete" {
  command = plan

  variables {
    name                        = "example"
    vpc_id                      = "vpc-0a1b2c3d4e5f60718"
    subnet_ids                  = ["subnet-0a1b2c3d", "subnet-1a1b2c3d"]
    certificate_arn             = "arn:aws:acm:us-east-1:111122223333:certificate/app"
    enable_https                = true
    additional_certificate_arns = { admin = "arn:aws:acm:us-east-1:111122223333:certificate/admin" }
    default_target              = "web"
    ingress_cidrs               = ["0.0.0.0/0"]
    ingress_security_groups     = { bastion = "sg-2a1b2c3d4e5f60718" }
    idle_timeout                = 120
    desync_mitigation_mode      = "strictest"
    deletion_protection         = false
    access_logs_bucket          = "example-logs-1"
    access_logs_prefix          = "example"
    enable_access_logs          = true
    tags                        = { Team = "platform" }

    targets = {
      api = {
        port                 = 8000
        security_group_id    = "sg-0a1b2c3d4e5f60718"
        health_check_path    = "/api/health"
        health_check_matcher = "200-299"
        deregistration_delay = 15
      }
      web = {
        port              = 80
        security_group_id = "sg-1a1b2c3d4e5f60718"
        stickiness        = true
        slow_start        = 60
      }
    }

    routes = {
      api         = { target = "api", path = "/api/*" }
      api-docs    = { target = "api", path = "/docs" }
      admin       = { target = "web", host = "admin.example.com" }
      maintenance = { target = "web", path = "/maintenance/*", priority = 49000 }
    }
  }
}
