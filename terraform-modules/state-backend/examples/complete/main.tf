provider "aws" {
  region = "us-east-1"
}

resource "aws_kms_key" "state" {
  description         = "Encrypts the states."
  enable_key_rotation = true
}

resource "aws_kms_key" "replica" {
  region              = "us-west-2"
  description         = "Encrypts the states' copies."
  enable_key_rotation = true
}

resource "aws_s3_bucket" "logs" {
  bucket = "example-access-logs"
}

module "state_backend" {
  source = "../.."

  bucket_name                        = "example-terraform-state"
  dynamodb_table_name                = "example-terraform-locks"
  encryption_type                    = "KMS"
  kms_key_arn                        = aws_kms_key.state.arn
  noncurrent_version_expiration_days = 180
  noncurrent_versions_kept           = 25
  abort_multipart_upload_days        = 3
  billing_mode                       = "PROVISIONED"
  read_capacity                      = 5
  write_capacity                     = 5
  replication_region                 = "us-west-2"
  replica_bucket_name                = "example-terraform-state-us-west-2"
  replica_kms_key_arn                = aws_kms_key.replica.arn
  enable_access_logging              = true
  access_log_bucket_name             = aws_s3_bucket.logs.id
  access_log_prefix                  = "example/"
  tags                               = { Team = "platform" }
}
