provider "aws" {
  region = "us-east-1"
}

resource "aws_kms_key" "sessions" {
  description         = "Encrypts ECS Exec sessions."
  enable_key_rotation = true
}

module "networking" {
  source = "../../../networking"

  vpc_cidr           = "10.0.0.0/16"
  availability_zones = ["us-east-1a", "us-east-1b"]
}

module "ecs_cluster" {
  source = "../.."

  cluster_name                          = "example"
  capacity_providers                    = ["FARGATE", "FARGATE_SPOT"]
  container_insights                    = "enhanced"
  execute_command_log_retention_in_days = 365
  execute_command_kms_key_arn           = aws_kms_key.sessions.arn
  enable_service_discovery_namespace    = true
  service_discovery_namespace_type      = "private_dns"
  service_discovery_namespace_name      = "example.internal"
  vpc_id                                = module.networking.vpc_id
  tags                                  = { Team = "platform" }

  default_capacity_provider_strategy = {
    FARGATE      = { weight = 1, base = 2 }
    FARGATE_SPOT = { weight = 3 }
  }
}
