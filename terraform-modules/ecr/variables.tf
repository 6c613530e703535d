variable "registry_name" {
  description = "Name that all repositories begin with."
  type        = string
  nullable    = false

  validation {
    condition = can(regex(
      "^([a-z0-9]+([._-]+[a-z0-9]+)*\\/)*[a-z0-9]+([._-]+[a-z0-9]+)*$",
      var.registry_name
    ))
    error_message = "registry_name must have lower-case letters and digits, with \".\", \"_\", \"-\" and \"/\" between them, got ${jsonencode(var.registry_name)}."
  }

  validation {
    condition     = length(var.registry_name) <= 127
    error_message = "registry_name must have at most 127 characters, got ${jsonencode(var.registry_name)}."
  }
}

variable "repositories" {
  description = "Repositories, e.g. \"api\" or \"team/api\". Where empty, one called like the registry. Adding or removing one leaves the others alone."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition     = length(distinct(var.repositories)) == length(var.repositories)
    error_message = "repositories must not name anything twice, got ${jsonencode(var.repositories)}."
  }

  validation {
    condition = alltrue([
      for item in var.repositories : can(regex(
        "^([a-z0-9]+([._-]+[a-z0-9]+)*\\/)*[a-z0-9]+([._-]+[a-z0-9]+)*$",
        item
      ))
    ])
    error_message = "repositories must hold values that each have lower-case letters and digits, with \".\", \"_\", \"-\" and \"/\" between them, got ${jsonencode(var.repositories)}."
  }

  validation {
    condition     = alltrue([for item in var.repositories : length(item) <= 127])
    error_message = "repositories must hold values that each have at most 127 characters, got ${jsonencode(var.repositories)}."
  }
}

variable "use_registry_prefix" {
  description = "Whether repositories are called \"<registry_name>/<repository>\", not by their own names alone."
  type        = bool
  default     = true
  nullable    = false
}

variable "image_tag_mutability" {
  description = "Whether a tag may be pushed again. A tag that moves, such as \"latest\", needs MUTABLE."
  type        = string
  default     = "IMMUTABLE"
  nullable    = false

  validation {
    condition     = contains(["IMMUTABLE", "MUTABLE"], var.image_tag_mutability)
    error_message = "image_tag_mutability must be one of \"IMMUTABLE\", \"MUTABLE\", got ${jsonencode(var.image_tag_mutability)}."
  }
}

variable "enable_scanning" {
  description = "Whether images are scanned when they are pushed."
  type        = bool
  default     = true
  nullable    = false
}

variable "encryption_type" {
  description = "Encryption of the images. Changing it replaces the repositories."
  type        = string
  default     = "KMS"
  nullable    = false

  validation {
    condition     = contains(["KMS", "AES256"], var.encryption_type)
    error_message = "encryption_type must be one of \"KMS\", \"AES256\", got ${jsonencode(var.encryption_type)}."
  }
}

variable "kms_key_arn" {
  description = "Key that encrypts the images where encryption_type is KMS. AWS's own where absent."
  type        = string
  default     = null

  validation {
    condition     = var.kms_key_arn == null ? true : can(regex("^arn:aws[a-z-]*:kms:[a-z0-9-]*:([0-9]*|aws):.+$", var.kms_key_arn))
    error_message = "kms_key_arn must be an ARN such as arn:aws:kms:…, got ${jsonencode(var.kms_key_arn)}."
  }
}

variable "force_delete" {
  description = "Whether repositories are destroyed together with their images."
  type        = bool
  default     = false
  nullable    = false
}

variable "lifecycle_policy" {
  description = "How many images each repository keeps: \"retain-10-images\" expires all but the newest 10, \"none\" expires nothing."
  type        = string
  default     = "retain-100-images"
  nullable    = false

  validation {
    condition = can(regex(
      "^(none|retain-([1-9][0-9]{0,2}|1000)-images)$",
      var.lifecycle_policy
    ))
    error_message = "lifecycle_policy must be \"none\" or \"retain-N-images\" with N from 1 to 1000, got ${jsonencode(var.lifecycle_policy)}."
  }
}

variable "lifecycle_policies" {
  description = "Lifecycle policies of single repositories, in place of lifecycle_policy."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition = alltrue([
      for item in values(var.lifecycle_policies) : can(regex(
        "^(none|retain-([1-9][0-9]{0,2}|1000)-images)$",
        item
      ))
    ])
    error_message = "lifecycle_policies must hold values that each be \"none\" or \"retain-N-images\" with N from 1 to 1000, got ${jsonencode(var.lifecycle_policies)}."
  }
}

variable "lifecycle_rules" {
  description = "Further lifecycle rules of all repositories by name. Images that a rule is about are beyond those that come after it. Fields: priority (number, required): Place among the rules, the lowest first; lifecycle_policy comes after all. tag_status (string, default \"tagged\"): Images that the rule is about. tag_pattern (string, default \"*\"): Tag of the images, with * for anything, where tag_status is tagged. keep_images (number, optional): How many of the images stay. older_than_days (number, optional): Days after the push that the images expire."
  type        = map(map(string))
  default     = {}
  nullable    = false

  validation {
    condition = alltrue([
      for item in values(var.lifecycle_rules) : length(setsubtract(keys(item), ["priority", "tag_status", "tag_pattern", "keep_images", "older_than_days"])) == 0
    ])
    error_message = "lifecycle_rules must hold values that each have no fields but priority, tag_status, tag_pattern, keep_images, older_than_days, got ${jsonencode(var.lifecycle_rules)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.lifecycle_rules) : lookup(item, "priority", null) != null
    ])
    error_message = "lifecycle_rules must hold values that each have priority, got ${jsonencode(var.lifecycle_rules)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.lifecycle_rules) : can(tonumber(lookup(item, "priority", null)))
    ])
    error_message = "lifecycle_rules must hold values that each have a number as priority, got ${jsonencode(var.lifecycle_rules)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.lifecycle_rules) : lookup(item, "priority", null) == null ? true : try(floor(tonumber(lookup(item, "priority", null))) == tonumber(lookup(item, "priority", null)), false)
    ])
    error_message = "lifecycle_rules must hold values that each have a priority that must be a whole number from 1 to 999, got ${jsonencode(var.lifecycle_rules)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.lifecycle_rules) : lookup(item, "priority", null) == null ? true : try(tonumber(lookup(item, "priority", null)) >= 1 && tonumber(lookup(item, "priority", null)) <= 999, false)
    ])
    error_message = "lifecycle_rules must hold values that each have a priority that must be a whole number from 1 to 999, got ${jsonencode(var.lifecycle_rules)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.lifecycle_rules) : lookup(item, "tag_status", null) == null ? true : try(contains(["tagged", "untagged"], lookup(item, "tag_status", null)), false)
    ])
    error_message = "lifecycle_rules must hold values that each have a tag_status that must be one of \"tagged\", \"untagged\", got ${jsonencode(var.lifecycle_rules)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.lifecycle_rules) : lookup(item, "tag_pattern", null) == null ? true : try(can(regex("^[A-Za-z0-9._*-]{1,128}$", lookup(item, "tag_pattern", null))), false)
    ])
    error_message = "lifecycle_rules must hold values that each have a tag_pattern that must be a tag such as \"release-*\", where * stands for anything, got ${jsonencode(var.lifecycle_rules)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.lifecycle_rules) : can(tonumber(lookup(item, "keep_images", null)))
    ])
    error_message = "lifecycle_rules must hold values that each have a number as keep_images, got ${jsonencode(var.lifecycle_rules)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.lifecycle_rules) : lookup(item, "keep_images", null) == null ? true : try(floor(tonumber(lookup(item, "keep_images", null))) == tonumber(lookup(item, "keep_images", null)), false)
    ])
    error_message = "lifecycle_rules must hold values that each have a keep_images that must be a whole number of at least 1, got ${jsonencode(var.lifecycle_rules)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.lifecycle_rules) : lookup(item, "keep_images", null) == null ? true : try(tonumber(lookup(item, "keep_images", null)) >= 1, false)
    ])
    error_message = "lifecycle_rules must hold values that each have a keep_images that must be a whole number of at least 1, got ${jsonencode(var.lifecycle_rules)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.lifecycle_rules) : can(tonumber(lookup(item, "older_than_days", null)))
    ])
    error_message = "lifecycle_rules must hold values that each have a number as older_than_days, got ${jsonencode(var.lifecycle_rules)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.lifecycle_rules) : lookup(item, "older_than_days", null) == null ? true : try(floor(tonumber(lookup(item, "older_than_days", null))) == tonumber(lookup(item, "older_than_days", null)), false)
    ])
    error_message = "lifecycle_rules must hold values that each have an older_than_days that must be a whole number of at least 1, got ${jsonencode(var.lifecycle_rules)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.lifecycle_rules) : lookup(item, "older_than_days", null) == null ? true : try(tonumber(lookup(item, "older_than_days", null)) >= 1, false)
    ])
    error_message = "lifecycle_rules must hold values that each have an older_than_days that must be a whole number of at least 1, got ${jsonencode(var.lifecycle_rules)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.lifecycle_rules) : (lookup(item, "keep_images", null) == null) != (lookup(item, "older_than_days", null) == null)
    ])
    error_message = "lifecycle_rules must hold values that each have either keep_images or older_than_days, got ${jsonencode(var.lifecycle_rules)}."
  }

  validation {
    condition     = length(distinct([for item in values(var.lifecycle_rules) : lookup(item, "priority", null)])) == length(var.lifecycle_rules)
    error_message = "lifecycle_rules must have a different priority in each rule, got ${jsonencode(var.lifecycle_rules)}."
  }
}

variable "pull_principals" {
  description = "ARNs of roles and users that pull from all repositories."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition = alltrue([
      for item in var.pull_principals : can(regex(
        "^arn:aws[a-z-]*:iam:[a-z0-9-]*:([0-9]*|aws):.+$",
        item
      ))
    ])
    error_message = "pull_principals must hold values that each be an ARN such as arn:aws:iam:…, got ${jsonencode(var.pull_principals)}."
  }
}

variable "push_principals" {
  description = "ARNs of roles and users that push to and pull from all repositories."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition = alltrue([
      for item in var.push_principals : can(regex(
        "^arn:aws[a-z-]*:iam:[a-z0-9-]*:([0-9]*|aws):.+$",
        item
      ))
    ])
    error_message = "push_principals must hold values that each be an ARN such as arn:aws:iam:…, got ${jsonencode(var.push_principals)}."
  }
}

variable "full_principals" {
  description = "ARNs of roles and users that also list and delete images in all repositories."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition = alltrue([
      for item in var.full_principals : can(regex(
        "^arn:aws[a-z-]*:iam:[a-z0-9-]*:([0-9]*|aws):.+$",
        item
      ))
    ])
    error_message = "full_principals must hold values that each be an ARN such as arn:aws:iam:…, got ${jsonencode(var.full_principals)}."
  }
}

variable "pull_account_ids" {
  description = "Other accounts whose roles may be allowed to pull from all repositories."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for item in var.pull_account_ids : can(regex("^[0-9]{12}$", item))])
    error_message = "pull_account_ids must hold values that each be an AWS account ID of 12 digits, got ${jsonencode(var.pull_account_ids)}."
  }
}

variable "repository_pull_principals" {
  description = "ARNs of roles and users that pull, by repository."
  type        = map(list(string))
  default     = {}
  nullable    = false

  validation {
    condition = alltrue([
      for item in values(var.repository_pull_principals) : alltrue([
        for item in item : can(regex("^arn:aws[a-z-]*:iam:[a-z0-9-]*:([0-9]*|aws):.+$", item))
      ])
    ])
    error_message = "repository_pull_principals must hold values that each hold values that each be an ARN such as arn:aws:iam:…, got ${jsonencode(var.repository_pull_principals)}."
  }
}

variable "repository_push_principals" {
  description = "ARNs of roles and users that push and pull, by repository."
  type        = map(list(string))
  default     = {}
  nullable    = false

  validation {
    condition = alltrue([
      for item in values(var.repository_push_principals) : alltrue([
        for item in item : can(regex("^arn:aws[a-z-]*:iam:[a-z0-9-]*:([0-9]*|aws):.+$", item))
      ])
    ])
    error_message = "repository_push_principals must hold values that each hold values that each be an ARN such as arn:aws:iam:…, got ${jsonencode(var.repository_push_principals)}."
  }
}

variable "repository_full_principals" {
  description = "ARNs of roles and users that also list and delete images, by repository."
  type        = map(list(string))
  default     = {}
  nullable    = false

  validation {
    condition = alltrue([
      for item in values(var.repository_full_principals) : alltrue([
        for item in item : can(regex("^arn:aws[a-z-]*:iam:[a-z0-9-]*:([0-9]*|aws):.+$", item))
      ])
    ])
    error_message = "repository_full_principals must hold values that each hold values that each be an ARN such as arn:aws:iam:…, got ${jsonencode(var.repository_full_principals)}."
  }
}

variable "replication_regions" {
  description = "Regions that images are copied to. An account has one replication configuration per region: have one module with this input there."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition     = length(var.replication_regions) <= 25
    error_message = "replication_regions must have at most 25 elements, got ${jsonencode(var.replication_regions)}."
  }

  validation {
    condition = alltrue([
      for item in var.replication_regions : can(regex("^[a-z]{2}(-[a-z]+)+-[0-9]$", item))
    ])
    error_message = "replication_regions must hold values that each be an AWS region such as \"us-east-1\", got ${jsonencode(var.replication_regions)}."
  }
}

variable "replication_account_id" {
  description = "Account that images are copied to. The registry's own where absent."
  type        = string
  default     = null

  validation {
    condition     = var.replication_account_id == null ? true : can(regex("^[0-9]{12}$", var.replication_account_id))
    error_message = "replication_account_id must be an AWS account ID of 12 digits, got ${jsonencode(var.replication_account_id)}."
  }
}

variable "tags" {
  description = "Tags of everything in the module."
  type        = map(string)
  default     = {}
  nullable    = false
}
