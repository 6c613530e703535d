provider "aws" {
  region = "us-east-1"
}

module "ecr" {
  source = "../.."

  registry_name    = "muppet-platform"
  enable_scanning  = true
  lifecycle_policy = "retain-10-images"
}
