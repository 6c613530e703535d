provider "aws" {
  region = "us-east-1"
}

module "networking" {
  source = "../.."

  vpc_cidr           = "10.0.0.0/16"
  availability_zones = ["us-east-1a", "us-east-1b"]
}
