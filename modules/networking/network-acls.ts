import { NetworkAcl } from "@cdktf/provider-aws/lib/network-acl";
import { NetworkAclRule } from "@cdktf/provider-aws/lib/network-acl-rule";
import type { Construct } from "constructs";
import type { Collection } from "../core/collection";
import { choose } from "../core/condition";
import { each } from "../core/each";
import { mergeTags } from "../core/tags";
import type { networkAclRule } from "./network-acl-rule";

type AclRule = ReturnType<(typeof networkAclRule)["read"]>;

/** A network ACL's own rules; `cidr` is the VPC's range where it says so. */
interface OwnRule {
  readonly name: string;
  readonly number: number;
  readonly from: "vpc" | "anywhere";
  readonly egress: boolean;
  readonly protocol: "tcp" | "udp" | "-1";
  readonly ports?: readonly [number, number];
}

/** Replies come back to ports from 1024 up. https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html#nacl-ephemeral-ports */
const REPLIES = [1024, 65535] as const;
const WITHIN_VPC: OwnRule = { name: "vpc_in", number: 100, from: "vpc", egress: false, protocol: "-1" };
const TO_ANYWHERE: OwnRule = { name: "all_out", number: 100, from: "anywhere", egress: true, protocol: "-1" };
const RETURN_TRAFFIC: readonly OwnRule[] = [
  { name: "tcp_replies_in", number: 130, from: "anywhere", egress: false, protocol: "tcp", ports: REPLIES },
  { name: "udp_replies_in", number: 140, from: "anywhere", egress: false, protocol: "udp", ports: REPLIES },
];

const RULES = {
  public: [
    WITHIN_VPC,
    { name: "http_in", number: 110, from: "anywhere", egress: false, protocol: "tcp", ports: [80, 80] },
    { name: "https_in", number: 120, from: "anywhere", egress: false, protocol: "tcp", ports: [443, 443] },
    ...RETURN_TRAFFIC,
    TO_ANYWHERE,
  ],
  private: [WITHIN_VPC, ...RETURN_TRAFFIC, TO_ANYWHERE],
  database: [WITHIN_VPC, { name: "vpc_out", number: 100, from: "vpc", egress: true, protocol: "-1" }],
} as const satisfies Record<string, readonly OwnRule[]>;

export interface NetworkAclProps {
  readonly vpcId: string;
  readonly vpcCidr: string;
  readonly name: string;
  readonly tags: Collection<string>;
}

/** The network ACL of one tier, with the rules that every VPC of this kind needs. */
export function createNetworkAcl(
  scope: Construct,
  { vpcId, vpcCidr, name, tags }: NetworkAclProps,
  tier: keyof typeof RULES,
  subnetIds: string[],
): NetworkAcl {
  const acl = new NetworkAcl(scope, `${tier}_network_acl`, {
    vpcId,
    subnetIds,
    tags: mergeTags(tags, { Name: `${name}-${tier}` }),
  });
  for (const rule of RULES[tier] as readonly OwnRule[]) {
    const [fromPort, toPort] = rule.ports ?? [0, 0];
    new NetworkAclRule(scope, `${tier}_${rule.name}`, {
      networkAclId: acl.id,
      ruleNumber: rule.number,
      egress: rule.egress,
      protocol: rule.protocol,
      ruleAction: "allow",
      cidrBlock: rule.from === "vpc" ? vpcCidr : "0.0.0.0/0",
      fromPort,
      toPort,
    });
  }
  return acl;
}

/** The caller's rules, each in its tier's network ACL. */
export function createFurtherRules(
  scope: Construct,
  rules: Collection<AclRule>,
  acls: Readonly<Record<keyof typeof RULES, string | undefined>>,
): void {
  each(
    scope,
    "further",
    rules,
    (inner, rule) =>
      new NetworkAclRule(inner, "network_acl_rule", {
        networkAclId:
          choose(rule.tier.is("public"), acls.public, choose(rule.tier.is("private"), acls.private, acls.database)) ??
          "",
        ruleNumber: rule.ruleNumber,
        egress: rule.egress,
        protocol: rule.protocol.value,
        ruleAction: rule.action.value,
        cidrBlock: rule.cidr,
        fromPort: rule.fromPort,
        toPort: rule.toPort,
      }),
  );
}
