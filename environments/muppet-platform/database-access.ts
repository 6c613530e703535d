import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { VpcSecurityGroupIngressRule } from "@cdktf/provider-aws/lib/vpc-security-group-ingress-rule";
import { Construct } from "constructs";
import type { FargateService } from "../../modules/fargate-service/fargate-service";

const POSTGRESQL = 5432;

/**
 * The group that databases of the platform are put into: PostgreSQL from the platform service and the muppets, nothing else. The
 * services' own groups open the same port towards it.
 */
export function createDatabaseAccess(
  scope: Construct,
  vpcId: string,
  clients: Readonly<Record<string, FargateService>>,
): SecurityGroup {
  const access = new Construct(scope, "database-access");
  const group = new SecurityGroup(access, "security_group", {
    name: "muppet-platform-database-access",
    description: "PostgreSQL from the platform service and the muppets.",
    vpcId,
    tags: { Name: "muppet-platform-database-access" },
  });
  for (const [name, client] of Object.entries(clients)) {
    new VpcSecurityGroupIngressRule(access, name, {
      securityGroupId: group.id,
      description: `PostgreSQL from ${name}.`,
      referencedSecurityGroupId: client.securityGroupId,
      ipProtocol: "tcp",
      fromPort: POSTGRESQL,
      toPort: POSTGRESQL,
      tags: { Name: `${name}-postgresql` },
    });
    client.allowTo({ securityGroupId: group.id }, POSTGRESQL, "database");
  }
  return group;
}
