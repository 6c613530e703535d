variable "cluster_name" {
  description = "Name of the cluster."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[A-Za-z0-9_-]{1,255}$", var.cluster_name))
    error_message = "cluster_name must have 1 to 255 letters, digits, \"_\" and \"-\", got ${jsonencode(var.cluster_name)}."
  }
}

variable "capacity_providers" {
  description = "Capacity that services of the cluster may use."
  type        = list(string)
  default     = ["FARGATE", "FARGATE_SPOT"]
  nullable    = false

  validation {
    condition     = length(var.capacity_providers) >= 1
    error_message = "capacity_providers must have at least 1 element, got ${jsonencode(var.capacity_providers)}."
  }

  validation {
    condition     = length(distinct(var.capacity_providers)) == length(var.capacity_providers)
    error_message = "capacity_providers must not name anything twice, got ${jsonencode(var.capacity_providers)}."
  }

  validation {
    condition = alltrue([
      for item in var.capacity_providers : contains(["FARGATE", "FARGATE_SPOT"], item)
    ])
    error_message = "capacity_providers must hold values that each be one of \"FARGATE\", \"FARGATE_SPOT\", got ${jsonencode(var.capacity_providers)}."
  }
}

variable "default_capacity_provider_strategy" {
  description = "Where tasks run whose service does not say it, by capacity provider. Fields: weight (number, default 1): Share of the tasks beyond the bases. base (number, default 0): Tasks that run here before the shares count."
  type        = map(map(string))
  default     = { FARGATE = { weight = 1 } }
  nullable    = false

  validation {
    condition = alltrue([
      for key in keys(var.default_capacity_provider_strategy) : contains(
        ["FARGATE", "FARGATE_SPOT"],
        key
      )
    ])
    error_message = "default_capacity_provider_strategy must have keys that each be one of \"FARGATE\", \"FARGATE_SPOT\", got ${jsonencode(var.default_capacity_provider_strategy)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.default_capacity_provider_strategy) : length(setsubtract(keys(item), ["weight", "base"])) == 0
    ])
    error_message = "default_capacity_provider_strategy must hold values that each have no fields but weight, base, got ${jsonencode(var.default_capacity_provider_strategy)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.default_capacity_provider_strategy) : can(tonumber(lookup(
        item,
        "weight",
        null
      )))
    ])
    error_message = "default_capacity_provider_strategy must hold values that each have a number as weight, got ${jsonencode(var.default_capacity_provider_strategy)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.default_capacity_provider_strategy) : lookup(item, "weight", null) == null ? true : try(floor(tonumber(lookup(item, "weight", null))) == tonumber(lookup(item, "weight", null)), false)
    ])
    error_message = "default_capacity_provider_strategy must hold values that each have a weight that must be a whole number from 0 to 1000, got ${jsonencode(var.default_capacity_provider_strategy)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.default_capacity_provider_strategy) : lookup(item, "weight", null) == null ? true : try(tonumber(lookup(item, "weight", null)) >= 0 && tonumber(lookup(item, "weight", null)) <= 1000, false)
    ])
    error_message = "default_capacity_provider_strategy must hold values that each have a weight that must be a whole number from 0 to 1000, got ${jsonencode(var.default_capacity_provider_strategy)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.default_capacity_provider_strategy) : can(tonumber(lookup(
        item,
        "base",
        null
      )))
    ])
    error_message = "default_capacity_provider_strategy must hold values that each have a number as base, got ${jsonencode(var.default_capacity_provider_strategy)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.default_capacity_provider_strategy) : lookup(item, "base", null) == null ? true : try(floor(tonumber(lookup(item, "base", null))) == tonumber(lookup(item, "base", null)), false)
    ])
    error_message = "default_capacity_provider_strategy must hold values that each have a base that must be a whole number from 0 to 100000, got ${jsonencode(var.default_capacity_provider_strategy)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.default_capacity_provider_strategy) : lookup(item, "base", null) == null ? true : try(tonumber(lookup(item, "base", null)) >= 0 && tonumber(lookup(item, "base", null)) <= 100000, false)
    ])
    error_message = "default_capacity_provider_strategy must hold values that each have a base that must be a whole number from 0 to 100000, got ${jsonencode(var.default_capacity_provider_strategy)}."
  }
}

variable "container_insights" {
  description = "Container Insights: metrics of cluster and services, of each task and container too where enhanced."
  type        = string
  default     = "enabled"
  nullable    = false

  validation {
    condition     = contains(["enabled", "enhanced", "disabled"], var.container_insights)
    error_message = "container_insights must be one of \"enabled\", \"enhanced\", \"disabled\", got ${jsonencode(var.container_insights)}."
  }
}

variable "enable_execute_command_logging" {
  description = "Whether what people type and see in ECS Exec sessions is logged."
  type        = bool
  default     = true
  nullable    = false
}

variable "execute_command_log_retention_in_days" {
  description = "Days that the sessions' logs are kept; 0 is for ever."
  type        = number
  default     = 90
  nullable    = false

  validation {
    condition = contains(
      [
        0,
        1,
        3,
        5,
        7,
        14,
        30,
        60,
        90,
        120,
        150,
        180,
        365,
        400,
        545,
        731,
        1096,
        1827,
        2192,
        2557,
        2922,
        3288,
        3653,
      ],
      var.execute_command_log_retention_in_days
    )
    error_message = "execute_command_log_retention_in_days must be a number of days that CloudWatch Logs takes: 0, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653, got ${jsonencode(var.execute_command_log_retention_in_days)}."
  }
}

variable "execute_command_kms_key_arn" {
  description = "Key that encrypts the sessions and their logs; task roles then need kms:Decrypt. TLS and CloudWatch's own key where absent."
  type        = string
  default     = null

  validation {
    condition     = var.execute_command_kms_key_arn == null ? true : can(regex("^arn:aws[a-z-]*:kms:[a-z0-9-]*:([0-9]*|aws):.+$", var.execute_command_kms_key_arn))
    error_message = "execute_command_kms_key_arn must be an ARN such as arn:aws:kms:…, got ${jsonencode(var.execute_command_kms_key_arn)}."
  }
}

variable "enable_service_discovery_namespace" {
  description = "Whether there is a Cloud Map namespace, which services of the cluster use for Service Connect unless they say otherwise."
  type        = bool
  default     = false
  nullable    = false
}

variable "service_discovery_namespace_type" {
  description = "Whether services are found through Service Connect alone, or by private DNS names in a VPC too."
  type        = string
  default     = "http"
  nullable    = false

  validation {
    condition     = contains(["http", "private_dns"], var.service_discovery_namespace_type)
    error_message = "service_discovery_namespace_type must be one of \"http\", \"private_dns\", got ${jsonencode(var.service_discovery_namespace_type)}."
  }
}

variable "service_discovery_namespace_name" {
  description = "Name of the namespace. The cluster's where absent."
  type        = string
  default     = null

  validation {
    condition     = var.service_discovery_namespace_name == null ? true : can(regex("^[A-Za-z0-9]([A-Za-z0-9._-]{0,251}[A-Za-z0-9])?$", var.service_discovery_namespace_name))
    error_message = "service_discovery_namespace_name must be a namespace such as \"example.internal\", got ${jsonencode(var.service_discovery_namespace_name)}."
  }
}

variable "vpc_id" {
  description = "VPC that resolves the names where service_discovery_namespace_type is private_dns."
  type        = string
  default     = null

  validation {
    condition     = var.vpc_id == null ? true : can(regex("^vpc-[0-9a-z]+$", var.vpc_id))
    error_message = "vpc_id must be the ID of a VPC such as \"vpc-0123456789abcdef0\", got ${jsonencode(var.vpc_id)}."
  }
}

variable "tags" {
  description = "Tags of everything in the module."
  type        = map(string)
  default     = {}
  nullable    = false
}
