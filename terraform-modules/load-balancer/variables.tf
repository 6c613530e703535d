variable "name" {
  description = "Name of the load balancer and beginning of all other names."
  type        = string
  default     = "load-balancer"
  nullable    = false

  validation {
    condition     = can(regex("^[a-zA-Z0-9]([a-zA-Z0-9-]{0,98}[a-zA-Z0-9])?$", var.name))
    error_message = "name must have 1 to 100 letters, digits and hyphens, with a letter or digit at both ends, got ${jsonencode(var.name)}."
  }

  validation {
    condition     = !startswith(var.name, "internal-")
    error_message = "name must not begin with \"internal-\", which AWS keeps for itself, got ${jsonencode(var.name)}."
  }
}

variable "type" {
  description = "application routes HTTP by path and host; network has one listener per target."
  type        = string
  default     = "application"
  nullable    = false

  validation {
    condition     = contains(["application", "network"], var.type)
    error_message = "type must be one of \"application\", \"network\", got ${jsonencode(var.type)}."
  }
}

variable "internal" {
  description = "Whether it is reachable from inside the VPC only."
  type        = bool
  default     = false
  nullable    = false
}

variable "vpc_id" {
  description = "VPC of the targets."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^vpc-[0-9a-f]+$", var.vpc_id))
    error_message = "vpc_id must be an ID such as \"vpc-0123456789abcdef0\", got ${jsonencode(var.vpc_id)}."
  }
}

variable "subnet_ids" {
  description = "Subnets of the load balancer, in two zones at least for type application: public ones unless it is internal."
  type        = list(string)
  nullable    = false

  validation {
    condition     = length(var.subnet_ids) >= 1
    error_message = "subnet_ids must have at least 1 element, got ${jsonencode(var.subnet_ids)}."
  }

  validation {
    condition     = alltrue([for item in var.subnet_ids : can(regex("^subnet-[0-9a-f]+$", item))])
    error_message = "subnet_ids must hold values that each be an ID such as \"subnet-0123456789abcdef0\", got ${jsonencode(var.subnet_ids)}."
  }
}

variable "certificate_arn" {
  description = "Certificate of the listeners."
  type        = string
  default     = null

  validation {
    condition     = var.certificate_arn == null ? true : can(regex("^arn:aws[a-z-]*:acm:[a-z0-9-]*:([0-9]*|aws):.+$", var.certificate_arn))
    error_message = "certificate_arn must be an ARN such as arn:aws:acm:…, got ${jsonencode(var.certificate_arn)}."
  }
}

variable "enable_https" {
  description = "Whether the load balancer terminates TLS. Where absent, whether certificate_arn is given; set it where the ARN is unknown at plan."
  type        = bool
  default     = null
}

variable "additional_certificate_arns" {
  description = "Further certificates of the HTTPS listener by name; clients get the one that fits the host."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition = alltrue([
      for item in values(var.additional_certificate_arns) : can(regex(
        "^arn:aws[a-z-]*:acm:[a-z0-9-]*:([0-9]*|aws):.+$",
        item
      ))
    ])
    error_message = "additional_certificate_arns must hold values that each be an ARN such as arn:aws:acm:…, got ${jsonencode(var.additional_certificate_arns)}."
  }
}

variable "ssl_policy" {
  description = "Protocols and ciphers of TLS."
  type        = string
  default     = "ELBSecurityPolicy-TLS13-1-2-Res-2021-06"
  nullable    = false

  validation {
    condition     = can(regex("^ELBSecurityPolicy-[A-Za-z0-9-]+$", var.ssl_policy))
    error_message = "ssl_policy must be the name of a security policy such as \"ELBSecurityPolicy-TLS13-1-2-Res-2021-06\", got ${jsonencode(var.ssl_policy)}."
  }
}

variable "redirect_http" {
  description = "Whether port 80 redirects to HTTPS. Without it nothing listens on port 80 where HTTPS is on; without HTTPS port 80 serves."
  type        = bool
  default     = true
  nullable    = false
}

variable "targets" {
  description = "Target groups by name. Fields: port (number, required): Port that the targets listen on. protocol (string, optional): Protocol towards the targets. HTTP, or TCP on a network load balancer, where absent. protocol_version (string, optional): Version of HTTP towards the targets. HTTP1 where absent. target_type (string, default \"ip\"): How targets are registered; Fargate needs ip. security_group_id (string, optional): Security group of the targets. Must be given unless connect is false. connect (bool, default true): Whether the load balancer's and the targets' security groups are opened to each other on the port. listener_port (number, optional): Port of a network load balancer's listener. The target's port where absent. health_check_path (string, optional): Path of the health check. / where absent, or a TCP connection on a network load balancer. health_check_matcher (string, optional): Status codes of a healthy answer. 200 where absent. health_check_interval (number, default 30): Seconds between health checks. health_check_timeout (number, default 5): Seconds that an answer may take. healthy_threshold (number, default 2): Answers in a row that make a target healthy. unhealthy_threshold (number, default 3): Failures in a row that make it unhealthy. deregistration_delay (number, default 30): Seconds that open requests of leaving targets get. stickiness (bool, default false): Whether a client stays with its target, by cookie or by source address. stickiness_duration (number, default 86400): Seconds that the cookie lasts. slow_start (number, optional): Seconds over which a new target gets its share of requests."
  type        = map(map(string))
  default     = {}
  nullable    = false

  validation {
    condition = alltrue([
      for key in keys(var.targets) : can(regex(
        "^[a-zA-Z0-9]([a-zA-Z0-9-]{0,22}[a-zA-Z0-9])?$",
        key
      ))
    ])
    error_message = "targets must have keys that each have 1 to 24 letters, digits and hyphens, with a letter or digit at both ends, got ${jsonencode(var.targets)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.targets) : length(setsubtract(keys(item), ["port", "protocol", "protocol_version", "target_type", "security_group_id", "connect", "listener_port", "health_check_path", "health_check_matcher", "health_check_interval", "health_check_timeout", "healthy_threshold", "unhealthy_threshold", "deregistration_delay", "stickiness", "stickiness_duration", "slow_start"])) == 0
    ])
    error_message = "targets must hold values that each have no fields but port, protocol, protocol_version, target_type, security_group_id, connect, listener_port, health_check_path, health_check_matcher, health_check_interval, health_check_timeout, healthy_threshold, unhealthy_threshold, deregistration_delay, stickiness, stickiness_duration, slow_start, got ${jsonencode(var.targets)}."
  }

  validation {
    condition     = alltrue([for item in values(var.targets) : lookup(item, "port", null) != null])
    error_message = "targets must hold values that each have port, got ${jsonencode(var.targets)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.targets) : can(tonumber(lookup(item, "port", null)))
    ])
    error_message = "targets must hold values that each have a number as port, got ${jsonencode(var.targets)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.targets) : lookup(item, "port", null) == null ? true : try(floor(tonumber(lookup(item, "port", null))) == tonumber(lookup(item, "port", null)), false)
    ])
    error_message = "targets must hold values that each have a port that must be a whole number from 1 to 65535, got ${jsonencode(var.targets)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.targets) : lookup(item, "port", null) == null ? true : try(tonumber(lookup(item, "port", null)) >= 1 && tonumber(lookup(item, "port", null)) <= 65535, false)
    ])
    error_message = "targets must hold values that each have a port that must be a whole number from 1 to 65535, got ${jsonencode(var.targets)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.targets) : lookup(item, "protocol", null) == null ? true : try(contains(["HTTP", "HTTPS", "TCP", "TLS"], lookup(item, "protocol", null)), false)
    ])
    error_message = "targets must hold values that each have a protocol that must be one of \"HTTP\", \"HTTPS\", \"TCP\", \"TLS\", got ${jsonencode(var.targets)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.targets) : lookup(item, "protocol_version", null) == null ? true : try(contains(["HTTP1", "HTTP2", "GRPC"], lookup(item, "protocol_version", null)), false)
    ])
    error_message = "targets must hold values that each have a protocol_version that must be one of \"HTTP1\", \"HTTP2\", \"GRPC\", got ${jsonencode(var.targets)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.targets) : lookup(item, "target_type", null) == null ? true : try(contains(["ip", "instance"], lookup(item, "target_type", null)), false)
    ])
    error_message = "targets must hold values that each have a target_type that must be one of \"ip\", \"instance\", got ${jsonencode(var.targets)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.targets) : lookup(item, "security_group_id", null) == null ? true : try(can(regex("^sg-[0-9a-f]+$", lookup(item, "security_group_id", null))), false)
    ])
    error_message = "targets must hold values that each have a security_group_id that must be an ID such as \"sg-0123456789abcdef0\", got ${jsonencode(var.targets)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.targets) : can(tobool(lookup(item, "connect", null)))
    ])
    error_message = "targets must hold values that each have a bool as connect, got ${jsonencode(var.targets)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.targets) : can(tonumber(lookup(item, "listener_port", null)))
    ])
    error_message = "targets must hold values that each have a number as listener_port, got ${jsonencode(var.targets)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.targets) : lookup(item, "listener_port", null) == null ? true : try(floor(tonumber(lookup(item, "listener_port", null))) == tonumber(lookup(item, "listener_port", null)), false)
    ])
    error_message = "targets must hold values that each have a listener_port that must be a whole number from 1 to 65535, got ${jsonencode(var.targets)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.targets) : lookup(item, "listener_port", null) == null ? true : try(tonumber(lookup(item, "listener_port", null)) >= 1 && tonumber(lookup(item, "listener_port", null)) <= 65535, false)
    ])
    error_message = "targets must hold values that each have a listener_port that must be a whole number from 1 to 65535, got ${jsonencode(var.targets)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.targets) : lookup(item, "health_check_path", null) == null ? true : try(can(regex("^\\/\\S*$", lookup(item, "health_check_path", null))), false)
    ])
    error_message = "targets must hold values that each have a health_check_path that must be a path such as \"/health\", got ${jsonencode(var.targets)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.targets) : lookup(item, "health_check_matcher", null) == null ? true : try(can(regex("^[0-9]{1,3}(-[0-9]{1,3})?(,[0-9]{1,3}(-[0-9]{1,3})?)*$", lookup(item, "health_check_matcher", null))), false)
    ])
    error_message = "targets must hold values that each have a health_check_matcher that must be status codes such as \"200\", \"200,204\" or \"200-399\", got ${jsonencode(var.targets)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.targets) : can(tonumber(lookup(item, "health_check_interval", null)))
    ])
    error_message = "targets must hold values that each have a number as health_check_interval, got ${jsonencode(var.targets)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.targets) : lookup(item, "health_check_interval", null) == null ? true : try(floor(tonumber(lookup(item, "health_check_interval", null))) == tonumber(lookup(item, "health_check_interval", null)), false)
    ])
    error_message = "targets must hold values that each have a health_check_interval that must be a whole number from 5 to 300, got ${jsonencode(var.targets)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.targets) : lookup(item, "health_check_interval", null) == null ? true : try(tonumber(lookup(item, "health_check_interval", null)) >= 5 && tonumber(lookup(item, "health_check_interval", null)) <= 300, false)
    ])
    error_message = "targets must hold values that each have a health_check_interval that must be a whole number from 5 to 300, got ${jsonencode(var.targets)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.targets) : can(tonumber(lookup(item, "health_check_timeout", null)))
    ])
    error_message = "targets must hold values that each have a number as health_check_timeout, got ${jsonencode(var.targets)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.targets) : lookup(item, "health_check_timeout", null) == null ? true : try(floor(tonumber(lookup(item, "health_check_timeout", null))) == tonumber(lookup(item, "health_check_timeout", null)), false)
    ])
    error_message = "targets must hold values that each have a health_check_timeout that must be a whole number from 2 to 120, got ${jsonencode(var.targets)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.targets) : lookup(item, "health_check_timeout", null) == null ? true : try(tonumber(lookup(item, "health_check_timeout", null)) >= 2 && tonumber(lookup(item, "health_check_timeout", null)) <= 120, false)
    ])
    error_message = "targets must hold values that each have a health_check_timeout that must be a whole number from 2 to 120, got ${jsonencode(var.targets)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.targets) : can(tonumber(lookup(item, "healthy_threshold", null)))
    ])
    error_message = "targets must hold values that each have a number as healthy_threshold, got ${jsonencode(var.targets)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.targets) : lookup(item, "healthy_threshold", null) == null ? true : try(floor(tonumber(lookup(item, "healthy_threshold", null))) == tonumber(lookup(item, "healthy_threshold", null)), false)
    ])
    error_message = "targets must hold values that each have a healthy_threshold that must be a whole number from 2 to 10, got ${jsonencode(var.targets)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.targets) : lookup(item, "healthy_threshold", null) == null ? true : try(tonumber(lookup(item, "healthy_threshold", null)) >= 2 && tonumber(lookup(item, "healthy_threshold", null)) <= 10, false)
    ])
    error_message = "targets must hold values that each have a healthy_threshold that must be a whole number from 2 to 10, got ${jsonencode(var.targets)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.targets) : can(tonumber(lookup(item, "unhealthy_threshold", null)))
    ])
    error_message = "targets must hold values that each have a number as unhealthy_threshold, got ${jsonencode(var.targets)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.targets) : lookup(item, "unhealthy_threshold", null) == null ? true : try(floor(tonumber(lookup(item, "unhealthy_threshold", null))) == tonumber(lookup(item, "unhealthy_threshold", null)), false)
    ])
    error_message = "targets must hold values that each have an unhealthy_threshold that must be a whole number from 2 to 10, got ${jsonencode(var.targets)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.targets) : lookup(item, "unhealthy_threshold", null) == null ? true : try(tonumber(lookup(item, "unhealthy_threshold", null)) >= 2 && tonumber(lookup(item, "unhealthy_threshold", null)) <= 10, false)
    ])
    error_message = "targets must hold values that each have an unhealthy_threshold that must be a whole number from 2 to 10, got ${jsonencode(var.targets)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.targets) : can(tonumber(lookup(item, "deregistration_delay", null)))
    ])
    error_message = "targets must hold values that each have a number as deregistration_delay, got ${jsonencode(var.targets)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.targets) : lookup(item, "deregistration_delay", null) == null ? true : try(floor(tonumber(lookup(item, "deregistration_delay", null))) == tonumber(lookup(item, "deregistration_delay", null)), false)
    ])
    error_message = "targets must hold values that each have a deregistration_delay that must be a whole number from 0 to 3600, got ${jsonencode(var.targets)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.targets) : lookup(item, "deregistration_delay", null) == null ? true : try(tonumber(lookup(item, "deregistration_delay", null)) >= 0 && tonumber(lookup(item, "deregistration_delay", null)) <= 3600, false)
    ])
    error_message = "targets must hold values that each have a deregistration_delay that must be a whole number from 0 to 3600, got ${jsonencode(var.targets)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.targets) : can(tobool(lookup(item, "stickiness", null)))
    ])
    error_message = "targets must hold values that each have a bool as stickiness, got ${jsonencode(var.targets)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.targets) : can(tonumber(lookup(item, "stickiness_duration", null)))
    ])
    error_message = "targets must hold values that each have a number as stickiness_duration, got ${jsonencode(var.targets)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.targets) : lookup(item, "stickiness_duration", null) == null ? true : try(floor(tonumber(lookup(item, "stickiness_duration", null))) == tonumber(lookup(item, "stickiness_duration", null)), false)
    ])
    error_message = "targets must hold values that each have a stickiness_duration that must be a whole number from 1 to 604800, got ${jsonencode(var.targets)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.targets) : lookup(item, "stickiness_duration", null) == null ? true : try(tonumber(lookup(item, "stickiness_duration", null)) >= 1 && tonumber(lookup(item, "stickiness_duration", null)) <= 604800, false)
    ])
    error_message = "targets must hold values that each have a stickiness_duration that must be a whole number from 1 to 604800, got ${jsonencode(var.targets)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.targets) : can(tonumber(lookup(item, "slow_start", null)))
    ])
    error_message = "targets must hold values that each have a number as slow_start, got ${jsonencode(var.targets)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.targets) : lookup(item, "slow_start", null) == null ? true : try(floor(tonumber(lookup(item, "slow_start", null))) == tonumber(lookup(item, "slow_start", null)), false)
    ])
    error_message = "targets must hold values that each have a slow_start that must be a whole number from 30 to 900, got ${jsonencode(var.targets)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.targets) : lookup(item, "slow_start", null) == null ? true : try(tonumber(lookup(item, "slow_start", null)) >= 30 && tonumber(lookup(item, "slow_start", null)) <= 900, false)
    ])
    error_message = "targets must hold values that each have a slow_start that must be a whole number from 30 to 900, got ${jsonencode(var.targets)}."
  }
}

variable "routes" {
  description = "Rules of the listener that serves, by name: which requests go to which target. Fields: target (string, required): Name of the target in targets. path (string, default \"/*\"): Pattern of the paths; * and ? are wildcards. host (string, optional): Pattern of the host names; * and ? are wildcards. Any host where absent. priority (number, optional): Place among the rules; the lowest that matches decides. By the patterns' specificity where absent."
  type        = map(map(string))
  default     = {}
  nullable    = false

  validation {
    condition = alltrue([
      for key in keys(var.routes) : can(regex("^[a-zA-Z0-9]([a-zA-Z0-9-]{0,62}[a-zA-Z0-9])?$", key))
    ])
    error_message = "routes must have keys that each have 1 to 64 letters, digits and hyphens, with a letter or digit at both ends, got ${jsonencode(var.routes)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.routes) : length(setsubtract(keys(item), ["target", "path", "host", "priority"])) == 0
    ])
    error_message = "routes must hold values that each have no fields but target, path, host, priority, got ${jsonencode(var.routes)}."
  }

  validation {
    condition     = alltrue([for item in values(var.routes) : lookup(item, "target", null) != null])
    error_message = "routes must hold values that each have target, got ${jsonencode(var.routes)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.routes) : lookup(item, "path", null) == null ? true : try(can(regex("^\\/[A-Za-z0-9_.$/~\"'@:+&*?-]{0,127}$", lookup(item, "path", null))), false)
    ])
    error_message = "routes must hold values that each have a path that must be a path pattern of at most 128 characters such as \"/api/*\", with * and ? as wildcards, got ${jsonencode(var.routes)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.routes) : lookup(item, "host", null) == null ? true : try(can(regex("^[a-z0-9*?.-]+\\.[a-z*?]+$", lookup(item, "host", null))), false)
    ])
    error_message = "routes must hold values that each have a host that must be a host pattern in lower case such as \"app.example.com\" or \"*.example.com\", with * and ? as wildcards, got ${jsonencode(var.routes)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.routes) : lookup(item, "host", null) == null ? true : try(length(lookup(item, "host", null)) <= 128, false)
    ])
    error_message = "routes must hold values that each have a host that must have at most 128 characters, got ${jsonencode(var.routes)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.routes) : can(tonumber(lookup(item, "priority", null)))
    ])
    error_message = "routes must hold values that each have a number as priority, got ${jsonencode(var.routes)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.routes) : lookup(item, "priority", null) == null ? true : try(floor(tonumber(lookup(item, "priority", null))) == tonumber(lookup(item, "priority", null)), false)
    ])
    error_message = "routes must hold values that each have a priority that must be a whole number from 1 to 50000, got ${jsonencode(var.routes)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.routes) : lookup(item, "priority", null) == null ? true : try(tonumber(lookup(item, "priority", null)) >= 1 && tonumber(lookup(item, "priority", null)) <= 50000, false)
    ])
    error_message = "routes must hold values that each have a priority that must be a whole number from 1 to 50000, got ${jsonencode(var.routes)}."
  }
}

variable "default_target" {
  description = "Target of requests that no route matches. They are answered with 404 where absent."
  type        = string
  default     = null
}

variable "ingress_cidrs" {
  description = "Ranges that may reach the listeners. Anywhere where absent, or none if it is internal."
  type        = list(string)
  default     = null

  validation {
    condition     = var.ingress_cidrs == null ? true : length(distinct(var.ingress_cidrs)) == length(var.ingress_cidrs)
    error_message = "ingress_cidrs must not name anything twice, got ${jsonencode(var.ingress_cidrs)}."
  }

  validation {
    condition     = var.ingress_cidrs == null ? true : alltrue([for item in var.ingress_cidrs : try(cidrsubnet(item, 0, 0) == item && cidrnetmask(item) != "", false)])
    error_message = "ingress_cidrs must hold values that each be an IPv4 range such as \"10.0.0.0/16\" that begins with its own network address, got ${jsonencode(var.ingress_cidrs)}."
  }
}

variable "ingress_security_groups" {
  description = "Security groups that may reach the listeners, by name."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition = alltrue([
      for key in keys(var.ingress_security_groups) : can(regex(
        "^[a-zA-Z0-9]([a-zA-Z0-9-]{0,62}[a-zA-Z0-9])?$",
        key
      ))
    ])
    error_message = "ingress_security_groups must have keys that each have 1 to 64 letters, digits and hyphens, with a letter or digit at both ends, got ${jsonencode(var.ingress_security_groups)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.ingress_security_groups) : can(regex("^sg-[0-9a-f]+$", item))
    ])
    error_message = "ingress_security_groups must hold values that each be an ID such as \"sg-0123456789abcdef0\", got ${jsonencode(var.ingress_security_groups)}."
  }
}

variable "idle_timeout" {
  description = "Seconds after which an idle connection is closed."
  type        = number
  default     = 60
  nullable    = false

  validation {
    condition     = floor(var.idle_timeout) == var.idle_timeout
    error_message = "idle_timeout must be a whole number from 1 to 4000, got ${jsonencode(var.idle_timeout)}."
  }

  validation {
    condition     = var.idle_timeout >= 1 && var.idle_timeout <= 4000
    error_message = "idle_timeout must be a whole number from 1 to 4000, got ${jsonencode(var.idle_timeout)}."
  }
}

variable "drop_invalid_header_fields" {
  description = "Whether HTTP headers with invalid names are dropped."
  type        = bool
  default     = true
  nullable    = false
}

variable "desync_mitigation_mode" {
  description = "What happens to requests that servers may understand in different ways."
  type        = string
  default     = "defensive"
  nullable    = false

  validation {
    condition     = contains(["monitor", "defensive", "strictest"], var.desync_mitigation_mode)
    error_message = "desync_mitigation_mode must be one of \"monitor\", \"defensive\", \"strictest\", got ${jsonencode(var.desync_mitigation_mode)}."
  }
}

variable "enable_cross_zone" {
  description = "Whether a network load balancer's nodes send requests to targets in all zones; an application load balancer's always do."
  type        = bool
  default     = true
  nullable    = false
}

variable "deletion_protection" {
  description = "Whether AWS refuses to delete it. Apply with false before destroying."
  type        = bool
  default     = true
  nullable    = false
}

variable "access_logs_bucket" {
  description = "Bucket of the access logs, whose policy must let the service write."
  type        = string
  default     = null

  validation {
    condition     = var.access_logs_bucket == null ? true : can(regex("^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$", var.access_logs_bucket))
    error_message = "access_logs_bucket must have 3 to 63 lower-case letters, digits and hyphens, with a letter or digit at both ends, got ${jsonencode(var.access_logs_bucket)}."
  }
}

variable "access_logs_prefix" {
  description = "Beginning of the access logs' keys."
  type        = string
  default     = null

  validation {
    condition     = var.access_logs_prefix == null ? true : can(regex("^[^/].*[^/]$|^[^/]$", var.access_logs_prefix))
    error_message = "access_logs_prefix must neither begin nor end with a slash, got ${jsonencode(var.access_logs_prefix)}."
  }
}

variable "enable_access_logs" {
  description = "Whether access is logged. Where absent, whether access_logs_bucket is given; set it where the name is unknown at plan."
  type        = bool
  default     = null
}

variable "tags" {
  description = "Tags of everything in the module."
  type        = map(string)
  default     = {}
  nullable    = false
}
