output "bucket_name" {
  description = "Name of the bucket that holds the states."
  value       = aws_s3_bucket.this.id
}

output "bucket_arn" {
  description = "ARN of the bucket."
  value       = aws_s3_bucket.this.arn
}

output "dynamodb_table_name" {
  description = "Name of the lock table; null without one."
  value       = one(aws_dynamodb_table.this[*].name)
}

output "dynamodb_table_arn" {
  description = "ARN of the lock table; null without one."
  value       = one(aws_dynamodb_table.this[*].arn)
}

output "replica_bucket_name" {
  description = "Name of the copy's bucket; null without a copy."
  value       = one(aws_s3_bucket.replica[*].id)
}

output "replica_bucket_arn" {
  description = "ARN of the copy's bucket; null without a copy."
  value       = one(aws_s3_bucket.replica[*].arn)
}

output "backend_configuration" {
  description = "Settings of the s3 backend, for -backend-config or a backend block; \"key\" is each configuration's own."

  value = {
    for name, field in {
      bucket         = aws_s3_bucket.this.id
      region         = aws_s3_bucket.this.region
      encrypt        = "true"
      dynamodb_table = one(aws_dynamodb_table.this[*].name)
      use_lockfile   = var.use_lockfile ? "true" : null
    } : name => field if field != null
  }
}
