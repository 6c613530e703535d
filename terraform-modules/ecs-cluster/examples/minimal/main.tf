provider "aws" {
  region = "us-east-1"
}

module "ecs_cluster" {
  source = "../.."

  cluster_name = "example"
}
