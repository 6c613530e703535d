import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { VpcSecurityGroupEgressRule } from "@cdktf/provider-aws/lib/vpc-security-group-egress-rule";
import { VpcSecurityGroupIngressRule } from "@cdktf/provider-aws/lib/vpc-security-group-ingress-rule";
import type { TerraformResource } from "cdktf";
import type { Construct } from "constructs";
import { each, when } from "../core/each";
import { mergeTags } from "../core/tags";
import type { ServiceInputs } from "./inputs";

const HTTPS = 443;

/** A security group, and the rules without which tasks cannot start or be reached. */
export interface Firewall {
  readonly group: SecurityGroup;
  readonly rules: readonly TerraformResource[];
}

/** The tasks' security group: nothing comes in that is not named, and HTTPS alone goes out unless more is. */
export function createSecurityGroup(scope: Construct, inputs: ServiceInputs): Firewall {
  const { name, vpcId, tags } = inputs;
  const group = new SecurityGroup(scope, "security_group", {
    name,
    description: "Tasks of the service.",
    vpcId,
    tags: mergeTags(tags, { Name: name }),
  });
  return { group, rules: [...allowIngress(scope, inputs, group), ...allowEgress(scope, inputs, group)] };
}

function allowIngress(scope: Construct, inputs: ServiceInputs, group: SecurityGroup): TerraformResource[] {
  const rules: TerraformResource[] = [];
  const { port, ingressSecurityGroups, ingressCidrs, tags } = inputs;
  const toPort = { securityGroupId: group.id, ipProtocol: "tcp", fromPort: port.value, toPort: port.value };
  each(scope, "from", ingressSecurityGroups, (inner, referencedSecurityGroupId, key) => {
    const rule = new VpcSecurityGroupIngressRule(inner, "vpc_security_group_ingress_rule", {
      ...toPort,
      description: `From ${key}.`,
      referencedSecurityGroupId,
      tags: mergeTags(tags, { Name: `from-${key}` }),
    });
    rules.push(rule);
  });
  each(scope, "from_cidr", ingressCidrs, (inner, cidrIpv4) => {
    const rule = new VpcSecurityGroupIngressRule(inner, "vpc_security_group_ingress_rule", {
      ...toPort,
      description: `From ${cidrIpv4}.`,
      cidrIpv4,
      tags: mergeTags(tags, { Name: `from-${cidrIpv4}` }),
    });
    rules.push(rule);
  });
  return rules;
}

function allowEgress(
  scope: Construct,
  { egressHttps, egressRules, tags }: ServiceInputs,
  group: SecurityGroup,
): TerraformResource[] {
  const rules: TerraformResource[] = [];
  when(scope, egressHttps, (there) => {
    const rule = new VpcSecurityGroupEgressRule(there, "https_egress_rule", {
      securityGroupId: group.id,
      description: "HTTPS to anywhere.",
      cidrIpv4: "0.0.0.0/0",
      ipProtocol: "tcp",
      fromPort: HTTPS,
      toPort: HTTPS,
      tags: mergeTags(tags, { Name: "https" }),
    });
    rules.push(rule);
  });
  each(scope, "to", egressRules, (inner, rule, key) => {
    const created = new VpcSecurityGroupEgressRule(inner, "vpc_security_group_egress_rule", {
      securityGroupId: group.id,
      description: rule.description.orElse(`To ${key}.`),
      cidrIpv4: rule.cidr.value,
      referencedSecurityGroupId: rule.securityGroupId.value,
      ipProtocol: rule.protocol.value,
      fromPort: rule.port,
      toPort: rule.toPort.orElse(rule.port),
      tags: mergeTags(tags, { Name: `to-${key}` }),
    });
    rules.push(created);
  });
  return rules;
}
