locals {
  repositories = length(var.repositories) == 0 ? [var.registry_name] : var.repositories
  prefix       = length(var.repositories) > 0 && var.use_registry_prefix ? "${var.registry_name}/" : ""

  lifecycle_policies = {
    for key in local.repositories : key => lookup(var.lifecycle_policies, key, null) != null ? lookup(var.lifecycle_policies, key, null) : var.lifecycle_policy
  }

  access = {
    for key in local.repositories : key => {
      pull = flatten([
        var.pull_principals,
        [for key2, value2 in var.pull_account_ids : "arn:aws:iam::${value2}:root"],
        lookup(var.repository_pull_principals, key, null) != null ? lookup(var.repository_pull_principals, key, null) : [],
      ])
      push = flatten([
        var.push_principals,
        lookup(var.repository_push_principals, key, null) != null ? lookup(var.repository_push_principals, key, null) : [],
      ])
      full = flatten([
        var.full_principals,
        lookup(var.repository_full_principals, key, null) != null ? lookup(var.repository_full_principals, key, null) : [],
      ])
    }
  }
}

resource "aws_ecr_repository" "this" {
  for_each = toset(local.repositories)

  force_delete         = var.force_delete
  image_tag_mutability = var.image_tag_mutability
  name                 = "${local.prefix}${each.key}"
  tags                 = merge(var.tags, { Name = "${local.prefix}${each.key}" })

  encryption_configuration {
    encryption_type = var.encryption_type
    kms_key         = var.kms_key_arn
  }

  image_scanning_configuration {
    scan_on_push = var.enable_scanning
  }

  lifecycle {
    precondition {
      condition     = each.key != local.repositories[0] || var.encryption_type == "KMS" || var.kms_key_arn == null
      error_message = "kms_key_arn must be absent unless encryption_type is KMS. Set encryption_type to KMS, or leave the key out."
    }

    precondition {
      condition     = each.key != local.repositories[0] || length(setsubtract(keys(var.lifecycle_policies), local.repositories)) == 0
      error_message = "lifecycle_policies must name repositories that are in repositories. Correct the name, or add it to repositories."
    }

    precondition {
      condition     = each.key != local.repositories[0] || length(setsubtract(keys(var.repository_pull_principals), local.repositories)) == 0
      error_message = "repository_pull_principals must name repositories that are in repositories. Correct the name, or add it to repositories."
    }

    precondition {
      condition     = each.key != local.repositories[0] || length(setsubtract(keys(var.repository_push_principals), local.repositories)) == 0
      error_message = "repository_push_principals must name repositories that are in repositories. Correct the name, or add it to repositories."
    }

    precondition {
      condition     = each.key != local.repositories[0] || length(setsubtract(keys(var.repository_full_principals), local.repositories)) == 0
      error_message = "repository_full_principals must name repositories that are in repositories. Correct the name, or add it to repositories."
    }
  }
}

resource "aws_ecr_lifecycle_policy" "this" {
  for_each = {
    for key, value in local.lifecycle_policies : key => value if length(var.lifecycle_rules) > 0 || value != "none"
  }

  repository = aws_ecr_repository.this[each.key].name

  policy = jsonencode({
    rules = concat(
      [
        for key, value in var.lifecycle_rules : {
          rulePriority = tonumber(lookup(value, "priority", null))
          description  = key
          selection = {
            for name, field in {
              tagStatus = coalesce(lookup(value, "tag_status", null), "tagged")
              tagPatternList = coalesce(lookup(value, "tag_status", null), "tagged") == "tagged" ? [
                coalesce(lookup(value, "tag_pattern", null), "*"),
              ] : null
              countType   = tonumber(lookup(value, "keep_images", null)) != null ? "imageCountMoreThan" : "sinceImagePushed"
              countUnit   = tonumber(lookup(value, "keep_images", null)) != null ? null : "days"
              countNumber = tonumber(lookup(value, "keep_images", null)) != null ? tonumber(lookup(value, "keep_images", null)) : tonumber(lookup(value, "older_than_days", null))
            } : name => field if field != null
          }
          action = { type = "expire" }
        }
      ],
      each.value != "none" ? [
        {
          rulePriority = 1000
          description  = "Keep the newest ${tonumber(regex("[0-9]+", each.value))} images."
          selection = {
            tagStatus   = "any"
            countType   = "imageCountMoreThan"
            countNumber = tonumber(regex("[0-9]+", each.value))
          }
          action = { type = "expire" }
        },
      ] : []
    )
  })
}

resource "aws_ecr_repository_policy" "this" {
  for_each = {
    for key, value in local.access : key => value if length(flatten([value.pull, value.push, value.full])) > 0
  }

  repository = aws_ecr_repository.this[each.key].name

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = concat(
      length(each.value.pull) > 0 ? [
        {
          Sid       = "Pull"
          Effect    = "Allow"
          Principal = { AWS = each.value.pull }
          Action = [
            "ecr:BatchCheckLayerAvailability",
            "ecr:BatchGetImage",
            "ecr:GetDownloadUrlForLayer",
          ]
        },
      ] : [],
      length(each.value.push) > 0 ? [
        {
          Sid       = "Push"
          Effect    = "Allow"
          Principal = { AWS = each.value.push }
          Action = [
            "ecr:BatchCheckLayerAvailability",
            "ecr:BatchGetImage",
            "ecr:GetDownloadUrlForLayer",
            "ecr:CompleteLayerUpload",
            "ecr:InitiateLayerUpload",
            "ecr:PutImage",
            "ecr:UploadLayerPart",
          ]
        },
      ] : [],
      length(each.value.full) > 0 ? [
        {
          Sid       = "Full"
          Effect    = "Allow"
          Principal = { AWS = each.value.full }
          Action = [
            "ecr:BatchCheckLayerAvailability",
            "ecr:BatchGetImage",
            "ecr:GetDownloadUrlForLayer",
            "ecr:CompleteLayerUpload",
            "ecr:InitiateLayerUpload",
            "ecr:PutImage",
            "ecr:UploadLayerPart",
            "ecr:BatchDeleteImage",
            "ecr:DescribeImageScanFindings",
            "ecr:DescribeImages",
            "ecr:DescribeRepositories",
            "ecr:ListImages",
            "ecr:StartImageScan",
          ]
        },
      ] : []
    )
  })
}

resource "aws_ecr_replication_configuration" "this" {
  count = length(var.replication_regions) > 0 ? 1 : 0

  replication_configuration {
    rule {
      dynamic "destination" {
        for_each = var.replication_regions
        iterator = item

        content {
          region      = item.value
          registry_id = var.replication_account_id != null ? var.replication_account_id : aws_ecr_repository.this[local.repositories[0]].registry_id
        }
      }

      dynamic "repository_filter" {
        for_each = length(var.repositories) > 0 && var.use_registry_prefix ? [local.prefix] : local.repositories
        iterator = item

        content {
          filter      = item.value
          filter_type = "PREFIX_MATCH"
        }
      }
    }
  }
}
