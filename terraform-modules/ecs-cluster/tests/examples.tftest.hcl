# `terraform test`, with Terraform 1.7 or newer.

mock_provider "aws" {}

run "minimal" {
  command = plan

  variables {
    cluster_name = "example"
  }
}

run "complete" {
  command = plan

  variables {
    cluster_name                          = "example"
    capacity_providers                    = ["FARGATE", "FARGATE_SPOT"]
    container_insights                    = "enhanced"
    execute_command_log_retention_in_days = 365
    execute_command_kms_key_arn           = "arn:aws:kms:us-east-1:111122223333:key/0f7a1c5e-2d9b-4c55-9f4b-2f3d1c1b2a3d"
    enable_service_discovery_namespace    = true
    service_discovery_namespace_type      = "private_dns"
    service_discovery_namespace_name      = "example.internal"
    vpc_id                                = "vpc-0123456789abcdef0"
    tags                                  = { Team = "platform" }

    default_capacity_provider_strategy = {
      FARGATE      = { weight = 1, base = 2 }
      FARGATE_SPOT = { weight = 3 }
    }
  }
}
