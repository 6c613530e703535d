import type { Examples } from "../core/export/example";
import type { NetworkingProps } from "./interface";

export const networkingExamples: Examples<NetworkingProps> = {
  minimal: {
    props: () => ({ vpcCidr: "10.0.0.0/16", availabilityZones: ["us-east-1a", "us-east-1b"] }),
  },
  complete: {
    resources: { "aws_kms_key.logs": { description: "Encrypts the flow logs.", enable_key_rotation: true } },
    props: (given) => ({
      name: "example",
      vpcCidr: "10.20.0.0/16",
      availabilityZones: ["us-east-1a", "us-east-1b", "us-east-1c"],
      publicSubnetCidrs: ["10.20.1.0/24", "10.20.2.0/24", "10.20.3.0/24"],
      privateSubnetCidrs: ["10.20.10.0/24", "10.20.11.0/24", "10.20.12.0/24"],
      databaseSubnetCidrs: ["10.20.20.0/24", "10.20.21.0/24", "10.20.22.0/24"],
      additionalTiers: {
        cache: { slot: 3 },
        workers: { slot: 4, access: "nat" },
        edge: { slot: 5, access: "internet" },
      },
      additionalSubnetCidrs: { cache: ["10.20.30.0/24", "10.20.31.0/24", "10.20.32.0/24"] },
      natGateways: "one_per_az",
      enableNetworkAcls: true,
      networkAclRules: {
        no_telnet: { tier: "private", ruleNumber: 50, cidr: "0.0.0.0/0", protocol: "tcp", fromPort: 23, toPort: 23 },
      },
      flowLogsTrafficType: "REJECT",
      flowLogsRetentionInDays: 90,
      flowLogsKmsKeyArn: given(
        "aws_kms_key.logs.arn",
        "arn:aws:kms:us-east-1:111122223333:key/0f7a1c5e-2d9b-4c55-9f4b-2f3d1c1b2a3d",
      ),
      gatewayEndpoints: ["s3", "dynamodb"],
      interfaceEndpoints: ["ecr.api", "ecr.dkr", "logs", "secretsmanager"],
      publicSubnetTags: { "kubernetes.io/role/elb": "1" },
      privateSubnetTags: { "kubernetes.io/role/internal-elb": "1" },
      tags: { Team: "platform", CostCenter: "engineering" },
    }),
  },
};
