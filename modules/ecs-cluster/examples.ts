import type { Examples } from "../core/export/example";
import type { EcsClusterProps } from "./interface";

export const ecsClusterExamples: Examples<EcsClusterProps> = {
  minimal: {
    props: () => ({ clusterName: "example" }),
  },
  complete: {
    resources: { "aws_kms_key.sessions": { description: "Encrypts ECS Exec sessions.", enable_key_rotation: true } },
    needs: {
      networking: {
        module: "networking",
        arguments: { vpc_cidr: "10.0.0.0/16", availability_zones: ["us-east-1a", "us-east-1b"] },
      },
    },
    props: (given) => ({
      clusterName: "example",
      capacityProviders: ["FARGATE", "FARGATE_SPOT"],
      defaultCapacityProviderStrategy: { FARGATE: { weight: 1, base: 2 }, FARGATE_SPOT: { weight: 3 } },
      containerInsights: "enhanced",
      executeCommandLogRetentionInDays: 365,
      executeCommandKmsKeyArn: given(
        "aws_kms_key.sessions.arn",
        "arn:aws:kms:us-east-1:111122223333:key/0f7a1c5e-2d9b-4c55-9f4b-2f3d1c1b2a3d",
      ),
      enableServiceDiscoveryNamespace: true,
      serviceDiscoveryNamespaceType: "private_dns",
      serviceDiscoveryNamespaceName: "example.internal",
      vpcId: given("module.networking.vpc_id", "vpc-0123456789abcdef0"),
      tags: { Team: "platform" },
    }),
  },
};
