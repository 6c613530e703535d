import { createHash } from "node:crypto";
import { LbTargetGroup } from "@cdktf/provider-aws/lib/lb-target-group";
import { VpcSecurityGroupEgressRule } from "@cdktf/provider-aws/lib/vpc-security-group-egress-rule";
import { VpcSecurityGroupIngressRule } from "@cdktf/provider-aws/lib/vpc-security-group-ingress-rule";
import type { Construct } from "constructs";
import { setOptionalBlock } from "../core/blocks";
import type { Collection } from "../core/collection";
import { choose, compute, isEqual } from "../core/condition";
import type { Condition } from "../core/condition";
import { each, when } from "../core/each";
import { expressionOf, hcl } from "../core/expression";
import { NAME_LIMITS } from "../core/names";
import { namedMap } from "../core/named";
import { mergeTags } from "../core/tags";
import type { Target } from "./target-input";

export interface TargetGroupsProps {
  readonly name: string;
  readonly vpcId: string;
  readonly securityGroupId: string;
  readonly isApplication: Condition;
  readonly tags: Collection<string>;
}

/** One target group per target, and the port opened between the load balancer's security group and the target's. */
export function createTargetGroups(
  scope: Construct,
  props: TargetGroupsProps,
  targets: Collection<Target>,
): Collection<LbTargetGroup> {
  const protocols = namedMap(scope, "target_protocols", targets, ({ protocol }) =>
    protocol.orDefault<string>(choose<string>(props.isApplication, "HTTP", "TCP"), (given) => given.value),
  );
  const groups = each(scope, "target_group", targets, (inner, target, key) =>
    createTargetGroup(inner, props, target, key, protocols.pick(key)),
  );
  each(scope, "target", targets, (inner, target, key) =>
    when(inner, target.connect, (there) => openPort(there, props, target, key)),
  );
  return groups;
}

function createTargetGroup(
  scope: Construct,
  { name, vpcId, isApplication, tags }: TargetGroupsProps,
  target: Target,
  key: string,
  protocol: string,
): LbTargetGroup {
  const ofPath = target.healthCheckPath.isSet;
  const group = new LbTargetGroup(scope, "lb_target_group", {
    name: targetGroupName(name, key, target, protocol),
    vpcId,
    port: target.port,
    protocol,
    protocolVersion: target.protocolVersion.value?.value,
    targetType: target.targetType.value,
    deregistrationDelay: text(target.deregistrationDelay),
    slowStart: target.slowStart.value,
    healthCheck: {
      path: target.healthCheckPath.value,
      protocol: choose(isApplication, protocol, choose<string>(ofPath, "HTTP", "TCP")),
      matcher: target.healthCheckMatcher.value,
      interval: target.healthCheckInterval,
      timeout: target.healthCheckTimeout,
      healthyThreshold: target.healthyThreshold,
      unhealthyThreshold: target.unhealthyThreshold,
    },
    tags: mergeTags(tags, { Name: `${name}-${key}` }),
    // A listener's rule needs a target group at all times: AWS refuses to delete one that is in use.
    lifecycle: { createBeforeDestroy: true },
  });
  // Said even where it is off, or else switching it off would change nothing; AWS does not let TLS say anything about it.
  setOptionalBlock(group, "stickiness", isEqual(protocol, "TLS").not(), {
    enabled: target.stickiness.value,
    type: choose<string>(isApplication, "lb_cookie", "source_ip"),
    cookieDuration: choose<number | undefined>(isApplication, target.stickinessDuration, undefined),
  });
  return group;
}

/** The binding wants a text; Terraform makes one of a number. */
function text(seconds: number): string {
  return compute([seconds], String, () => expressionOf(seconds), "");
}

const DIGEST = 6;

/**
 * `{load balancer}-{target}-{digest}`. A target group that must be replaced exists twice for a while, and AWS takes no name
 * twice, so the digest is of all that forces replacement. The load balancer's name is cut where the whole is too long.
 */
function targetGroupName(name: string, key: string, target: Target, protocol: string): string {
  const version = target.protocolVersion.orDefault<string>("HTTP1", (given) => given.value);
  const parts = [name, key, target.port, protocol, version, target.targetType.value] as const;
  const digest = compute(
    parts,
    (...known) => createHash("sha256").update(known.join("/")).digest("hex").slice(0, DIGEST),
    () => hcl`substr(sha256(join("/", ${parts})), 0, ${DIGEST})`,
    "",
  );
  const rest = NAME_LIMITS.targetGroup - DIGEST - 2;
  return compute(
    [name, key, digest],
    (known, end, last) => [known.slice(0, rest - end.length).replace(/-$/, ""), end, last].filter(Boolean).join("-"),
    () => hcl`join("-", compact([trimsuffix(substr(${name}, 0, ${rest} - length(${key})), "-"), ${key}, ${digest}]))`,
    name,
  );
}

/** Both security groups let the load balancer's requests and health checks through, and nothing else. */
function openPort(scope: Construct, props: TargetGroupsProps, target: Target, key: string): void {
  const { name, securityGroupId, tags } = props;
  const ofTarget = target.securityGroupId.value ?? "";
  const common = { ipProtocol: "tcp", fromPort: target.port, toPort: target.port };
  new VpcSecurityGroupEgressRule(scope, "vpc_security_group_egress_rule", {
    ...common,
    securityGroupId,
    referencedSecurityGroupId: ofTarget,
    description: `Requests to ${key}.`,
    tags: mergeTags(tags, { Name: `to-${key}` }),
  });
  new VpcSecurityGroupIngressRule(scope, "vpc_security_group_ingress_rule", {
    ...common,
    securityGroupId: ofTarget,
    referencedSecurityGroupId: securityGroupId,
    description: `Requests from ${name}.`,
    tags: mergeTags(tags, { Name: `from-${name}` }),
  });
}
