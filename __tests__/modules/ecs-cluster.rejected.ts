import type { RejectedCases } from "../support/module-proofs";

const clusterName = "shop";
const PROVIDER = 'be one of "FARGATE", "FARGATE_SPOT"';
const STRATEGY = "default_capacity_provider_strategy";

/** What ecs-cluster refuses. */
export const rejected: RejectedCases = {
  clusterName: {
    props: { clusterName: "shop.dev" },
    says: 'clusterName must have 1 to 255 letters, digits, "_" and "-", got "shop.dev".',
    terraform: 'cluster_name must have 1 to 255 letters, digits, "_" and "-", got "shop.dev".',
  },
  capacityProviders: {
    props: { clusterName, capacityProviders: ["fargate"] },
    says: `capacityProviders[0] must ${PROVIDER}, got "fargate".`,
    terraform: `capacity_providers must hold values that each ${PROVIDER}`,
  },
  "capacityProviders/none": {
    props: { clusterName, capacityProviders: [] },
    says: "capacityProviders must have at least 1 element, got [].",
    terraform: "capacity_providers must have at least 1 element",
  },
  defaultCapacityProviderStrategy: {
    props: { clusterName, defaultCapacityProviderStrategy: { FARGATE: { weight: 1001 } } },
    says: "defaultCapacityProviderStrategy.FARGATE.weight must be a whole number from 0 to 1000, got 1001.",
    terraform: "have a weight that must be a whole number from 0 to 1000",
  },
  "defaultCapacityProviderStrategy/name": {
    props: { clusterName, defaultCapacityProviderStrategy: { EC2: {} } },
    says: `defaultCapacityProviderStrategy's key "EC2" must ${PROVIDER}, got "EC2".`,
    terraform: `${STRATEGY} must have keys that each ${PROVIDER}`,
  },
  "defaultCapacityProviderStrategy/other": {
    props: { clusterName, capacityProviders: ["FARGATE_SPOT"] },
    says: `${STRATEGY} must name providers that are in capacity_providers, got ["FARGATE"].`,
    terraform: `${STRATEGY} must name providers that are in capacity_providers.`,
  },
  "defaultCapacityProviderStrategy/bases": {
    props: { clusterName, defaultCapacityProviderStrategy: { FARGATE: { base: 1 }, FARGATE_SPOT: { base: 1 } } },
    says: `${STRATEGY} must have a base in one provider at most, got [1,1].`,
    terraform: `${STRATEGY} must have a base in one provider at most.`,
  },
  "defaultCapacityProviderStrategy/weights": {
    props: { clusterName, defaultCapacityProviderStrategy: { FARGATE: { weight: 0 } } },
    says: `${STRATEGY} must have a weight above 0 in one provider at least, got [0].`,
    terraform: `${STRATEGY} must have a weight above 0 in one provider at least.`,
  },
  containerInsights: {
    props: { clusterName, containerInsights: "on" },
    says: 'containerInsights must be one of "enabled", "enhanced", "disabled", got "on".',
    terraform: 'container_insights must be one of "enabled", "enhanced", "disabled", got "on".',
  },
  enableExecuteCommandLogging: {
    props: { clusterName, enableExecuteCommandLogging: "on" },
    says: 'enableExecuteCommandLogging must be a boolean, got "on".',
  },
  executeCommandLogRetentionInDays: {
    props: { clusterName, executeCommandLogRetentionInDays: 8 },
    says: "executeCommandLogRetentionInDays must be a number of days that CloudWatch Logs takes: 0, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653, got 8.",
    terraform: "execute_command_log_retention_in_days must be a number of days that CloudWatch Logs takes",
  },
  executeCommandKmsKeyArn: {
    props: { clusterName, executeCommandKmsKeyArn: "key" },
    says: 'executeCommandKmsKeyArn must be an ARN such as arn:aws:kms:…, got "key".',
    terraform: "execute_command_kms_key_arn must be an ARN such as arn:aws:kms:…",
  },
  enableServiceDiscoveryNamespace: {
    props: { clusterName, enableServiceDiscoveryNamespace: "on" },
    says: 'enableServiceDiscoveryNamespace must be a boolean, got "on".',
  },
  serviceDiscoveryNamespaceType: {
    props: { clusterName, serviceDiscoveryNamespaceType: "dns" },
    says: 'serviceDiscoveryNamespaceType must be one of "http", "private_dns", got "dns".',
    terraform: 'service_discovery_namespace_type must be one of "http", "private_dns", got "dns".',
  },
  serviceDiscoveryNamespaceName: {
    props: { clusterName, serviceDiscoveryNamespaceName: "my shop" },
    says: 'serviceDiscoveryNamespaceName must be a namespace such as "example.internal", got "my shop".',
    terraform: 'service_discovery_namespace_name must be a namespace such as "example.internal", got "my shop".',
  },
  vpcId: {
    props: { clusterName, vpcId: "main" },
    says: 'vpcId must be the ID of a VPC such as "vpc-0123456789abcdef0", got "main".',
    terraform: 'vpc_id must be the ID of a VPC such as "vpc-0123456789abcdef0", got "main".',
  },
  "vpcId/missing": {
    props: { clusterName, enableServiceDiscoveryNamespace: true, serviceDiscoveryNamespaceType: "private_dns" },
    says: "vpc_id must be given where service_discovery_namespace_type is private_dns, got nothing.",
    terraform: "vpc_id must be given where service_discovery_namespace_type is private_dns.",
  },
  tags: { props: { clusterName, tags: "Team" }, says: 'tags must be a map, got "Team".' },
};
