import { defaulted, optional } from "../core/inputs";
import { map, names } from "../core/kinds/collections";
import { matches } from "../core/kinds/kind";
import { logRetentionDays } from "../core/kinds/retention";
import { boolean, integer, number, oneOf, string, word } from "../core/kinds/scalar";
import { arn, cidr, resourceId } from "../core/kinds/text";
import { capacity, egressRule, loadBalancer, ruleName, schedule } from "./fields";

/** How the service runs and is replaced. */
export const deploymentInputs = {
  desiredCount: defaulted(
    integer({ min: 0, max: 5000 }),
    1,
    "Tasks of the service. With scaling on, only those that it begins with.",
  ),
  capacityProviderStrategy: defaulted(
    map(capacity, { key: word("FARGATE", "FARGATE_SPOT"), min: 1 }),
    { FARGATE: {} },
    "Where the tasks run, by capacity provider: FARGATE, and FARGATE_SPOT for what may be interrupted.",
  ),
  platformVersion: defaulted(
    string(matches(/^(LATEST|[0-9]+\.[0-9]+\.[0-9]+)$/, 'be LATEST or a version such as "1.4.0"')),
    "LATEST",
    "Version of the Fargate platform.",
  ),
  deploymentMinimumHealthyPercent: defaulted(
    integer({ min: 0, max: 100 }),
    100,
    "Share of the desired tasks that a deployment keeps running.",
  ),
  deploymentMaximumPercent: defaulted(
    integer({ min: 100, max: 200 }),
    200,
    "Share of the desired tasks that a deployment may have running at once.",
  ),
  enableDeploymentCircuitBreaker: defaulted(
    boolean(),
    true,
    "Whether a deployment whose tasks do not start is stopped and rolled back.",
  ),
  deploymentAlarmNames: defaulted(
    names(string(matches(/^.{1,255}$/, "have 1 to 255 characters"))),
    [],
    "CloudWatch alarms that roll a deployment back while it runs.",
  ),
  healthCheckGracePeriodSeconds: optional(
    integer({ min: 0, max: 2147483647 }),
    "Seconds in which the load balancer's health checks do not count for a new task.",
  ),
  availabilityZoneRebalancing: defaulted(
    boolean(),
    true,
    "Whether tasks are spread again when Availability Zones have become uneven.",
  ),
  waitForSteadyState: defaulted(boolean(), false, "Whether Terraform waits until a deployment is complete."),
  forceNewDeployment: defaulted(boolean(), false, "Whether every change of the service starts its tasks anew."),
};

/** Who may reach the tasks, and whom they may reach. */
export const networkInputs = {
  assignPublicIp: defaulted(boolean(), false, "Whether tasks have public addresses, for public subnets without NAT."),
  ingressSecurityGroups: defaulted(
    map(resourceId("sg"), { key: ruleName }),
    {},
    "Security groups that may reach the port, by any names.",
  ),
  ingressCidrs: defaulted(names(cidr()), [], "IPv4 ranges that may reach the port."),
  egressHttps: defaulted(
    boolean(),
    true,
    "Whether the tasks may reach HTTPS anywhere. Images, logs and secrets come that way unless there are endpoints.",
  ),
  egressRules: defaulted(map(egressRule, { key: ruleName }), {}, "What else the tasks may reach, by any names."),
};

/** Who sends requests to the tasks, and how they find each other. */
export const registrationInputs = {
  loadBalancers: defaulted(map(loadBalancer), {}, "Target groups that the tasks are registered in, by any names."),
  registerInCloudMap: optional(
    boolean(),
    "Whether the tasks are registered in Cloud Map. As cloud_map_service_arn is given where absent; say so where that is unknown at plan.",
  ),
  cloudMapServiceArn: optional(arn("servicediscovery"), "Cloud Map service with A records for the tasks."),
  enableServiceConnect: defaulted(
    boolean(),
    false,
    "Whether Service Connect reaches other services for the tasks and, where there is a port, the tasks for others.",
  ),
  serviceConnectNamespace: optional(
    string(matches(/^\S+$/, "be a namespace's name or ARN")),
    "Cloud Map namespace of Service Connect. The cluster's default where absent.",
  ),
  serviceConnectAlias: optional(
    string(matches(/^[a-z0-9]([a-z0-9.-]{0,125}[a-z0-9])?$/, 'be a host name such as "api"')),
    "Host name by which other services reach this one. The service's name where absent.",
  ),
};

/** How many tasks there are. */
export const scalingInputs = {
  enableAutoscaling: defaulted(
    boolean(),
    false,
    "Whether load and schedules decide how many tasks there are. Terraform then ignores desired_count, by a second aws_ecs_service: before the switch is turned for a service that exists, `terraform state mv` aws_ecs_service.this[0] to aws_ecs_service.scaled[0] inside the module, or back.",
  ),
  minCapacity: defaulted(integer({ min: 0 }), 1, "Fewest tasks."),
  maxCapacity: defaulted(integer({ min: 1 }), 10, "Most tasks."),
  cpuTarget: optional(number({ min: 1, max: 100 }), "Mean CPU load in percent that scaling keeps."),
  memoryTarget: optional(number({ min: 1, max: 100 }), "Mean memory use in percent that scaling keeps."),
  requestCountTarget: optional(number({ min: 1 }), "Requests per task and minute that scaling keeps."),
  requestCountResourceLabel: optional(
    string(
      matches(
        /^app\/[^/]+\/[0-9a-f]+\/targetgroup\/[^/]+\/[0-9a-f]+$/,
        "be app/<load balancer>/<id>/targetgroup/<target group>/<id>, the ends of the two ARNs",
      ),
    ),
    "Load balancer and target group whose requests count.",
  ),
  scaleInCooldown: defaulted(integer({ min: 0 }), 300, "Seconds between two reductions."),
  scaleOutCooldown: defaulted(integer({ min: 0 }), 300, "Seconds between two increases."),
  scheduledScaling: defaulted(map(schedule), {}, "Changes of the limits by the clock, by any names."),
};

export const commonInputs = {
  logGroupName: optional(
    string(matches(/^[A-Za-z0-9_./#-]{1,512}$/, "have 1 to 512 letters, digits and _ . / # -")),
    "Name of the log group. /ecs/<cluster_name>/<name> where absent, /ecs/<cluster_name> without a name.",
  ),
  logRetentionInDays: defaulted(logRetentionDays(), 30, "Days that logs are kept; 0 is for ever."),
  logKmsKeyArn: optional(arn("kms"), "Key that encrypts the logs. CloudWatch's own where absent."),
  logMode: defaulted(
    oneOf("non-blocking", "blocking"),
    "non-blocking",
    "What happens while logs cannot be delivered: the container goes on and lines may be lost, or it waits.",
  ),
  tags: defaulted(map(string()), {}, "Tags of everything in the module."),
};
