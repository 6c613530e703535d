output "cluster_name" {
  description = "Name of the cluster."
  value       = aws_ecs_cluster_capacity_providers.this.cluster_name
}

output "cluster_arn" {
  description = "ARN of the cluster."
  value       = aws_ecs_cluster.this.arn
}

output "cluster_id" {
  description = "ID of the cluster, which is its ARN."
  value       = aws_ecs_cluster.this.id
}

output "execute_command_log_group_name" {
  description = "Name of the log group of ECS Exec sessions; null without logging."
  value       = one(aws_cloudwatch_log_group.execute_command[*].name)
}

output "service_discovery_namespace_arn" {
  description = "ARN of the Cloud Map namespace; null without one."
  value       = local.has_http_namespace ? one(aws_service_discovery_http_namespace.this[*].arn) : one(aws_service_discovery_private_dns_namespace.this[*].arn)
}

output "service_discovery_namespace_id" {
  description = "ID of the Cloud Map namespace; null without one."
  value       = local.has_http_namespace ? one(aws_service_discovery_http_namespace.this[*].id) : one(aws_service_discovery_private_dns_namespace.this[*].id)
}

output "service_discovery_namespace_name" {
  description = "Name of the Cloud Map namespace; null without one."
  value       = local.has_http_namespace ? one(aws_service_discovery_http_namespace.this[*].name) : one(aws_service_discovery_private_dns_namespace.this[*].name)
}
