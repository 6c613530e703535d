# Example platform infrastructure
module "networking" {
  source = "../../../terraform-modules/networking"

  vpc_cidr           = "10.0.0.0/16"
  availability_zones = ["us-west-2a", "us-west-2b"]
}

module "ecr" {
  source = "../../../terraform-modules/ecr"

  registry_name    = "muppet-platform"
  enable_scanning  = true
  lifecycle_policy = "retain-10-images"
}

module "fargate_cluster" {
  source = "../../../terraform-modules/fargate-service"

  cluster_name = "muppet-platform-cluster"
  vpc_id       = module.networking.vpc_id
  subnet_ids   = module.networking.private_subnet_ids
}
