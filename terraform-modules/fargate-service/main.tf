locals {
  name                = var.name != null ? var.name : var.cluster_name
  container_name      = var.container_name != null ? var.container_name : local.name
  has_task_definition = var.create_task_definition != null ? var.create_task_definition : (var.create_service != null ? var.create_service : false) ? true : var.image != null
  has_service         = var.create_service != null ? var.create_service : local.has_task_definition
  cluster_name        = var.create_cluster ? one(aws_ecs_cluster_capacity_providers.cluster[*].cluster_name) : var.cluster_name
  log_group_name      = var.log_group_name != null ? var.log_group_name : var.name != null ? "/ecs/${var.cluster_name}/${var.name}" : "/ecs/${var.cluster_name}"
  execution_role_name = length("${local.name}-execution") <= 64 ? "${local.name}-execution" : "${trimsuffix(substr("${local.name}-execution", 0, 55), "-")}-${substr(sha256("${local.name}-execution"), 0, 8)}"
  task_role_name      = length("${local.name}-task") <= 64 ? "${local.name}-task" : "${trimsuffix(substr("${local.name}-task", 0, 55), "-")}-${substr(sha256("${local.name}-task"), 0, 8)}"
  is_in_cloud_map     = var.register_in_cloud_map != null ? var.register_in_cloud_map : var.cloud_map_service_arn != null
}

resource "aws_ecs_cluster" "this" {
  count = var.create_cluster ? 1 : 0

  name = var.cluster_name
  tags = merge(var.tags, { Name = var.cluster_name })

  setting {
    name  = "containerInsights"
    value = var.container_insights
  }
}

resource "aws_ecs_cluster_capacity_providers" "cluster" {
  count = var.create_cluster ? 1 : 0

  capacity_providers = ["FARGATE", "FARGATE_SPOT"]
  cluster_name       = aws_ecs_cluster.this[0].name

  default_capacity_provider_strategy {
    base              = 0
    capacity_provider = "FARGATE"
    weight            = 1
  }
}

resource "aws_cloudwatch_log_group" "this" {
  kms_key_id        = var.log_kms_key_arn
  name              = local.log_group_name
  retention_in_days = var.log_retention_in_days
  tags              = merge(var.tags, { Name = local.log_group_name })
}

resource "aws_iam_role" "execution" {
  description = "Pulls images, reads secrets and writes logs."
  name        = local.execution_role_name
  tags        = merge(var.tags, { Name = local.execution_role_name })

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Principal = { Service = "ecs-tasks.amazonaws.com" }
        Action    = ["sts:AssumeRole"]
      },
    ]
  })
}

resource "aws_iam_role_policy" "execution" {
  name = "start-containers"
  role = aws_iam_role.execution.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = concat(
      [
        {
          Sid      = "LogInToRegistry"
          Effect   = "Allow"
          Action   = ["ecr:GetAuthorizationToken"]
          Resource = ["*"]
        },
        {
          Sid    = "PullAndLog"
          Effect = "Allow"
          Action = [
            "ecr:BatchCheckLayerAvailability",
            "ecr:BatchGetImage",
            "ecr:GetDownloadUrlForLayer",
            "logs:CreateLogStream",
            "logs:PutLogEvents",
          ]
          Resource = flatten([
            ["${aws_cloudwatch_log_group.this.arn}:*"],
            distinct([
              for image in flatten([
                var.image != null ? [var.image] : [],
                [for key, value in var.sidecars : lookup(value, "image", null)],
              ]) : "arn:${split(":", aws_cloudwatch_log_group.this.arn)[1]}:ecr:${replace(image, "/^([0-9]{12})\\.dkr\\.ecr\\.([a-z0-9-]+)\\.amazonaws\\.com(?:\\.cn)?/([^:@]+).*$/", "$2:$1:repository/$3")}" if can(regex("^([0-9]{12})\\.dkr\\.ecr\\.([a-z0-9-]+)\\.amazonaws\\.com(?:\\.cn)?/([^:@]+).*$", image))
            ]),
          ])
        },
      ],
      length(var.secrets) > 0 || length(var.sidecar_secrets) > 0 ? [
        {
          Sid    = "ReadSecrets"
          Effect = "Allow"
          Action = ["secretsmanager:GetSecretValue", "ssm:GetParameters"]
          Resource = distinct([
            for reference in flatten([
              [for key, value in var.secrets : value],
              flatten([
                for key, value in var.sidecar_secrets : [for key2, value2 in value : value2]
              ]),
            ]) : regex("^(?:[^:]+:){5}(?:secret:)?[^:]+", reference)
          ])
        },
      ] : [],
      length(var.secrets_kms_key_arns) > 0 ? [
        {
          Sid      = "DecryptSecrets"
          Effect   = "Allow"
          Action   = ["kms:Decrypt"]
          Resource = [for key, value in var.secrets_kms_key_arns : value]
        },
      ] : []
    )
  })
}

resource "aws_iam_role" "task" {
  description = "What the containers may do."
  name        = local.task_role_name
  tags        = merge(var.tags, { Name = local.task_role_name })

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Principal = { Service = "ecs-tasks.amazonaws.com" }
        Action    = ["sts:AssumeRole"]
      },
    ]
  })
}

resource "aws_iam_role_policy" "task" {
  count = var.enable_execute_command || length(var.efs_volumes) > 0 ? 1 : 0

  name = "use-task-features"
  role = aws_iam_role.task.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = concat(
      var.enable_execute_command ? [
        {
          Sid    = "ExecuteCommand"
          Effect = "Allow"
          Action = [
            "ssmmessages:CreateControlChannel",
            "ssmmessages:CreateDataChannel",
            "ssmmessages:OpenControlChannel",
            "ssmmessages:OpenDataChannel",
          ]
          Resource = ["*"]
        },
      ] : [],
      length(var.efs_volumes) > 0 ? [
        {
          Sid    = "MountVolumes"
          Effect = "Allow"
          Action = ["elasticfilesystem:ClientMount"]
          Resource = [
            for key, value in var.efs_volumes : "arn:${split(":", aws_cloudwatch_log_group.this.arn)[1]}:elasticfilesystem:${aws_cloudwatch_log_group.this.region}:${split(":", aws_cloudwatch_log_group.this.arn)[4]}:file-system/${lookup(value, "file_system_id", null)}"
          ]
        },
      ] : [],
      anytrue([for key, value in var.efs_volumes : !tobool(coalesce(lookup(value, "read_only", null), "false"))]) ? [
        {
          Sid    = "WriteVolumes"
          Effect = "Allow"
          Action = ["elasticfilesystem:ClientWrite"]
          Resource = [
            for key, value in var.efs_volumes : "arn:${split(":", aws_cloudwatch_log_group.this.arn)[1]}:elasticfilesystem:${aws_cloudwatch_log_group.this.region}:${split(":", aws_cloudwatch_log_group.this.arn)[4]}:file-system/${lookup(value, "file_system_id", null)}" if !tobool(coalesce(lookup(value, "read_only", null), "false"))
          ]
        },
      ] : []
    )
  })
}

resource "aws_iam_role_policy_attachment" "task" {
  for_each = var.task_policy_arns

  policy_arn = each.value
  role       = aws_iam_role.task.name
}

resource "aws_security_group" "this" {
  description = "Tasks of the service."
  name        = local.name
  vpc_id      = var.vpc_id
  tags        = merge(var.tags, { Name = local.name })

  lifecycle {
    precondition {
      condition     = !local.has_service || local.has_task_definition
      error_message = "create_service must be false where there is no task definition. Give image, or set create_task_definition to true."
    }

    precondition {
      condition     = !(length(var.ingress_security_groups) > 0 || length(var.ingress_cidrs) > 0) || var.port != null
      error_message = "port must be given where ingress_security_groups or ingress_cidrs are. Give the port that the main container listens on."
    }

    precondition {
      condition     = !anytrue([for key, value in var.egress_rules : lookup(value, "cidr", null) != null && lookup(value, "security_group_id", null) != null || lookup(value, "cidr", null) == null && lookup(value, "security_group_id", null) == null])
      error_message = "egress_rules must each have either cidr or security_group_id."
    }

    precondition {
      condition     = !anytrue([for key, value in var.load_balancers : !(tonumber(lookup(value, "port", null)) != null || var.port != null)])
      error_message = "load_balancers must each have a port where the service has none. Give port."
    }

    precondition {
      condition     = var.deployment_minimum_healthy_percent < var.deployment_maximum_percent
      error_message = "deployment_minimum_healthy_percent must be less than deployment_maximum_percent. Otherwise a deployment can neither stop a task nor start one."
    }

    precondition {
      condition     = !(var.availability_zone_rebalancing && var.deployment_maximum_percent == 100)
      error_message = "deployment_maximum_percent must be more than 100 where availability_zone_rebalancing is true. Set availability_zone_rebalancing to false, or allow more."
    }

    precondition {
      condition     = var.min_capacity <= var.max_capacity
      error_message = "min_capacity must be at most max_capacity."
    }

    precondition {
      condition     = !anytrue([for key, value in var.scheduled_scaling : !(tonumber(lookup(value, "min", null)) <= tonumber(lookup(value, "max", null)))])
      error_message = "scheduled_scaling must each have a min of at most its max."
    }

    precondition {
      condition     = !var.enable_autoscaling || var.cpu_target != null || var.memory_target != null || var.request_count_target != null || length(var.scheduled_scaling) > 0
      error_message = "enable_autoscaling must have something to follow. Give cpu_target, memory_target, request_count_target or scheduled_scaling."
    }

    precondition {
      condition     = var.request_count_target == null || var.request_count_resource_label != null
      error_message = "request_count_resource_label must be given with request_count_target."
    }
  }
}

resource "aws_vpc_security_group_ingress_rule" "from" {
  for_each = var.ingress_security_groups

  description                  = "From ${each.key}."
  from_port                    = var.port
  ip_protocol                  = "tcp"
  referenced_security_group_id = each.value
  security_group_id            = aws_security_group.this.id
  to_port                      = var.port
  tags                         = merge(var.tags, { Name = "from-${each.key}" })
}

resource "aws_vpc_security_group_ingress_rule" "from_cidr" {
  for_each = toset(var.ingress_cidrs)

  cidr_ipv4         = each.key
  description       = "From ${each.key}."
  from_port         = var.port
  ip_protocol       = "tcp"
  security_group_id = aws_security_group.this.id
  to_port           = var.port
  tags              = merge(var.tags, { Name = "from-${each.key}" })
}

resource "aws_vpc_security_group_egress_rule" "https" {
  count = var.egress_https ? 1 : 0

  cidr_ipv4         = "0.0.0.0/0"
  description       = "HTTPS to anywhere."
  from_port         = 443
  ip_protocol       = "tcp"
  security_group_id = aws_security_group.this.id
  to_port           = 443
  tags              = merge(var.tags, { Name = "https" })
}

resource "aws_vpc_security_group_egress_rule" "to" {
  for_each = var.egress_rules

  cidr_ipv4                    = lookup(each.value, "cidr", null)
  description                  = lookup(each.value, "description", null) != null ? lookup(each.value, "description", null) : "To ${each.key}."
  from_port                    = tonumber(lookup(each.value, "port", null))
  ip_protocol                  = coalesce(lookup(each.value, "protocol", null), "tcp")
  referenced_security_group_id = lookup(each.value, "security_group_id", null)
  security_group_id            = aws_security_group.this.id
  to_port                      = tonumber(lookup(each.value, "to_port", null)) != null ? tonumber(lookup(each.value, "to_port", null)) : tonumber(lookup(each.value, "port", null))
  tags                         = merge(var.tags, { Name = "to-${each.key}" })
}

resource "aws_ecs_task_definition" "this" {
  count = local.has_task_definition ? 1 : 0

  cpu                      = var.cpu
  execution_role_arn       = aws_iam_role.execution.arn
  family                   = local.name
  memory                   = var.memory
  network_mode             = "awsvpc"
  requires_compatibilities = ["FARGATE"]
  task_role_arn            = aws_iam_role.task.arn
  tags                     = merge(var.tags, { Name = local.name })

  container_definitions = jsonencode(concat(
    [
      merge(
        {
          name      = local.container_name
          image     = var.image
          essential = true
          portMappings = var.port != null ? [
            {
              containerPort = var.port
              hostPort      = var.port
              name          = var.port_name
              protocol      = "tcp"
            },
          ] : []
          environment            = [for key, value in var.environment : { name = key, value = value }]
          secrets                = [for key, value in var.secrets : { name = key, valueFrom = value }]
          readonlyRootFilesystem = var.readonly_root_filesystem
          linuxParameters        = { initProcessEnabled = var.enable_execute_command }
          stopTimeout            = var.stop_timeout
          dependsOn = [
            for key, value in var.sidecars : {
              containerName = key
              condition     = lookup(value, "start_first", null)
            } if lookup(value, "start_first", null) != null
          ]
          mountPoints = [
            for key, value in var.efs_volumes : {
              sourceVolume  = key
              containerPath = lookup(value, "path", null)
              readOnly      = tobool(coalesce(lookup(value, "read_only", null), "false"))
            } if local.container_name == (lookup(value, "container", null) != null ? lookup(value, "container", null) : local.container_name)
          ]
          systemControls = []
          volumesFrom    = []
          logConfiguration = {
            logDriver = "awslogs"
            options = merge(
              {
                awslogs-group         = aws_cloudwatch_log_group.this.name
                awslogs-region        = aws_cloudwatch_log_group.this.region
                awslogs-stream-prefix = local.name
                mode                  = var.log_mode
              },
              {
                for name, field in {
                  max-buffer-size = var.log_mode == "non-blocking" ? "25m" : null
                } : name => field if field != null
              }
            )
          }
        },
        {
          for name, field in {
            command    = var.command
            entryPoint = var.entry_point
            user       = var.user
            healthCheck = var.health_check_command != null ? {
              command     = ["CMD-SHELL", var.health_check_command]
              interval    = var.health_check_interval
              timeout     = var.health_check_timeout
              retries     = var.health_check_retries
              startPeriod = var.health_check_start_period
            } : null
          } : name => field if field != null
        }
      ),
    ],
    [
      for key, value in var.sidecars : merge(
        {
          name      = key
          image     = lookup(value, "image", null)
          essential = tobool(coalesce(lookup(value, "essential", null), "false"))
          portMappings = tonumber(lookup(value, "port", null)) != null ? [
            {
              containerPort = tonumber(lookup(value, "port", null))
              hostPort      = tonumber(lookup(value, "port", null))
              protocol      = coalesce(lookup(value, "protocol", null), "tcp")
            },
          ] : []
          environment = lookup(var.sidecar_environment, key, null) != null ? [
            for key2, value2 in lookup(var.sidecar_environment, key, null) : {
              name  = key2
              value = value2
            }
          ] : []
          secrets = lookup(var.sidecar_secrets, key, null) != null ? [
            for key2, value2 in lookup(var.sidecar_secrets, key, null) : {
              name      = key2
              valueFrom = value2
            }
          ] : []
          readonlyRootFilesystem = tobool(coalesce(
            lookup(value, "readonly_root_filesystem", null),
            "true"
          ))
          mountPoints = [
            for key2, value2 in var.efs_volumes : {
              sourceVolume  = key2
              containerPath = lookup(value2, "path", null)
              readOnly      = tobool(coalesce(lookup(value2, "read_only", null), "false"))
            } if key == (lookup(value2, "container", null) != null ? lookup(value2, "container", null) : local.container_name)
          ]
          systemControls = []
          volumesFrom    = []
          logConfiguration = {
            logDriver = "awslogs"
            options = merge(
              {
                awslogs-group         = aws_cloudwatch_log_group.this.name
                awslogs-region        = aws_cloudwatch_log_group.this.region
                awslogs-stream-prefix = local.name
                mode                  = var.log_mode
              },
              {
                for name, field in {
                  max-buffer-size = var.log_mode == "non-blocking" ? "25m" : null
                } : name => field if field != null
              }
            )
          }
        },
        {
          for name, field in {
            cpu               = tonumber(lookup(value, "cpu", null))
            memory            = tonumber(lookup(value, "memory", null))
            memoryReservation = tonumber(lookup(value, "memory_reservation", null))
            command           = lookup(var.sidecar_commands, key, null)
            user              = lookup(value, "user", null)
            healthCheck = lookup(value, "health_check_command", null) != null ? {
              command  = ["CMD-SHELL", lookup(value, "health_check_command", null)]
              interval = 30
              timeout  = 5
              retries  = 3
            } : null
          } : name => field if field != null
        }
      )
    ]
  ))

  runtime_platform {
    cpu_architecture        = var.architecture
    operating_system_family = "LINUX"
  }

  dynamic "volume" {
    for_each = var.efs_volumes
    iterator = item

    content {
      name = item.key

      efs_volume_configuration {
        file_system_id     = lookup(item.value, "file_system_id", null)
        transit_encryption = "ENABLED"

        authorization_config {
          access_point_id = lookup(item.value, "access_point_id", null)
          iam             = "ENABLED"
        }
      }
    }
  }

  dynamic "ephemeral_storage" {
    for_each = var.ephemeral_storage_in_gib != null ? [true] : []
    iterator = item

    content {
      size_in_gib = var.ephemeral_storage_in_gib
    }
  }

  lifecycle {
    precondition {
      error_message = "memory must be an amount that Fargate has for cpu. See https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html#fargate-tasks-size"

      condition = contains(
        lookup(
          {
            "256"   = tolist([512, 1024, 2048])
            "512"   = range(1024, 5120, 1024)
            "1024"  = range(2048, 9216, 1024)
            "2048"  = range(4096, 17408, 1024)
            "4096"  = range(8192, 31744, 1024)
            "8192"  = range(16384, 65536, 4096)
            "16384" = range(32768, 131072, 8192)
          },
          var.cpu,
          []
        ),
        var.memory
      )
    }

    precondition {
      condition     = var.image != null
      error_message = "image must be given where there is a task definition. Give the image, or set create_task_definition to false."
    }

    precondition {
      condition     = !anytrue([for key, value in var.environment : contains(keys(var.secrets), key)])
      error_message = "environment must have no variable that secrets has too. Keep the secret."
    }

    precondition {
      condition     = !(var.enable_execute_command && var.readonly_root_filesystem)
      error_message = "readonly_root_filesystem must be false where enable_execute_command is true. ECS Exec writes to the containers' file systems."
    }

    precondition {
      condition     = !anytrue([for key, value in var.sidecar_environment : !contains(keys(var.sidecars), key)])
      error_message = "sidecar_environment must have only keys of sidecars. The sidecars are named by the keys of sidecars."
    }

    precondition {
      condition     = !anytrue([for key, value in var.sidecar_secrets : !contains(keys(var.sidecars), key)])
      error_message = "sidecar_secrets must have only keys of sidecars. The sidecars are named by the keys of sidecars."
    }

    precondition {
      condition     = !anytrue([for key, value in var.sidecar_commands : !contains(keys(var.sidecars), key)])
      error_message = "sidecar_commands must have only keys of sidecars. The sidecars are named by the keys of sidecars."
    }

    precondition {
      condition     = !contains(keys(var.sidecars), local.container_name)
      error_message = "sidecars must not be named like the main container."
    }
  }
}

resource "aws_ecs_service" "this" {
  count = local.has_service && !var.enable_autoscaling ? 1 : 0

  availability_zone_rebalancing      = var.availability_zone_rebalancing ? "ENABLED" : "DISABLED"
  cluster                            = local.cluster_name
  deployment_maximum_percent         = var.deployment_maximum_percent
  deployment_minimum_healthy_percent = var.deployment_minimum_healthy_percent
  desired_count                      = var.desired_count
  enable_ecs_managed_tags            = true
  enable_execute_command             = var.enable_execute_command
  force_new_deployment               = var.force_new_deployment
  health_check_grace_period_seconds  = var.health_check_grace_period_seconds
  name                               = local.name
  platform_version                   = var.platform_version
  propagate_tags                     = "SERVICE"
  task_definition                    = one(aws_ecs_task_definition.this[*].arn)
  wait_for_steady_state              = var.wait_for_steady_state
  tags                               = merge(var.tags, { Name = local.name })

  deployment_circuit_breaker {
    enable   = var.enable_deployment_circuit_breaker
    rollback = var.enable_deployment_circuit_breaker
  }

  network_configuration {
    assign_public_ip = var.assign_public_ip
    security_groups  = [aws_security_group.this.id]
    subnets          = var.subnet_ids
  }

  dynamic "capacity_provider_strategy" {
    for_each = var.capacity_provider_strategy
    iterator = item

    content {
      capacity_provider = item.key
      weight            = tonumber(coalesce(lookup(item.value, "weight", null), "1"))
      base              = tonumber(coalesce(lookup(item.value, "base", null), "0"))
    }
  }

  dynamic "load_balancer" {
    for_each = var.load_balancers
    iterator = item

    content {
      target_group_arn = lookup(item.value, "target_group_arn", null)
      container_name   = lookup(item.value, "container_name", null) != null ? lookup(item.value, "container_name", null) : local.container_name
      container_port   = tonumber(lookup(item.value, "port", null)) != null ? tonumber(lookup(item.value, "port", null)) : var.port
    }
  }

  dynamic "alarms" {
    for_each = length(var.deployment_alarm_names) > 0 ? [true] : []
    iterator = item

    content {
      alarm_names = var.deployment_alarm_names
      enable      = true
      rollback    = true
    }
  }

  dynamic "service_registries" {
    for_each = local.is_in_cloud_map ? [true] : []
    iterator = item

    content {
      registry_arn = var.cloud_map_service_arn
    }
  }

  dynamic "service_connect_configuration" {
    for_each = var.enable_service_connect ? [true] : []
    iterator = item

    content {
      enabled   = true
      namespace = var.service_connect_namespace

      dynamic "service" {
        for_each = var.port != null ? [true] : []
        iterator = item

        content {
          port_name      = var.port_name
          discovery_name = var.service_connect_alias != null ? var.service_connect_alias : local.name

          client_alias {
            port     = var.port
            dns_name = var.service_connect_alias != null ? var.service_connect_alias : local.name
          }
        }
      }
    }
  }

  depends_on = [
    aws_iam_role_policy.execution,
    aws_iam_role_policy.task,
    aws_iam_role_policy_attachment.task,
    aws_vpc_security_group_ingress_rule.from,
    aws_vpc_security_group_ingress_rule.from_cidr,
    aws_vpc_security_group_egress_rule.https,
    aws_vpc_security_group_egress_rule.to,
  ]
}

resource "aws_ecs_service" "scaled" {
  count = local.has_service && var.enable_autoscaling ? 1 : 0

  availability_zone_rebalancing      = var.availability_zone_rebalancing ? "ENABLED" : "DISABLED"
  cluster                            = local.cluster_name
  deployment_maximum_percent         = var.deployment_maximum_percent
  deployment_minimum_healthy_percent = var.deployment_minimum_healthy_percent
  desired_count                      = var.desired_count
  enable_ecs_managed_tags            = true
  enable_execute_command             = var.enable_execute_command
  force_new_deployment               = var.force_new_deployment
  health_check_grace_period_seconds  = var.health_check_grace_period_seconds
  name                               = local.name
  platform_version                   = var.platform_version
  propagate_tags                     = "SERVICE"
  task_definition                    = one(aws_ecs_task_definition.this[*].arn)
  wait_for_steady_state              = var.wait_for_steady_state
  tags                               = merge(var.tags, { Name = local.name })

  deployment_circuit_breaker {
    enable   = var.enable_deployment_circuit_breaker
    rollback = var.enable_deployment_circuit_breaker
  }

  network_configuration {
    assign_public_ip = var.assign_public_ip
    security_groups  = [aws_security_group.this.id]
    subnets          = var.subnet_ids
  }

  dynamic "capacity_provider_strategy" {
    for_each = var.capacity_provider_strategy
    iterator = item

    content {
      capacity_provider = item.key
      weight            = tonumber(coalesce(lookup(item.value, "weight", null), "1"))
      base              = tonumber(coalesce(lookup(item.value, "base", null), "0"))
    }
  }

  dynamic "load_balancer" {
    for_each = var.load_balancers
    iterator = item

    content {
      target_group_arn = lookup(item.value, "target_group_arn", null)
      container_name   = lookup(item.value, "container_name", null) != null ? lookup(item.value, "container_name", null) : local.container_name
      container_port   = tonumber(lookup(item.value, "port", null)) != null ? tonumber(lookup(item.value, "port", null)) : var.port
    }
  }

  dynamic "alarms" {
    for_each = length(var.deployment_alarm_names) > 0 ? [true] : []
    iterator = item

    content {
      alarm_names = var.deployment_alarm_names
      enable      = true
      rollback    = true
    }
  }

  dynamic "service_registries" {
    for_each = local.is_in_cloud_map ? [true] : []
    iterator = item

    content {
      registry_arn = var.cloud_map_service_arn
    }
  }

  dynamic "service_connect_configuration" {
    for_each = var.enable_service_connect ? [true] : []
    iterator = item

    content {
      enabled   = true
      namespace = var.service_connect_namespace

      dynamic "service" {
        for_each = var.port != null ? [true] : []
        iterator = item

        content {
          port_name      = var.port_name
          discovery_name = var.service_connect_alias != null ? var.service_connect_alias : local.name

          client_alias {
            port     = var.port
            dns_name = var.service_connect_alias != null ? var.service_connect_alias : local.name
          }
        }
      }
    }
  }

  lifecycle {
    ignore_changes = [desired_count]
  }

  depends_on = [
    aws_iam_role_policy.execution,
    aws_iam_role_policy.task,
    aws_iam_role_policy_attachment.task,
    aws_vpc_security_group_ingress_rule.from,
    aws_vpc_security_group_ingress_rule.from_cidr,
    aws_vpc_security_group_egress_rule.https,
    aws_vpc_security_group_egress_rule.to,
  ]
}

resource "aws_appautoscaling_target" "this" {
  count = local.has_service && var.enable_autoscaling ? 1 : 0

  max_capacity       = var.max_capacity
  min_capacity       = var.min_capacity
  resource_id        = "service/${local.cluster_name}/${aws_ecs_service.scaled[0].name}"
  scalable_dimension = "ecs:service:DesiredCount"
  service_namespace  = "ecs"
  tags               = merge(var.tags, { Name = local.name })
}

resource "aws_appautoscaling_policy" "cpu" {
  count = local.has_service && var.enable_autoscaling && var.cpu_target != null ? 1 : 0

  name               = "${local.name}-cpu"
  policy_type        = "TargetTrackingScaling"
  resource_id        = aws_appautoscaling_target.this[0].resource_id
  scalable_dimension = aws_appautoscaling_target.this[0].scalable_dimension
  service_namespace  = aws_appautoscaling_target.this[0].service_namespace

  target_tracking_scaling_policy_configuration {
    scale_in_cooldown  = var.scale_in_cooldown
    scale_out_cooldown = var.scale_out_cooldown
    target_value       = var.cpu_target

    predefined_metric_specification {
      predefined_metric_type = "ECSServiceAverageCPUUtilization"
    }
  }
}

resource "aws_appautoscaling_policy" "memory" {
  count = local.has_service && var.enable_autoscaling && var.memory_target != null ? 1 : 0

  name               = "${local.name}-memory"
  policy_type        = "TargetTrackingScaling"
  resource_id        = aws_appautoscaling_target.this[0].resource_id
  scalable_dimension = aws_appautoscaling_target.this[0].scalable_dimension
  service_namespace  = aws_appautoscaling_target.this[0].service_namespace

  target_tracking_scaling_policy_configuration {
    scale_in_cooldown  = var.scale_in_cooldown
    scale_out_cooldown = var.scale_out_cooldown
    target_value       = var.memory_target

    predefined_metric_specification {
      predefined_metric_type = "ECSServiceAverageMemoryUtilization"
    }
  }
}

resource "aws_appautoscaling_policy" "requests" {
  count = local.has_service && var.enable_autoscaling && var.request_count_target != null ? 1 : 0

  name               = "${local.name}-requests"
  policy_type        = "TargetTrackingScaling"
  resource_id        = aws_appautoscaling_target.this[0].resource_id
  scalable_dimension = aws_appautoscaling_target.this[0].scalable_dimension
  service_namespace  = aws_appautoscaling_target.this[0].service_namespace

  target_tracking_scaling_policy_configuration {
    scale_in_cooldown  = var.scale_in_cooldown
    scale_out_cooldown = var.scale_out_cooldown
    target_value       = var.request_count_target

    predefined_metric_specification {
      predefined_metric_type = "ALBRequestCountPerTarget"
      resource_label         = var.request_count_resource_label
    }
  }
}

resource "aws_appautoscaling_scheduled_action" "scheduled" {
  for_each = {
    for key, value in var.scheduled_scaling : key => value if local.has_service && var.enable_autoscaling
  }

  name               = "${local.name}-${each.key}"
  resource_id        = aws_appautoscaling_target.this[0].resource_id
  scalable_dimension = aws_appautoscaling_target.this[0].scalable_dimension
  schedule           = lookup(each.value, "schedule", null)
  service_namespace  = aws_appautoscaling_target.this[0].service_namespace
  timezone           = coalesce(lookup(each.value, "timezone", null), "UTC")

  scalable_target_action {
    max_capacity = tonumber(lookup(each.value, "max", null))
    min_capacity = tonumber(lookup(each.value, "min", null))
  }
}
