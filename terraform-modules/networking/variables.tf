variable "name" {
  description = "Name of the VPC and beginning of all other names."
  type        = string
  default     = "networking"
  nullable    = false

  validation {
    condition     = can(regex("^[a-zA-Z0-9]([a-zA-Z0-9-]{0,62}[a-zA-Z0-9])?$", var.name))
    error_message = "name must have 1 to 64 letters, digits and hyphens, with a letter or digit at both ends, got ${jsonencode(var.name)}."
  }
}

variable "vpc_cidr" {
  description = "IPv4 range of the VPC."
  type        = string
  default     = "10.0.0.0/16"
  nullable    = false

  validation {
    condition = try(
      cidrsubnet(var.vpc_cidr, 0, 0) == var.vpc_cidr && cidrnetmask(var.vpc_cidr) != "",
      false
    )
    error_message = "vpc_cidr must be an IPv4 range such as \"10.0.0.0/16\" that begins with its own network address, got ${jsonencode(var.vpc_cidr)}."
  }

  validation {
    condition = try(
      tonumber(split("/", var.vpc_cidr)[1]) >= 16 && tonumber(split("/", var.vpc_cidr)[1]) <= 28,
      true
    )
    error_message = "vpc_cidr must have a prefix from /16 to /28, got ${jsonencode(var.vpc_cidr)}."
  }
}

variable "availability_zones" {
  description = "Availability Zones, in the order of the lists of ranges. Adding or removing one leaves the others alone."
  type        = list(string)
  nullable    = false

  validation {
    condition     = length(var.availability_zones) >= 1 && length(var.availability_zones) <= 8
    error_message = "availability_zones must have 1 to 8 elements, got ${jsonencode(var.availability_zones)}."
  }

  validation {
    condition     = length(distinct(var.availability_zones)) == length(var.availability_zones)
    error_message = "availability_zones must not name anything twice, got ${jsonencode(var.availability_zones)}."
  }

  validation {
    condition = alltrue([
      for item in var.availability_zones : can(regex(
        "^[a-z]{2}(-[a-z]+)+-[0-9](-[a-z]+-[0-9])?[a-z]$",
        item
      ))
    ])
    error_message = "availability_zones must hold values that each be an Availability Zone such as \"us-east-1a\", got ${jsonencode(var.availability_zones)}."
  }
}

variable "public_subnet_cidrs" {
  description = "Ranges of the public subnets, one per zone. By the address plan where absent."
  type        = list(string)
  default     = null

  validation {
    condition     = var.public_subnet_cidrs == null ? true : alltrue([for item in var.public_subnet_cidrs : try(cidrsubnet(item, 0, 0) == item && cidrnetmask(item) != "", false)])
    error_message = "public_subnet_cidrs must hold values that each be an IPv4 range such as \"10.0.0.0/16\" that begins with its own network address, got ${jsonencode(var.public_subnet_cidrs)}."
  }

  validation {
    condition     = var.public_subnet_cidrs == null ? true : alltrue([for item in var.public_subnet_cidrs : try(tonumber(split("/", item)[1]) >= 16 && tonumber(split("/", item)[1]) <= 28, true)])
    error_message = "public_subnet_cidrs must hold values that each have a prefix from /16 to /28, got ${jsonencode(var.public_subnet_cidrs)}."
  }

  validation {
    condition     = var.public_subnet_cidrs == null ? true : alltrue([for i, a in var.public_subnet_cidrs : alltrue([for j, b in var.public_subnet_cidrs : i >= j ? true : try(cidrsubnet("${split("/", a)[0]}/${min(split("/", a)[1], split("/", b)[1])}", 0, 0) != cidrsubnet("${split("/", b)[0]}/${min(split("/", a)[1], split("/", b)[1])}", 0, 0), true)])])
    error_message = "public_subnet_cidrs must be ranges that do not overlap, got ${jsonencode(var.public_subnet_cidrs)}."
  }
}

variable "private_subnet_cidrs" {
  description = "Ranges of the private subnets, one per zone. By the address plan where absent."
  type        = list(string)
  default     = null

  validation {
    condition     = var.private_subnet_cidrs == null ? true : alltrue([for item in var.private_subnet_cidrs : try(cidrsubnet(item, 0, 0) == item && cidrnetmask(item) != "", false)])
    error_message = "private_subnet_cidrs must hold values that each be an IPv4 range such as \"10.0.0.0/16\" that begins with its own network address, got ${jsonencode(var.private_subnet_cidrs)}."
  }

  validation {
    condition     = var.private_subnet_cidrs == null ? true : alltrue([for item in var.private_subnet_cidrs : try(tonumber(split("/", item)[1]) >= 16 && tonumber(split("/", item)[1]) <= 28, true)])
    error_message = "private_subnet_cidrs must hold values that each have a prefix from /16 to /28, got ${jsonencode(var.private_subnet_cidrs)}."
  }

  validation {
    condition     = var.private_subnet_cidrs == null ? true : alltrue([for i, a in var.private_subnet_cidrs : alltrue([for j, b in var.private_subnet_cidrs : i >= j ? true : try(cidrsubnet("${split("/", a)[0]}/${min(split("/", a)[1], split("/", b)[1])}", 0, 0) != cidrsubnet("${split("/", b)[0]}/${min(split("/", a)[1], split("/", b)[1])}", 0, 0), true)])])
    error_message = "private_subnet_cidrs must be ranges that do not overlap, got ${jsonencode(var.private_subnet_cidrs)}."
  }
}

variable "database_subnet_cidrs" {
  description = "Ranges of the database subnets, one per zone; giving them creates the tier."
  type        = list(string)
  default     = null

  validation {
    condition     = var.database_subnet_cidrs == null ? true : alltrue([for item in var.database_subnet_cidrs : try(cidrsubnet(item, 0, 0) == item && cidrnetmask(item) != "", false)])
    error_message = "database_subnet_cidrs must hold values that each be an IPv4 range such as \"10.0.0.0/16\" that begins with its own network address, got ${jsonencode(var.database_subnet_cidrs)}."
  }

  validation {
    condition     = var.database_subnet_cidrs == null ? true : alltrue([for item in var.database_subnet_cidrs : try(tonumber(split("/", item)[1]) >= 16 && tonumber(split("/", item)[1]) <= 28, true)])
    error_message = "database_subnet_cidrs must hold values that each have a prefix from /16 to /28, got ${jsonencode(var.database_subnet_cidrs)}."
  }

  validation {
    condition     = var.database_subnet_cidrs == null ? true : alltrue([for i, a in var.database_subnet_cidrs : alltrue([for j, b in var.database_subnet_cidrs : i >= j ? true : try(cidrsubnet("${split("/", a)[0]}/${min(split("/", a)[1], split("/", b)[1])}", 0, 0) != cidrsubnet("${split("/", b)[0]}/${min(split("/", a)[1], split("/", b)[1])}", 0, 0), true)])])
    error_message = "database_subnet_cidrs must be ranges that do not overlap, got ${jsonencode(var.database_subnet_cidrs)}."
  }
}

variable "enable_database_subnets" {
  description = "Whether there is a database tier, without a route to the internet."
  type        = bool
  default     = false
  nullable    = false
}

variable "additional_tiers" {
  description = "Further tiers by name. Fields: slot (number, required): Place in the address plan; 0 to 2 are public, private and database. access (string, default \"isolated\"): Where the tier's default route leads."
  type        = map(map(string))
  default     = {}
  nullable    = false

  validation {
    condition = alltrue([
      for item in values(var.additional_tiers) : length(setsubtract(keys(item), ["slot", "access"])) == 0
    ])
    error_message = "additional_tiers must hold values that each have no fields but slot, access, got ${jsonencode(var.additional_tiers)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.additional_tiers) : lookup(item, "slot", null) != null
    ])
    error_message = "additional_tiers must hold values that each have slot, got ${jsonencode(var.additional_tiers)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.additional_tiers) : can(tonumber(lookup(item, "slot", null)))
    ])
    error_message = "additional_tiers must hold values that each have a number as slot, got ${jsonencode(var.additional_tiers)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.additional_tiers) : lookup(item, "slot", null) == null ? true : try(floor(tonumber(lookup(item, "slot", null))) == tonumber(lookup(item, "slot", null)), false)
    ])
    error_message = "additional_tiers must hold values that each have a slot that must be a whole number from 3 to 7, got ${jsonencode(var.additional_tiers)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.additional_tiers) : lookup(item, "slot", null) == null ? true : try(tonumber(lookup(item, "slot", null)) >= 3 && tonumber(lookup(item, "slot", null)) <= 7, false)
    ])
    error_message = "additional_tiers must hold values that each have a slot that must be a whole number from 3 to 7, got ${jsonencode(var.additional_tiers)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.additional_tiers) : lookup(item, "access", null) == null ? true : try(contains(["isolated", "nat", "internet"], lookup(item, "access", null)), false)
    ])
    error_message = "additional_tiers must hold values that each have an access that must be one of \"isolated\", \"nat\", \"internet\", got ${jsonencode(var.additional_tiers)}."
  }
}

variable "additional_subnet_cidrs" {
  description = "Ranges of further tiers' subnets by tier, one per zone. By the address plan for tiers that are not named."
  type        = map(list(string))
  default     = {}
  nullable    = false

  validation {
    condition = alltrue([
      for item in values(var.additional_subnet_cidrs) : alltrue([
        for item in item : try(cidrsubnet(item, 0, 0) == item && cidrnetmask(item) != "", false)
      ])
    ])
    error_message = "additional_subnet_cidrs must hold values that each hold values that each be an IPv4 range such as \"10.0.0.0/16\" that begins with its own network address, got ${jsonencode(var.additional_subnet_cidrs)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.additional_subnet_cidrs) : alltrue([
        for item in item : try(
          tonumber(split("/", item)[1]) >= 16 && tonumber(split("/", item)[1]) <= 28,
          true
        )
      ])
    ])
    error_message = "additional_subnet_cidrs must hold values that each hold values that each have a prefix from /16 to /28, got ${jsonencode(var.additional_subnet_cidrs)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.additional_subnet_cidrs) : alltrue([
        for i, a in item : alltrue([
          for j, b in item : i >= j ? true : try(cidrsubnet("${split("/", a)[0]}/${min(split("/", a)[1], split("/", b)[1])}", 0, 0) != cidrsubnet("${split("/", b)[0]}/${min(split("/", a)[1], split("/", b)[1])}", 0, 0), true)
        ])
      ])
    ])
    error_message = "additional_subnet_cidrs must hold values that each be ranges that do not overlap, got ${jsonencode(var.additional_subnet_cidrs)}."
  }
}

variable "nat_gateways" {
  description = "NAT gateways of the private subnets. Where absent, single_nat_gateway and one_nat_gateway_per_az decide."
  type        = string
  default     = null

  validation {
    condition     = var.nat_gateways == null ? true : contains(["none", "single", "one_per_az"], var.nat_gateways)
    error_message = "nat_gateways must be one of \"none\", \"single\", \"one_per_az\", got ${jsonencode(var.nat_gateways)}."
  }
}

variable "single_nat_gateway" {
  description = "Whether one NAT gateway, in the first zone, serves all zones."
  type        = bool
  default     = true
  nullable    = false
}

variable "one_nat_gateway_per_az" {
  description = "Whether each zone has its own NAT gateway. Wins over single_nat_gateway."
  type        = bool
  default     = false
  nullable    = false
}

variable "enable_network_acls" {
  description = "Whether each tier has a network ACL: web and return traffic for public, the VPC and return traffic for private, the VPC alone for the rest."
  type        = bool
  default     = false
  nullable    = false
}

variable "network_acl_rules" {
  description = "Further rules of the tiers' network ACLs by name. Fields: tier (string, required): Tier whose network ACL has the rule. rule_number (number, required): Place among the rules; the lowest that matches decides. The module's own are 100 and up. cidr (string, required): Range that the rule is about. egress (bool, default false): Whether the rule is about outgoing traffic. action (string, default \"deny\"): What happens to the traffic. protocol (string, default \"-1\"): Protocol; -1 is all. from_port (number, default 0): First port; ignored for all protocols. to_port (number, default 0): Last port; ignored for all protocols."
  type        = map(map(string))
  default     = {}
  nullable    = false

  validation {
    condition = alltrue([
      for item in values(var.network_acl_rules) : length(setsubtract(keys(item), ["tier", "rule_number", "cidr", "egress", "action", "protocol", "from_port", "to_port"])) == 0
    ])
    error_message = "network_acl_rules must hold values that each have no fields but tier, rule_number, cidr, egress, action, protocol, from_port, to_port, got ${jsonencode(var.network_acl_rules)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.network_acl_rules) : lookup(item, "tier", null) != null
    ])
    error_message = "network_acl_rules must hold values that each have tier, got ${jsonencode(var.network_acl_rules)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.network_acl_rules) : lookup(item, "tier", null) == null ? true : try(contains(["public", "private", "database"], lookup(item, "tier", null)), false)
    ])
    error_message = "network_acl_rules must hold values that each have a tier that must be one of \"public\", \"private\", \"database\", got ${jsonencode(var.network_acl_rules)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.network_acl_rules) : lookup(item, "rule_number", null) != null
    ])
    error_message = "network_acl_rules must hold values that each have rule_number, got ${jsonencode(var.network_acl_rules)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.network_acl_rules) : can(tonumber(lookup(item, "rule_number", null)))
    ])
    error_message = "network_acl_rules must hold values that each have a number as rule_number, got ${jsonencode(var.network_acl_rules)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.network_acl_rules) : lookup(item, "rule_number", null) == null ? true : try(floor(tonumber(lookup(item, "rule_number", null))) == tonumber(lookup(item, "rule_number", null)), false)
    ])
    error_message = "network_acl_rules must hold values that each have a rule_number that must be a whole number from 1 to 32766, got ${jsonencode(var.network_acl_rules)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.network_acl_rules) : lookup(item, "rule_number", null) == null ? true : try(tonumber(lookup(item, "rule_number", null)) >= 1 && tonumber(lookup(item, "rule_number", null)) <= 32766, false)
    ])
    error_message = "network_acl_rules must hold values that each have a rule_number that must be a whole number from 1 to 32766, got ${jsonencode(var.network_acl_rules)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.network_acl_rules) : lookup(item, "cidr", null) != null
    ])
    error_message = "network_acl_rules must hold values that each have cidr, got ${jsonencode(var.network_acl_rules)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.network_acl_rules) : lookup(item, "cidr", null) == null ? true : try(try(cidrsubnet(lookup(item, "cidr", null), 0, 0) == lookup(item, "cidr", null) && cidrnetmask(lookup(item, "cidr", null)) != "", false), false)
    ])
    error_message = "network_acl_rules must hold values that each have a cidr that must be an IPv4 range such as \"10.0.0.0/16\" that begins with its own network address, got ${jsonencode(var.network_acl_rules)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.network_acl_rules) : can(tobool(lookup(item, "egress", null)))
    ])
    error_message = "network_acl_rules must hold values that each have a bool as egress, got ${jsonencode(var.network_acl_rules)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.network_acl_rules) : lookup(item, "action", null) == null ? true : try(contains(["allow", "deny"], lookup(item, "action", null)), false)
    ])
    error_message = "network_acl_rules must hold values that each have an action that must be one of \"allow\", \"deny\", got ${jsonencode(var.network_acl_rules)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.network_acl_rules) : lookup(item, "protocol", null) == null ? true : try(contains(["tcp", "udp", "icmp", "-1"], lookup(item, "protocol", null)), false)
    ])
    error_message = "network_acl_rules must hold values that each have a protocol that must be one of \"tcp\", \"udp\", \"icmp\", \"-1\", got ${jsonencode(var.network_acl_rules)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.network_acl_rules) : can(tonumber(lookup(item, "from_port", null)))
    ])
    error_message = "network_acl_rules must hold values that each have a number as from_port, got ${jsonencode(var.network_acl_rules)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.network_acl_rules) : lookup(item, "from_port", null) == null ? true : try(floor(tonumber(lookup(item, "from_port", null))) == tonumber(lookup(item, "from_port", null)), false)
    ])
    error_message = "network_acl_rules must hold values that each have a from_port that must be a whole number from 0 to 65535, got ${jsonencode(var.network_acl_rules)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.network_acl_rules) : lookup(item, "from_port", null) == null ? true : try(tonumber(lookup(item, "from_port", null)) >= 0 && tonumber(lookup(item, "from_port", null)) <= 65535, false)
    ])
    error_message = "network_acl_rules must hold values that each have a from_port that must be a whole number from 0 to 65535, got ${jsonencode(var.network_acl_rules)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.network_acl_rules) : can(tonumber(lookup(item, "to_port", null)))
    ])
    error_message = "network_acl_rules must hold values that each have a number as to_port, got ${jsonencode(var.network_acl_rules)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.network_acl_rules) : lookup(item, "to_port", null) == null ? true : try(floor(tonumber(lookup(item, "to_port", null))) == tonumber(lookup(item, "to_port", null)), false)
    ])
    error_message = "network_acl_rules must hold values that each have a to_port that must be a whole number from 0 to 65535, got ${jsonencode(var.network_acl_rules)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.network_acl_rules) : lookup(item, "to_port", null) == null ? true : try(tonumber(lookup(item, "to_port", null)) >= 0 && tonumber(lookup(item, "to_port", null)) <= 65535, false)
    ])
    error_message = "network_acl_rules must hold values that each have a to_port that must be a whole number from 0 to 65535, got ${jsonencode(var.network_acl_rules)}."
  }
}

variable "enable_flow_logs" {
  description = "Whether the VPC's traffic is logged to CloudWatch."
  type        = bool
  default     = true
  nullable    = false
}

variable "flow_logs_traffic_type" {
  description = "Traffic that the flow logs hold."
  type        = string
  default     = "ALL"
  nullable    = false

  validation {
    condition     = contains(["ALL", "ACCEPT", "REJECT"], var.flow_logs_traffic_type)
    error_message = "flow_logs_traffic_type must be one of \"ALL\", \"ACCEPT\", \"REJECT\", got ${jsonencode(var.flow_logs_traffic_type)}."
  }
}

variable "flow_logs_retention_in_days" {
  description = "Days that flow logs are kept; 0 is for ever."
  type        = number
  default     = 30
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
      var.flow_logs_retention_in_days
    )
    error_message = "flow_logs_retention_in_days must be a number of days that CloudWatch Logs takes: 0, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653, got ${jsonencode(var.flow_logs_retention_in_days)}."
  }
}

variable "flow_logs_kms_key_arn" {
  description = "Key that encrypts the flow logs. CloudWatch's own where absent."
  type        = string
  default     = null

  validation {
    condition     = var.flow_logs_kms_key_arn == null ? true : can(regex("^arn:aws[a-z-]*:kms:[a-z0-9-]*:([0-9]*|aws):.+$", var.flow_logs_kms_key_arn))
    error_message = "flow_logs_kms_key_arn must be an ARN such as arn:aws:kms:…, got ${jsonencode(var.flow_logs_kms_key_arn)}."
  }
}

variable "gateway_endpoints" {
  description = "Services reached through gateway endpoints, which cost nothing and spare NAT traffic."
  type        = list(string)
  default     = ["s3"]
  nullable    = false

  validation {
    condition     = length(distinct(var.gateway_endpoints)) == length(var.gateway_endpoints)
    error_message = "gateway_endpoints must not name anything twice, got ${jsonencode(var.gateway_endpoints)}."
  }

  validation {
    condition = alltrue([
      for item in var.gateway_endpoints : contains(["s3", "dynamodb"], item)
    ])
    error_message = "gateway_endpoints must hold values that each be one of \"s3\", \"dynamodb\", got ${jsonencode(var.gateway_endpoints)}."
  }
}

variable "interface_endpoints" {
  description = "Services reached through interface endpoints in the private subnets, e.g. \"ecr.api\", \"ecr.dkr\", \"logs\", \"secretsmanager\"."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition     = length(distinct(var.interface_endpoints)) == length(var.interface_endpoints)
    error_message = "interface_endpoints must not name anything twice, got ${jsonencode(var.interface_endpoints)}."
  }
}

variable "public_subnet_tags" {
  description = "Further tags of the public subnets."
  type        = map(string)
  default     = {}
  nullable    = false
}

variable "private_subnet_tags" {
  description = "Further tags of the private subnets."
  type        = map(string)
  default     = {}
  nullable    = false
}

variable "tags" {
  description = "Tags of everything in the module."
  type        = map(string)
  default     = {}
  nullable    = false
}
