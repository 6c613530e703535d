locals {
  has_http_namespace        = var.enable_service_discovery_namespace && var.service_discovery_namespace_type == "http"
  has_private_dns_namespace = var.enable_service_discovery_namespace && var.service_discovery_namespace_type == "private_dns"
}

resource "aws_cloudwatch_log_group" "execute_command" {
  count = var.enable_execute_command_logging ? 1 : 0

  kms_key_id        = var.execute_command_kms_key_arn
  name              = "/aws/ecs/${var.cluster_name}/execute-command"
  retention_in_days = var.execute_command_log_retention_in_days
  tags              = merge(var.tags, { Name = "/aws/ecs/${var.cluster_name}/execute-command" })
}

resource "aws_service_discovery_http_namespace" "this" {
  count = local.has_http_namespace ? 1 : 0

  description = "Services of the ECS cluster."
  name        = coalesce(var.service_discovery_namespace_name, var.cluster_name)

  tags = merge(var.tags, {
    Name = coalesce(var.service_discovery_namespace_name, var.cluster_name)
  })
}

resource "aws_service_discovery_private_dns_namespace" "this" {
  count = local.has_private_dns_namespace ? 1 : 0

  description = "Services of the ECS cluster."
  name        = coalesce(var.service_discovery_namespace_name, var.cluster_name)
  vpc         = var.vpc_id

  tags = merge(var.tags, {
    Name = coalesce(var.service_discovery_namespace_name, var.cluster_name)
  })
}

resource "aws_ecs_cluster" "this" {
  name = var.cluster_name
  tags = merge(var.tags, { Name = var.cluster_name })

  setting {
    name  = "containerInsights"
    value = var.container_insights
  }

  dynamic "service_connect_defaults" {
    for_each = var.enable_service_discovery_namespace ? [true] : []
    iterator = item

    content {
      namespace = local.has_http_namespace ? one(aws_service_discovery_http_namespace.this[*].arn) : one(aws_service_discovery_private_dns_namespace.this[*].arn)
    }
  }

  dynamic "configuration" {
    for_each = var.enable_execute_command_logging ? [true] : []
    iterator = item

    content {
      execute_command_configuration {
        kms_key_id = var.execute_command_kms_key_arn
        logging    = "OVERRIDE"

        log_configuration {
          cloud_watch_encryption_enabled = var.execute_command_kms_key_arn != null
          cloud_watch_log_group_name     = one(aws_cloudwatch_log_group.execute_command[*].name)
        }
      }
    }
  }

  lifecycle {
    precondition {
      condition     = length(setsubtract(keys(var.default_capacity_provider_strategy), var.capacity_providers)) == 0
      error_message = "default_capacity_provider_strategy must name providers that are in capacity_providers."
    }

    precondition {
      condition     = length([for base in [for key, value in var.default_capacity_provider_strategy : tonumber(coalesce(lookup(value, "base", null), "0"))] : base if base > 0]) <= 1
      error_message = "default_capacity_provider_strategy must have a base in one provider at most."
    }

    precondition {
      condition     = length(var.default_capacity_provider_strategy) == 0 || anytrue([for key, value in var.default_capacity_provider_strategy : tonumber(coalesce(lookup(value, "weight", null), "1")) > 0])
      error_message = "default_capacity_provider_strategy must have a weight above 0 in one provider at least."
    }

    precondition {
      condition     = !(var.enable_service_discovery_namespace && var.service_discovery_namespace_type == "private_dns") || var.vpc_id != null
      error_message = "vpc_id must be given where service_discovery_namespace_type is private_dns."
    }
  }
}

resource "aws_ecs_cluster_capacity_providers" "this" {
  capacity_providers = var.capacity_providers
  cluster_name       = aws_ecs_cluster.this.name

  dynamic "default_capacity_provider_strategy" {
    for_each = var.default_capacity_provider_strategy
    iterator = item

    content {
      capacity_provider = item.key
      weight            = tonumber(coalesce(lookup(item.value, "weight", null), "1"))
      base              = tonumber(coalesce(lookup(item.value, "base", null), "0"))
    }
  }
}
