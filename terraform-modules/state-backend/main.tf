locals {
  is_kms                = var.encryption_type == "KMS"
  has_access_logging    = var.enable_access_logging != null ? var.enable_access_logging : var.access_log_bucket_name != null
  replication_role_name = length("${var.bucket_name}-replication") <= 64 ? "${var.bucket_name}-replication" : "${trimsuffix(substr("${var.bucket_name}-replication", 0, 55), "-")}-${substr(sha256("${var.bucket_name}-replication"), 0, 8)}"
  replica_bucket_name   = var.replica_bucket_name != null ? var.replica_bucket_name : length("${var.bucket_name}-replica") <= 63 ? "${var.bucket_name}-replica" : "${trimsuffix(substr("${var.bucket_name}-replica", 0, 54), "-")}-${substr(sha256("${var.bucket_name}-replica"), 0, 8)}"
}

resource "aws_s3_bucket" "this" {
  bucket        = var.bucket_name
  force_destroy = var.force_destroy
  tags          = merge(var.tags, { Name = var.bucket_name })

  lifecycle {
    precondition {
      condition     = var.enable_lock_table || var.use_lockfile
      error_message = "use_lockfile must be true where enable_lock_table is false. Without either, two people can overwrite each other's state."
    }

    precondition {
      condition     = local.is_kms || var.kms_key_arn == null
      error_message = "kms_key_arn must be absent unless encryption_type is KMS. Set encryption_type to KMS, or leave the key out."
    }

    precondition {
      condition     = !(local.is_kms && var.replication_region != null) || var.kms_key_arn != null && var.replica_kms_key_arn != null
      error_message = "replica_kms_key_arn must be given together with kms_key_arn where encryption_type is KMS and there is a copy. S3 copies what KMS encrypts between two named keys, one per region."
    }

    precondition {
      condition     = !local.has_access_logging || var.access_log_bucket_name != null
      error_message = "access_log_bucket_name must be given where enable_access_logging is true."
    }
  }
}

resource "aws_s3_bucket_versioning" "this" {
  bucket = aws_s3_bucket.this.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "this" {
  bucket = aws_s3_bucket.this.id

  rule {
    bucket_key_enabled = local.is_kms

    apply_server_side_encryption_by_default {
      kms_master_key_id = local.is_kms ? var.kms_key_arn : null
      sse_algorithm     = local.is_kms ? "aws:kms" : "AES256"
    }
  }
}

resource "aws_s3_bucket_public_access_block" "this" {
  block_public_acls       = true
  block_public_policy     = true
  bucket                  = aws_s3_bucket.this.id
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_ownership_controls" "this" {
  bucket = aws_s3_bucket.this.id

  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}

resource "aws_s3_bucket_policy" "this" {
  bucket = aws_s3_bucket.this.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "DenyInsecureTransport"
        Effect    = "Deny"
        Principal = { AWS = "*" }
        Action    = ["s3:*"]
        Resource  = [aws_s3_bucket.this.arn, "${aws_s3_bucket.this.arn}/*"]
        Condition = { Bool = { "aws:SecureTransport" = "false" } }
      },
      {
        Sid       = "DenyOutdatedTls"
        Effect    = "Deny"
        Principal = { AWS = "*" }
        Action    = ["s3:*"]
        Resource  = [aws_s3_bucket.this.arn, "${aws_s3_bucket.this.arn}/*"]
        Condition = { NumericLessThan = { "s3:TlsVersion" = "1.2" } }
      },
    ]
  })

  depends_on = [aws_s3_bucket_public_access_block.this]
}

resource "aws_s3_bucket_lifecycle_configuration" "this" {
  bucket = aws_s3_bucket.this.id

  rule {
    id     = "expire-old-versions"
    status = "Enabled"

    abort_incomplete_multipart_upload {
      days_after_initiation = var.abort_multipart_upload_days
    }

    filter {
      prefix = ""
    }

    noncurrent_version_expiration {
      newer_noncurrent_versions = var.noncurrent_versions_kept
      noncurrent_days           = var.noncurrent_version_expiration_days
    }
  }

  depends_on = [aws_s3_bucket_versioning.this]
}

resource "aws_s3_bucket_logging" "this" {
  count = local.has_access_logging ? 1 : 0

  bucket        = aws_s3_bucket.this.id
  target_bucket = var.access_log_bucket_name
  target_prefix = var.access_log_prefix
}

resource "aws_s3_bucket" "replica" {
  count = var.replication_region != null ? 1 : 0

  bucket        = local.replica_bucket_name
  force_destroy = var.force_destroy
  region        = var.replication_region
  tags          = merge(var.tags, { Name = local.replica_bucket_name })
}

resource "aws_s3_bucket_versioning" "replica" {
  count = var.replication_region != null ? 1 : 0

  bucket = aws_s3_bucket.replica[0].id
  region = var.replication_region

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "replica" {
  count = var.replication_region != null ? 1 : 0

  bucket = aws_s3_bucket.replica[0].id
  region = var.replication_region

  rule {
    bucket_key_enabled = local.is_kms

    apply_server_side_encryption_by_default {
      kms_master_key_id = local.is_kms ? var.replica_kms_key_arn : null
      sse_algorithm     = local.is_kms ? "aws:kms" : "AES256"
    }
  }
}

resource "aws_s3_bucket_public_access_block" "replica" {
  count = var.replication_region != null ? 1 : 0

  block_public_acls       = true
  block_public_policy     = true
  bucket                  = aws_s3_bucket.replica[0].id
  ignore_public_acls      = true
  region                  = var.replication_region
  restrict_public_buckets = true
}

resource "aws_s3_bucket_ownership_controls" "replica" {
  count = var.replication_region != null ? 1 : 0

  bucket = aws_s3_bucket.replica[0].id
  region = var.replication_region

  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}

resource "aws_s3_bucket_policy" "replica" {
  count = var.replication_region != null ? 1 : 0

  bucket = aws_s3_bucket.replica[0].id
  region = var.replication_region

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "DenyInsecureTransport"
        Effect    = "Deny"
        Principal = { AWS = "*" }
        Action    = ["s3:*"]
        Resource  = [aws_s3_bucket.replica[0].arn, "${aws_s3_bucket.replica[0].arn}/*"]
        Condition = { Bool = { "aws:SecureTransport" = "false" } }
      },
      {
        Sid       = "DenyOutdatedTls"
        Effect    = "Deny"
        Principal = { AWS = "*" }
        Action    = ["s3:*"]
        Resource  = [aws_s3_bucket.replica[0].arn, "${aws_s3_bucket.replica[0].arn}/*"]
        Condition = { NumericLessThan = { "s3:TlsVersion" = "1.2" } }
      },
    ]
  })

  depends_on = [aws_s3_bucket_public_access_block.replica]
}

resource "aws_s3_bucket_lifecycle_configuration" "replica" {
  count = var.replication_region != null ? 1 : 0

  bucket = aws_s3_bucket.replica[0].id
  region = var.replication_region

  rule {
    id     = "expire-old-versions"
    status = "Enabled"

    abort_incomplete_multipart_upload {
      days_after_initiation = var.abort_multipart_upload_days
    }

    filter {
      prefix = ""
    }

    noncurrent_version_expiration {
      newer_noncurrent_versions = var.noncurrent_versions_kept
      noncurrent_days           = var.noncurrent_version_expiration_days
    }
  }

  depends_on = [aws_s3_bucket_versioning.replica]
}

resource "aws_iam_role" "replication" {
  count = var.replication_region != null ? 1 : 0

  description = "Copies Terraform states to another region."
  name        = local.replication_role_name
  tags        = merge(var.tags, { Name = local.replication_role_name })

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Principal = { Service = "s3.amazonaws.com" }
        Action    = ["sts:AssumeRole"]
      },
    ]
  })
}

resource "aws_iam_role_policy" "replication" {
  count = var.replication_region != null ? 1 : 0

  name = "replicate-states"
  role = aws_iam_role.replication[0].id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = concat(
      [
        {
          Sid      = "ReadConfiguration"
          Effect   = "Allow"
          Action   = ["s3:GetReplicationConfiguration", "s3:ListBucket"]
          Resource = [aws_s3_bucket.this.arn]
        },
        {
          Sid    = "ReadVersions"
          Effect = "Allow"
          Action = [
            "s3:GetObjectVersionAcl",
            "s3:GetObjectVersionForReplication",
            "s3:GetObjectVersionTagging",
          ]
          Resource = ["${aws_s3_bucket.this.arn}/*"]
        },
        {
          Sid      = "WriteCopies"
          Effect   = "Allow"
          Action   = ["s3:ReplicateObject", "s3:ReplicateTags"]
          Resource = ["${aws_s3_bucket.replica[0].arn}/*"]
        },
      ],
      local.is_kms ? [
        {
          Sid      = "Decrypt"
          Effect   = "Allow"
          Action   = ["kms:Decrypt"]
          Resource = [var.kms_key_arn]
        },
      ] : [],
      local.is_kms ? [
        {
          Sid      = "Encrypt"
          Effect   = "Allow"
          Action   = ["kms:Encrypt"]
          Resource = [var.replica_kms_key_arn]
        },
      ] : []
    )
  })
}

resource "aws_s3_bucket_replication_configuration" "this" {
  count = var.replication_region != null ? 1 : 0

  bucket = aws_s3_bucket.this.id
  role   = aws_iam_role.replication[0].arn

  rule {
    id     = "states"
    status = "Enabled"

    filter {
      prefix = ""
    }

    delete_marker_replication {
      status = "Disabled"
    }

    destination {
      bucket        = aws_s3_bucket.replica[0].arn
      storage_class = "STANDARD"

      dynamic "encryption_configuration" {
        for_each = local.is_kms ? [true] : []
        iterator = item

        content {
          replica_kms_key_id = var.replica_kms_key_arn
        }
      }
    }

    dynamic "source_selection_criteria" {
      for_each = local.is_kms ? [true] : []
      iterator = item

      content {
        sse_kms_encrypted_objects {
          status = "Enabled"
        }
      }
    }
  }

  depends_on = [
    aws_s3_bucket_versioning.this,
    aws_s3_bucket_versioning.replica,
    aws_iam_role_policy.replication,
  ]
}

resource "aws_dynamodb_table" "this" {
  count = var.enable_lock_table ? 1 : 0

  billing_mode                = var.billing_mode
  deletion_protection_enabled = var.deletion_protection
  hash_key                    = "LockID"
  name                        = var.dynamodb_table_name
  read_capacity               = var.billing_mode == "PROVISIONED" ? var.read_capacity : null
  write_capacity              = var.billing_mode == "PROVISIONED" ? var.write_capacity : null
  tags                        = merge(var.tags, { Name = var.dynamodb_table_name })

  attribute {
    name = "LockID"
    type = "S"
  }

  point_in_time_recovery {
    enabled = var.enable_point_in_time_recovery
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = var.encryption_type == "KMS" ? var.kms_key_arn : null
  }
}
