import type { NetworkingProps } from "../../modules/networking/interface";

const zones = (...letters: readonly string[]): string[] => letters.map((letter) => `us-east-1${letter}`);
const two = { availabilityZones: zones("a", "b") };

/** Inputs that the construct and the exported module must make the same of. */
export const cases: Readonly<Record<string, NetworkingProps>> = {
  one_zone: { availabilityZones: zones("c"), vpcCidr: "10.1.0.0/20" },
  four_zones: { availabilityZones: zones("d", "a", "c", "b"), vpcCidr: "192.168.0.0/16" },
  smallest_planned: { ...two, vpcCidr: "10.2.0.0/22", gatewayEndpoints: [] },
  no_nat: { ...two, natGateways: "none", singleNatGateway: true, oneNatGatewayPerAz: true },
  no_nat_by_switches: { ...two, singleNatGateway: false },
  single_nat: { ...two, natGateways: "single", singleNatGateway: false, oneNatGatewayPerAz: true },
  single_nat_by_switch: { ...two, singleNatGateway: true, oneNatGatewayPerAz: false },
  nat_per_zone: { ...two, natGateways: "one_per_az", singleNatGateway: true },
  nat_per_zone_by_switch: { ...two, singleNatGateway: true, oneNatGatewayPerAz: true },
  explicit_ranges: {
    ...two,
    vpcCidr: "10.3.0.0/24",
    publicSubnetCidrs: ["10.3.0.0/28", "10.3.0.16/28"],
    privateSubnetCidrs: ["10.3.0.64/26", "10.3.0.128/26"],
  },
  some_explicit_ranges: { ...two, privateSubnetCidrs: ["10.0.250.0/24", "10.0.251.0/24"] },
  database_by_list: { ...two, databaseSubnetCidrs: ["10.0.240.0/28", "10.0.240.16/28"] },
  database_by_switch: { ...two, enableDatabaseSubnets: true },
  isolated_tier: { ...two, additionalTiers: { cache: { slot: 3 } } },
  tiers_of_every_access: {
    ...two,
    natGateways: "none",
    additionalTiers: {
      cache: { slot: 3, access: "isolated" },
      jobs: { slot: 5, access: "nat" },
      edge: { slot: 7, access: "internet" },
    },
    additionalSubnetCidrs: { jobs: ["10.0.248.0/24", "10.0.249.0/24"] },
  },
  acls: { ...two, enableNetworkAcls: true },
  acls_with_database: {
    ...two,
    enableNetworkAcls: true,
    enableDatabaseSubnets: true,
    networkAclRules: {
      ssh: {
        tier: "public",
        ruleNumber: 1,
        cidr: "203.0.113.0/24",
        action: "allow",
        protocol: "tcp",
        fromPort: 22,
        toPort: 22,
      },
      out: { tier: "database", ruleNumber: 32766, cidr: "0.0.0.0/0", egress: true },
    },
  },
  endpoints: { ...two, gatewayEndpoints: ["dynamodb"], interfaceEndpoints: ["sts", "ecr.api"] },
  no_flow_logs: { ...two, enableFlowLogs: false },
  encrypted_flow_logs: {
    ...two,
    name: "a-name-that-is-long-enough-to-be-cut-where-roles-are-named-64",
    flowLogsTrafficType: "ACCEPT",
    flowLogsRetentionInDays: 0,
    flowLogsKmsKeyArn: "arn:aws:kms:us-east-1:111122223333:key/0f7a1c5e-2d9b-4c55-9f4b-2f3d1c1b2a3d",
  },
  tagged: {
    ...two,
    tags: { camelCase: "1", "a:b/c": "", Name: "mine" },
    publicSubnetTags: { "kubernetes.io/role/elb": "1" },
    privateSubnetTags: { Type: "theirs" },
  },
  local_zone: { availabilityZones: ["us-west-2-lax-1a", "us-west-2b"], vpcCidr: "10.9.0.0/16" },
};
