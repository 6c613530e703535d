import { ServiceDiscoveryHttpNamespace } from "@cdktf/provider-aws/lib/service-discovery-http-namespace";
import { ServiceDiscoveryPrivateDnsNamespace } from "@cdktf/provider-aws/lib/service-discovery-private-dns-namespace";
import type { Construct } from "constructs";
import type { Collection } from "../core/collection";
import { choose } from "../core/condition";
import type { Condition } from "../core/condition";
import { when } from "../core/each";
import { mergeTags } from "../core/tags";

export interface NamespaceProps {
  readonly name: string;
  readonly isHttp: Condition;
  readonly isPrivateDns: Condition;
  readonly vpcId: string | undefined;
  readonly tags: Collection<string>;
}

type Namespace = Pick<ServiceDiscoveryHttpNamespace, "arn" | "id" | "name">;

/** A Cloud Map namespace of one of the two types, or none; the result reads an attribute of the one there is. */
export function createNamespace(
  scope: Construct,
  { name, isHttp, isPrivateDns, vpcId, tags }: NamespaceProps,
): (attribute: (namespace: Namespace) => string) => string | undefined {
  const common = { name, description: "Services of the ECS cluster.", tags: mergeTags(tags, { Name: name }) };
  const http = when(scope, isHttp, (there) => new ServiceDiscoveryHttpNamespace(there, "http_namespace", common));
  const dns = when(
    scope,
    isPrivateDns,
    (there) => new ServiceDiscoveryPrivateDnsNamespace(there, "private_dns_namespace", { ...common, vpc: vpcId ?? "" }),
  );
  return (attribute) => choose(isHttp, http.get(attribute), dns.get(attribute));
}
