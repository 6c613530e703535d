# `terraform test`, with Terraform 1.7 or newer.

mock_provider "aws" {}

run "minimal" {
  command = plan

  variables {
    bucket_name = "example-terraform-state"
  }
}

run "complete" {
  command = plan

  variables {
    bucket_name                        = "example-terraform-state"
    dynamodb_table_name                = "example-terraform-locks"
    encryption_type                    = "KMS"
    kms_key_arn                        = "arn:aws:kms:us-east-1:111122223333:key/0f7a1c5e-2d9b-4c55-9f4b-2f3d1c1b2a3d"
    noncurrent_version_expiration_days = 180
    noncurrent_versions_kept           = 25
    abort_multipart_upload_days        = 3
    billing_mode                       = "PROVISIONED"
    read_capacity                      = 5
    write_capacity                     = 5
    replication_region                 = "us-west-2"
    replica_bucket_name                = "example-terraform-state-us-west-2"
    replica_kms_key_arn                = "arn:aws:kms:us-west-2:111122223333:key/0f7a1c5e-2d9b-4c55-9f4b-2f3d1c1b2a3d"
    enable_access_logging              = true
    access_log_bucket_name             = "example-access-logs"
    access_log_prefix                  = "example/"
    tags                               = { Team = "platform" }
  }
}
