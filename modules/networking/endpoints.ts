import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { VpcEndpoint } from "@cdktf/provider-aws/lib/vpc-endpoint";
import { VpcSecurityGroupIngressRule } from "@cdktf/provider-aws/lib/vpc-security-group-ingress-rule";
import type { Construct } from "constructs";
import type { Collection } from "../core/collection";
import { compute } from "../core/condition";
import { each, when } from "../core/each";
import { hcl } from "../core/expression";
import type { Optional } from "../core/optional";
import { mergeTags } from "../core/tags";

export interface EndpointsProps {
  readonly vpcId: string;
  readonly vpcCidr: string;
  readonly name: string;
  readonly tags: Collection<string>;
}

/** The region that a zone is in: no data source is needed to name an endpoint's service. */
export function regionOf(zone: string): string {
  return compute(
    [zone],
    (known) => known.replace(/^([a-z]+(?:-[a-z]+)+-\d).*$/, "$1"),
    () => hcl`regex("^[a-z]+(?:-[a-z]+)+-[0-9]", ${zone})`,
    zone,
  );
}

/** Gateway endpoints, in all route tables given. */
export function createGatewayEndpoints(
  scope: Construct,
  { vpcId, name, tags }: EndpointsProps,
  services: Collection<string>,
  region: string,
  routeTableIds: string[],
): void {
  each(
    scope,
    "gateway_endpoint",
    services,
    (inner, service) =>
      new VpcEndpoint(inner, "vpc_endpoint", {
        vpcId,
        serviceName: `com.amazonaws.${region}.${service}`,
        vpcEndpointType: "Gateway",
        routeTableIds,
        tags: mergeTags(tags, { Name: `${name}-${service}` }),
      }),
  );
}

/** Interface endpoints in the subnets given, reached by HTTPS from the VPC. */
export function createInterfaceEndpoints(
  scope: Construct,
  { vpcId, vpcCidr, name, tags }: EndpointsProps,
  services: Collection<string>,
  region: string,
  subnetIds: string[],
): Optional<SecurityGroup> {
  const groups = when(scope, services.isEmpty.not(), (there) => {
    const group = new SecurityGroup(there, "interface_endpoint_security_group", {
      name: `${name}-interface-endpoints`,
      description: "HTTPS from the VPC to its interface endpoints.",
      vpcId,
      tags: mergeTags(tags, { Name: `${name}-interface-endpoints` }),
    });
    new VpcSecurityGroupIngressRule(there, "interface_endpoint_https_ingress_rule", {
      securityGroupId: group.id,
      description: "HTTPS from the VPC.",
      cidrIpv4: vpcCidr,
      ipProtocol: "tcp",
      fromPort: 443,
      toPort: 443,
      tags: mergeTags(tags, { Name: "https-from-vpc" }),
    });
    return group;
  });
  each(
    scope,
    "interface_endpoint",
    services,
    (inner, service) =>
      new VpcEndpoint(inner, "vpc_endpoint", {
        vpcId,
        serviceName: `com.amazonaws.${region}.${service}`,
        vpcEndpointType: "Interface",
        privateDnsEnabled: true,
        subnetIds,
        securityGroupIds: [groups.get((group) => group.id) ?? ""],
        tags: mergeTags(tags, { Name: `${name}-${service}` }),
      }),
  );
  return groups;
}
