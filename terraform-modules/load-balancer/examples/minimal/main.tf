provider "aws" {
  region = "us-east-1"
}

module "networking" {
  source = "../../../networking"

  name               = "example"
  availability_zones = ["us-east-1a", "us-east-1b"]
}

module "load_balancer" {
  source = "../.."

  vpc_id     = module.networking.vpc_id
  subnet_ids = module.networking.public_subnet_ids
}
