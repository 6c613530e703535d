output "repository_urls" {
  description = "URLs of the repositories, without a tag, by the names in repositories."
  value       = { for key in local.repositories : key => aws_ecr_repository.this[key].repository_url }
}

output "repository_arns" {
  description = "ARNs of the repositories by the names in repositories."
  value       = { for key in local.repositories : key => aws_ecr_repository.this[key].arn }
}

output "repository_names" {
  description = "Full names of the repositories by the names in repositories."
  value       = { for key in local.repositories : key => aws_ecr_repository.this[key].name }
}

output "registry_id" {
  description = "Account that holds the repositories."
  value       = aws_ecr_repository.this[local.repositories[0]].registry_id
}
