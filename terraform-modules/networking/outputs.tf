output "vpc_id" {
  description = "ID of the VPC."
  value       = aws_vpc.this.id
}

output "vpc_arn" {
  description = "ARN of the VPC."
  value       = aws_vpc.this.arn
}

output "vpc_cidr_block" {
  description = "IPv4 range of the VPC."
  value       = var.vpc_cidr
}

output "availability_zones" {
  description = "Availability Zones, in the order of the lists of subnets."
  value       = var.availability_zones
}

output "public_subnet_ids" {
  description = "IDs of the public subnets, in the order of the zones."
  value       = [for key in var.availability_zones : aws_subnet.public[key].id]
}

output "private_subnet_ids" {
  description = "IDs of the private subnets, in the order of the zones."
  value       = [for key in var.availability_zones : aws_subnet.private[key].id]
}

output "database_subnet_ids" {
  description = "IDs of the database subnets, in the order of the zones; empty without the tier."

  value = local.has_database_tier ? [
    for key in var.availability_zones : aws_subnet.database[key].id
  ] : []
}

output "public_subnet_ids_by_availability_zone" {
  description = "IDs of the public subnets by zone."
  value       = { for key in var.availability_zones : key => aws_subnet.public[key].id }
}

output "private_subnet_ids_by_availability_zone" {
  description = "IDs of the private subnets by zone."
  value       = { for key in var.availability_zones : key => aws_subnet.private[key].id }
}

output "database_subnet_ids_by_availability_zone" {
  description = "IDs of the database subnets by zone; empty without the tier."

  value = local.has_database_tier ? {
    for key in var.availability_zones : key => aws_subnet.database[key].id
  } : {}
}

output "additional_subnet_ids" {
  description = "IDs of the further tiers' subnets by \"tier/zone\"."

  value = {
    for key, value in {
      for pair in setproduct(keys(var.additional_tiers), var.availability_zones) : "${pair[0]}/${pair[1]}" => {
        first  = pair[0]
        second = pair[1]
      }
    } : key => aws_subnet.additional[key].id
  }
}

output "public_route_table_id" {
  description = "ID of the public subnets' route table."
  value       = aws_route_table.public.id
}

output "private_route_table_ids" {
  description = "IDs of the private subnets' route tables, in the order of the zones."
  value       = [for key in var.availability_zones : aws_route_table.private[key].id]
}

output "nat_public_ips" {
  description = "Public addresses that the private subnets' traffic comes from."

  value = compact([
    for key in var.availability_zones : local.has_nat_gateway_per_az || local.has_single_nat_gateway && key == var.availability_zones[0] ? aws_eip.nat[key].public_ip : null
  ])
}

output "internet_gateway_id" {
  description = "ID of the internet gateway."
  value       = aws_internet_gateway.this.id
}

output "default_security_group_id" {
  description = "ID of the VPC's default security group, which allows nothing."
  value       = aws_default_security_group.this.id
}

output "flow_logs_log_group_name" {
  description = "Name of the flow logs' log group; null without flow logs."
  value       = one(aws_cloudwatch_log_group.flow_logs[*].name)
}

output "interface_endpoints_security_group_id" {
  description = "ID of the interface endpoints' security group; null without interface endpoints."
  value       = one(aws_security_group.interface_endpoint[*].id)
}
