provider "aws" {
  region = "us-east-1"
}

resource "aws_kms_key" "images" {
  description         = "Encrypts the images."
  enable_key_rotation = true
}

resource "aws_iam_role" "platform" {
  name               = "platform"
  assume_role_policy = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"ecs-tasks.amazonaws.com\"},\"Action\":\"sts:AssumeRole\"}]}"
}

resource "aws_iam_role" "pipeline" {
  name               = "pipeline"
  assume_role_policy = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"ecs-tasks.amazonaws.com\"},\"Action\":\"sts:AssumeRole\"}]}"
}

resource "aws_iam_role" "kermit" {
  name               = "kermit"
  assume_role_policy = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"ecs-tasks.amazonaws.com\"},\"Action\":\"sts:AssumeRole\"}]}"
}

module "ecr" {
  source = "../.."

  registry_name              = "muppet-platform"
  image_tag_mutability       = "MUTABLE"
  kms_key_arn                = aws_kms_key.images.arn
  lifecycle_policy           = "retain-10-images"
  lifecycle_policies         = { platform-service = "retain-50-images" }
  push_principals            = [aws_iam_role.pipeline.arn]
  full_principals            = [aws_iam_role.platform.arn]
  repository_full_principals = { "muppets/kermit" = [aws_iam_role.kermit.arn] }
  pull_account_ids           = ["444455556666"]
  replication_regions        = ["us-west-2"]
  tags                       = { Team = "platform" }

  repositories = [
    "platform-service",
    "mcp-server",
    "template-tools",
    "muppets/kermit",
    "muppets/piggy",
  ]

  lifecycle_rules = {
    releases = { priority = 1, tag_pattern = "v*", keep_images = 30 }
    untagged = { priority = 2, tag_status = "untagged", older_than_days = 7 }
  }

  repository_pull_principals = {
    platform-service = [aws_iam_role.kermit.arn]
    mcp-server       = [aws_iam_role.kermit.arn]
  }
}
