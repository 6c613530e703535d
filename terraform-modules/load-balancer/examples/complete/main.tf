provider "aws" {
  region = "us-east-1"
}

resource "aws_acm_certificate" "app" {
  domain_name       = "app.example.com"
  validation_method = "DNS"
}

resource "aws_acm_certificate" "admin" {
  domain_name       = "admin.example.com"
  validation_method = "DNS"
}

resource "aws_s3_bucket" "logs" {
  bucket_prefix = "example-logs-"
}

resource "aws_security_group" "api" {
  name        = "example-api"
  description = "Tasks of the API."
  vpc_id      = module.networking.vpc_id
}

resource "aws_security_group" "web" {
  name        = "example-web"
  description = "Tasks of the web app."
  vpc_id      = module.networking.vpc_id
}

resource "aws_security_group" "bastion" {
  name        = "example-bastion"
  description = "The bastion host."
  vpc_id      = module.networking.vpc_id
}

module "networking" {
  source = "../../../networking"

  name               = "example"
  availability_zones = ["us-east-1a", "us-east-1b"]
}

module "load_balancer" {
  source = "../.."

  name                        = "example"
  vpc_id                      = module.networking.vpc_id
  subnet_ids                  = module.networking.public_subnet_ids
  certificate_arn             = aws_acm_certificate.app.arn
  enable_https                = true
  additional_certificate_arns = { admin = aws_acm_certificate.admin.arn }
  default_target              = "web"
  ingress_cidrs               = ["0.0.0.0/0"]
  ingress_security_groups     = { bastion = aws_security_group.bastion.id }
  idle_timeout                = 120
  desync_mitigation_mode      = "strictest"
  deletion_protection         = false
  access_logs_bucket          = aws_s3_bucket.logs.id
  access_logs_prefix          = "example"
  enable_access_logs          = true
  tags                        = { Team = "platform" }

  targets = {
    api = {
      port                 = 8000
      security_group_id    = aws_security_group.api.id
      health_check_path    = "/api/health"
      health_check_matcher = "200-299"
      deregistration_delay = 15
    }
    web = {
      port              = 80
      security_group_id = aws_security_group.web.id
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
