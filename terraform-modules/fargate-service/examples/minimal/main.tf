provider "aws" {
  region = "us-east-1"
}

module "networking" {
  source = "../../../networking"

  vpc_cidr           = "10.0.0.0/16"
  availability_zones = ["us-east-1a", "us-east-1b"]
}

module "fargate_service" {
  source = "../.."

  cluster_name = "muppet-platform-cluster"
  vpc_id       = module.networking.vpc_id
  subnet_ids   = module.networking.private_subnet_ids
}
