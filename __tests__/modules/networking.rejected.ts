import type { RejectedCases } from "../support/module-proofs";

const availabilityZones = ["us-east-1a", "us-east-1b"];

/** What networking refuses. */
export const rejected: RejectedCases = {
  name: {
    props: { availabilityZones, name: "-" },
    says: 'name must have 1 to 64 letters, digits and hyphens, with a letter or digit at both ends, got "-".',
    terraform: "name must have 1 to 64 letters, digits and hyphens, with a letter or digit at both ends",
  },
  vpcCidr: {
    props: { availabilityZones, vpcCidr: "10.0.0.1/16" },
    says: 'vpcCidr must be an IPv4 range such as "10.0.0.0/16" that begins with its own network address, got "10.0.0.1/16".',
    terraform: 'vpc_cidr must be an IPv4 range such as "10.0.0.0/16" that begins with its own network address',
  },
  "vpcCidr/large": {
    props: { availabilityZones, vpcCidr: "10.0.0.0/8" },
    says: 'vpcCidr must have a prefix from /16 to /28, got "10.0.0.0/8".',
    terraform: "vpc_cidr must have a prefix from /16 to /28",
  },
  "vpcCidr/small": {
    props: { availabilityZones, vpcCidr: "10.0.0.0/24" },
    says: 'vpc_cidr must have a prefix of at most /22 where the subnet ranges follow from it, got "10.0.0.0/24". Give public_subnet_cidrs and private_subnet_cidrs, or a larger range.',
    terraform: "vpc_cidr must have a prefix of at most /22 where the subnet ranges follow from it",
  },
  availabilityZones: {
    props: { availabilityZones: ["us-east-1"] },
    says: 'availabilityZones[0] must be an Availability Zone such as "us-east-1a", got "us-east-1".',
    terraform: 'availability_zones must hold values that each be an Availability Zone such as "us-east-1a"',
  },
  "availabilityZones/missing": {
    props: {},
    says: "availabilityZones must be given, got nothing. Availability Zones, in the order of the lists of ranges. Adding or removing one leaves the others alone.",
  },
  "availabilityZones/none": {
    props: { availabilityZones: [] },
    says: "availabilityZones must have 1 to 8 elements, got [].",
    terraform: "availability_zones must have 1 to 8 elements",
  },
  "availabilityZones/many": {
    props: { availabilityZones: "abcdefghi".split("").map((letter) => `us-east-1${letter}`) },
    says: 'availabilityZones must have 1 to 8 elements, got ["us-east-1a","us-east-1b","us-east-1c","us-east-1d","us-east-1e","us-east-1f","us-east-1g","us-east-1h","us-east-1i"].',
    terraform: "availability_zones must have 1 to 8 elements",
  },
  "availabilityZones/twice": {
    props: { availabilityZones: ["us-east-1a", "us-east-1a"] },
    says: 'availabilityZones must not name anything twice, got "us-east-1a".',
    terraform: "availability_zones must not name anything twice",
  },
  "availabilityZones/same_letter": {
    props: { availabilityZones: ["us-west-2a", "us-west-2-lax-1a"] },
    says: 'availability_zones must end in different letters where the subnet ranges follow from them, got ["us-west-2a","us-west-2-lax-1a"]. Give public_subnet_cidrs and private_subnet_cidrs.',
    terraform: "availability_zones must end in different letters where the subnet ranges follow from them",
  },
  publicSubnetCidrs: {
    props: { availabilityZones, publicSubnetCidrs: ["10.0.0.0/24"] },
    says: 'public_subnet_cidrs must have one range per availability zone, got ["10.0.0.0/24"]. Give as many ranges as availability_zones, in their order.',
    terraform: "public_subnet_cidrs must have one range per availability zone",
  },
  "publicSubnetCidrs/outside": {
    props: { availabilityZones, publicSubnetCidrs: ["10.1.0.0/24", "10.0.1.0/24"] },
    says: 'the subnet ranges must lie inside vpc_cidr, got ["10.1.0.0/24","10.0.1.0/24"]. Choose ranges inside the VPC\'s.',
    terraform: "the subnet ranges must lie inside vpc_cidr",
  },
  "publicSubnetCidrs/overlap_of_tiers": {
    props: {
      availabilityZones,
      publicSubnetCidrs: ["10.0.0.0/24", "10.0.1.0/24"],
      privateSubnetCidrs: ["10.0.1.0/25", "10.0.2.0/24"],
    },
    says: 'the subnet ranges of all tiers must not overlap, got ["10.0.1.0/24","10.0.1.0/25"].',
    terraform: "the subnet ranges of all tiers must not overlap",
  },
  privateSubnetCidrs: {
    props: { availabilityZones, privateSubnetCidrs: ["10.0.0.0/24", "10.0.0.128/25"] },
    says: 'privateSubnetCidrs must be ranges that do not overlap, got ["10.0.0.0/24","10.0.0.128/25"].',
    terraform: "private_subnet_cidrs must be ranges that do not overlap",
  },
  "privateSubnetCidrs/count": {
    props: { availabilityZones, privateSubnetCidrs: ["10.0.0.0/24", "10.0.1.0/24", "10.0.2.0/24"] },
    says: 'private_subnet_cidrs must have one range per availability zone, got ["10.0.0.0/24","10.0.1.0/24","10.0.2.0/24"]. Give as many ranges as availability_zones, in their order.',
    terraform: "private_subnet_cidrs must have one range per availability zone",
  },
  databaseSubnetCidrs: {
    props: { availabilityZones, databaseSubnetCidrs: [] },
    says: "database_subnet_cidrs must have one range per availability zone, got []. Give as many ranges as availability_zones, in their order.",
    terraform: "database_subnet_cidrs must have one range per availability zone",
  },
  "databaseSubnetCidrs/small": {
    props: { availabilityZones, databaseSubnetCidrs: ["10.0.0.0/29", "10.0.1.0/29"] },
    says: 'databaseSubnetCidrs[0] must have a prefix from /16 to /28, got "10.0.0.0/29".\nstack/module: databaseSubnetCidrs[1] must have a prefix from /16 to /28, got "10.0.1.0/29".',
    terraform: "database_subnet_cidrs must hold values that each have a prefix from /16 to /28",
  },
  enableDatabaseSubnets: {
    props: { availabilityZones, enableDatabaseSubnets: "yes" },
    says: 'enableDatabaseSubnets must be a boolean, got "yes".',
  },
  additionalTiers: {
    props: { availabilityZones, additionalTiers: { cache: { slot: 2 } } },
    says: "additionalTiers.cache.slot must be a whole number from 3 to 7, got 2.",
    terraform: "additional_tiers must hold values that each have a slot that must be a whole number from 3 to 7",
  },
  "additionalTiers/misspelt": {
    props: { availabilityZones, additionalTiers: { cache: { slot: 3, acess: "nat" } } },
    says: 'additionalTiers.cache.acess must be one of slot, access, got "acess". Did you mean access?',
    terraform: "additional_tiers must hold values that each have no fields but slot, access",
  },
  "additionalTiers/access": {
    props: { availabilityZones, additionalTiers: { cache: { slot: 3, access: "x" } } },
    says: 'additionalTiers.cache.access must be one of "isolated", "nat", "internet", got "x".',
    terraform:
      'additional_tiers must hold values that each have an access that must be one of "isolated", "nat", "internet"',
  },
  additionalSubnetCidrs: {
    props: {
      availabilityZones,
      additionalTiers: { cache: { slot: 3 } },
      additionalSubnetCidrs: { cache: ["10.0.0.1/24", "10.0.1.0/24"] },
    },
    says: 'additionalSubnetCidrs.cache[0] must be an IPv4 range such as "10.0.0.0/16" that begins with its own network address, got "10.0.0.1/24".',
    terraform:
      'additional_subnet_cidrs must hold values that each hold values that each be an IPv4 range such as "10.0.0.0/16" that begins with its own network address',
  },
  "additionalSubnetCidrs/overlap": {
    props: {
      availabilityZones,
      additionalTiers: { cache: { slot: 3 } },
      additionalSubnetCidrs: { cache: ["10.0.240.0/24", "10.0.240.0/25"] },
    },
    says: 'additionalSubnetCidrs.cache must be ranges that do not overlap, got ["10.0.240.0/24","10.0.240.0/25"].',
    terraform: "additional_subnet_cidrs must hold values that each be ranges that do not overlap",
  },
  "additionalSubnetCidrs/count": {
    props: {
      availabilityZones,
      additionalTiers: { cache: { slot: 3 } },
      additionalSubnetCidrs: { cache: ["10.0.240.0/24"] },
    },
    says: 'additional_subnet_cidrs must have one range per availability zone for each tier, got {"cache":["10.0.240.0/24"]}. Give as many ranges as availability_zones, in their order.',
    terraform: "additional_subnet_cidrs must have one range per availability zone for each tier.",
  },
  "additionalSubnetCidrs/tier": {
    props: {
      availabilityZones,
      additionalTiers: { cache: { slot: 3 } },
      additionalSubnetCidrs: { cahce: ["10.0.240.0/24", "10.0.241.0/24"] },
    },
    says: 'additional_subnet_cidrs must name tiers that are in additional_tiers, got ["cahce"]. Correct the name, or add it to additional_tiers.',
    terraform: "additional_subnet_cidrs must name tiers that are in additional_tiers.",
  },
  "additionalSubnetCidrs/outside": {
    props: {
      availabilityZones,
      additionalTiers: { cache: { slot: 3 } },
      additionalSubnetCidrs: { cache: ["10.1.0.0/24", "10.1.1.0/24"] },
    },
    says: 'the subnet ranges must lie inside vpc_cidr, got ["10.1.0.0/24","10.1.1.0/24"]. Choose ranges inside the VPC\'s.',
    terraform: "the subnet ranges must lie inside vpc_cidr.",
  },
  natGateways: {
    props: { availabilityZones, natGateways: "two" },
    says: 'natGateways must be one of "none", "single", "one_per_az", got "two".',
    terraform: 'nat_gateways must be one of "none", "single", "one_per_az"',
  },
  singleNatGateway: {
    props: { availabilityZones, singleNatGateway: "yes" },
    says: 'singleNatGateway must be a boolean, got "yes".',
  },
  oneNatGatewayPerAz: {
    props: { availabilityZones, oneNatGatewayPerAz: 2 },
    says: "oneNatGatewayPerAz must be a boolean, got 2.",
  },
  enableNetworkAcls: {
    props: { availabilityZones, enableNetworkAcls: "on" },
    says: 'enableNetworkAcls must be a boolean, got "on".',
  },
  networkAclRules: {
    props: { availabilityZones, networkAclRules: { a: { tier: "public", ruleNumber: 0, cidr: "10.0.0.0/8" } } },
    says: "networkAclRules.a.ruleNumber must be a whole number from 1 to 32766, got 0.",
    terraform:
      "network_acl_rules must hold values that each have a rule_number that must be a whole number from 1 to 32766",
  },
  "networkAclRules/tier": {
    props: { availabilityZones, networkAclRules: { a: { tier: "cache", ruleNumber: 1, cidr: "10.0.0.0/8" } } },
    says: 'networkAclRules.a.tier must be one of "public", "private", "database", got "cache".',
    terraform:
      'network_acl_rules must hold values that each have a tier that must be one of "public", "private", "database"',
  },
  "networkAclRules/cidr": {
    props: { availabilityZones, networkAclRules: { a: { tier: "public", ruleNumber: 1, cidr: "10.0.0.0" } } },
    says: 'networkAclRules.a.cidr must be an IPv4 range such as "10.0.0.0/16" that begins with its own network address, got "10.0.0.0".',
    terraform:
      'network_acl_rules must hold values that each have a cidr that must be an IPv4 range such as "10.0.0.0/16" that begins with its own network address',
  },
  "networkAclRules/port": {
    props: {
      availabilityZones,
      networkAclRules: { a: { tier: "public", ruleNumber: 1, cidr: "10.0.0.0/8", toPort: 65536 } },
    },
    says: "networkAclRules.a.toPort must be a whole number from 0 to 65535, got 65536.",
    terraform:
      "network_acl_rules must hold values that each have a to_port that must be a whole number from 0 to 65535",
  },
  enableFlowLogs: { props: { availabilityZones, enableFlowLogs: 1 }, says: "enableFlowLogs must be a boolean, got 1." },
  flowLogsTrafficType: {
    props: { availabilityZones, flowLogsTrafficType: "accept" },
    says: 'flowLogsTrafficType must be one of "ALL", "ACCEPT", "REJECT", got "accept".',
    terraform: 'flow_logs_traffic_type must be one of "ALL", "ACCEPT", "REJECT"',
  },
  flowLogsRetentionInDays: {
    props: { availabilityZones, flowLogsRetentionInDays: 2 },
    says: "flowLogsRetentionInDays must be a number of days that CloudWatch Logs takes: 0, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653, got 2.",
    terraform:
      "flow_logs_retention_in_days must be a number of days that CloudWatch Logs takes: 0, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653",
  },
  flowLogsKmsKeyArn: {
    props: { availabilityZones, flowLogsKmsKeyArn: "key" },
    says: 'flowLogsKmsKeyArn must be an ARN such as arn:aws:kms:…, got "key".',
    terraform: "flow_logs_kms_key_arn must be an ARN such as arn:aws:kms:…",
  },
  gatewayEndpoints: {
    props: { availabilityZones, gatewayEndpoints: ["ec2"] },
    says: 'gatewayEndpoints[0] must be one of "s3", "dynamodb", got "ec2".',
    terraform: 'gateway_endpoints must hold values that each be one of "s3", "dynamodb"',
  },
  interfaceEndpoints: {
    props: { availabilityZones, interfaceEndpoints: ["logs", "logs"] },
    says: 'interfaceEndpoints must not name anything twice, got "logs".',
    terraform: "interface_endpoints must not name anything twice",
  },
  publicSubnetTags: {
    props: { availabilityZones, publicSubnetTags: { Team: 1 } },
    says: "publicSubnetTags.Team must be a string, got 1.",
  },
  privateSubnetTags: {
    props: { availabilityZones, privateSubnetTags: { Team: 1 } },
    says: "privateSubnetTags.Team must be a string, got 1.",
  },
  tags: { props: { availabilityZones, tags: { Team: 1 } }, says: "tags.Team must be a string, got 1." },
};
