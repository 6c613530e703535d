# `terraform test`, with Terraform 1.7 or newer.

mock_provider "aws" {}

run "minimal" {
  command = plan

  variables {
    registry_name    = "muppet-platform"
    enable_scanning  = true
    lifecycle_policy = "retain-10-images"
  }
}

run "complete" {
  command = plan

  variables {
    registry_name              = "muppet-platform"
    image_tag_mutability       = "MUTABLE"
    kms_key_arn                = "arn:aws:kms:us-east-1:111122223333:key/0f7a1c5e-2d9b-4c55-9f4b-2f3d1c1b2a3d"
    lifecycle_policy           = "retain-10-images"
    lifecycle_policies         = { platform-service = "retain-50-images" }
    push_principals            = ["arn:aws:iam::111122223333:role/pipeline"]
    full_principals            = ["arn:aws:iam::111122223333:role/platform"]
    repository_full_principals = { "muppets/kermit" = ["arn:aws:iam::111122223333:role/kermit"] }
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
      platform-service = ["arn:aws:iam::111122223333:role/kermit"]
      mcp-server       = ["arn:aws:iam::111122223333:role/kermit"]
    }
  }
}
