variable "cluster_name" {
  description = "Name of the cluster."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[A-Za-z0-9_-]{1,255}$", var.cluster_name))
    error_message = "cluster_name must have 1 to 255 letters, digits, hyphens and underscores, got ${jsonencode(var.cluster_name)}."
  }
}

variable "vpc_id" {
  description = "VPC of the subnets."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^vpc-[0-9a-f]+$", var.vpc_id))
    error_message = "vpc_id must be an ID such as \"vpc-0123456789abcdef0\", got ${jsonencode(var.vpc_id)}."
  }
}

variable "subnet_ids" {
  description = "Subnets that the tasks run in, private ones as a rule."
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

variable "create_cluster" {
  description = "Whether the module creates the cluster. False for a cluster that is there already."
  type        = bool
  default     = true
  nullable    = false
}

variable "container_insights" {
  description = "Container Insights of the cluster that the module creates."
  type        = string
  default     = "enabled"
  nullable    = false

  validation {
    condition     = contains(["enabled", "enhanced", "disabled"], var.container_insights)
    error_message = "container_insights must be one of \"enabled\", \"enhanced\", \"disabled\", got ${jsonencode(var.container_insights)}."
  }
}

variable "name" {
  description = "Name of the service and the task, and beginning of all other names. The cluster's where absent."
  type        = string
  default     = null

  validation {
    condition     = var.name == null ? true : can(regex("^[a-zA-Z0-9]([a-zA-Z0-9-]{0,62}[a-zA-Z0-9])?$", var.name))
    error_message = "name must have 1 to 64 letters, digits and hyphens, with a letter or digit at both ends, got ${jsonencode(var.name)}."
  }
}

variable "image" {
  description = "Image of the main container. Where absent, there is no task, and all else is ready for one."
  type        = string
  default     = null

  validation {
    condition     = var.image == null ? true : can(regex("^[a-z0-9][^\\s]*$", var.image))
    error_message = "image must be a container image such as \"111122223333.dkr.ecr.us-east-1.amazonaws.com/api:1.2.3\" or one with a digest, got ${jsonencode(var.image)}."
  }
}

variable "create_task_definition" {
  description = "Whether there is a task definition. As image is given where absent; say so where the image is unknown at plan."
  type        = bool
  default     = null
}

variable "create_service" {
  description = "Whether a service keeps the task running; false for a task that is run once. As there is a task definition where absent; say so where the image is unknown at plan."
  type        = bool
  default     = null
}

variable "container_name" {
  description = "Name of the main container. The service's where absent."
  type        = string
  default     = null

  validation {
    condition     = var.container_name == null ? true : can(regex("^[A-Za-z0-9_-]{1,255}$", var.container_name))
    error_message = "container_name must have 1 to 255 letters, digits, hyphens and underscores, got ${jsonencode(var.container_name)}."
  }
}

variable "port" {
  description = "Port that the main container listens on."
  type        = number
  default     = null

  validation {
    condition     = var.port == null ? true : floor(var.port) == var.port
    error_message = "port must be a whole number from 1 to 65535, got ${jsonencode(var.port)}."
  }

  validation {
    condition     = var.port == null ? true : var.port >= 1 && var.port <= 65535
    error_message = "port must be a whole number from 1 to 65535, got ${jsonencode(var.port)}."
  }
}

variable "port_name" {
  description = "Name of the port, by which Service Connect knows it."
  type        = string
  default     = "http"
  nullable    = false

  validation {
    condition     = can(regex("^[a-z0-9][a-z0-9_-]{0,63}$", var.port_name))
    error_message = "port_name must have 1 to 64 lower-case letters, digits, _ and -, got ${jsonencode(var.port_name)}."
  }
}

variable "command" {
  description = "Command of the main container. The image's where absent."
  type        = list(string)
  default     = null
}

variable "entry_point" {
  description = "Entry point of the main container. The image's where absent."
  type        = list(string)
  default     = null
}

variable "environment" {
  description = "Environment variables of the main container."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition = alltrue([
      for key in keys(var.environment) : can(regex("^[A-Za-z_][A-Za-z0-9_.-]*$", key))
    ])
    error_message = "environment must have keys that each be the name of an environment variable: letters, digits, _, . and -, got ${jsonencode(var.environment)}."
  }
}

variable "secrets" {
  description = "Secrets in environment variables of the main container, by the variables' names. The execution role may read exactly these."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition = alltrue([
      for key in keys(var.secrets) : can(regex("^[A-Za-z_][A-Za-z0-9_.-]*$", key))
    ])
    error_message = "secrets must have keys that each be the name of an environment variable: letters, digits, _, . and -."
  }

  validation {
    condition = alltrue([
      for item in values(var.secrets) : can(regex(
        "^arn:aws[a-z-]*:(secretsmanager:[a-z0-9-]+:[0-9]+:secret:[^:]+(:[^:]*){0,3}|ssm:[a-z0-9-]+:[0-9]+:parameter\\/.+)$",
        item
      ))
    ])
    error_message = "secrets must hold values that each be the ARN of a Secrets Manager secret (with :json-key:: behind it for one field) or of an SSM parameter, never the secret itself."
  }
}

variable "secrets_kms_key_arns" {
  description = "Keys of one's own that encrypt the secrets, by any names. The execution role may decrypt with exactly these."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition = alltrue([
      for item in values(var.secrets_kms_key_arns) : can(regex(
        "^arn:aws[a-z-]*:kms:[a-z0-9-]*:([0-9]*|aws):.+$",
        item
      ))
    ])
    error_message = "secrets_kms_key_arns must hold values that each be an ARN such as arn:aws:kms:…, got ${jsonencode(var.secrets_kms_key_arns)}."
  }
}

variable "user" {
  description = "User that the main container runs as. The image's where absent."
  type        = string
  default     = null

  validation {
    condition     = var.user == null ? true : can(regex("^[^\\s:]+(:[^\\s:]+)?$", var.user))
    error_message = "user must be a user of the container such as \"1000\", \"1000:1000\" or \"app\", got ${jsonencode(var.user)}."
  }
}

variable "readonly_root_filesystem" {
  description = "Whether the main container cannot write to its root file system. False for images that write there."
  type        = bool
  default     = true
  nullable    = false
}

variable "stop_timeout" {
  description = "Seconds from SIGTERM to SIGKILL."
  type        = number
  default     = 30
  nullable    = false

  validation {
    condition     = floor(var.stop_timeout) == var.stop_timeout
    error_message = "stop_timeout must be a whole number from 2 to 120, got ${jsonencode(var.stop_timeout)}."
  }

  validation {
    condition     = var.stop_timeout >= 2 && var.stop_timeout <= 120
    error_message = "stop_timeout must be a whole number from 2 to 120, got ${jsonencode(var.stop_timeout)}."
  }
}

variable "health_check_command" {
  description = "Shell command that succeeds while the main container is healthy."
  type        = string
  default     = null
}

variable "health_check_interval" {
  description = "Seconds between health checks."
  type        = number
  default     = 30
  nullable    = false

  validation {
    condition     = floor(var.health_check_interval) == var.health_check_interval
    error_message = "health_check_interval must be a whole number from 5 to 300, got ${jsonencode(var.health_check_interval)}."
  }

  validation {
    condition     = var.health_check_interval >= 5 && var.health_check_interval <= 300
    error_message = "health_check_interval must be a whole number from 5 to 300, got ${jsonencode(var.health_check_interval)}."
  }
}

variable "health_check_timeout" {
  description = "Seconds after which a health check has failed."
  type        = number
  default     = 5
  nullable    = false

  validation {
    condition     = floor(var.health_check_timeout) == var.health_check_timeout
    error_message = "health_check_timeout must be a whole number from 2 to 60, got ${jsonencode(var.health_check_timeout)}."
  }

  validation {
    condition     = var.health_check_timeout >= 2 && var.health_check_timeout <= 60
    error_message = "health_check_timeout must be a whole number from 2 to 60, got ${jsonencode(var.health_check_timeout)}."
  }
}

variable "health_check_retries" {
  description = "Failed health checks that make it unhealthy."
  type        = number
  default     = 3
  nullable    = false

  validation {
    condition     = floor(var.health_check_retries) == var.health_check_retries
    error_message = "health_check_retries must be a whole number from 1 to 10, got ${jsonencode(var.health_check_retries)}."
  }

  validation {
    condition     = var.health_check_retries >= 1 && var.health_check_retries <= 10
    error_message = "health_check_retries must be a whole number from 1 to 10, got ${jsonencode(var.health_check_retries)}."
  }
}

variable "health_check_start_period" {
  description = "Seconds in which failures do not count yet."
  type        = number
  default     = 0
  nullable    = false

  validation {
    condition     = floor(var.health_check_start_period) == var.health_check_start_period
    error_message = "health_check_start_period must be a whole number from 0 to 300, got ${jsonencode(var.health_check_start_period)}."
  }

  validation {
    condition     = var.health_check_start_period >= 0 && var.health_check_start_period <= 300
    error_message = "health_check_start_period must be a whole number from 0 to 300, got ${jsonencode(var.health_check_start_period)}."
  }
}

variable "cpu" {
  description = "CPU units of the task; 1024 are one vCPU."
  type        = number
  default     = 256
  nullable    = false

  validation {
    condition     = contains([256, 512, 1024, 2048, 4096, 8192, 16384], var.cpu)
    error_message = "cpu must be a number of CPU units that Fargate has: 256, 512, 1024, 2048, 4096, 8192, 16384, got ${jsonencode(var.cpu)}."
  }
}

variable "memory" {
  description = "MiB of the task. Fargate has certain amounts for each number of CPU units."
  type        = number
  default     = 512
  nullable    = false

  validation {
    condition     = floor(var.memory) == var.memory
    error_message = "memory must be a whole number from 512 to 122880, got ${jsonencode(var.memory)}."
  }

  validation {
    condition     = var.memory >= 512 && var.memory <= 122880
    error_message = "memory must be a whole number from 512 to 122880, got ${jsonencode(var.memory)}."
  }
}

variable "architecture" {
  description = "Processor architecture of the images."
  type        = string
  default     = "X86_64"
  nullable    = false

  validation {
    condition     = contains(["X86_64", "ARM64"], var.architecture)
    error_message = "architecture must be one of \"X86_64\", \"ARM64\", got ${jsonencode(var.architecture)}."
  }
}

variable "ephemeral_storage_in_gib" {
  description = "GiB of storage that lives with the task. 20 where absent."
  type        = number
  default     = null

  validation {
    condition     = var.ephemeral_storage_in_gib == null ? true : floor(var.ephemeral_storage_in_gib) == var.ephemeral_storage_in_gib
    error_message = "ephemeral_storage_in_gib must be a whole number from 21 to 200, got ${jsonencode(var.ephemeral_storage_in_gib)}."
  }

  validation {
    condition     = var.ephemeral_storage_in_gib == null ? true : var.ephemeral_storage_in_gib >= 21 && var.ephemeral_storage_in_gib <= 200
    error_message = "ephemeral_storage_in_gib must be a whole number from 21 to 200, got ${jsonencode(var.ephemeral_storage_in_gib)}."
  }
}

variable "efs_volumes" {
  description = "EFS file systems by the volumes' names: encrypted in transit, with IAM. The tasks must reach port 2049 of their mount targets. Fields: file_system_id (string, required): File system. access_point_id (string, optional): Access point, which sets root directory and user. path (string, required): Where the container sees the volume. read_only (bool, default false): Whether the container cannot write to the volume. container (string, optional): Container that sees the volume. The main one where absent."
  type        = map(map(string))
  default     = {}
  nullable    = false

  validation {
    condition = alltrue([
      for key in keys(var.efs_volumes) : can(regex("^[A-Za-z0-9_-]{1,255}$", key))
    ])
    error_message = "efs_volumes must have keys that each have 1 to 255 letters, digits, hyphens and underscores, got ${jsonencode(var.efs_volumes)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.efs_volumes) : length(setsubtract(keys(item), ["file_system_id", "access_point_id", "path", "read_only", "container"])) == 0
    ])
    error_message = "efs_volumes must hold values that each have no fields but file_system_id, access_point_id, path, read_only, container, got ${jsonencode(var.efs_volumes)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.efs_volumes) : lookup(item, "file_system_id", null) != null
    ])
    error_message = "efs_volumes must hold values that each have file_system_id, got ${jsonencode(var.efs_volumes)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.efs_volumes) : lookup(item, "file_system_id", null) == null ? true : try(can(regex("^fs-[0-9a-f]+$", lookup(item, "file_system_id", null))), false)
    ])
    error_message = "efs_volumes must hold values that each have a file_system_id that must be an ID such as \"fs-0123456789abcdef0\", got ${jsonencode(var.efs_volumes)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.efs_volumes) : lookup(item, "access_point_id", null) == null ? true : try(can(regex("^fsap-[0-9a-f]+$", lookup(item, "access_point_id", null))), false)
    ])
    error_message = "efs_volumes must hold values that each have an access_point_id that must be an ID such as \"fsap-0123456789abcdef0\", got ${jsonencode(var.efs_volumes)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.efs_volumes) : lookup(item, "path", null) != null
    ])
    error_message = "efs_volumes must hold values that each have path, got ${jsonencode(var.efs_volumes)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.efs_volumes) : lookup(item, "path", null) == null ? true : try(can(regex("^\\/", lookup(item, "path", null))), false)
    ])
    error_message = "efs_volumes must hold values that each have a path that must be a path such as \"/data\", got ${jsonencode(var.efs_volumes)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.efs_volumes) : can(tobool(lookup(item, "read_only", null)))
    ])
    error_message = "efs_volumes must hold values that each have a bool as read_only, got ${jsonencode(var.efs_volumes)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.efs_volumes) : lookup(item, "container", null) == null ? true : try(can(regex("^[A-Za-z0-9_-]{1,255}$", lookup(item, "container", null))), false)
    ])
    error_message = "efs_volumes must hold values that each have a container that must have 1 to 255 letters, digits, hyphens and underscores, got ${jsonencode(var.efs_volumes)}."
  }
}

variable "task_policy_arns" {
  description = "Policies of the task role by any names."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition = alltrue([
      for item in values(var.task_policy_arns) : can(regex(
        "^arn:aws[a-z-]*:iam:[a-z0-9-]*:([0-9]*|aws):.+$",
        item
      ))
    ])
    error_message = "task_policy_arns must hold values that each be an ARN such as arn:aws:iam:…, got ${jsonencode(var.task_policy_arns)}."
  }
}

variable "enable_execute_command" {
  description = "Whether ECS Exec can open a shell in the containers. It needs a writable root file system."
  type        = bool
  default     = false
  nullable    = false
}

variable "sidecars" {
  description = "Further containers by their names. Fields: image (string, required): Image of the sidecar. cpu (number, optional): CPU units of the task that the sidecar may count on. memory (number, optional): MiB of the task at which the sidecar is stopped. memory_reservation (number, optional): MiB of the task that the sidecar may count on. port (number, optional): Port that the sidecar listens on. protocol (string, default \"tcp\"): Protocol of the port. essential (bool, default false): Whether the task stops when the sidecar does. start_first (string, optional): What the sidecar must have reached before the main container starts. user (string, optional): User that the sidecar runs as. The image's where absent. readonly_root_filesystem (bool, default true): Whether the sidecar cannot write to its root file system. health_check_command (string, optional): Shell command that succeeds while the sidecar is healthy."
  type        = map(map(string))
  default     = {}
  nullable    = false

  validation {
    condition = alltrue([
      for key in keys(var.sidecars) : can(regex("^[A-Za-z0-9_-]{1,255}$", key))
    ])
    error_message = "sidecars must have keys that each have 1 to 255 letters, digits, hyphens and underscores, got ${jsonencode(var.sidecars)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.sidecars) : length(setsubtract(keys(item), ["image", "cpu", "memory", "memory_reservation", "port", "protocol", "essential", "start_first", "user", "readonly_root_filesystem", "health_check_command"])) == 0
    ])
    error_message = "sidecars must hold values that each have no fields but image, cpu, memory, memory_reservation, port, protocol, essential, start_first, user, readonly_root_filesystem, health_check_command, got ${jsonencode(var.sidecars)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.sidecars) : lookup(item, "image", null) != null
    ])
    error_message = "sidecars must hold values that each have image, got ${jsonencode(var.sidecars)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.sidecars) : lookup(item, "image", null) == null ? true : try(can(regex("^[a-z0-9][^\\s]*$", lookup(item, "image", null))), false)
    ])
    error_message = "sidecars must hold values that each have an image that must be a container image such as \"111122223333.dkr.ecr.us-east-1.amazonaws.com/api:1.2.3\" or one with a digest, got ${jsonencode(var.sidecars)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.sidecars) : can(tonumber(lookup(item, "cpu", null)))
    ])
    error_message = "sidecars must hold values that each have a number as cpu, got ${jsonencode(var.sidecars)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.sidecars) : lookup(item, "cpu", null) == null ? true : try(floor(tonumber(lookup(item, "cpu", null))) == tonumber(lookup(item, "cpu", null)), false)
    ])
    error_message = "sidecars must hold values that each have a cpu that must be a whole number of at least 1, got ${jsonencode(var.sidecars)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.sidecars) : lookup(item, "cpu", null) == null ? true : try(tonumber(lookup(item, "cpu", null)) >= 1, false)
    ])
    error_message = "sidecars must hold values that each have a cpu that must be a whole number of at least 1, got ${jsonencode(var.sidecars)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.sidecars) : can(tonumber(lookup(item, "memory", null)))
    ])
    error_message = "sidecars must hold values that each have a number as memory, got ${jsonencode(var.sidecars)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.sidecars) : lookup(item, "memory", null) == null ? true : try(floor(tonumber(lookup(item, "memory", null))) == tonumber(lookup(item, "memory", null)), false)
    ])
    error_message = "sidecars must hold values that each have a memory that must be a whole number of at least 6, got ${jsonencode(var.sidecars)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.sidecars) : lookup(item, "memory", null) == null ? true : try(tonumber(lookup(item, "memory", null)) >= 6, false)
    ])
    error_message = "sidecars must hold values that each have a memory that must be a whole number of at least 6, got ${jsonencode(var.sidecars)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.sidecars) : can(tonumber(lookup(item, "memory_reservation", null)))
    ])
    error_message = "sidecars must hold values that each have a number as memory_reservation, got ${jsonencode(var.sidecars)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.sidecars) : lookup(item, "memory_reservation", null) == null ? true : try(floor(tonumber(lookup(item, "memory_reservation", null))) == tonumber(lookup(item, "memory_reservation", null)), false)
    ])
    error_message = "sidecars must hold values that each have a memory_reservation that must be a whole number of at least 6, got ${jsonencode(var.sidecars)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.sidecars) : lookup(item, "memory_reservation", null) == null ? true : try(tonumber(lookup(item, "memory_reservation", null)) >= 6, false)
    ])
    error_message = "sidecars must hold values that each have a memory_reservation that must be a whole number of at least 6, got ${jsonencode(var.sidecars)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.sidecars) : can(tonumber(lookup(item, "port", null)))
    ])
    error_message = "sidecars must hold values that each have a number as port, got ${jsonencode(var.sidecars)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.sidecars) : lookup(item, "port", null) == null ? true : try(floor(tonumber(lookup(item, "port", null))) == tonumber(lookup(item, "port", null)), false)
    ])
    error_message = "sidecars must hold values that each have a port that must be a whole number from 1 to 65535, got ${jsonencode(var.sidecars)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.sidecars) : lookup(item, "port", null) == null ? true : try(tonumber(lookup(item, "port", null)) >= 1 && tonumber(lookup(item, "port", null)) <= 65535, false)
    ])
    error_message = "sidecars must hold values that each have a port that must be a whole number from 1 to 65535, got ${jsonencode(var.sidecars)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.sidecars) : lookup(item, "protocol", null) == null ? true : try(contains(["tcp", "udp"], lookup(item, "protocol", null)), false)
    ])
    error_message = "sidecars must hold values that each have a protocol that must be one of \"tcp\", \"udp\", got ${jsonencode(var.sidecars)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.sidecars) : can(tobool(lookup(item, "essential", null)))
    ])
    error_message = "sidecars must hold values that each have a bool as essential, got ${jsonencode(var.sidecars)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.sidecars) : lookup(item, "start_first", null) == null ? true : try(contains(["START", "HEALTHY", "COMPLETE", "SUCCESS"], lookup(item, "start_first", null)), false)
    ])
    error_message = "sidecars must hold values that each have a start_first that must be one of \"START\", \"HEALTHY\", \"COMPLETE\", \"SUCCESS\", got ${jsonencode(var.sidecars)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.sidecars) : lookup(item, "user", null) == null ? true : try(can(regex("^[^\\s:]+(:[^\\s:]+)?$", lookup(item, "user", null))), false)
    ])
    error_message = "sidecars must hold values that each have a user that must be a user of the container such as \"1000\", \"1000:1000\" or \"app\", got ${jsonencode(var.sidecars)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.sidecars) : can(tobool(lookup(item, "readonly_root_filesystem", null)))
    ])
    error_message = "sidecars must hold values that each have a bool as readonly_root_filesystem, got ${jsonencode(var.sidecars)}."
  }
}

variable "sidecar_environment" {
  description = "Environment variables of the sidecars, by sidecar."
  type        = map(map(string))
  default     = {}
  nullable    = false

  validation {
    condition = alltrue([
      for item in values(var.sidecar_environment) : alltrue([
        for key in keys(item) : can(regex("^[A-Za-z_][A-Za-z0-9_.-]*$", key))
      ])
    ])
    error_message = "sidecar_environment must hold values that each have keys that each be the name of an environment variable: letters, digits, _, . and -, got ${jsonencode(var.sidecar_environment)}."
  }
}

variable "sidecar_secrets" {
  description = "Secrets in environment variables of the sidecars, by sidecar."
  type        = map(map(string))
  default     = {}
  nullable    = false

  validation {
    condition = alltrue([
      for item in values(var.sidecar_secrets) : alltrue([
        for key in keys(item) : can(regex("^[A-Za-z_][A-Za-z0-9_.-]*$", key))
      ])
    ])
    error_message = "sidecar_secrets must hold values that each have keys that each be the name of an environment variable: letters, digits, _, . and -."
  }

  validation {
    condition = alltrue([
      for item in values(var.sidecar_secrets) : alltrue([
        for item in values(item) : can(regex(
          "^arn:aws[a-z-]*:(secretsmanager:[a-z0-9-]+:[0-9]+:secret:[^:]+(:[^:]*){0,3}|ssm:[a-z0-9-]+:[0-9]+:parameter\\/.+)$",
          item
        ))
      ])
    ])
    error_message = "sidecar_secrets must hold values that each hold values that each be the ARN of a Secrets Manager secret (with :json-key:: behind it for one field) or of an SSM parameter, never the secret itself."
  }
}

variable "sidecar_commands" {
  description = "Commands of the sidecars, by sidecar. The images' where absent."
  type        = map(list(string))
  default     = {}
  nullable    = false
}

variable "desired_count" {
  description = "Tasks of the service. With scaling on, only those that it begins with."
  type        = number
  default     = 1
  nullable    = false

  validation {
    condition     = floor(var.desired_count) == var.desired_count
    error_message = "desired_count must be a whole number from 0 to 5000, got ${jsonencode(var.desired_count)}."
  }

  validation {
    condition     = var.desired_count >= 0 && var.desired_count <= 5000
    error_message = "desired_count must be a whole number from 0 to 5000, got ${jsonencode(var.desired_count)}."
  }
}

variable "capacity_provider_strategy" {
  description = "Where the tasks run, by capacity provider: FARGATE, and FARGATE_SPOT for what may be interrupted. Fields: weight (number, default 1): Share of the tasks beyond the base. base (number, default 0): Tasks that run here before weights count."
  type        = map(map(string))
  default     = { FARGATE = {} }
  nullable    = false

  validation {
    condition     = length(var.capacity_provider_strategy) >= 1
    error_message = "capacity_provider_strategy must have at least 1 element, got ${jsonencode(var.capacity_provider_strategy)}."
  }

  validation {
    condition = alltrue([
      for key in keys(var.capacity_provider_strategy) : contains(["FARGATE", "FARGATE_SPOT"], key)
    ])
    error_message = "capacity_provider_strategy must have keys that each be one of \"FARGATE\", \"FARGATE_SPOT\", got ${jsonencode(var.capacity_provider_strategy)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.capacity_provider_strategy) : length(setsubtract(keys(item), ["weight", "base"])) == 0
    ])
    error_message = "capacity_provider_strategy must hold values that each have no fields but weight, base, got ${jsonencode(var.capacity_provider_strategy)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.capacity_provider_strategy) : can(tonumber(lookup(
        item,
        "weight",
        null
      )))
    ])
    error_message = "capacity_provider_strategy must hold values that each have a number as weight, got ${jsonencode(var.capacity_provider_strategy)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.capacity_provider_strategy) : lookup(item, "weight", null) == null ? true : try(floor(tonumber(lookup(item, "weight", null))) == tonumber(lookup(item, "weight", null)), false)
    ])
    error_message = "capacity_provider_strategy must hold values that each have a weight that must be a whole number from 0 to 1000, got ${jsonencode(var.capacity_provider_strategy)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.capacity_provider_strategy) : lookup(item, "weight", null) == null ? true : try(tonumber(lookup(item, "weight", null)) >= 0 && tonumber(lookup(item, "weight", null)) <= 1000, false)
    ])
    error_message = "capacity_provider_strategy must hold values that each have a weight that must be a whole number from 0 to 1000, got ${jsonencode(var.capacity_provider_strategy)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.capacity_provider_strategy) : can(tonumber(lookup(item, "base", null)))
    ])
    error_message = "capacity_provider_strategy must hold values that each have a number as base, got ${jsonencode(var.capacity_provider_strategy)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.capacity_provider_strategy) : lookup(item, "base", null) == null ? true : try(floor(tonumber(lookup(item, "base", null))) == tonumber(lookup(item, "base", null)), false)
    ])
    error_message = "capacity_provider_strategy must hold values that each have a base that must be a whole number from 0 to 100000, got ${jsonencode(var.capacity_provider_strategy)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.capacity_provider_strategy) : lookup(item, "base", null) == null ? true : try(tonumber(lookup(item, "base", null)) >= 0 && tonumber(lookup(item, "base", null)) <= 100000, false)
    ])
    error_message = "capacity_provider_strategy must hold values that each have a base that must be a whole number from 0 to 100000, got ${jsonencode(var.capacity_provider_strategy)}."
  }
}

variable "platform_version" {
  description = "Version of the Fargate platform."
  type        = string
  default     = "LATEST"
  nullable    = false

  validation {
    condition     = can(regex("^(LATEST|[0-9]+\\.[0-9]+\\.[0-9]+)$", var.platform_version))
    error_message = "platform_version must be LATEST or a version such as \"1.4.0\", got ${jsonencode(var.platform_version)}."
  }
}

variable "deployment_minimum_healthy_percent" {
  description = "Share of the desired tasks that a deployment keeps running."
  type        = number
  default     = 100
  nullable    = false

  validation {
    condition     = floor(var.deployment_minimum_healthy_percent) == var.deployment_minimum_healthy_percent
    error_message = "deployment_minimum_healthy_percent must be a whole number from 0 to 100, got ${jsonencode(var.deployment_minimum_healthy_percent)}."
  }

  validation {
    condition     = var.deployment_minimum_healthy_percent >= 0 && var.deployment_minimum_healthy_percent <= 100
    error_message = "deployment_minimum_healthy_percent must be a whole number from 0 to 100, got ${jsonencode(var.deployment_minimum_healthy_percent)}."
  }
}

variable "deployment_maximum_percent" {
  description = "Share of the desired tasks that a deployment may have running at once."
  type        = number
  default     = 200
  nullable    = false

  validation {
    condition     = floor(var.deployment_maximum_percent) == var.deployment_maximum_percent
    error_message = "deployment_maximum_percent must be a whole number from 100 to 200, got ${jsonencode(var.deployment_maximum_percent)}."
  }

  validation {
    condition     = var.deployment_maximum_percent >= 100 && var.deployment_maximum_percent <= 200
    error_message = "deployment_maximum_percent must be a whole number from 100 to 200, got ${jsonencode(var.deployment_maximum_percent)}."
  }
}

variable "enable_deployment_circuit_breaker" {
  description = "Whether a deployment whose tasks do not start is stopped and rolled back."
  type        = bool
  default     = true
  nullable    = false
}

variable "deployment_alarm_names" {
  description = "CloudWatch alarms that roll a deployment back while it runs."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition     = length(distinct(var.deployment_alarm_names)) == length(var.deployment_alarm_names)
    error_message = "deployment_alarm_names must not name anything twice, got ${jsonencode(var.deployment_alarm_names)}."
  }

  validation {
    condition = alltrue([
      for item in var.deployment_alarm_names : can(regex("^.{1,255}$", item))
    ])
    error_message = "deployment_alarm_names must hold values that each have 1 to 255 characters, got ${jsonencode(var.deployment_alarm_names)}."
  }
}

variable "health_check_grace_period_seconds" {
  description = "Seconds in which the load balancer's health checks do not count for a new task."
  type        = number
  default     = null

  validation {
    condition     = var.health_check_grace_period_seconds == null ? true : floor(var.health_check_grace_period_seconds) == var.health_check_grace_period_seconds
    error_message = "health_check_grace_period_seconds must be a whole number from 0 to 2147483647, got ${jsonencode(var.health_check_grace_period_seconds)}."
  }

  validation {
    condition     = var.health_check_grace_period_seconds == null ? true : var.health_check_grace_period_seconds >= 0 && var.health_check_grace_period_seconds <= 2147483647
    error_message = "health_check_grace_period_seconds must be a whole number from 0 to 2147483647, got ${jsonencode(var.health_check_grace_period_seconds)}."
  }
}

variable "availability_zone_rebalancing" {
  description = "Whether tasks are spread again when Availability Zones have become uneven."
  type        = bool
  default     = true
  nullable    = false
}

variable "wait_for_steady_state" {
  description = "Whether Terraform waits until a deployment is complete."
  type        = bool
  default     = false
  nullable    = false
}

variable "force_new_deployment" {
  description = "Whether every change of the service starts its tasks anew."
  type        = bool
  default     = false
  nullable    = false
}

variable "assign_public_ip" {
  description = "Whether tasks have public addresses, for public subnets without NAT."
  type        = bool
  default     = false
  nullable    = false
}

variable "ingress_security_groups" {
  description = "Security groups that may reach the port, by any names."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition = alltrue([
      for key in keys(var.ingress_security_groups) : can(regex("^[a-zA-Z0-9._-]{1,100}$", key))
    ])
    error_message = "ingress_security_groups must have keys that each have 1 to 100 letters, digits, periods, _ and -, got ${jsonencode(var.ingress_security_groups)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.ingress_security_groups) : can(regex("^sg-[0-9a-f]+$", item))
    ])
    error_message = "ingress_security_groups must hold values that each be an ID such as \"sg-0123456789abcdef0\", got ${jsonencode(var.ingress_security_groups)}."
  }
}

variable "ingress_cidrs" {
  description = "IPv4 ranges that may reach the port."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition     = length(distinct(var.ingress_cidrs)) == length(var.ingress_cidrs)
    error_message = "ingress_cidrs must not name anything twice, got ${jsonencode(var.ingress_cidrs)}."
  }

  validation {
    condition = alltrue([
      for item in var.ingress_cidrs : try(
        cidrsubnet(item, 0, 0) == item && cidrnetmask(item) != "",
        false
      )
    ])
    error_message = "ingress_cidrs must hold values that each be an IPv4 range such as \"10.0.0.0/16\" that begins with its own network address, got ${jsonencode(var.ingress_cidrs)}."
  }
}

variable "egress_https" {
  description = "Whether the tasks may reach HTTPS anywhere. Images, logs and secrets come that way unless there are endpoints."
  type        = bool
  default     = true
  nullable    = false
}

variable "egress_rules" {
  description = "What else the tasks may reach, by any names. Fields: cidr (string, optional): IPv4 range that the tasks may reach. security_group_id (string, optional): Security group that the tasks may reach. port (number, required): First port. to_port (number, optional): Last port. The first where absent. protocol (string, default \"tcp\"): Protocol. description (string, optional): What the rule is for."
  type        = map(map(string))
  default     = {}
  nullable    = false

  validation {
    condition = alltrue([
      for key in keys(var.egress_rules) : can(regex("^[a-zA-Z0-9._-]{1,100}$", key))
    ])
    error_message = "egress_rules must have keys that each have 1 to 100 letters, digits, periods, _ and -, got ${jsonencode(var.egress_rules)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.egress_rules) : length(setsubtract(keys(item), ["cidr", "security_group_id", "port", "to_port", "protocol", "description"])) == 0
    ])
    error_message = "egress_rules must hold values that each have no fields but cidr, security_group_id, port, to_port, protocol, description, got ${jsonencode(var.egress_rules)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.egress_rules) : lookup(item, "cidr", null) == null ? true : try(try(cidrsubnet(lookup(item, "cidr", null), 0, 0) == lookup(item, "cidr", null) && cidrnetmask(lookup(item, "cidr", null)) != "", false), false)
    ])
    error_message = "egress_rules must hold values that each have a cidr that must be an IPv4 range such as \"10.0.0.0/16\" that begins with its own network address, got ${jsonencode(var.egress_rules)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.egress_rules) : lookup(item, "security_group_id", null) == null ? true : try(can(regex("^sg-[0-9a-f]+$", lookup(item, "security_group_id", null))), false)
    ])
    error_message = "egress_rules must hold values that each have a security_group_id that must be an ID such as \"sg-0123456789abcdef0\", got ${jsonencode(var.egress_rules)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.egress_rules) : lookup(item, "port", null) != null
    ])
    error_message = "egress_rules must hold values that each have port, got ${jsonencode(var.egress_rules)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.egress_rules) : can(tonumber(lookup(item, "port", null)))
    ])
    error_message = "egress_rules must hold values that each have a number as port, got ${jsonencode(var.egress_rules)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.egress_rules) : lookup(item, "port", null) == null ? true : try(floor(tonumber(lookup(item, "port", null))) == tonumber(lookup(item, "port", null)), false)
    ])
    error_message = "egress_rules must hold values that each have a port that must be a whole number from 1 to 65535, got ${jsonencode(var.egress_rules)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.egress_rules) : lookup(item, "port", null) == null ? true : try(tonumber(lookup(item, "port", null)) >= 1 && tonumber(lookup(item, "port", null)) <= 65535, false)
    ])
    error_message = "egress_rules must hold values that each have a port that must be a whole number from 1 to 65535, got ${jsonencode(var.egress_rules)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.egress_rules) : can(tonumber(lookup(item, "to_port", null)))
    ])
    error_message = "egress_rules must hold values that each have a number as to_port, got ${jsonencode(var.egress_rules)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.egress_rules) : lookup(item, "to_port", null) == null ? true : try(floor(tonumber(lookup(item, "to_port", null))) == tonumber(lookup(item, "to_port", null)), false)
    ])
    error_message = "egress_rules must hold values that each have a to_port that must be a whole number from 1 to 65535, got ${jsonencode(var.egress_rules)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.egress_rules) : lookup(item, "to_port", null) == null ? true : try(tonumber(lookup(item, "to_port", null)) >= 1 && tonumber(lookup(item, "to_port", null)) <= 65535, false)
    ])
    error_message = "egress_rules must hold values that each have a to_port that must be a whole number from 1 to 65535, got ${jsonencode(var.egress_rules)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.egress_rules) : lookup(item, "protocol", null) == null ? true : try(contains(["tcp", "udp"], lookup(item, "protocol", null)), false)
    ])
    error_message = "egress_rules must hold values that each have a protocol that must be one of \"tcp\", \"udp\", got ${jsonencode(var.egress_rules)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.egress_rules) : lookup(item, "description", null) == null ? true : try(can(regex("^[a-zA-Z0-9. _:/()#,@[\\]+=&;{}!$*-]{1,255}$", lookup(item, "description", null))), false)
    ])
    error_message = "egress_rules must hold values that each have a description that must have 1 to 255 letters, digits, spaces and ._-:/()#,@[]+=&;{}!$*, got ${jsonencode(var.egress_rules)}."
  }
}

variable "load_balancers" {
  description = "Target groups that the tasks are registered in, by any names. Fields: target_group_arn (string, required): Target group that the tasks are registered in. port (number, optional): Port of the container. The service's where absent. container_name (string, optional): Container that has the port. The main one where absent."
  type        = map(map(string))
  default     = {}
  nullable    = false

  validation {
    condition = alltrue([
      for item in values(var.load_balancers) : length(setsubtract(keys(item), ["target_group_arn", "port", "container_name"])) == 0
    ])
    error_message = "load_balancers must hold values that each have no fields but target_group_arn, port, container_name, got ${jsonencode(var.load_balancers)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.load_balancers) : lookup(item, "target_group_arn", null) != null
    ])
    error_message = "load_balancers must hold values that each have target_group_arn, got ${jsonencode(var.load_balancers)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.load_balancers) : lookup(item, "target_group_arn", null) == null ? true : try(can(regex("^arn:aws[a-z-]*:elasticloadbalancing:[a-z0-9-]*:([0-9]*|aws):.+$", lookup(item, "target_group_arn", null))), false)
    ])
    error_message = "load_balancers must hold values that each have a target_group_arn that must be an ARN such as arn:aws:elasticloadbalancing:…, got ${jsonencode(var.load_balancers)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.load_balancers) : can(tonumber(lookup(item, "port", null)))
    ])
    error_message = "load_balancers must hold values that each have a number as port, got ${jsonencode(var.load_balancers)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.load_balancers) : lookup(item, "port", null) == null ? true : try(floor(tonumber(lookup(item, "port", null))) == tonumber(lookup(item, "port", null)), false)
    ])
    error_message = "load_balancers must hold values that each have a port that must be a whole number from 1 to 65535, got ${jsonencode(var.load_balancers)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.load_balancers) : lookup(item, "port", null) == null ? true : try(tonumber(lookup(item, "port", null)) >= 1 && tonumber(lookup(item, "port", null)) <= 65535, false)
    ])
    error_message = "load_balancers must hold values that each have a port that must be a whole number from 1 to 65535, got ${jsonencode(var.load_balancers)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.load_balancers) : lookup(item, "container_name", null) == null ? true : try(can(regex("^[A-Za-z0-9_-]{1,255}$", lookup(item, "container_name", null))), false)
    ])
    error_message = "load_balancers must hold values that each have a container_name that must have 1 to 255 letters, digits, hyphens and underscores, got ${jsonencode(var.load_balancers)}."
  }
}

variable "register_in_cloud_map" {
  description = "Whether the tasks are registered in Cloud Map. As cloud_map_service_arn is given where absent; say so where that is unknown at plan."
  type        = bool
  default     = null
}

variable "cloud_map_service_arn" {
  description = "Cloud Map service with A records for the tasks."
  type        = string
  default     = null

  validation {
    condition     = var.cloud_map_service_arn == null ? true : can(regex("^arn:aws[a-z-]*:servicediscovery:[a-z0-9-]*:([0-9]*|aws):.+$", var.cloud_map_service_arn))
    error_message = "cloud_map_service_arn must be an ARN such as arn:aws:servicediscovery:…, got ${jsonencode(var.cloud_map_service_arn)}."
  }
}

variable "enable_service_connect" {
  description = "Whether Service Connect reaches other services for the tasks and, where there is a port, the tasks for others."
  type        = bool
  default     = false
  nullable    = false
}

variable "service_connect_namespace" {
  description = "Cloud Map namespace of Service Connect. The cluster's default where absent."
  type        = string
  default     = null

  validation {
    condition     = var.service_connect_namespace == null ? true : can(regex("^\\S+$", var.service_connect_namespace))
    error_message = "service_connect_namespace must be a namespace's name or ARN, got ${jsonencode(var.service_connect_namespace)}."
  }
}

variable "service_connect_alias" {
  description = "Host name by which other services reach this one. The service's name where absent."
  type        = string
  default     = null

  validation {
    condition     = var.service_connect_alias == null ? true : can(regex("^[a-z0-9]([a-z0-9.-]{0,125}[a-z0-9])?$", var.service_connect_alias))
    error_message = "service_connect_alias must be a host name such as \"api\", got ${jsonencode(var.service_connect_alias)}."
  }
}

variable "enable_autoscaling" {
  description = "Whether load and schedules decide how many tasks there are. Terraform then ignores desired_count, by a second aws_ecs_service: before the switch is turned for a service that exists, `terraform state mv` aws_ecs_service.this[0] to aws_ecs_service.scaled[0] inside the module, or back."
  type        = bool
  default     = false
  nullable    = false
}

variable "min_capacity" {
  description = "Fewest tasks."
  type        = number
  default     = 1
  nullable    = false

  validation {
    condition     = floor(var.min_capacity) == var.min_capacity
    error_message = "min_capacity must be a whole number of at least 0, got ${jsonencode(var.min_capacity)}."
  }

  validation {
    condition     = var.min_capacity >= 0
    error_message = "min_capacity must be a whole number of at least 0, got ${jsonencode(var.min_capacity)}."
  }
}

variable "max_capacity" {
  description = "Most tasks."
  type        = number
  default     = 10
  nullable    = false

  validation {
    condition     = floor(var.max_capacity) == var.max_capacity
    error_message = "max_capacity must be a whole number of at least 1, got ${jsonencode(var.max_capacity)}."
  }

  validation {
    condition     = var.max_capacity >= 1
    error_message = "max_capacity must be a whole number of at least 1, got ${jsonencode(var.max_capacity)}."
  }
}

variable "cpu_target" {
  description = "Mean CPU load in percent that scaling keeps."
  type        = number
  default     = null

  validation {
    condition     = var.cpu_target == null ? true : var.cpu_target >= 1 && var.cpu_target <= 100
    error_message = "cpu_target must be a number from 1 to 100, got ${jsonencode(var.cpu_target)}."
  }
}

variable "memory_target" {
  description = "Mean memory use in percent that scaling keeps."
  type        = number
  default     = null

  validation {
    condition     = var.memory_target == null ? true : var.memory_target >= 1 && var.memory_target <= 100
    error_message = "memory_target must be a number from 1 to 100, got ${jsonencode(var.memory_target)}."
  }
}

variable "request_count_target" {
  description = "Requests per task and minute that scaling keeps."
  type        = number
  default     = null

  validation {
    condition     = var.request_count_target == null ? true : var.request_count_target >= 1
    error_message = "request_count_target must be a number of at least 1, got ${jsonencode(var.request_count_target)}."
  }
}

variable "request_count_resource_label" {
  description = "Load balancer and target group whose requests count."
  type        = string
  default     = null

  validation {
    condition     = var.request_count_resource_label == null ? true : can(regex("^app\\/[^/]+\\/[0-9a-f]+\\/targetgroup\\/[^/]+\\/[0-9a-f]+$", var.request_count_resource_label))
    error_message = "request_count_resource_label must be app/<load balancer>/<id>/targetgroup/<target group>/<id>, the ends of the two ARNs, got ${jsonencode(var.request_count_resource_label)}."
  }
}

variable "scale_in_cooldown" {
  description = "Seconds between two reductions."
  type        = number
  default     = 300
  nullable    = false

  validation {
    condition     = floor(var.scale_in_cooldown) == var.scale_in_cooldown
    error_message = "scale_in_cooldown must be a whole number of at least 0, got ${jsonencode(var.scale_in_cooldown)}."
  }

  validation {
    condition     = var.scale_in_cooldown >= 0
    error_message = "scale_in_cooldown must be a whole number of at least 0, got ${jsonencode(var.scale_in_cooldown)}."
  }
}

variable "scale_out_cooldown" {
  description = "Seconds between two increases."
  type        = number
  default     = 300
  nullable    = false

  validation {
    condition     = floor(var.scale_out_cooldown) == var.scale_out_cooldown
    error_message = "scale_out_cooldown must be a whole number of at least 0, got ${jsonencode(var.scale_out_cooldown)}."
  }

  validation {
    condition     = var.scale_out_cooldown >= 0
    error_message = "scale_out_cooldown must be a whole number of at least 0, got ${jsonencode(var.scale_out_cooldown)}."
  }
}

variable "scheduled_scaling" {
  description = "Changes of the limits by the clock, by any names. Fields: schedule (string, required): When the limits change. min (number, required): Fewest tasks from then on. max (number, required): Most tasks from then on. timezone (string, default \"UTC\"): Time zone of the schedule."
  type        = map(map(string))
  default     = {}
  nullable    = false

  validation {
    condition = alltrue([
      for item in values(var.scheduled_scaling) : length(setsubtract(keys(item), ["schedule", "min", "max", "timezone"])) == 0
    ])
    error_message = "scheduled_scaling must hold values that each have no fields but schedule, min, max, timezone, got ${jsonencode(var.scheduled_scaling)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.scheduled_scaling) : lookup(item, "schedule", null) != null
    ])
    error_message = "scheduled_scaling must hold values that each have schedule, got ${jsonencode(var.scheduled_scaling)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.scheduled_scaling) : lookup(item, "schedule", null) == null ? true : try(can(regex("^(cron|rate|at)\\(.+\\)$", lookup(item, "schedule", null))), false)
    ])
    error_message = "scheduled_scaling must hold values that each have a schedule that must be a schedule such as \"cron(0 20 ? * MON-FRI *)\", got ${jsonencode(var.scheduled_scaling)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.scheduled_scaling) : lookup(item, "min", null) != null
    ])
    error_message = "scheduled_scaling must hold values that each have min, got ${jsonencode(var.scheduled_scaling)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.scheduled_scaling) : can(tonumber(lookup(item, "min", null)))
    ])
    error_message = "scheduled_scaling must hold values that each have a number as min, got ${jsonencode(var.scheduled_scaling)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.scheduled_scaling) : lookup(item, "min", null) == null ? true : try(floor(tonumber(lookup(item, "min", null))) == tonumber(lookup(item, "min", null)), false)
    ])
    error_message = "scheduled_scaling must hold values that each have a min that must be a whole number of at least 0, got ${jsonencode(var.scheduled_scaling)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.scheduled_scaling) : lookup(item, "min", null) == null ? true : try(tonumber(lookup(item, "min", null)) >= 0, false)
    ])
    error_message = "scheduled_scaling must hold values that each have a min that must be a whole number of at least 0, got ${jsonencode(var.scheduled_scaling)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.scheduled_scaling) : lookup(item, "max", null) != null
    ])
    error_message = "scheduled_scaling must hold values that each have max, got ${jsonencode(var.scheduled_scaling)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.scheduled_scaling) : can(tonumber(lookup(item, "max", null)))
    ])
    error_message = "scheduled_scaling must hold values that each have a number as max, got ${jsonencode(var.scheduled_scaling)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.scheduled_scaling) : lookup(item, "max", null) == null ? true : try(floor(tonumber(lookup(item, "max", null))) == tonumber(lookup(item, "max", null)), false)
    ])
    error_message = "scheduled_scaling must hold values that each have a max that must be a whole number of at least 0, got ${jsonencode(var.scheduled_scaling)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.scheduled_scaling) : lookup(item, "max", null) == null ? true : try(tonumber(lookup(item, "max", null)) >= 0, false)
    ])
    error_message = "scheduled_scaling must hold values that each have a max that must be a whole number of at least 0, got ${jsonencode(var.scheduled_scaling)}."
  }

  validation {
    condition = alltrue([
      for item in values(var.scheduled_scaling) : lookup(item, "timezone", null) == null ? true : try(can(regex("^[A-Za-z_/+-]+[0-9]*$", lookup(item, "timezone", null))), false)
    ])
    error_message = "scheduled_scaling must hold values that each have a timezone that must be a time zone such as \"Europe/Berlin\", got ${jsonencode(var.scheduled_scaling)}."
  }
}

variable "log_group_name" {
  description = "Name of the log group. /ecs/<cluster_name>/<name> where absent, /ecs/<cluster_name> without a name."
  type        = string
  default     = null

  validation {
    condition     = var.log_group_name == null ? true : can(regex("^[A-Za-z0-9_./#-]{1,512}$", var.log_group_name))
    error_message = "log_group_name must have 1 to 512 letters, digits and _ . / # -, got ${jsonencode(var.log_group_name)}."
  }
}

variable "log_retention_in_days" {
  description = "Days that logs are kept; 0 is for ever."
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
      var.log_retention_in_days
    )
    error_message = "log_retention_in_days must be a number of days that CloudWatch Logs takes: 0, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653, got ${jsonencode(var.log_retention_in_days)}."
  }
}

variable "log_kms_key_arn" {
  description = "Key that encrypts the logs. CloudWatch's own where absent."
  type        = string
  default     = null

  validation {
    condition     = var.log_kms_key_arn == null ? true : can(regex("^arn:aws[a-z-]*:kms:[a-z0-9-]*:([0-9]*|aws):.+$", var.log_kms_key_arn))
    error_message = "log_kms_key_arn must be an ARN such as arn:aws:kms:…, got ${jsonencode(var.log_kms_key_arn)}."
  }
}

variable "log_mode" {
  description = "What happens while logs cannot be delivered: the container goes on and lines may be lost, or it waits."
  type        = string
  default     = "non-blocking"
  nullable    = false

  validation {
    condition     = contains(["non-blocking", "blocking"], var.log_mode)
    error_message = "log_mode must be one of \"non-blocking\", \"blocking\", got ${jsonencode(var.log_mode)}."
  }
}

variable "tags" {
  description = "Tags of everything in the module."
  type        = map(string)
  default     = {}
  nullable    = false
}
