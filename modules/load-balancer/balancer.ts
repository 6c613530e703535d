import { Lb } from "@cdktf/provider-aws/lib/lb";
import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import type { Construct } from "constructs";
import { choose, Condition } from "../core/condition";
import { limitName } from "../core/names";
import { mergeTags } from "../core/tags";
import type { LoadBalancerInputs } from "./checks";

/** The load balancer's own group, empty but for the rules of its listeners and targets. */
export function createSecurityGroup(scope: Construct, { name, vpcId, tags }: LoadBalancerInputs): SecurityGroup {
  return new SecurityGroup(scope, "security_group", {
    name: `${name}-load-balancer`,
    description: "Requests to the listeners of the load balancer, and on to its targets.",
    vpcId,
    tags: mergeTags(tags, { Name: `${name}-load-balancer` }),
  });
}

export function createLoadBalancer(
  scope: Construct,
  inputs: LoadBalancerInputs,
  isApplication: Condition,
  securityGroupId: string,
): Lb {
  const { name, accessLogsBucket, accessLogsPrefix, enableAccessLogs, tags } = inputs;
  const hasAccessLogs = Condition.of(enableAccessLogs.orElse(accessLogsBucket.isSet));
  return new Lb(scope, "lb", {
    name: limitName(name, "loadBalancer"),
    loadBalancerType: inputs.type.value,
    internal: inputs.internal.value,
    subnets: inputs.subnetIds.list,
    securityGroups: [securityGroupId],
    idleTimeout: choose<number | undefined>(isApplication, inputs.idleTimeout, undefined),
    dropInvalidHeaderFields: choose(isApplication, inputs.dropInvalidHeaderFields.value, undefined),
    desyncMitigationMode: choose<string | undefined>(isApplication, inputs.desyncMitigationMode.value, undefined),
    // Always on for an application load balancer, and a change of it an error.
    enableCrossZoneLoadBalancing: choose(isApplication, true, inputs.enableCrossZone.value),
    enableDeletionProtection: inputs.deletionProtection.value,
    // There even where logging is off: the provider takes a missing block for "as it was", and would go on logging.
    accessLogs: {
      enabled: hasAccessLogs.value,
      bucket: accessLogsBucket.orElse(""),
      prefix: accessLogsPrefix.value,
    },
    tags: mergeTags(tags, { Name: name }),
  });
}
