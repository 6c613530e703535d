import { defaulted, optional, required } from "../core/inputs";
import { matches } from "../core/kinds/kind";
import { object } from "../core/kinds/object";
import { boolean, integer, oneOf, port, string } from "../core/kinds/scalar";
import { arn, cidr, resourceId } from "../core/kinds/text";

export const image = string(
  matches(
    /^[a-z0-9][^\s]*$/,
    'be a container image such as "111122223333.dkr.ecr.us-east-1.amazonaws.com/api:1.2.3" or one with a digest',
  ),
);

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_KeyValuePair.html */
export const variableName = string(
  matches(/^[A-Za-z_][A-Za-z0-9_.-]*$/, "be the name of an environment variable: letters, digits, _, . and -"),
);

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html */
export const containerName = string(
  matches(/^[A-Za-z0-9_-]{1,255}$/, "have 1 to 255 letters, digits, hyphens and underscores"),
);

/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpRange.html */
const ruleDescription = string(
  matches(
    /^[a-zA-Z0-9. _:/()#,@[\]+=&;{}!$*-]{1,255}$/,
    "have 1 to 255 letters, digits, spaces and ._-:/()#,@[]+=&;{}!$*",
  ),
);

/** The key of a security-group rule, which its description holds. */
export const ruleName = string(matches(/^[a-zA-Z0-9._-]{1,100}$/, "have 1 to 100 letters, digits, periods, _ and -"));

export const user = string(
  matches(/^[^\s:]+(:[^\s:]+)?$/, 'be a user of the container such as "1000", "1000:1000" or "app"'),
);

export const sidecar = object({
  image: required(image, "Image of the sidecar."),
  cpu: optional(integer({ min: 1 }), "CPU units of the task that the sidecar may count on."),
  memory: optional(integer({ min: 6 }), "MiB of the task at which the sidecar is stopped."),
  memoryReservation: optional(integer({ min: 6 }), "MiB of the task that the sidecar may count on."),
  port: optional(port(), "Port that the sidecar listens on."),
  protocol: defaulted(oneOf("tcp", "udp"), "tcp", "Protocol of the port."),
  essential: defaulted(boolean(), false, "Whether the task stops when the sidecar does."),
  startFirst: optional(
    oneOf("START", "HEALTHY", "COMPLETE", "SUCCESS"),
    "What the sidecar must have reached before the main container starts.",
  ),
  user: optional(user, "User that the sidecar runs as. The image's where absent."),
  readonlyRootFilesystem: defaulted(boolean(), true, "Whether the sidecar cannot write to its root file system."),
  healthCheckCommand: optional(string(), "Shell command that succeeds while the sidecar is healthy."),
});

export const capacity = object({
  weight: defaulted(integer({ min: 0, max: 1000 }), 1, "Share of the tasks beyond the base."),
  base: defaulted(integer({ min: 0, max: 100000 }), 0, "Tasks that run here before weights count."),
});

export const loadBalancer = object({
  targetGroupArn: required(arn("elasticloadbalancing"), "Target group that the tasks are registered in."),
  port: optional(port(), "Port of the container. The service's where absent."),
  containerName: optional(containerName, "Container that has the port. The main one where absent."),
});

export const egressRule = object({
  cidr: optional(cidr(), "IPv4 range that the tasks may reach."),
  securityGroupId: optional(resourceId("sg"), "Security group that the tasks may reach."),
  port: required(port(), "First port."),
  toPort: optional(port(), "Last port. The first where absent."),
  protocol: defaulted(oneOf("tcp", "udp"), "tcp", "Protocol."),
  description: optional(ruleDescription, "What the rule is for."),
});

export const efsVolume = object({
  fileSystemId: required(resourceId("fs"), "File system."),
  accessPointId: optional(resourceId("fsap"), "Access point, which sets root directory and user."),
  path: required(string(matches(/^\//, 'be a path such as "/data"')), "Where the container sees the volume."),
  readOnly: defaulted(boolean(), false, "Whether the container cannot write to the volume."),
  container: optional(containerName, "Container that sees the volume. The main one where absent."),
});

/** https://docs.aws.amazon.com/autoscaling/application/userguide/scheduled-scaling-using-cron-expressions.html */
export const schedule = object({
  schedule: required(
    string(matches(/^(cron|rate|at)\(.+\)$/, 'be a schedule such as "cron(0 20 ? * MON-FRI *)"')),
    "When the limits change.",
  ),
  min: required(integer({ min: 0 }), "Fewest tasks from then on."),
  max: required(integer({ min: 0 }), "Most tasks from then on."),
  timezone: defaulted(
    string(matches(/^[A-Za-z_/+-]+[0-9]*$/, 'be a time zone such as "Europe/Berlin"')),
    "UTC",
    "Time zone of the schedule.",
  ),
});
