provider "aws" {
  region = "us-east-1"
}

module "state_backend" {
  source = "../.."

  bucket_name = "example-terraform-state"
}
