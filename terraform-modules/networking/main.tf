locals {
  has_database_tier      = var.enable_database_subnets || var.database_subnet_cidrs != null
  has_single_nat_gateway = (var.nat_gateways != null ? var.nat_gateways == "single" : false) || var.nat_gateways == null && var.single_nat_gateway && !var.one_nat_gateway_per_az
  has_nat_gateway_per_az = (var.nat_gateways != null ? var.nat_gateways == "one_per_az" : false) || var.nat_gateways == null && var.one_nat_gateway_per_az
  has_isolated_tier      = local.has_database_tier || anytrue([for key, value in var.additional_tiers : coalesce(lookup(value, "access", null), "isolated") == "isolated"])
  region                 = regex("^[a-z]+(?:-[a-z]+)+-[0-9]", var.availability_zones[0])

  explicit_subnet_cidrs = flatten([
    var.public_subnet_cidrs != null ? var.public_subnet_cidrs : [],
    var.private_subnet_cidrs != null ? var.private_subnet_cidrs : [],
    var.database_subnet_cidrs != null ? var.database_subnet_cidrs : [],
    flatten([for key, value in var.additional_subnet_cidrs : value]),
  ])
}

resource "aws_vpc" "this" {
  cidr_block           = var.vpc_cidr
  enable_dns_hostnames = true
  enable_dns_support   = true
  tags                 = merge(var.tags, { Name = var.name })

  lifecycle {
    precondition {
      condition     = var.public_subnet_cidrs == null || (var.public_subnet_cidrs != null ? length(var.public_subnet_cidrs) == length(var.availability_zones) : false)
      error_message = "public_subnet_cidrs must have one range per availability zone. Give as many ranges as availability_zones, in their order."
    }

    precondition {
      condition     = var.private_subnet_cidrs == null || (var.private_subnet_cidrs != null ? length(var.private_subnet_cidrs) == length(var.availability_zones) : false)
      error_message = "private_subnet_cidrs must have one range per availability zone. Give as many ranges as availability_zones, in their order."
    }

    precondition {
      condition     = var.database_subnet_cidrs == null || (var.database_subnet_cidrs != null ? length(var.database_subnet_cidrs) == length(var.availability_zones) : false)
      error_message = "database_subnet_cidrs must have one range per availability zone. Give as many ranges as availability_zones, in their order."
    }

    precondition {
      condition     = length(setsubtract(keys(var.additional_subnet_cidrs), keys(var.additional_tiers))) == 0
      error_message = "additional_subnet_cidrs must name tiers that are in additional_tiers. Correct the name, or add it to additional_tiers."
    }

    precondition {
      condition     = !anytrue([for key, value in var.additional_subnet_cidrs : length(value) != length(var.availability_zones)])
      error_message = "additional_subnet_cidrs must have one range per availability zone for each tier. Give as many ranges as availability_zones, in their order."
    }

    precondition {
      error_message = "the subnet ranges must lie inside vpc_cidr. Choose ranges inside the VPC's."

      condition = alltrue([
        for range in local.explicit_subnet_cidrs : try(cidrsubnet("${split("/", range)[0]}/${split("/", var.vpc_cidr)[1]}", 0, 0), "") == var.vpc_cidr
      ])
    }

    precondition {
      error_message = "the subnet ranges of all tiers must not overlap."

      condition = alltrue([
        for i, a in local.explicit_subnet_cidrs : alltrue([
          for j, b in local.explicit_subnet_cidrs : i >= j ? true : try(cidrsubnet("${split("/", a)[0]}/${min(split("/", a)[1], split("/", b)[1])}", 0, 0) != cidrsubnet("${split("/", b)[0]}/${min(split("/", a)[1], split("/", b)[1])}", 0, 0), true)
        ])
      ])
    }

    precondition {
      condition     = var.public_subnet_cidrs != null && var.private_subnet_cidrs != null || tonumber(split("/", var.vpc_cidr)[1]) <= 22
      error_message = "vpc_cidr must have a prefix of at most /22 where the subnet ranges follow from it. Give public_subnet_cidrs and private_subnet_cidrs, or a larger range."
    }

    precondition {
      condition     = var.public_subnet_cidrs != null && var.private_subnet_cidrs != null || length(distinct([for zone in var.availability_zones : substr(zone, -1, 1)])) == length(var.availability_zones)
      error_message = "availability_zones must end in different letters where the subnet ranges follow from them. Give public_subnet_cidrs and private_subnet_cidrs."
    }
  }
}

resource "aws_default_security_group" "this" {
  vpc_id = aws_vpc.this.id
  tags   = merge(var.tags, { Name = "${var.name}-default" })
}

resource "aws_internet_gateway" "this" {
  vpc_id = aws_vpc.this.id
  tags   = merge(var.tags, { Name = var.name })
}

resource "aws_subnet" "public" {
  for_each = toset(var.availability_zones)

  availability_zone = each.key
  cidr_block        = var.public_subnet_cidrs != null ? var.public_subnet_cidrs[index(var.availability_zones, each.key)] : cidrsubnet(var.vpc_cidr, 6, 0 * 8 + index(["a", "b", "c", "d", "e", "f", "g", "h"], substr(each.key, -1, 1)))
  vpc_id            = aws_vpc.this.id

  tags = merge(var.tags, var.public_subnet_tags, {
    Name = "${var.name}-public-${each.key}"
    Type = "public"
  })
}

resource "aws_subnet" "private" {
  for_each = toset(var.availability_zones)

  availability_zone = each.key
  cidr_block        = var.private_subnet_cidrs != null ? var.private_subnet_cidrs[index(var.availability_zones, each.key)] : cidrsubnet(var.vpc_cidr, 6, 1 * 8 + index(["a", "b", "c", "d", "e", "f", "g", "h"], substr(each.key, -1, 1)))
  vpc_id            = aws_vpc.this.id

  tags = merge(var.tags, var.private_subnet_tags, {
    Name = "${var.name}-private-${each.key}"
    Type = "private"
  })
}

resource "aws_eip" "nat" {
  for_each = toset([
    for key in var.availability_zones : key if local.has_nat_gateway_per_az || local.has_single_nat_gateway && key == var.availability_zones[0]
  ])

  domain = "vpc"
  tags   = merge(var.tags, { Name = "${var.name}-nat-${each.key}" })

  depends_on = [aws_internet_gateway.this]
}

resource "aws_nat_gateway" "nat" {
  for_each = toset([
    for key in var.availability_zones : key if local.has_nat_gateway_per_az || local.has_single_nat_gateway && key == var.availability_zones[0]
  ])

  allocation_id = aws_eip.nat[each.key].id
  subnet_id     = aws_subnet.public[each.key].id
  tags          = merge(var.tags, { Name = "${var.name}-nat-${each.key}" })

  depends_on = [aws_internet_gateway.this]
}

resource "aws_route_table" "public" {
  vpc_id = aws_vpc.this.id
  tags   = merge(var.tags, { Name = "${var.name}-public" })
}

resource "aws_route" "public_internet" {
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.this.id
  route_table_id         = aws_route_table.public.id
}

resource "aws_route_table_association" "public" {
  for_each = toset(var.availability_zones)

  route_table_id = aws_route_table.public.id
  subnet_id      = aws_subnet.public[each.key].id
}

resource "aws_route_table" "private" {
  for_each = toset(var.availability_zones)

  vpc_id = aws_vpc.this.id
  tags   = merge(var.tags, { Name = "${var.name}-private-${each.key}" })
}

resource "aws_route" "private_nat" {
  for_each = toset([
    for key in var.availability_zones : key if local.has_nat_gateway_per_az || local.has_single_nat_gateway
  ])

  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = local.has_nat_gateway_per_az ? aws_nat_gateway.nat[each.key].id : aws_nat_gateway.nat[var.availability_zones[0]].id
  route_table_id         = aws_route_table.private[each.key].id
}

resource "aws_route_table_association" "private" {
  for_each = toset(var.availability_zones)

  route_table_id = aws_route_table.private[each.key].id
  subnet_id      = aws_subnet.private[each.key].id
}

resource "aws_route_table" "isolated" {
  count = local.has_isolated_tier ? 1 : 0

  vpc_id = aws_vpc.this.id
  tags   = merge(var.tags, { Name = "${var.name}-isolated" })
}

resource "aws_subnet" "database" {
  for_each = toset([for key in var.availability_zones : key if local.has_database_tier])

  availability_zone = each.key
  cidr_block        = var.database_subnet_cidrs != null ? var.database_subnet_cidrs[index(var.availability_zones, each.key)] : cidrsubnet(var.vpc_cidr, 6, 2 * 8 + index(["a", "b", "c", "d", "e", "f", "g", "h"], substr(each.key, -1, 1)))
  vpc_id            = aws_vpc.this.id
  tags              = merge(var.tags, { Name = "${var.name}-database-${each.key}", Type = "database" })
}

resource "aws_route_table_association" "database" {
  for_each = toset([for key in var.availability_zones : key if local.has_database_tier])

  route_table_id = one(aws_route_table.isolated[*].id)
  subnet_id      = aws_subnet.database[each.key].id
}

resource "aws_subnet" "additional" {
  for_each = {
    for pair in setproduct(keys(var.additional_tiers), var.availability_zones) : "${pair[0]}/${pair[1]}" => {
      first  = pair[0]
      second = pair[1]
    }
  }

  availability_zone = each.value.second
  cidr_block        = lookup(var.additional_subnet_cidrs, each.value.first, null) != null ? lookup(var.additional_subnet_cidrs, each.value.first, null)[index(var.availability_zones, each.value.second)] : cidrsubnet(var.vpc_cidr, 6, tonumber(lookup(var.additional_tiers[each.value.first], "slot", null)) * 8 + index(["a", "b", "c", "d", "e", "f", "g", "h"], substr(each.value.second, -1, 1)))
  vpc_id            = aws_vpc.this.id

  tags = merge(var.tags, {
    Name = "${var.name}-${each.value.first}-${each.value.second}"
    Type = each.value.first
  })
}

resource "aws_route_table_association" "additional" {
  for_each = {
    for pair in setproduct(keys(var.additional_tiers), var.availability_zones) : "${pair[0]}/${pair[1]}" => {
      first  = pair[0]
      second = pair[1]
    }
  }

  route_table_id = coalesce(lookup(var.additional_tiers[each.value.first], "access", null), "isolated") == "internet" ? aws_route_table.public.id : coalesce(lookup(var.additional_tiers[each.value.first], "access", null), "isolated") == "nat" ? aws_route_table.private[each.value.second].id : one(aws_route_table.isolated[*].id)
  subnet_id      = aws_subnet.additional[each.key].id
}

resource "aws_network_acl" "public" {
  count = var.enable_network_acls ? 1 : 0

  subnet_ids = [for key in var.availability_zones : aws_subnet.public[key].id]
  vpc_id     = aws_vpc.this.id
  tags       = merge(var.tags, { Name = "${var.name}-public" })
}

resource "aws_network_acl_rule" "public_vpc_in" {
  count = var.enable_network_acls ? 1 : 0

  cidr_block     = var.vpc_cidr
  egress         = false
  from_port      = 0
  network_acl_id = aws_network_acl.public[0].id
  protocol       = "-1"
  rule_action    = "allow"
  rule_number    = 100
  to_port        = 0
}

resource "aws_network_acl_rule" "public_http_in" {
  count = var.enable_network_acls ? 1 : 0

  cidr_block     = "0.0.0.0/0"
  egress         = false
  from_port      = 80
  network_acl_id = aws_network_acl.public[0].id
  protocol       = "tcp"
  rule_action    = "allow"
  rule_number    = 110
  to_port        = 80
}

resource "aws_network_acl_rule" "public_https_in" {
  count = var.enable_network_acls ? 1 : 0

  cidr_block     = "0.0.0.0/0"
  egress         = false
  from_port      = 443
  network_acl_id = aws_network_acl.public[0].id
  protocol       = "tcp"
  rule_action    = "allow"
  rule_number    = 120
  to_port        = 443
}

resource "aws_network_acl_rule" "public_tcp_replies_in" {
  count = var.enable_network_acls ? 1 : 0

  cidr_block     = "0.0.0.0/0"
  egress         = false
  from_port      = 1024
  network_acl_id = aws_network_acl.public[0].id
  protocol       = "tcp"
  rule_action    = "allow"
  rule_number    = 130
  to_port        = 65535
}

resource "aws_network_acl_rule" "public_udp_replies_in" {
  count = var.enable_network_acls ? 1 : 0

  cidr_block     = "0.0.0.0/0"
  egress         = false
  from_port      = 1024
  network_acl_id = aws_network_acl.public[0].id
  protocol       = "udp"
  rule_action    = "allow"
  rule_number    = 140
  to_port        = 65535
}

resource "aws_network_acl_rule" "public_all_out" {
  count = var.enable_network_acls ? 1 : 0

  cidr_block     = "0.0.0.0/0"
  egress         = true
  from_port      = 0
  network_acl_id = aws_network_acl.public[0].id
  protocol       = "-1"
  rule_action    = "allow"
  rule_number    = 100
  to_port        = 0
}

resource "aws_network_acl" "private" {
  count = var.enable_network_acls ? 1 : 0

  subnet_ids = [for key in var.availability_zones : aws_subnet.private[key].id]
  vpc_id     = aws_vpc.this.id
  tags       = merge(var.tags, { Name = "${var.name}-private" })
}

resource "aws_network_acl_rule" "private_vpc_in" {
  count = var.enable_network_acls ? 1 : 0

  cidr_block     = var.vpc_cidr
  egress         = false
  from_port      = 0
  network_acl_id = aws_network_acl.private[0].id
  protocol       = "-1"
  rule_action    = "allow"
  rule_number    = 100
  to_port        = 0
}

resource "aws_network_acl_rule" "private_tcp_replies_in" {
  count = var.enable_network_acls ? 1 : 0

  cidr_block     = "0.0.0.0/0"
  egress         = false
  from_port      = 1024
  network_acl_id = aws_network_acl.private[0].id
  protocol       = "tcp"
  rule_action    = "allow"
  rule_number    = 130
  to_port        = 65535
}

resource "aws_network_acl_rule" "private_udp_replies_in" {
  count = var.enable_network_acls ? 1 : 0

  cidr_block     = "0.0.0.0/0"
  egress         = false
  from_port      = 1024
  network_acl_id = aws_network_acl.private[0].id
  protocol       = "udp"
  rule_action    = "allow"
  rule_number    = 140
  to_port        = 65535
}

resource "aws_network_acl_rule" "private_all_out" {
  count = var.enable_network_acls ? 1 : 0

  cidr_block     = "0.0.0.0/0"
  egress         = true
  from_port      = 0
  network_acl_id = aws_network_acl.private[0].id
  protocol       = "-1"
  rule_action    = "allow"
  rule_number    = 100
  to_port        = 0
}

resource "aws_network_acl" "database" {
  count = var.enable_network_acls && local.has_database_tier ? 1 : 0

  subnet_ids = [for key in var.availability_zones : aws_subnet.database[key].id]
  vpc_id     = aws_vpc.this.id
  tags       = merge(var.tags, { Name = "${var.name}-database" })
}

resource "aws_network_acl_rule" "database_vpc_in" {
  count = var.enable_network_acls && local.has_database_tier ? 1 : 0

  cidr_block     = var.vpc_cidr
  egress         = false
  from_port      = 0
  network_acl_id = aws_network_acl.database[0].id
  protocol       = "-1"
  rule_action    = "allow"
  rule_number    = 100
  to_port        = 0
}

resource "aws_network_acl_rule" "database_vpc_out" {
  count = var.enable_network_acls && local.has_database_tier ? 1 : 0

  cidr_block     = var.vpc_cidr
  egress         = true
  from_port      = 0
  network_acl_id = aws_network_acl.database[0].id
  protocol       = "-1"
  rule_action    = "allow"
  rule_number    = 100
  to_port        = 0
}

resource "aws_network_acl_rule" "further" {
  for_each = { for key, value in var.network_acl_rules : key => value if var.enable_network_acls }

  cidr_block     = lookup(each.value, "cidr", null)
  egress         = tobool(coalesce(lookup(each.value, "egress", null), "false"))
  from_port      = tonumber(coalesce(lookup(each.value, "from_port", null), "0"))
  network_acl_id = lookup(each.value, "tier", null) == "public" ? aws_network_acl.public[0].id : lookup(each.value, "tier", null) == "private" ? aws_network_acl.private[0].id : one(aws_network_acl.database[*].id)
  protocol       = coalesce(lookup(each.value, "protocol", null), "-1")
  rule_action    = coalesce(lookup(each.value, "action", null), "deny")
  rule_number    = tonumber(lookup(each.value, "rule_number", null))
  to_port        = tonumber(coalesce(lookup(each.value, "to_port", null), "0"))
}

resource "aws_vpc_endpoint" "gateway" {
  for_each = toset(var.gateway_endpoints)

  service_name      = "com.amazonaws.${local.region}.${each.key}"
  vpc_endpoint_type = "Gateway"
  vpc_id            = aws_vpc.this.id
  tags              = merge(var.tags, { Name = "${var.name}-${each.key}" })

  route_table_ids = flatten([
    [aws_route_table.public.id],
    [for key in var.availability_zones : aws_route_table.private[key].id],
    local.has_isolated_tier ? [one(aws_route_table.isolated[*].id)] : [],
  ])
}

resource "aws_security_group" "interface_endpoint" {
  count = length(var.interface_endpoints) > 0 ? 1 : 0

  description = "HTTPS from the VPC to its interface endpoints."
  name        = "${var.name}-interface-endpoints"
  vpc_id      = aws_vpc.this.id
  tags        = merge(var.tags, { Name = "${var.name}-interface-endpoints" })
}

resource "aws_vpc_security_group_ingress_rule" "interface_endpoint_https" {
  count = length(var.interface_endpoints) > 0 ? 1 : 0

  cidr_ipv4         = var.vpc_cidr
  description       = "HTTPS from the VPC."
  from_port         = 443
  ip_protocol       = "tcp"
  security_group_id = aws_security_group.interface_endpoint[0].id
  to_port           = 443
  tags              = merge(var.tags, { Name = "https-from-vpc" })
}

resource "aws_vpc_endpoint" "interface" {
  for_each = toset(var.interface_endpoints)

  private_dns_enabled = true
  security_group_ids  = [one(aws_security_group.interface_endpoint[*].id)]
  service_name        = "com.amazonaws.${local.region}.${each.key}"
  subnet_ids          = [for key in var.availability_zones : aws_subnet.private[key].id]
  vpc_endpoint_type   = "Interface"
  vpc_id              = aws_vpc.this.id
  tags                = merge(var.tags, { Name = "${var.name}-${each.key}" })
}

resource "aws_cloudwatch_log_group" "flow_logs" {
  count = var.enable_flow_logs ? 1 : 0

  kms_key_id        = var.flow_logs_kms_key_arn
  name              = "/aws/vpc/${var.name}/flow-logs"
  retention_in_days = var.flow_logs_retention_in_days
  tags              = merge(var.tags, { Name = "/aws/vpc/${var.name}/flow-logs" })
}

resource "aws_iam_role" "flow_logs" {
  count = var.enable_flow_logs ? 1 : 0

  description = "Writes the flow logs of the VPC to CloudWatch."
  name        = length("${var.name}-flow-logs") <= 64 ? "${var.name}-flow-logs" : "${trimsuffix(substr("${var.name}-flow-logs", 0, 55), "-")}-${substr(sha256("${var.name}-flow-logs"), 0, 8)}"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Principal = { Service = "vpc-flow-logs.amazonaws.com" }
        Action    = ["sts:AssumeRole"]
      },
    ]
  })

  tags = merge(var.tags, {
    Name = length("${var.name}-flow-logs") <= 64 ? "${var.name}-flow-logs" : "${trimsuffix(substr("${var.name}-flow-logs", 0, 55), "-")}-${substr(sha256("${var.name}-flow-logs"), 0, 8)}"
  })
}

resource "aws_iam_role_policy" "flow_logs" {
  count = var.enable_flow_logs ? 1 : 0

  name = "write-flow-logs"
  role = aws_iam_role.flow_logs[0].id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect = "Allow"
        Action = [
          "logs:CreateLogStream",
          "logs:PutLogEvents",
          "logs:DescribeLogGroups",
          "logs:DescribeLogStreams",
        ]
        Resource = [
          aws_cloudwatch_log_group.flow_logs[0].arn,
          "${aws_cloudwatch_log_group.flow_logs[0].arn}:*",
        ]
      },
    ]
  })
}

resource "aws_flow_log" "this" {
  count = var.enable_flow_logs ? 1 : 0

  iam_role_arn             = aws_iam_role.flow_logs[0].arn
  log_destination          = aws_cloudwatch_log_group.flow_logs[0].arn
  log_destination_type     = "cloud-watch-logs"
  max_aggregation_interval = 600
  traffic_type             = var.flow_logs_traffic_type
  vpc_id                   = aws_vpc.this.id
  tags                     = merge(var.tags, { Name = var.name })

  depends_on = [aws_iam_role_policy.flow_logs]
}
