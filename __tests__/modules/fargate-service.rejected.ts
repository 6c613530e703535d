/** A value that each input refuses, and the sentence about it, without the construct's path. */
export const rejected: Readonly<Record<string, readonly [value: unknown, message: string]>> = {
  clusterName: ["my apps", 'clusterName must have 1 to 255 letters, digits, hyphens and underscores, got "my apps".'],
  vpcId: ["main", 'vpcId must be an ID such as "vpc-0123456789abcdef0", got "main".'],
  subnetIds: [[], "subnetIds must have at least 1 element, got []."],
  createCluster: ["no", 'createCluster must be a boolean, got "no".'],
  containerInsights: ["on", 'containerInsights must be one of "enabled", "enhanced", "disabled", got "on".'],
  name: [
    "web_app",
    'name must have 1 to 64 letters, digits and hyphens, with a letter or digit at both ends, got "web_app".',
  ],
  image: [
    "nginx 1",
    'image must be a container image such as "111122223333.dkr.ecr.us-east-1.amazonaws.com/api:1.2.3" or one with a digest, got "nginx 1".',
  ],
  createTaskDefinition: ["yes", 'createTaskDefinition must be a boolean, got "yes".'],
  createService: [1, "createService must be a boolean, got 1."],
  containerName: ["a b", 'containerName must have 1 to 255 letters, digits, hyphens and underscores, got "a b".'],
  port: [0, "port must be a whole number from 1 to 65535, got 0."],
  portName: ["HTTP", 'portName must have 1 to 64 lower-case letters, digits, _ and -, got "HTTP".'],
  command: ["serve", 'command must be a list, got "serve".'],
  entryPoint: [[1], "entryPoint[0] must be a string, got 1."],
  environment: [
    { "A B": "x" },
    'environment\'s key "A B" must be the name of an environment variable: letters, digits, _, . and -, got "A B".',
  ],
  secrets: [
    { PASSWORD: "hunter2" },
    "secrets.PASSWORD must be the ARN of a Secrets Manager secret (with :json-key:: behind it for one field) or of an SSM parameter, never the secret itself.",
  ],
  secretsKmsKeyArns: [
    { main: "alias/main" },
    'secretsKmsKeyArns.main must be an ARN such as arn:aws:kms:…, got "alias/main".',
  ],
  user: ["a b", 'user must be a user of the container such as "1000", "1000:1000" or "app", got "a b".'],
  readonlyRootFilesystem: ["false", 'readonlyRootFilesystem must be a boolean, got "false".'],
  stopTimeout: [121, "stopTimeout must be a whole number from 2 to 120, got 121."],
  healthCheckCommand: [1, "healthCheckCommand must be a string, got 1."],
  healthCheckInterval: [4, "healthCheckInterval must be a whole number from 5 to 300, got 4."],
  healthCheckTimeout: [61, "healthCheckTimeout must be a whole number from 2 to 60, got 61."],
  healthCheckRetries: [0, "healthCheckRetries must be a whole number from 1 to 10, got 0."],
  healthCheckStartPeriod: [301, "healthCheckStartPeriod must be a whole number from 0 to 300, got 301."],
  cpu: [300, "cpu must be a number of CPU units that Fargate has: 256, 512, 1024, 2048, 4096, 8192, 16384, got 300."],
  memory: [513.5, "memory must be a whole number from 512 to 122880, got 513.5."],
  architecture: ["amd64", 'architecture must be one of "X86_64", "ARM64", got "amd64".'],
  ephemeralStorageInGib: [20, "ephemeralStorageInGib must be a whole number from 21 to 200, got 20."],
  efsVolumes: [
    { data: { fileSystemId: "fs-0a1b", path: "data" } },
    'efsVolumes.data.path must be a path such as "/data", got "data".',
  ],
  taskPolicyArns: [
    { x: "ReadOnlyAccess" },
    'taskPolicyArns.x must be an ARN such as arn:aws:iam:…, got "ReadOnlyAccess".',
  ],
  enableExecuteCommand: [1, "enableExecuteCommand must be a boolean, got 1."],
  sidecars: [
    { xray: { image: "xray:3", ports: 2000 } },
    'sidecars.xray.ports must be one of image, cpu, memory, memoryReservation, port, protocol, essential, startFirst, user, readonlyRootFilesystem, healthCheckCommand, got "ports". Did you mean port?',
  ],
  sidecarEnvironment: [{ xray: { A: 1 } }, "sidecarEnvironment.xray.A must be a string, got 1."],
  sidecarSecrets: [
    { xray: { A: "x" } },
    "sidecarSecrets.xray.A must be the ARN of a Secrets Manager secret (with :json-key:: behind it for one field) or of an SSM parameter, never the secret itself.",
  ],
  sidecarCommands: [{ xray: "run" }, 'sidecarCommands.xray must be a list, got "run".'],
  desiredCount: [-1, "desiredCount must be a whole number from 0 to 5000, got -1."],
  capacityProviderStrategy: [
    { SPOT: {} },
    'capacityProviderStrategy\'s key "SPOT" must be one of "FARGATE", "FARGATE_SPOT", got "SPOT".',
  ],
  platformVersion: ["1.4", 'platformVersion must be LATEST or a version such as "1.4.0", got "1.4".'],
  deploymentMinimumHealthyPercent: [
    101,
    "deploymentMinimumHealthyPercent must be a whole number from 0 to 100, got 101.",
  ],
  deploymentMaximumPercent: [201, "deploymentMaximumPercent must be a whole number from 100 to 200, got 201."],
  enableDeploymentCircuitBreaker: ["on", 'enableDeploymentCircuitBreaker must be a boolean, got "on".'],
  deploymentAlarmNames: [["a", "a"], 'deploymentAlarmNames must not name anything twice, got "a".'],
  healthCheckGracePeriodSeconds: [
    -1,
    "healthCheckGracePeriodSeconds must be a whole number from 0 to 2147483647, got -1.",
  ],
  availabilityZoneRebalancing: ["ENABLED", 'availabilityZoneRebalancing must be a boolean, got "ENABLED".'],
  waitForSteadyState: [1, "waitForSteadyState must be a boolean, got 1."],
  forceNewDeployment: [1, "forceNewDeployment must be a boolean, got 1."],
  assignPublicIp: ["no", 'assignPublicIp must be a boolean, got "no".'],
  ingressSecurityGroups: [
    { alb: "alb" },
    'ingressSecurityGroups.alb must be an ID such as "sg-0123456789abcdef0", got "alb".',
  ],
  ingressCidrs: [
    ["10.0.0.1/16"],
    'ingressCidrs[0] must be an IPv4 range such as "10.0.0.0/16" that begins with its own network address, got "10.0.0.1/16".',
  ],
  egressHttps: [1, "egressHttps must be a boolean, got 1."],
  egressRules: [
    { db: { cidr: "10.0.0.0/16", port: 70000 } },
    "egressRules.db.port must be a whole number from 1 to 65535, got 70000.",
  ],
  loadBalancers: [
    { main: { targetGroupArn: "main" } },
    'loadBalancers.main.targetGroupArn must be an ARN such as arn:aws:elasticloadbalancing:…, got "main".',
  ],
  registerInCloudMap: [1, "registerInCloudMap must be a boolean, got 1."],
  cloudMapServiceArn: ["srv-1", 'cloudMapServiceArn must be an ARN such as arn:aws:servicediscovery:…, got "srv-1".'],
  enableServiceConnect: [1, "enableServiceConnect must be a boolean, got 1."],
  serviceConnectNamespace: ["a b", 'serviceConnectNamespace must be a namespace\'s name or ARN, got "a b".'],
  serviceConnectAlias: ["API", 'serviceConnectAlias must be a host name such as "api", got "API".'],
  enableAutoscaling: [1, "enableAutoscaling must be a boolean, got 1."],
  minCapacity: [-1, "minCapacity must be a whole number of at least 0, got -1."],
  maxCapacity: [0, "maxCapacity must be a whole number of at least 1, got 0."],
  cpuTarget: [101, "cpuTarget must be a number from 1 to 100, got 101."],
  memoryTarget: [0, "memoryTarget must be a number from 1 to 100, got 0."],
  requestCountTarget: [0, "requestCountTarget must be a number of at least 1, got 0."],
  requestCountResourceLabel: [
    "targetgroup/api/1",
    'requestCountResourceLabel must be app/<load balancer>/<id>/targetgroup/<target group>/<id>, the ends of the two ARNs, got "targetgroup/api/1".',
  ],
  scaleInCooldown: [-1, "scaleInCooldown must be a whole number of at least 0, got -1."],
  scaleOutCooldown: [1.5, "scaleOutCooldown must be a whole number of at least 0, got 1.5."],
  scheduledScaling: [
    { night: { schedule: "0 20 * * *", min: 0, max: 0 } },
    'scheduledScaling.night.schedule must be a schedule such as "cron(0 20 ? * MON-FRI *)", got "0 20 * * *".',
  ],
  logGroupName: ["my logs", 'logGroupName must have 1 to 512 letters, digits and _ . / # -, got "my logs".'],
  logRetentionInDays: [
    31,
    "logRetentionInDays must be a number of days that CloudWatch Logs takes: 0, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653, got 31.",
  ],
  logKmsKeyArn: ["alias/logs", 'logKmsKeyArn must be an ARN such as arn:aws:kms:…, got "alias/logs".'],
  logMode: ["fast", 'logMode must be one of "non-blocking", "blocking", got "fast".'],
  tags: [{ A: 1 }, "tags.A must be a string, got 1."],
};

/** Inputs that do not go together, and the sentence about them. */
export const rejectedTogether: Readonly<Record<string, readonly [props: object, message: string]>> = {
  size: [
    { cpu: 256, memory: 4096 },
    'memory must be an amount that Fargate has for cpu, got "4096 MiB with 256 CPU units". See https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html#fargate-tasks-size',
  ],
  noImage: [
    { image: undefined, createTaskDefinition: true },
    "image must be given where there is a task definition, got nothing. Give the image, or set create_task_definition to false.",
  ],
  noTask: [
    { createTaskDefinition: false, createService: true },
    "create_service must be false where there is no task definition, got true. Give image, or set create_task_definition to true.",
  ],
  both: [
    { environment: { A: "x" }, secrets: { A: "arn:aws:ssm:us-east-1:111122223333:parameter/a" } },
    'environment must have no variable that secrets has too, got ["A"]. Keep the secret.',
  ],
  exec: [
    { enableExecuteCommand: true },
    "readonly_root_filesystem must be false where enable_execute_command is true, got true. ECS Exec writes to the containers' file systems.",
  ],
  sidecarKey: [
    { sidecarEnvironment: { xray: {} } },
    'sidecar_environment must have only keys of sidecars, got ["xray"]. The sidecars are named by the keys of sidecars.',
  ],
  sidecarSecretKey: [
    { sidecarSecrets: { xray: {} } },
    'sidecar_secrets must have only keys of sidecars, got ["xray"]. The sidecars are named by the keys of sidecars.',
  ],
  sidecarCommandKey: [
    { sidecarCommands: { xray: [] } },
    'sidecar_commands must have only keys of sidecars, got ["xray"]. The sidecars are named by the keys of sidecars.',
  ],
  sidecarName: [
    { containerName: "main", sidecars: { main: { image: "a" } } },
    'sidecars must not be named like the main container, got ["main"].',
  ],
  noPort: [
    { port: undefined, ingressCidrs: ["10.0.0.0/16"] },
    "port must be given where ingress_security_groups or ingress_cidrs are, got nothing. Give the port that the main container listens on.",
  ],
  egress: [
    { egressRules: { db: { port: 1 } } },
    'egress_rules must each have either cidr or security_group_id, got ["db"].',
  ],
  lbPort: [
    {
      port: undefined,
      loadBalancers: {
        main: { targetGroupArn: "arn:aws:elasticloadbalancing:us-east-1:111122223333:targetgroup/main/1" },
      },
    },
    'load_balancers must each have a port where the service has none, got ["main"]. Give port.',
  ],
  percents: [
    { deploymentMaximumPercent: 100, availabilityZoneRebalancing: false },
    "deployment_minimum_healthy_percent must be less than deployment_maximum_percent, got 100. Otherwise a deployment can neither stop a task nor start one.",
  ],
  rebalancing: [
    { deploymentMaximumPercent: 100, deploymentMinimumHealthyPercent: 50 },
    "deployment_maximum_percent must be more than 100 where availability_zone_rebalancing is true, got 100. Set availability_zone_rebalancing to false, or allow more.",
  ],
  capacity: [{ minCapacity: 11 }, "min_capacity must be at most max_capacity, got 11."],
  schedule: [
    { scheduledScaling: { n: { schedule: "rate(1 day)", min: 2, max: 1 } } },
    'scheduled_scaling must each have a min of at most its max, got ["n"].',
  ],
  nothing: [
    { enableAutoscaling: true },
    "enable_autoscaling must have something to follow, got true. Give cpu_target, memory_target, request_count_target or scheduled_scaling.",
  ],
  label: [
    { requestCountTarget: 5 },
    "request_count_resource_label must be given with request_count_target, got nothing.",
  ],
};
