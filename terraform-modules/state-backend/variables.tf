variable "bucket_name" {
  description = "Name of the bucket that holds the states."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$", var.bucket_name))
    error_message = "bucket_name must have 3 to 63 lower-case letters, digits and hyphens, with a letter or digit at both ends, got ${jsonencode(var.bucket_name)}."
  }
}

variable "dynamodb_table_name" {
  description = "Name of the table that holds the locks."
  type        = string
  default     = "terraform-state-lock"
  nullable    = false

  validation {
    condition     = can(regex("^[A-Za-z0-9_.-]{3,255}$", var.dynamodb_table_name))
    error_message = "dynamodb_table_name must have 3 to 255 letters, digits, \"_\", \"-\" and \".\", got ${jsonencode(var.dynamodb_table_name)}."
  }
}

variable "enable_lock_table" {
  description = "Whether there is a lock table. Without it, use_lockfile must be on."
  type        = bool
  default     = true
  nullable    = false
}

variable "use_lockfile" {
  description = "Whether backend_configuration also locks by an object in the bucket, which Terraform knows from 1.10 on."
  type        = bool
  default     = true
  nullable    = false
}

variable "encryption_type" {
  description = "Encryption of the bucket: S3's own keys, or a key in KMS. KMS also puts the table under kms_key_arn."
  type        = string
  default     = "AES256"
  nullable    = false

  validation {
    condition     = contains(["AES256", "KMS"], var.encryption_type)
    error_message = "encryption_type must be one of \"AES256\", \"KMS\", got ${jsonencode(var.encryption_type)}."
  }
}

variable "kms_key_arn" {
  description = "Key where encryption_type is KMS. AWS's own where absent."
  type        = string
  default     = null

  validation {
    condition     = var.kms_key_arn == null ? true : can(regex("^arn:aws[a-z-]*:kms:[a-z0-9-]*:([0-9]*|aws):.+$", var.kms_key_arn))
    error_message = "kms_key_arn must be an ARN such as arn:aws:kms:…, got ${jsonencode(var.kms_key_arn)}."
  }
}

variable "noncurrent_version_expiration_days" {
  description = "Days that old versions of a state are kept."
  type        = number
  default     = 90
  nullable    = false

  validation {
    condition     = floor(var.noncurrent_version_expiration_days) == var.noncurrent_version_expiration_days && var.noncurrent_version_expiration_days >= 1 && var.noncurrent_version_expiration_days <= 3650
    error_message = "noncurrent_version_expiration_days must be a whole number of days from 1 to 3650, got ${jsonencode(var.noncurrent_version_expiration_days)}."
  }
}

variable "noncurrent_versions_kept" {
  description = "Old versions of each state that are kept however old they are."
  type        = number
  default     = 10
  nullable    = false

  validation {
    condition     = floor(var.noncurrent_versions_kept) == var.noncurrent_versions_kept
    error_message = "noncurrent_versions_kept must be a whole number from 1 to 100, got ${jsonencode(var.noncurrent_versions_kept)}."
  }

  validation {
    condition     = var.noncurrent_versions_kept >= 1 && var.noncurrent_versions_kept <= 100
    error_message = "noncurrent_versions_kept must be a whole number from 1 to 100, got ${jsonencode(var.noncurrent_versions_kept)}."
  }
}

variable "abort_multipart_upload_days" {
  description = "Days until unfinished uploads are removed."
  type        = number
  default     = 7
  nullable    = false

  validation {
    condition     = floor(var.abort_multipart_upload_days) == var.abort_multipart_upload_days && var.abort_multipart_upload_days >= 1 && var.abort_multipart_upload_days <= 365
    error_message = "abort_multipart_upload_days must be a whole number of days from 1 to 365, got ${jsonencode(var.abort_multipart_upload_days)}."
  }
}

variable "force_destroy" {
  description = "Whether the buckets are destroyed together with the states in them."
  type        = bool
  default     = false
  nullable    = false
}

variable "deletion_protection" {
  description = "Whether AWS refuses to delete the lock table."
  type        = bool
  default     = true
  nullable    = false
}

variable "enable_point_in_time_recovery" {
  description = "Whether the lock table can be restored to any second."
  type        = bool
  default     = true
  nullable    = false
}

variable "billing_mode" {
  description = "How the lock table is paid for: by request, or by capacity."
  type        = string
  default     = "PAY_PER_REQUEST"
  nullable    = false

  validation {
    condition     = contains(["PAY_PER_REQUEST", "PROVISIONED"], var.billing_mode)
    error_message = "billing_mode must be one of \"PAY_PER_REQUEST\", \"PROVISIONED\", got ${jsonencode(var.billing_mode)}."
  }
}

variable "read_capacity" {
  description = "Reads per second of the lock table where billing_mode is PROVISIONED."
  type        = number
  default     = 5
  nullable    = false

  validation {
    condition     = floor(var.read_capacity) == var.read_capacity
    error_message = "read_capacity must be a whole number from 1 to 40000, got ${jsonencode(var.read_capacity)}."
  }

  validation {
    condition     = var.read_capacity >= 1 && var.read_capacity <= 40000
    error_message = "read_capacity must be a whole number from 1 to 40000, got ${jsonencode(var.read_capacity)}."
  }
}

variable "write_capacity" {
  description = "Writes per second of the lock table where billing_mode is PROVISIONED."
  type        = number
  default     = 5
  nullable    = false

  validation {
    condition     = floor(var.write_capacity) == var.write_capacity
    error_message = "write_capacity must be a whole number from 1 to 40000, got ${jsonencode(var.write_capacity)}."
  }

  validation {
    condition     = var.write_capacity >= 1 && var.write_capacity <= 40000
    error_message = "write_capacity must be a whole number from 1 to 40000, got ${jsonencode(var.write_capacity)}."
  }
}

variable "replication_region" {
  description = "Region that the states are copied to. Terraform must know it at plan. No copy where absent."
  type        = string
  default     = null

  validation {
    condition     = var.replication_region == null ? true : can(regex("^[a-z]{2}(-[a-z]+)+-[0-9]$", var.replication_region))
    error_message = "replication_region must be an AWS region such as \"us-east-1\", got ${jsonencode(var.replication_region)}."
  }
}

variable "replica_bucket_name" {
  description = "Name of the copy's bucket. bucket_name with -replica behind it where absent."
  type        = string
  default     = null

  validation {
    condition     = var.replica_bucket_name == null ? true : can(regex("^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$", var.replica_bucket_name))
    error_message = "replica_bucket_name must have 3 to 63 lower-case letters, digits and hyphens, with a letter or digit at both ends, got ${jsonencode(var.replica_bucket_name)}."
  }
}

variable "replica_kms_key_arn" {
  description = "Key of the copy, in its region, where encryption_type is KMS; kms_key_arn must then be given too."
  type        = string
  default     = null

  validation {
    condition     = var.replica_kms_key_arn == null ? true : can(regex("^arn:aws[a-z-]*:kms:[a-z0-9-]*:([0-9]*|aws):.+$", var.replica_kms_key_arn))
    error_message = "replica_kms_key_arn must be an ARN such as arn:aws:kms:…, got ${jsonencode(var.replica_kms_key_arn)}."
  }
}

variable "enable_access_logging" {
  description = "Whether requests to the bucket are logged. Where absent, access_log_bucket_name decides by being given."
  type        = bool
  default     = null
}

variable "access_log_bucket_name" {
  description = "Bucket that receives the access logs; it must admit S3's log delivery."
  type        = string
  default     = null
}

variable "access_log_prefix" {
  description = "Beginning of the access logs' keys."
  type        = string
  default     = "terraform-state/"
  nullable    = false

  validation {
    condition     = can(regex("^([^/].*)?$", var.access_log_prefix))
    error_message = "access_log_prefix must not begin with \"/\", got ${jsonencode(var.access_log_prefix)}."
  }
}

variable "tags" {
  description = "Tags of everything in the module."
  type        = map(string)
  default     = {}
  nullable    = false
}
