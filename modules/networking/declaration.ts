import { defaulted, optional, required } from "../core/inputs";
import { list, map, names } from "../core/kinds/collections";
import { object } from "../core/kinds/object";
import { logRetentionDays } from "../core/kinds/retention";
import { boolean, integer, oneOf, string, word } from "../core/kinds/scalar";
import { arn, availabilityZone, cidr, resourceName } from "../core/kinds/text";
import { declareModule } from "../core/module";
import { outputs } from "../core/outputs";
import { disjoint } from "./address-plan";
import { networkAclRule } from "./network-acl-rule";

const SUBNET_SIZES = "https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html";

const subnetCidrs = disjoint(list(cidr({ minPrefix: 16, maxPrefix: 28 })));

const tier = object({
  slot: required(integer({ min: 3, max: 7 }), "Place in the address plan; 0 to 2 are public, private and database."),
  access: defaulted(oneOf("isolated", "nat", "internet"), "isolated", "Where the tier's default route leads."),
});

export const networking = declareModule({
  name: "networking",
  summary:
    "A VPC with public, private, database and further subnet tiers over Availability Zones, with NAT, route tables, network ACLs, flow logs and endpoints.",
  inputs: {
    name: defaulted(resourceName(64), "networking", "Name of the VPC and beginning of all other names."),
    vpcCidr: defaulted(cidr({ minPrefix: 16, maxPrefix: 28 }), "10.0.0.0/16", "IPv4 range of the VPC.", {
      see: SUBNET_SIZES,
    }),
    availabilityZones: required(
      names(availabilityZone(), { min: 1, max: 8 }),
      "Availability Zones, in the order of the lists of ranges. Adding or removing one leaves the others alone.",
    ),
    publicSubnetCidrs: optional(
      subnetCidrs,
      "Ranges of the public subnets, one per zone. By the address plan where absent.",
    ),
    privateSubnetCidrs: optional(
      subnetCidrs,
      "Ranges of the private subnets, one per zone. By the address plan where absent.",
    ),
    databaseSubnetCidrs: optional(
      subnetCidrs,
      "Ranges of the database subnets, one per zone; giving them creates the tier.",
    ),
    enableDatabaseSubnets: defaulted(
      boolean(),
      false,
      "Whether there is a database tier, without a route to the internet.",
    ),
    additionalTiers: defaulted(map(tier), {}, "Further tiers by name."),
    additionalSubnetCidrs: defaulted(
      map(subnetCidrs),
      {},
      "Ranges of further tiers' subnets by tier, one per zone. By the address plan for tiers that are not named.",
    ),
    natGateways: optional(
      oneOf("none", "single", "one_per_az"),
      "NAT gateways of the private subnets. Where absent, single_nat_gateway and one_nat_gateway_per_az decide.",
    ),
    singleNatGateway: defaulted(boolean(), true, "Whether one NAT gateway, in the first zone, serves all zones."),
    oneNatGatewayPerAz: defaulted(
      boolean(),
      false,
      "Whether each zone has its own NAT gateway. Wins over single_nat_gateway.",
    ),
    enableNetworkAcls: defaulted(
      boolean(),
      false,
      "Whether each tier has a network ACL: web and return traffic for public, the VPC and return traffic for private, the VPC alone for the rest.",
    ),
    networkAclRules: defaulted(map(networkAclRule), {}, "Further rules of the tiers' network ACLs by name."),
    enableFlowLogs: defaulted(boolean(), true, "Whether the VPC's traffic is logged to CloudWatch."),
    flowLogsTrafficType: defaulted(oneOf("ALL", "ACCEPT", "REJECT"), "ALL", "Traffic that the flow logs hold."),
    flowLogsRetentionInDays: defaulted(logRetentionDays(), 30, "Days that flow logs are kept; 0 is for ever."),
    flowLogsKmsKeyArn: optional(arn("kms"), "Key that encrypts the flow logs. CloudWatch's own where absent."),
    gatewayEndpoints: defaulted(
      names(word("s3", "dynamodb")),
      ["s3"],
      "Services reached through gateway endpoints, which cost nothing and spare NAT traffic.",
    ),
    interfaceEndpoints: defaulted(
      names(string()),
      [],
      'Services reached through interface endpoints in the private subnets, e.g. "ecr.api", "ecr.dkr", "logs", "secretsmanager".',
    ),
    publicSubnetTags: defaulted(map(string()), {}, "Further tags of the public subnets."),
    privateSubnetTags: defaulted(map(string()), {}, "Further tags of the private subnets."),
    tags: defaulted(map(string()), {}, "Tags of everything in the module."),
  },
  outputs: {
    vpcId: outputs.string("ID of the VPC."),
    vpcArn: outputs.string("ARN of the VPC."),
    vpcCidrBlock: outputs.string("IPv4 range of the VPC."),
    availabilityZones: outputs.list("Availability Zones, in the order of the lists of subnets."),
    publicSubnetIds: outputs.list("IDs of the public subnets, in the order of the zones."),
    privateSubnetIds: outputs.list("IDs of the private subnets, in the order of the zones."),
    databaseSubnetIds: outputs.list("IDs of the database subnets, in the order of the zones; empty without the tier."),
    publicSubnetIdsByAvailabilityZone: outputs.map("IDs of the public subnets by zone."),
    privateSubnetIdsByAvailabilityZone: outputs.map("IDs of the private subnets by zone."),
    databaseSubnetIdsByAvailabilityZone: outputs.map("IDs of the database subnets by zone; empty without the tier."),
    additionalSubnetIds: outputs.map('IDs of the further tiers\' subnets by "tier/zone".'),
    publicRouteTableId: outputs.string("ID of the public subnets' route table."),
    privateRouteTableIds: outputs.list("IDs of the private subnets' route tables, in the order of the zones."),
    natPublicIps: outputs.list("Public addresses that the private subnets' traffic comes from."),
    internetGatewayId: outputs.string("ID of the internet gateway."),
    defaultSecurityGroupId: outputs.string("ID of the VPC's default security group, which allows nothing."),
    flowLogsLogGroupName: outputs.optionalString("Name of the flow logs' log group; null without flow logs."),
    interfaceEndpointsSecurityGroupId: outputs.optionalString(
      "ID of the interface endpoints' security group; null without interface endpoints.",
    ),
  },
});
