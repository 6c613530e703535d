# `terraform test`, with Terraform 1.7 or newer.

mock_provider "aws" {}

run "minimal" {
  command = plan

  variables {
    vpc_cidr           = "10.0.0.0/16"
    availability_zones = ["us-east-1a", "us-east-1b"]
  }
}

run "complete" {
  command = plan

  variables {
    name                        = "example"
    vpc_cidr                    = "10.20.0.0/16"
    availability_zones          = ["us-east-1a", "us-east-1b", "us-east-1c"]
    public_subnet_cidrs         = ["10.20.1.0/24", "10.20.2.0/24", "10.20.3.0/24"]
    private_subnet_cidrs        = ["10.20.10.0/24", "10.20.11.0/24", "10.20.12.0/24"]
    database_subnet_cidrs       = ["10.20.20.0/24", "10.20.21.0/24", "10.20.22.0/24"]
    additional_subnet_cidrs     = { cache = ["10.20.30.0/24", "10.20.31.0/24", "10.20.32.0/24"] }
    nat_gateways                = "one_per_az"
    enable_network_acls         = true
    flow_logs_traffic_type      = "REJECT"
    flow_logs_retention_in_days = 90
    flow_logs_kms_key_arn       = "arn:aws:kms:us-east-1:111122223333:key/0f7a1c5e-2d9b-4c55-9f4b-2f3d1c1b2a3d"
    gateway_endpoints           = ["s3", "dynamodb"]
    interface_endpoints         = ["ecr.api", "ecr.dkr", "logs", "secretsmanager"]
    public_subnet_tags          = { "kubernetes.io/role/elb" = "1" }
    private_subnet_tags         = { "kubernetes.io/role/internal-elb" = "1" }
    tags                        = { Team = "platform", CostCenter = "engineering" }

    additional_tiers = {
      cache   = { slot = 3 }
      workers = { slot = 4, access = "nat" }
      edge    = { slot = 5, access = "internet" }
    }

    network_acl_rules = {
      no_telnet = {
        tier        = "private"
        rule_number = 50
        cidr        = "0.0.0.0/0"
        protocol    = "tcp"
        from_port   = 23
        to_port     = 23
      }
    }
  }
}
