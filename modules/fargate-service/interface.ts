// Written by `npm run modules` from declaration.ts.
import type { IResolvable } from "cdktf";

/** Inputs of {@link FargateService}. */
export interface FargateServiceProps {
  /** Name of the cluster. */
  readonly clusterName: string;

  /** VPC of the subnets. */
  readonly vpcId: string;

  /** Subnets that the tasks run in, private ones as a rule. */
  readonly subnetIds: readonly string[];

  /**
   * Whether the module creates the cluster. False for a cluster that is there already.
   * Default: true.
   */
  readonly createCluster?: boolean | IResolvable;

  /**
   * Container Insights of the cluster that the module creates.
   * Default: "enabled".
   */
  readonly containerInsights?: "enabled" | "enhanced" | "disabled";

  /** Name of the service and the task, and beginning of all other names. The cluster's where absent. */
  readonly name?: string;

  /** Image of the main container. Where absent, there is no task, and all else is ready for one. */
  readonly image?: string;

  /** Whether there is a task definition. As image is given where absent; say so where the image is unknown at plan. */
  readonly createTaskDefinition?: boolean | IResolvable;

  /** Whether a service keeps the task running; false for a task that is run once. As there is a task definition where absent; say so where the image is unknown at plan. */
  readonly createService?: boolean | IResolvable;

  /** Name of the main container. The service's where absent. */
  readonly containerName?: string;

  /** Port that the main container listens on. */
  readonly port?: number;

  /**
   * Name of the port, by which Service Connect knows it.
   * Default: "http".
   */
  readonly portName?: string;

  /** Command of the main container. The image's where absent. */
  readonly command?: readonly string[];

  /** Entry point of the main container. The image's where absent. */
  readonly entryPoint?: readonly string[];

  /**
   * Environment variables of the main container.
   * Default: {}.
   */
  readonly environment?: Readonly<Record<string, string>> | IResolvable;

  /**
   * Secrets in environment variables of the main container, by the variables' names. The execution role may read exactly these.
   * Default: {}.
   */
  readonly secrets?: Readonly<Record<string, string>> | IResolvable;

  /**
   * Keys of one's own that encrypt the secrets, by any names. The execution role may decrypt with exactly these.
   * Default: {}.
   */
  readonly secretsKmsKeyArns?: Readonly<Record<string, string>> | IResolvable;

  /** User that the main container runs as. The image's where absent. */
  readonly user?: string;

  /**
   * Whether the main container cannot write to its root file system. False for images that write there.
   * Default: true.
   */
  readonly readonlyRootFilesystem?: boolean | IResolvable;

  /**
   * Seconds from SIGTERM to SIGKILL.
   * Default: 30.
   */
  readonly stopTimeout?: number;

  /** Shell command that succeeds while the main container is healthy. */
  readonly healthCheckCommand?: string;

  /**
   * Seconds between health checks.
   * Default: 30.
   */
  readonly healthCheckInterval?: number;

  /**
   * Seconds after which a health check has failed.
   * Default: 5.
   */
  readonly healthCheckTimeout?: number;

  /**
   * Failed health checks that make it unhealthy.
   * Default: 3.
   */
  readonly healthCheckRetries?: number;

  /**
   * Seconds in which failures do not count yet.
   * Default: 0.
   */
  readonly healthCheckStartPeriod?: number;

  /**
   * CPU units of the task; 1024 are one vCPU.
   * Default: 256.
   * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html#fargate-tasks-size
   */
  readonly cpu?: number;

  /**
   * MiB of the task. Fargate has certain amounts for each number of CPU units.
   * Default: 512.
   */
  readonly memory?: number;

  /**
   * Processor architecture of the images.
   * Default: "X86_64".
   */
  readonly architecture?: "X86_64" | "ARM64";

  /** GiB of storage that lives with the task. 20 where absent. */
  readonly ephemeralStorageInGib?: number;

  /**
   * EFS file systems by the volumes' names: encrypted in transit, with IAM. The tasks must reach port 2049 of their mount targets.
   * Default: {}.
   */
  readonly efsVolumes?:
    | Readonly<
        Record<
          string,
          {
            /** File system. */
            readonly fileSystemId: string;
            /** Access point, which sets root directory and user. */
            readonly accessPointId?: string;
            /** Where the container sees the volume. */
            readonly path: string;
            /** Whether the container cannot write to the volume. */
            readonly readOnly?: boolean | IResolvable;
            /** Container that sees the volume. The main one where absent. */
            readonly container?: string;
          }
        >
      >
    | IResolvable;

  /**
   * Policies of the task role by any names.
   * Default: {}.
   */
  readonly taskPolicyArns?: Readonly<Record<string, string>> | IResolvable;

  /**
   * Whether ECS Exec can open a shell in the containers. It needs a writable root file system.
   * Default: false.
   */
  readonly enableExecuteCommand?: boolean | IResolvable;

  /**
   * Further containers by their names.
   * Default: {}.
   */
  readonly sidecars?:
    | Readonly<
        Record<
          string,
          {
            /** Image of the sidecar. */
            readonly image: string;
            /** CPU units of the task that the sidecar may count on. */
            readonly cpu?: number;
            /** MiB of the task at which the sidecar is stopped. */
            readonly memory?: number;
            /** MiB of the task that the sidecar may count on. */
            readonly memoryReservation?: number;
            /** Port that the sidecar listens on. */
            readonly port?: number;
            /** Protocol of the port. */
            readonly protocol?: "tcp" | "udp";
            /** Whether the task stops when the sidecar does. */
            readonly essential?: boolean | IResolvable;
            /** What the sidecar must have reached before the main container starts. */
            readonly startFirst?: "START" | "HEALTHY" | "COMPLETE" | "SUCCESS";
            /** User that the sidecar runs as. The image's where absent. */
            readonly user?: string;
            /** Whether the sidecar cannot write to its root file system. */
            readonly readonlyRootFilesystem?: boolean | IResolvable;
            /** Shell command that succeeds while the sidecar is healthy. */
            readonly healthCheckCommand?: string;
          }
        >
      >
    | IResolvable;

  /**
   * Environment variables of the sidecars, by sidecar.
   * Default: {}.
   */
  readonly sidecarEnvironment?: Readonly<Record<string, Readonly<Record<string, string>> | IResolvable>> | IResolvable;

  /**
   * Secrets in environment variables of the sidecars, by sidecar.
   * Default: {}.
   */
  readonly sidecarSecrets?: Readonly<Record<string, Readonly<Record<string, string>> | IResolvable>> | IResolvable;

  /**
   * Commands of the sidecars, by sidecar. The images' where absent.
   * Default: {}.
   */
  readonly sidecarCommands?: Readonly<Record<string, readonly string[]>> | IResolvable;

  /**
   * Tasks of the service. With scaling on, only those that it begins with.
   * Default: 1.
   */
  readonly desiredCount?: number;

  /**
   * Where the tasks run, by capacity provider: FARGATE, and FARGATE_SPOT for what may be interrupted.
   * Default: {"FARGATE":{}}.
   */
  readonly capacityProviderStrategy?:
    | Readonly<
        Record<
          string,
          {
            /** Share of the tasks beyond the base. */
            readonly weight?: number;
            /** Tasks that run here before weights count. */
            readonly base?: number;
          }
        >
      >
    | IResolvable;

  /**
   * Version of the Fargate platform.
   * Default: "LATEST".
   */
  readonly platformVersion?: string;

  /**
   * Share of the desired tasks that a deployment keeps running.
   * Default: 100.
   */
  readonly deploymentMinimumHealthyPercent?: number;

  /**
   * Share of the desired tasks that a deployment may have running at once.
   * Default: 200.
   */
  readonly deploymentMaximumPercent?: number;

  /**
   * Whether a deployment whose tasks do not start is stopped and rolled back.
   * Default: true.
   */
  readonly enableDeploymentCircuitBreaker?: boolean | IResolvable;

  /**
   * CloudWatch alarms that roll a deployment back while it runs.
   * Default: [].
   */
  readonly deploymentAlarmNames?: readonly string[];

  /** Seconds in which the load balancer's health checks do not count for a new task. */
  readonly healthCheckGracePeriodSeconds?: number;

  /**
   * Whether tasks are spread again when Availability Zones have become uneven.
   * Default: true.
   */
  readonly availabilityZoneRebalancing?: boolean | IResolvable;

  /**
   * Whether Terraform waits until a deployment is complete.
   * Default: false.
   */
  readonly waitForSteadyState?: boolean | IResolvable;

  /**
   * Whether every change of the service starts its tasks anew.
   * Default: false.
   */
  readonly forceNewDeployment?: boolean | IResolvable;

  /**
   * Whether tasks have public addresses, for public subnets without NAT.
   * Default: false.
   */
  readonly assignPublicIp?: boolean | IResolvable;

  /**
   * Security groups that may reach the port, by any names.
   * Default: {}.
   */
  readonly ingressSecurityGroups?: Readonly<Record<string, string>> | IResolvable;

  /**
   * IPv4 ranges that may reach the port.
   * Default: [].
   */
  readonly ingressCidrs?: readonly string[];

  /**
   * Whether the tasks may reach HTTPS anywhere. Images, logs and secrets come that way unless there are endpoints.
   * Default: true.
   */
  readonly egressHttps?: boolean | IResolvable;

  /**
   * What else the tasks may reach, by any names.
   * Default: {}.
   */
  readonly egressRules?:
    | Readonly<
        Record<
          string,
          {
            /** IPv4 range that the tasks may reach. */
            readonly cidr?: string;
            /** Security group that the tasks may reach. */
            readonly securityGroupId?: string;
            /** First port. */
            readonly port: number;
            /** Last port. The first where absent. */
            readonly toPort?: number;
            /** Protocol. */
            readonly protocol?: "tcp" | "udp";
            /** What the rule is for. */
            readonly description?: string;
          }
        >
      >
    | IResolvable;

  /**
   * Target groups that the tasks are registered in, by any names.
   * Default: {}.
   */
  readonly loadBalancers?:
    | Readonly<
        Record<
          string,
          {
            /** Target group that the tasks are registered in. */
            readonly targetGroupArn: string;
            /** Port of the container. The service's where absent. */
            readonly port?: number;
            /** Container that has the port. The main one where absent. */
            readonly containerName?: string;
          }
        >
      >
    | IResolvable;

  /** Whether the tasks are registered in Cloud Map. As cloud_map_service_arn is given where absent; say so where that is unknown at plan. */
  readonly registerInCloudMap?: boolean | IResolvable;

  /** Cloud Map service with A records for the tasks. */
  readonly cloudMapServiceArn?: string;

  /**
   * Whether Service Connect reaches other services for the tasks and, where there is a port, the tasks for others.
   * Default: false.
   */
  readonly enableServiceConnect?: boolean | IResolvable;

  /** Cloud Map namespace of Service Connect. The cluster's default where absent. */
  readonly serviceConnectNamespace?: string;

  /** Host name by which other services reach this one. The service's name where absent. */
  readonly serviceConnectAlias?: string;

  /**
   * Whether load and schedules decide how many tasks there are. Terraform then ignores desired_count, by a second aws_ecs_service: before the switch is turned for a service that exists, `terraform state mv` aws_ecs_service.this[0] to aws_ecs_service.scaled[0] inside the module, or back.
   * Default: false.
   */
  readonly enableAutoscaling?: boolean | IResolvable;

  /**
   * Fewest tasks.
   * Default: 1.
   */
  readonly minCapacity?: number;

  /**
   * Most tasks.
   * Default: 10.
   */
  readonly maxCapacity?: number;

  /** Mean CPU load in percent that scaling keeps. */
  readonly cpuTarget?: number;

  /** Mean memory use in percent that scaling keeps. */
  readonly memoryTarget?: number;

  /** Requests per task and minute that scaling keeps. */
  readonly requestCountTarget?: number;

  /** Load balancer and target group whose requests count. */
  readonly requestCountResourceLabel?: string;

  /**
   * Seconds between two reductions.
   * Default: 300.
   */
  readonly scaleInCooldown?: number;

  /**
   * Seconds between two increases.
   * Default: 300.
   */
  readonly scaleOutCooldown?: number;

  /**
   * Changes of the limits by the clock, by any names.
   * Default: {}.
   */
  readonly scheduledScaling?:
    | Readonly<
        Record<
          string,
          {
            /** When the limits change. */
            readonly schedule: string;
            /** Fewest tasks from then on. */
            readonly min: number;
            /** Most tasks from then on. */
            readonly max: number;
            /** Time zone of the schedule. */
            readonly timezone?: string;
          }
        >
      >
    | IResolvable;

  /** Name of the log group. /ecs/<cluster_name>/<name> where absent, /ecs/<cluster_name> without a name. */
  readonly logGroupName?: string;

  /**
   * Days that logs are kept; 0 is for ever.
   * Default: 30.
   */
  readonly logRetentionInDays?: number;

  /** Key that encrypts the logs. CloudWatch's own where absent. */
  readonly logKmsKeyArn?: string;

  /**
   * What happens while logs cannot be delivered: the container goes on and lines may be lost, or it waits.
   * Default: "non-blocking".
   */
  readonly logMode?: "non-blocking" | "blocking";

  /**
   * Tags of everything in the module.
   * Default: {}.
   */
  readonly tags?: Readonly<Record<string, string>> | IResolvable;
}

/** Outputs of {@link FargateService}, which are its properties too. */
export interface FargateServiceOutputs {
  /** Name of the cluster. */
  readonly clusterName: string;

  /** ARN of the cluster where the module creates it. */
  readonly clusterArn: string | undefined;

  /** Name of the service, if there is one. */
  readonly serviceName: string | undefined;

  /** ARN of the service, if there is one. */
  readonly serviceArn: string | undefined;

  /** ARN of the task definition's revision, if there is one. */
  readonly taskDefinitionArn: string | undefined;

  /** Family of the task definition, if there is one. */
  readonly taskDefinitionFamily: string | undefined;

  /** Command that runs the task once, e.g. a migration. */
  readonly runTaskCommand: string | undefined;

  /** ARN of the role that the containers act as. */
  readonly taskRoleArn: string;

  /** Name of the role that the containers act as. */
  readonly taskRoleName: string;

  /** ARN of the role that starts the containers. */
  readonly executionRoleArn: string;

  /** Name of the role that starts the containers. */
  readonly executionRoleName: string;

  /** ID of the tasks' security group. */
  readonly securityGroupId: string;

  /** Name of the log group. */
  readonly logGroupName: string;

  /** ARN of the log group. */
  readonly logGroupArn: string;
}
