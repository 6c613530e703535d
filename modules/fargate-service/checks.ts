import type { Collection } from "../core/collection";
import { decide, isEqual } from "../core/condition";
import type { Condition } from "../core/condition";
import { hcl } from "../core/expression";
import type { Requirement } from "../core/module";
import type { Existence } from "./existence";
import { isFargateSize } from "./fargate-sizes";
import type { GrowingInputs, ServiceInputs } from "./inputs";

/** Rules of the task definition. */
export function taskRequirements(inputs: ServiceInputs, given: GrowingInputs): Requirement[] {
  const { cpu, memory, image, enableExecuteCommand, readonlyRootFilesystem, sidecars } = { ...inputs, ...given };
  const isSecret = given.environment.some((_, name) => given.secrets.has(name));
  return [
    {
      condition: isFargateSize(cpu, memory),
      input: "memory",
      must: "be an amount that Fargate has for cpu",
      got: `${memory} MiB with ${cpu} CPU units`,
      fix: "See https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html#fargate-tasks-size",
    },
    {
      condition: image.isSet,
      input: "image",
      must: "be given where there is a task definition",
      got: undefined,
      fix: "Give the image, or set create_task_definition to false.",
    },
    {
      condition: isSecret.not(),
      input: "environment",
      must: "have no variable that secrets has too",
      got: namesOf(given.environment),
      fix: "Keep the secret.",
    },
    {
      condition: enableExecuteCommand.and(readonlyRootFilesystem).not(),
      input: "readonly_root_filesystem",
      must: "be false where enable_execute_command is true",
      got: true,
      fix: "ECS Exec writes to the containers' file systems.",
    },
    ...[given.sidecarEnvironment, given.sidecarSecrets, given.sidecarCommands].map(
      (map: Collection<unknown>, index) => ({
        condition: map.some((_, name) => sidecars.has(name).not()).not(),
        input: ["sidecar_environment", "sidecar_secrets", "sidecar_commands"][index] ?? "",
        must: "have only keys of sidecars",
        got: namesOf(map),
        fix: `The sidecars are named by the keys of sidecars.`,
      }),
    ),
    {
      condition: sidecars.has(inputs.containerName).not(),
      input: "sidecars",
      must: "not be named like the main container",
      got: namesOf(sidecars),
    },
  ];
}

/** Rules of everything else. */
export function serviceRequirements(inputs: ServiceInputs, exists: Existence): Requirement[] {
  const { port, ingressSecurityGroups, ingressCidrs, egressRules } = inputs;
  const isReached = ingressSecurityGroups.isEmpty.not().or(ingressCidrs.isEmpty.not());
  return [
    {
      condition: exists.service.not().or(exists.task),
      input: "create_service",
      must: "be false where there is no task definition",
      got: true,
      fix: "Give image, or set create_task_definition to true.",
    },
    {
      condition: isReached.not().or(port.isSet),
      input: "port",
      must: "be given where ingress_security_groups or ingress_cidrs are",
      got: undefined,
      fix: "Give the port that the main container listens on.",
    },
    {
      condition: egressRules.some((rule) => isSame(rule.cidr.isSet, rule.securityGroupId.isSet)).not(),
      input: "egress_rules",
      must: "each have either cidr or security_group_id",
      got: namesOf(egressRules),
    },
    {
      condition: inputs.loadBalancers.some((target) => target.port.isSet.or(port.isSet).not()).not(),
      input: "load_balancers",
      must: "each have a port where the service has none",
      got: namesOf(inputs.loadBalancers),
      fix: "Give port.",
    },
    {
      condition: decide(
        [inputs.deploymentMinimumHealthyPercent, inputs.deploymentMaximumPercent],
        (minimum, maximum) => minimum < maximum,
        () => hcl`${inputs.deploymentMinimumHealthyPercent} < ${inputs.deploymentMaximumPercent}`,
      ),
      input: "deployment_minimum_healthy_percent",
      must: "be less than deployment_maximum_percent",
      got: inputs.deploymentMinimumHealthyPercent,
      fix: "Otherwise a deployment can neither stop a task nor start one.",
    },
    {
      condition: inputs.availabilityZoneRebalancing.and(isEqual(inputs.deploymentMaximumPercent, 100)).not(),
      input: "deployment_maximum_percent",
      must: "be more than 100 where availability_zone_rebalancing is true",
      got: inputs.deploymentMaximumPercent,
      fix: "Set availability_zone_rebalancing to false, or allow more.",
    },
    ...scalingRequirements(inputs),
  ];
}

function scalingRequirements(inputs: ServiceInputs): Requirement[] {
  const { enableAutoscaling, minCapacity, maxCapacity, scheduledScaling, requestCountTarget } = inputs;
  const follows = [inputs.cpuTarget.isSet, inputs.memoryTarget.isSet, requestCountTarget.isSet];
  return [
    {
      condition: atMost(minCapacity, maxCapacity),
      input: "min_capacity",
      must: "be at most max_capacity",
      got: minCapacity,
    },
    {
      condition: scheduledScaling.some((action) => atMost(action.min, action.max).not()).not(),
      input: "scheduled_scaling",
      must: "each have a min of at most its max",
      got: namesOf(scheduledScaling),
    },
    {
      condition: enableAutoscaling.not().or(...follows, scheduledScaling.isEmpty.not()),
      input: "enable_autoscaling",
      must: "have something to follow",
      got: true,
      fix: "Give cpu_target, memory_target, request_count_target or scheduled_scaling.",
    },
    {
      condition: requestCountTarget.isSet.not().or(inputs.requestCountResourceLabel.isSet),
      input: "request_count_resource_label",
      must: "be given with request_count_target",
      got: undefined,
    },
  ];
}

function atMost(low: number, high: number): Condition {
  return decide(
    [low, high],
    (a, b) => a <= b,
    () => hcl`${low} <= ${high}`,
  );
}

function isSame(left: Condition, right: Condition): Condition {
  return left.and(right).or(left.not().and(right.not()));
}

function namesOf(map: Collection<unknown>): unknown {
  return map.entries?.map(([name]) => name);
}
