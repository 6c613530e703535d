import { VpcSecurityGroupIngressRule } from "@cdktf/provider-aws/lib/vpc-security-group-ingress-rule";
import type { Construct } from "constructs";
import type { Collection } from "../core/collection";
import { each } from "../core/each";
import { product } from "../core/product";
import { mergeTags } from "../core/tags";

export interface IngressProps {
  readonly securityGroupId: string;
  readonly tags: Collection<string>;
}

export interface Sources {
  readonly cidrs: Collection<string>;
  readonly securityGroups: Collection<string>;
}

/** Lets the sources reach one port that synth knows. */
export function openListener(
  scope: Construct,
  id: string,
  props: IngressProps,
  listenerPort: number,
  { cidrs, securityGroups }: Sources,
): void {
  each(scope, id, cidrs, (inner, cidr) => createRule(inner, props, listenerPort, { cidrIpv4: cidr }, cidr));
  each(scope, `${id}_from_group`, securityGroups, (inner, group, name) =>
    createRule(inner, props, listenerPort, { referencedSecurityGroupId: group }, name),
  );
}

/** Lets the sources reach the ports of listeners that the caller named. */
export function openListeners(
  scope: Construct,
  props: IngressProps,
  ports: Collection<number>,
  { cidrs, securityGroups }: Sources,
): void {
  each(scope, "listener", product(ports, cidrs), (inner, { first: listenerPort, second: cidr }) =>
    createRule(inner, props, listenerPort, { cidrIpv4: cidr }, cidr),
  );
  each(
    scope,
    "listener_from_group",
    product(ports, securityGroups),
    (inner, { first: listenerPort, second: group, secondKey: name }) =>
      createRule(inner, props, listenerPort, { referencedSecurityGroupId: group }, name),
  );
}

function createRule(
  scope: Construct,
  { securityGroupId, tags }: IngressProps,
  listenerPort: number,
  source: { cidrIpv4: string } | { referencedSecurityGroupId: string },
  name: string,
): void {
  new VpcSecurityGroupIngressRule(scope, "vpc_security_group_ingress_rule", {
    securityGroupId,
    ...source,
    description: `Requests from ${name}.`,
    ipProtocol: "tcp",
    fromPort: listenerPort,
    toPort: listenerPort,
    tags: mergeTags(tags, { Name: `from-${name}` }),
  });
}
