output "cluster_name" {
  description = "Name of the cluster."
  value       = local.cluster_name
}

output "cluster_arn" {
  description = "ARN of the cluster where the module creates it."
  value       = one(aws_ecs_cluster.this[*].arn)
}

output "service_name" {
  description = "Name of the service, if there is one."
  value       = var.enable_autoscaling ? one(aws_ecs_service.scaled[*].name) : one(aws_ecs_service.this[*].name)
}

output "service_arn" {
  description = "ARN of the service, if there is one."
  value       = var.enable_autoscaling ? one(aws_ecs_service.scaled[*].id) : one(aws_ecs_service.this[*].id)
}

output "task_definition_arn" {
  description = "ARN of the task definition's revision, if there is one."
  value       = one(aws_ecs_task_definition.this[*].arn)
}

output "task_definition_family" {
  description = "Family of the task definition, if there is one."
  value       = one(aws_ecs_task_definition.this[*].family)
}

output "run_task_command" {
  description = "Command that runs the task once, e.g. a migration."
  value       = local.has_task_definition ? "aws ecs run-task --cluster ${local.cluster_name} --task-definition ${one(aws_ecs_task_definition.this[*].arn)} --launch-type FARGATE --network-configuration \"awsvpcConfiguration={subnets=[${join(",", var.subnet_ids)}],securityGroups=[${aws_security_group.this.id}],assignPublicIp=${var.assign_public_ip ? "ENABLED" : "DISABLED"}}\"" : null
}

output "task_role_arn" {
  description = "ARN of the role that the containers act as."
  value       = aws_iam_role.task.arn
}

output "task_role_name" {
  description = "Name of the role that the containers act as."
  value       = aws_iam_role.task.name
}

output "execution_role_arn" {
  description = "ARN of the role that starts the containers."
  value       = aws_iam_role.execution.arn
}

output "execution_role_name" {
  description = "Name of the role that starts the containers."
  value       = aws_iam_role.execution.name
}

output "security_group_id" {
  description = "ID of the tasks' security group."
  value       = aws_security_group.this.id
}

output "log_group_name" {
  description = "Name of the log group."
  value       = aws_cloudwatch_log_group.this.name
}

output "log_group_arn" {
  description = "ARN of the log group."
  value       = aws_cloudwatch_log_group.this.arn
}
