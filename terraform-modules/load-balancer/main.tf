locals {
  is_application       = var.type == "application"
  has_tls              = var.enable_https != null ? var.enable_https : var.certificate_arn != null
  has_https            = local.is_application && local.has_tls
  has_http             = local.is_application && (!local.has_tls || var.redirect_http)
  redirects_http       = local.has_tls && var.redirect_http
  serving_listener_arn = local.has_https ? one(aws_lb_listener.https[*].arn) : one(aws_lb_listener.http[*].arn)
  ingress_cidrs        = var.ingress_cidrs != null ? var.ingress_cidrs : var.internal ? [] : ["0.0.0.0/0"]

  target_protocols = {
    for key, value in var.targets : key => coalesce(
      lookup(value, "protocol", null),
      local.is_application ? "HTTP" : "TCP"
    )
  }

  route_patterns = {
    for key, value in var.routes : key => {
      host = coalesce(lookup(value, "host", null), "*")
      path = coalesce(lookup(value, "path", null), "/*")
    }
  }

  route_measures = {
    for key, value in local.route_patterns : key => {
      span     = value.host == "*" ? 35200 : length(regexall("[*?]", value.host)) > 0 ? 35200 - 3440 * min(4, length(split(".", value.host)) - 1) : 0
      quarters = value.host != "*" && length(regexall("[*?]", value.host)) > 0 ? 1 : 4
      kind     = length(regexall("[*?]", value.path)) == 0 ? "exact" : length(regexall("[*?].", value.path)) == 0 && endswith(value.path, "*") ? "prefix" : "pattern"
      literal  = length(split("*", replace(value.path, "?", "*"))[0])
      digest   = parseint(substr(sha256("${value.host}${value.path}"), 0, 8), 16)
    }
  }

  route_bands = {
    for key, value in local.route_measures : key => {
      start = value.span + value.quarters * (value.kind == "exact" ? 0 : (3568 - 4 * max(value.literal, 32) - 80 * min(value.literal, 32)) + (value.kind == "prefix" ? (value.literal > 32 ? 1 : 20) : 0))
      width = value.quarters * (value.kind == "exact" ? 500 : value.kind == "prefix" ? 3 * (value.literal > 32 ? 1 : 20) : (value.literal > 32 ? 1 : 20)) + (value.span == 0 && value.kind == "prefix" && value.literal == 1 ? 7680 : 0)
    }
  }

  route_priorities = {
    for key, value in var.routes : key => coalesce(
      tonumber(lookup(value, "priority", null)),
      1 + local.route_bands[key].start + local.route_measures[key].digest % local.route_bands[key].width
    )
  }

  listener_ports = {
    for key, value in var.targets : key => coalesce(
      tonumber(lookup(value, "listener_port", null)),
      tonumber(lookup(value, "port", null))
    )
  }
}

resource "aws_security_group" "this" {
  description = "Requests to the listeners of the load balancer, and on to its targets."
  name        = "${var.name}-load-balancer"
  vpc_id      = var.vpc_id
  tags        = merge(var.tags, { Name = "${var.name}-load-balancer" })
}

resource "aws_lb" "this" {
  desync_mitigation_mode           = local.is_application ? var.desync_mitigation_mode : null
  drop_invalid_header_fields       = local.is_application ? var.drop_invalid_header_fields : null
  enable_cross_zone_load_balancing = local.is_application ? true : var.enable_cross_zone
  enable_deletion_protection       = var.deletion_protection
  idle_timeout                     = local.is_application ? var.idle_timeout : null
  internal                         = var.internal
  load_balancer_type               = var.type
  name                             = length(var.name) <= 32 ? var.name : "${trimsuffix(substr(var.name, 0, 23), "-")}-${substr(sha256(var.name), 0, 8)}"
  security_groups                  = [aws_security_group.this.id]
  subnets                          = var.subnet_ids
  tags                             = merge(var.tags, { Name = var.name })

  access_logs {
    bucket  = var.access_logs_bucket != null ? var.access_logs_bucket : ""
    enabled = var.enable_access_logs != null ? var.enable_access_logs : var.access_logs_bucket != null
    prefix  = var.access_logs_prefix
  }

  lifecycle {
    precondition {
      condition     = !local.is_application || length(var.subnet_ids) >= 2
      error_message = "subnet_ids must name two subnets at least for an application load balancer. Give subnets of two Availability Zones."
    }

    precondition {
      condition     = !local.has_tls || var.certificate_arn != null
      error_message = "certificate_arn must be given where enable_https is true."
    }

    precondition {
      condition     = length(var.additional_certificate_arns) == 0 || local.has_https
      error_message = "additional_certificate_arns must be empty where there is no HTTPS listener. Give certificate_arn or set enable_https, with type application."
    }

    precondition {
      condition     = var.access_logs_bucket != null || !(var.enable_access_logs != null ? var.enable_access_logs : false)
      error_message = "access_logs_bucket must be given where enable_access_logs is true."
    }

    precondition {
      condition     = length(var.routes) == 0 || local.is_application
      error_message = "routes must be empty for a network load balancer, which has one listener per target."
    }

    precondition {
      condition     = var.default_target == null || local.is_application && (var.default_target != null ? contains(keys(var.targets), var.default_target) : false)
      error_message = "default_target must be a target of an application load balancer. Name one of targets."
    }

    precondition {
      condition     = !local.is_application || !anytrue([for key, value in var.targets : lookup(value, "protocol", null) != null ? contains(["TCP", "TLS"], lookup(value, "protocol", null)) : false])
      error_message = "targets must have protocol HTTP or HTTPS for an application load balancer."
    }

    precondition {
      condition     = local.is_application || !anytrue([for key, value in var.targets : lookup(value, "protocol", null) != null ? contains(["HTTP", "HTTPS"], lookup(value, "protocol", null)) : false])
      error_message = "targets must have protocol TCP or TLS for a network load balancer."
    }

    precondition {
      condition     = !anytrue([for key, value in var.targets : tobool(coalesce(lookup(value, "stickiness", null), "false")) && (lookup(value, "protocol", null) != null ? lookup(value, "protocol", null) == "TLS" : false)])
      error_message = "targets must have no stickiness with protocol TLS."
    }

    precondition {
      condition     = !anytrue([for key, value in var.targets : tobool(coalesce(lookup(value, "connect", null), "true")) && lookup(value, "security_group_id", null) == null])
      error_message = "targets must each have a security_group_id, to which the port is opened. Give it, or set connect to false where the port is opened otherwise."
    }

    precondition {
      condition     = !anytrue([for key, value in var.targets : tonumber(coalesce(lookup(value, "health_check_interval", null), "30")) <= tonumber(coalesce(lookup(value, "health_check_timeout", null), "5"))])
      error_message = "targets must have a health_check_interval longer than health_check_timeout."
    }

    precondition {
      condition     = !anytrue([for key, value in var.routes : !contains(keys(var.targets), lookup(value, "target", null))])
      error_message = "routes must each have a target that is one of targets. Name a target as in targets."
    }

    precondition {
      condition     = length(distinct([for key, value in local.route_patterns : "${value.host}${value.path}"])) == length(local.route_patterns)
      error_message = "routes must not have the same host and path twice. Only one of them would ever get requests: drop the others."
    }

    precondition {
      condition     = length(distinct([for key, value in local.route_priorities : value])) == length(local.route_priorities)
      error_message = "routes must each have a priority of their own. Give one of those that share a number a priority, e.g. from 48961 to 50000, or a smaller one to come earlier; there are ${jsonencode(local.route_priorities)}."
    }

    precondition {
      condition     = local.is_application || length(distinct([for key, value in local.listener_ports : value])) == length(local.listener_ports)
      error_message = "targets must each have a listener_port of their own for a network load balancer. Give listener_port."
    }
  }
}

resource "aws_lb_target_group" "this" {
  for_each = var.targets

  deregistration_delay = tonumber(coalesce(lookup(each.value, "deregistration_delay", null), "30"))
  port                 = tonumber(lookup(each.value, "port", null))
  protocol             = local.target_protocols[each.key]
  protocol_version     = lookup(each.value, "protocol_version", null)
  slow_start           = tonumber(lookup(each.value, "slow_start", null))
  target_type          = coalesce(lookup(each.value, "target_type", null), "ip")
  vpc_id               = var.vpc_id
  tags                 = merge(var.tags, { Name = "${var.name}-${each.key}" })

  name = join("-", compact([
    trimsuffix(substr(var.name, 0, 24 - length(each.key)), "-"),
    each.key,
    substr(
      sha256(join("/", [
        var.name,
        each.key,
        tonumber(lookup(each.value, "port", null)),
        local.target_protocols[each.key],
        coalesce(lookup(each.value, "protocol_version", null), "HTTP1"),
        coalesce(lookup(each.value, "target_type", null), "ip"),
      ])),
      0,
      6
    ),
  ]))

  health_check {
    healthy_threshold   = tonumber(coalesce(lookup(each.value, "healthy_threshold", null), "2"))
    interval            = tonumber(coalesce(lookup(each.value, "health_check_interval", null), "30"))
    matcher             = lookup(each.value, "health_check_matcher", null)
    path                = lookup(each.value, "health_check_path", null)
    protocol            = local.is_application ? local.target_protocols[each.key] : lookup(each.value, "health_check_path", null) != null ? "HTTP" : "TCP"
    timeout             = tonumber(coalesce(lookup(each.value, "health_check_timeout", null), "5"))
    unhealthy_threshold = tonumber(coalesce(lookup(each.value, "unhealthy_threshold", null), "3"))
  }

  dynamic "stickiness" {
    for_each = local.target_protocols[each.key] != "TLS" ? [true] : []
    iterator = item

    content {
      enabled         = tobool(coalesce(lookup(each.value, "stickiness", null), "false"))
      type            = local.is_application ? "lb_cookie" : "source_ip"
      cookie_duration = local.is_application ? tonumber(coalesce(lookup(each.value, "stickiness_duration", null), "86400")) : null
    }
  }

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_vpc_security_group_egress_rule" "target" {
  for_each = {
    for key, value in var.targets : key => value if tobool(coalesce(lookup(value, "connect", null), "true"))
  }

  description                  = "Requests to ${each.key}."
  from_port                    = tonumber(lookup(each.value, "port", null))
  ip_protocol                  = "tcp"
  referenced_security_group_id = lookup(each.value, "security_group_id", null)
  security_group_id            = aws_security_group.this.id
  to_port                      = tonumber(lookup(each.value, "port", null))
  tags                         = merge(var.tags, { Name = "to-${each.key}" })
}

resource "aws_vpc_security_group_ingress_rule" "target" {
  for_each = {
    for key, value in var.targets : key => value if tobool(coalesce(lookup(value, "connect", null), "true"))
  }

  description                  = "Requests from ${var.name}."
  from_port                    = tonumber(lookup(each.value, "port", null))
  ip_protocol                  = "tcp"
  referenced_security_group_id = aws_security_group.this.id
  security_group_id            = lookup(each.value, "security_group_id", null)
  to_port                      = tonumber(lookup(each.value, "port", null))
  tags                         = merge(var.tags, { Name = "from-${var.name}" })
}

resource "aws_lb_listener" "http" {
  count = local.has_http ? 1 : 0

  load_balancer_arn = aws_lb.this.arn
  port              = 80
  protocol          = "HTTP"
  tags              = merge(var.tags, { Name = "${var.name}-http" })

  default_action {
    type             = local.redirects_http ? "redirect" : var.default_target != null ? "forward" : "fixed-response"
    target_group_arn = local.redirects_http ? null : var.default_target != null ? aws_lb_target_group.this[var.default_target].arn : null

    dynamic "fixed_response" {
      for_each = !local.redirects_http && var.default_target == null ? [true] : []
      iterator = item

      content {
        content_type = "text/plain"
        message_body = "Not found"
        status_code  = "404"
      }
    }

    dynamic "redirect" {
      for_each = local.redirects_http ? [true] : []
      iterator = item

      content {
        port        = "443"
        protocol    = "HTTPS"
        status_code = "HTTP_301"
      }
    }
  }
}

resource "aws_lb_listener" "https" {
  count = local.has_https ? 1 : 0

  certificate_arn   = var.certificate_arn
  load_balancer_arn = aws_lb.this.arn
  port              = 443
  protocol          = "HTTPS"
  ssl_policy        = var.ssl_policy
  tags              = merge(var.tags, { Name = "${var.name}-https" })

  default_action {
    type             = var.default_target != null ? "forward" : "fixed-response"
    target_group_arn = var.default_target != null ? aws_lb_target_group.this[var.default_target].arn : null

    dynamic "fixed_response" {
      for_each = var.default_target == null ? [true] : []
      iterator = item

      content {
        content_type = "text/plain"
        message_body = "Not found"
        status_code  = "404"
      }
    }
  }
}

resource "aws_lb_listener_certificate" "additional" {
  for_each = { for key, value in var.additional_certificate_arns : key => value if local.has_https }

  certificate_arn = each.value
  listener_arn    = aws_lb_listener.https[0].arn
}

resource "aws_lb_listener_rule" "this" {
  for_each = var.routes

  listener_arn = local.serving_listener_arn
  priority     = local.route_priorities[each.key]
  tags         = merge(var.tags, { Name = "${var.name}-${each.key}" })

  action {
    target_group_arn = aws_lb_target_group.this[lookup(each.value, "target", null)].arn
    type             = "forward"
  }

  condition {
    path_pattern {
      values = [local.route_patterns[each.key].path]
    }
  }

  dynamic "condition" {
    for_each = lookup(each.value, "host", null) != null ? [true] : []
    iterator = item

    content {
      host_header {
        values = [local.route_patterns[each.key].host]
      }
    }
  }
}

resource "aws_lb_listener" "target" {
  for_each = { for key, value in local.listener_ports : key => value if !local.is_application }

  certificate_arn   = local.has_tls ? var.certificate_arn : null
  load_balancer_arn = aws_lb.this.arn
  port              = each.value
  protocol          = local.has_tls ? "TLS" : "TCP"
  ssl_policy        = local.has_tls ? var.ssl_policy : null
  tags              = merge(var.tags, { Name = "${var.name}-${each.key}" })

  default_action {
    target_group_arn = aws_lb_target_group.this[each.key].arn
    type             = "forward"
  }
}

resource "aws_vpc_security_group_ingress_rule" "http" {
  for_each = toset([for key in local.ingress_cidrs : key if local.has_http])

  cidr_ipv4         = each.key
  description       = "Requests from ${each.key}."
  from_port         = 80
  ip_protocol       = "tcp"
  security_group_id = aws_security_group.this.id
  to_port           = 80
  tags              = merge(var.tags, { Name = "from-${each.key}" })
}

resource "aws_vpc_security_group_ingress_rule" "http_from_group" {
  for_each = { for key, value in var.ingress_security_groups : key => value if local.has_http }

  description                  = "Requests from ${each.key}."
  from_port                    = 80
  ip_protocol                  = "tcp"
  referenced_security_group_id = each.value
  security_group_id            = aws_security_group.this.id
  to_port                      = 80
  tags                         = merge(var.tags, { Name = "from-${each.key}" })
}

resource "aws_vpc_security_group_ingress_rule" "https" {
  for_each = toset([for key in local.ingress_cidrs : key if local.has_https])

  cidr_ipv4         = each.key
  description       = "Requests from ${each.key}."
  from_port         = 443
  ip_protocol       = "tcp"
  security_group_id = aws_security_group.this.id
  to_port           = 443
  tags              = merge(var.tags, { Name = "from-${each.key}" })
}

resource "aws_vpc_security_group_ingress_rule" "https_from_group" {
  for_each = { for key, value in var.ingress_security_groups : key => value if local.has_https }

  description                  = "Requests from ${each.key}."
  from_port                    = 443
  ip_protocol                  = "tcp"
  referenced_security_group_id = each.value
  security_group_id            = aws_security_group.this.id
  to_port                      = 443
  tags                         = merge(var.tags, { Name = "from-${each.key}" })
}

resource "aws_vpc_security_group_ingress_rule" "listener" {
  for_each = {
    for key, value in {
      for pair in setproduct(keys(local.listener_ports), local.ingress_cidrs) : "${pair[0]}/${pair[1]}" => {
        first  = pair[0]
        second = pair[1]
      }
    } : key => value if !local.is_application
  }

  cidr_ipv4         = each.value.second
  description       = "Requests from ${each.value.second}."
  from_port         = local.listener_ports[each.value.first]
  ip_protocol       = "tcp"
  security_group_id = aws_security_group.this.id
  to_port           = local.listener_ports[each.value.first]
  tags              = merge(var.tags, { Name = "from-${each.value.second}" })
}

resource "aws_vpc_security_group_ingress_rule" "listener_from_group" {
  for_each = {
    for key, value in {
      for pair in setproduct(keys(local.listener_ports), keys(var.ingress_security_groups)) : "${pair[0]}/${pair[1]}" => {
        first  = pair[0]
        second = pair[1]
      }
    } : key => value if !local.is_application
  }

  description                  = "Requests from ${each.value.second}."
  from_port                    = local.listener_ports[each.value.first]
  ip_protocol                  = "tcp"
  referenced_security_group_id = var.ingress_security_groups[each.value.second]
  security_group_id            = aws_security_group.this.id
  to_port                      = local.listener_ports[each.value.first]
  tags                         = merge(var.tags, { Name = "from-${each.value.second}" })
}
