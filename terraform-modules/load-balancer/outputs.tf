output "arn" {
  description = "ARN of the load balancer."
  value       = aws_lb.this.arn
}

output "arn_suffix" {
  description = "End of the ARN, by which CloudWatch's metrics name the load balancer."
  value       = aws_lb.this.arn_suffix
}

output "dns_name" {
  description = "DNS name of the load balancer."
  value       = aws_lb.this.dns_name
}

output "zone_id" {
  description = "Hosted zone of the DNS name, for alias records."
  value       = aws_lb.this.zone_id
}

output "url" {
  description = "URL of the load balancer by its DNS name; null for a network load balancer."
  value       = local.is_application ? (local.has_https ? "https://${aws_lb.this.dns_name}" : "http://${aws_lb.this.dns_name}") : null
}

output "security_group_id" {
  description = "ID of the load balancer's security group."
  value       = aws_security_group.this.id
}

output "target_group_arns" {
  description = "ARNs of the target groups by target."
  value       = { for key, value in var.targets : key => aws_lb_target_group.this[key].arn }
}

output "target_group_arn_suffixes" {
  description = "Ends of the target groups' ARNs, by which CloudWatch's metrics name them, by target."
  value       = { for key, value in var.targets : key => aws_lb_target_group.this[key].arn_suffix }
}

output "http_listener_arn" {
  description = "ARN of the listener on port 80; null where there is none."
  value       = one(aws_lb_listener.http[*].arn)
}

output "https_listener_arn" {
  description = "ARN of the listener on port 443; null where there is none."
  value       = one(aws_lb_listener.https[*].arn)
}
