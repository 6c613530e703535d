import { defaulted, optional, required } from "../core/inputs";
import { list, map } from "../core/kinds/collections";
import { matches } from "../core/kinds/kind";
import { boolean, integer, oneOf, oneOfNumbers, port, string } from "../core/kinds/scalar";
import { arn, resourceId, resourceName, secretReference } from "../core/kinds/text";
import { FARGATE_CPU, LARGEST_MEMORY } from "./fargate-sizes";
import { containerName, efsVolume, image, sidecar, user, variableName } from "./fields";

/** Where the tasks run. */
export const clusterInputs = {
  clusterName: required(
    string(matches(/^[A-Za-z0-9_-]{1,255}$/, "have 1 to 255 letters, digits, hyphens and underscores")),
    "Name of the cluster.",
  ),
  vpcId: required(resourceId("vpc"), "VPC of the subnets."),
  subnetIds: required(list(resourceId("subnet"), { min: 1 }), "Subnets that the tasks run in, private ones as a rule."),
  createCluster: defaulted(
    boolean(),
    true,
    "Whether the module creates the cluster. False for a cluster that is there already.",
  ),
  containerInsights: defaulted(
    oneOf("enabled", "enhanced", "disabled"),
    "enabled",
    "Container Insights of the cluster that the module creates.",
  ),
  name: optional(
    resourceName(64),
    "Name of the service and the task, and beginning of all other names. The cluster's where absent.",
  ),
};

/** The main container. */
export const containerInputs = {
  image: optional(image, "Image of the main container. Where absent, there is no task, and all else is ready for one."),
  createTaskDefinition: optional(
    boolean(),
    "Whether there is a task definition. As image is given where absent; say so where the image is unknown at plan.",
  ),
  createService: optional(
    boolean(),
    "Whether a service keeps the task running; false for a task that is run once. As there is a task definition where absent; say so where the image is unknown at plan.",
  ),
  containerName: optional(containerName, "Name of the main container. The service's where absent."),
  port: optional(port(), "Port that the main container listens on."),
  portName: defaulted(
    string(matches(/^[a-z0-9][a-z0-9_-]{0,63}$/, "have 1 to 64 lower-case letters, digits, _ and -")),
    "http",
    "Name of the port, by which Service Connect knows it.",
  ),
  command: optional(list(string()), "Command of the main container. The image's where absent."),
  entryPoint: optional(list(string()), "Entry point of the main container. The image's where absent."),
  environment: defaulted(map(string(), { key: variableName }), {}, "Environment variables of the main container."),
  secrets: defaulted(
    map(secretReference(), { key: variableName }),
    {},
    "Secrets in environment variables of the main container, by the variables' names. The execution role may read exactly these.",
  ),
  secretsKmsKeyArns: defaulted(
    map(arn("kms")),
    {},
    "Keys of one's own that encrypt the secrets, by any names. The execution role may decrypt with exactly these.",
  ),
  user: optional(user, "User that the main container runs as. The image's where absent."),
  readonlyRootFilesystem: defaulted(
    boolean(),
    true,
    "Whether the main container cannot write to its root file system. False for images that write there.",
  ),
  stopTimeout: defaulted(integer({ min: 2, max: 120 }), 30, "Seconds from SIGTERM to SIGKILL."),
  healthCheckCommand: optional(string(), "Shell command that succeeds while the main container is healthy."),
  healthCheckInterval: defaulted(integer({ min: 5, max: 300 }), 30, "Seconds between health checks."),
  healthCheckTimeout: defaulted(integer({ min: 2, max: 60 }), 5, "Seconds after which a health check has failed."),
  healthCheckRetries: defaulted(integer({ min: 1, max: 10 }), 3, "Failed health checks that make it unhealthy."),
  healthCheckStartPeriod: defaulted(integer({ min: 0, max: 300 }), 0, "Seconds in which failures do not count yet."),
};

/** The task as a whole. */
export const taskInputs = {
  cpu: defaulted(
    oneOfNumbers(FARGATE_CPU, `be a number of CPU units that Fargate has: ${FARGATE_CPU.join(", ")}`),
    256,
    "CPU units of the task; 1024 are one vCPU.",
    {
      see: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html#fargate-tasks-size",
    },
  ),
  memory: defaulted(
    integer({ min: 512, max: LARGEST_MEMORY }),
    512,
    "MiB of the task. Fargate has certain amounts for each number of CPU units.",
  ),
  architecture: defaulted(oneOf("X86_64", "ARM64"), "X86_64", "Processor architecture of the images."),
  ephemeralStorageInGib: optional(
    integer({ min: 21, max: 200 }),
    "GiB of storage that lives with the task. 20 where absent.",
  ),
  efsVolumes: defaulted(
    map(efsVolume, { key: containerName }),
    {},
    "EFS file systems by the volumes' names: encrypted in transit, with IAM. The tasks must reach port 2049 of their mount targets.",
  ),
  taskPolicyArns: defaulted(map(arn("iam")), {}, "Policies of the task role by any names."),
  enableExecuteCommand: defaulted(
    boolean(),
    false,
    "Whether ECS Exec can open a shell in the containers. It needs a writable root file system.",
  ),
};

/** Containers beside the main one. */
export const sidecarInputs = {
  sidecars: defaulted(map(sidecar, { key: containerName }), {}, "Further containers by their names."),
  sidecarEnvironment: defaulted(
    map(map(string(), { key: variableName })),
    {},
    "Environment variables of the sidecars, by sidecar.",
  ),
  sidecarSecrets: defaulted(
    map(map(secretReference(), { key: variableName })),
    {},
    "Secrets in environment variables of the sidecars, by sidecar.",
  ),
  sidecarCommands: defaulted(
    map(list(string())),
    {},
    "Commands of the sidecars, by sidecar. The images' where absent.",
  ),
};
