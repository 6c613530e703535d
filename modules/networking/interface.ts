// Written by `npm run modules` from declaration.ts.
import type { IResolvable } from "cdktf";

/** Inputs of {@link Networking}. */
export interface NetworkingProps {
  /**
   * Name of the VPC and beginning of all other names.
   * Default: "networking".
   */
  readonly name?: string;

  /**
   * IPv4 range of the VPC.
   * Default: "10.0.0.0/16".
   * @see https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html
   */
  readonly vpcCidr?: string;

  /** Availability Zones, in the order of the lists of ranges. Adding or removing one leaves the others alone. */
  readonly availabilityZones: readonly string[];

  /** Ranges of the public subnets, one per zone. By the address plan where absent. */
  readonly publicSubnetCidrs?: readonly string[];

  /** Ranges of the private subnets, one per zone. By the address plan where absent. */
  readonly privateSubnetCidrs?: readonly string[];

  /** Ranges of the database subnets, one per zone; giving them creates the tier. */
  readonly databaseSubnetCidrs?: readonly string[];

  /**
   * Whether there is a database tier, without a route to the internet.
   * Default: false.
   */
  readonly enableDatabaseSubnets?: boolean | IResolvable;

  /**
   * Further tiers by name.
   * Default: {}.
   */
  readonly additionalTiers?:
    | Readonly<
        Record<
          string,
          {
            /** Place in the address plan; 0 to 2 are public, private and database. */
            readonly slot: number;
            /** Where the tier's default route leads. */
            readonly access?: "isolated" | "nat" | "internet";
          }
        >
      >
    | IResolvable;

  /**
   * Ranges of further tiers' subnets by tier, one per zone. By the address plan for tiers that are not named.
   * Default: {}.
   */
  readonly additionalSubnetCidrs?: Readonly<Record<string, readonly string[]>> | IResolvable;

  /** NAT gateways of the private subnets. Where absent, single_nat_gateway and one_nat_gateway_per_az decide. */
  readonly natGateways?: "none" | "single" | "one_per_az";

  /**
   * Whether one NAT gateway, in the first zone, serves all zones.
   * Default: true.
   */
  readonly singleNatGateway?: boolean | IResolvable;

  /**
   * Whether each zone has its own NAT gateway. Wins over single_nat_gateway.
   * Default: false.
   */
  readonly oneNatGatewayPerAz?: boolean | IResolvable;

  /**
   * Whether each tier has a network ACL: web and return traffic for public, the VPC and return traffic for private, the VPC alone for the rest.
   * Default: false.
   */
  readonly enableNetworkAcls?: boolean | IResolvable;

  /**
   * Further rules of the tiers' network ACLs by name.
   * Default: {}.
   */
  readonly networkAclRules?:
    | Readonly<
        Record<
          string,
          {
            /** Tier whose network ACL has the rule. */
            readonly tier: "public" | "private" | "database";
            /** Place among the rules; the lowest that matches decides. The module's own are 100 and up. */
            readonly ruleNumber: number;
            /** Range that the rule is about. */
            readonly cidr: string;
            /** Whether the rule is about outgoing traffic. */
            readonly egress?: boolean | IResolvable;
            /** What happens to the traffic. */
            readonly action?: "allow" | "deny";
            /** Protocol; -1 is all. */
            readonly protocol?: "tcp" | "udp" | "icmp" | "-1";
            /** First port; ignored for all protocols. */
            readonly fromPort?: number;
            /** Last port; ignored for all protocols. */
            readonly toPort?: number;
          }
        >
      >
    | IResolvable;

  /**
   * Whether the VPC's traffic is logged to CloudWatch.
   * Default: true.
   */
  readonly enableFlowLogs?: boolean | IResolvable;

  /**
   * Traffic that the flow logs hold.
   * Default: "ALL".
   */
  readonly flowLogsTrafficType?: "ALL" | "ACCEPT" | "REJECT";

  /**
   * Days that flow logs are kept; 0 is for ever.
   * Default: 30.
   */
  readonly flowLogsRetentionInDays?: number;

  /** Key that encrypts the flow logs. CloudWatch's own where absent. */
  readonly flowLogsKmsKeyArn?: string;

  /**
   * Services reached through gateway endpoints, which cost nothing and spare NAT traffic.
   * Default: ["s3"].
   */
  readonly gatewayEndpoints?: readonly string[];

  /**
   * Services reached through interface endpoints in the private subnets, e.g. "ecr.api", "ecr.dkr", "logs", "secretsmanager".
   * Default: [].
   */
  readonly interfaceEndpoints?: readonly string[];

  /**
   * Further tags of the public subnets.
   * Default: {}.
   */
  readonly publicSubnetTags?: Readonly<Record<string, string>> | IResolvable;

  /**
   * Further tags of the private subnets.
   * Default: {}.
   */
  readonly privateSubnetTags?: Readonly<Record<string, string>> | IResolvable;

  /**
   * Tags of everything in the module.
   * Default: {}.
   */
  readonly tags?: Readonly<Record<string, string>> | IResolvable;
}

/** Outputs of {@link Networking}, which are its properties too. */
export interface NetworkingOutputs {
  /** ID of the VPC. */
  readonly vpcId: string;

  /** ARN of the VPC. */
  readonly vpcArn: string;

  /** IPv4 range of the VPC. */
  readonly vpcCidrBlock: string;

  /** Availability Zones, in the order of the lists of subnets. */
  readonly availabilityZones: string[];

  /** IDs of the public subnets, in the order of the zones. */
  readonly publicSubnetIds: string[];

  /** IDs of the private subnets, in the order of the zones. */
  readonly privateSubnetIds: string[];

  /** IDs of the database subnets, in the order of the zones; empty without the tier. */
  readonly databaseSubnetIds: string[];

  /** IDs of the public subnets by zone. */
  readonly publicSubnetIdsByAvailabilityZone: Record<string, string>;

  /** IDs of the private subnets by zone. */
  readonly privateSubnetIdsByAvailabilityZone: Record<string, string>;

  /** IDs of the database subnets by zone; empty without the tier. */
  readonly databaseSubnetIdsByAvailabilityZone: Record<string, string>;

  /** IDs of the further tiers' subnets by "tier/zone". */
  readonly additionalSubnetIds: Record<string, string>;

  /** ID of the public subnets' route table. */
  readonly publicRouteTableId: string;

  /** IDs of the private subnets' route tables, in the order of the zones. */
  readonly privateRouteTableIds: string[];

  /** Public addresses that the private subnets' traffic comes from. */
  readonly natPublicIps: string[];

  /** ID of the internet gateway. */
  readonly internetGatewayId: string;

  /** ID of the VPC's default security group, which allows nothing. */
  readonly defaultSecurityGroupId: string;

  /** Name of the flow logs' log group; null without flow logs. */
  readonly flowLogsLogGroupName: string | undefined;

  /** ID of the interface endpoints' security group; null without interface endpoints. */
  readonly interfaceEndpointsSecurityGroupId: string | undefined;
}
