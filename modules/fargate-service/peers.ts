import type { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { VpcSecurityGroupEgressRule } from "@cdktf/provider-aws/lib/vpc-security-group-egress-rule";
import { VpcSecurityGroupIngressRule } from "@cdktf/provider-aws/lib/vpc-security-group-ingress-rule";
import type { Construct, Node } from "constructs";
import { InputError } from "../core/errors";
import { mergeTags } from "../core/tags";
import type { ServiceInputs } from "./inputs";

/** Another party of a connection: anything with a security group. */
export interface Peer {
  readonly securityGroupId: string;
  readonly node?: Node;
}

export interface PeerRule {
  readonly peer: Peer;
  /** Names the rule, and so its address. */
  readonly name: string;
  readonly port: number;
}

/** A rule named after the peer; with the port, where there may be several. */
export function peerRule(
  scope: Construct,
  peer: Peer,
  port: number,
  given: string | undefined,
  withPort: boolean,
): PeerRule {
  const name = given ?? peer.node?.id;
  if (name === undefined) {
    const fix = "It names the security-group rule.";
    throw new InputError(scope, [{ input: "name", must: "be given for a peer that is no construct", got: name, fix }]);
  }
  return { peer, port, name: given === undefined && withPort ? `${name}_${port}` : name };
}

/** Lets a peer reach the tasks. */
export function allowFromPeer(
  scope: Construct,
  { tags }: ServiceInputs,
  group: SecurityGroup,
  { peer, name, port }: PeerRule,
): void {
  new VpcSecurityGroupIngressRule(scope, `from_${name}`, {
    securityGroupId: group.id,
    description: `From ${name}.`,
    referencedSecurityGroupId: peer.securityGroupId,
    ipProtocol: "tcp",
    fromPort: port,
    toPort: port,
    tags: mergeTags(tags, { Name: `from-${name}` }),
  });
}

/** Lets the tasks reach a peer. */
export function allowToPeer(
  scope: Construct,
  { tags }: ServiceInputs,
  group: SecurityGroup,
  { peer, name, port }: PeerRule,
): void {
  new VpcSecurityGroupEgressRule(scope, `to_${name}`, {
    securityGroupId: group.id,
    description: `To ${name}.`,
    referencedSecurityGroupId: peer.securityGroupId,
    ipProtocol: "tcp",
    fromPort: port,
    toPort: port,
    tags: mergeTags(tags, { Name: `to-${name}` }),
  });
}
