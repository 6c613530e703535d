import { defaulted, optional, required } from "../core/inputs";
import { map, names } from "../core/kinds/collections";
import { matches } from "../core/kinds/kind";
import { object } from "../core/kinds/object";
import { logRetentionDays } from "../core/kinds/retention";
import { boolean, integer, oneOf, string, word } from "../core/kinds/scalar";
import { arn } from "../core/kinds/text";
import { declareModule } from "../core/module";
import { outputs } from "../core/outputs";

const PROVIDERS = "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-capacity-providers.html";

const provider = word("FARGATE", "FARGATE_SPOT");
const clusterName = string(matches(/^[A-Za-z0-9_-]{1,255}$/, 'have 1 to 255 letters, digits, "_" and "-"'));
const namespaceName = string(
  matches(/^[A-Za-z0-9]([A-Za-z0-9._-]{0,251}[A-Za-z0-9])?$/, 'be a namespace such as "example.internal"'),
);
const vpcId = string(matches(/^vpc-[0-9a-z]+$/, 'be the ID of a VPC such as "vpc-0123456789abcdef0"'));

const strategy = object({
  weight: defaulted(integer({ min: 0, max: 1000 }), 1, "Share of the tasks beyond the bases."),
  base: defaulted(integer({ min: 0, max: 100000 }), 0, "Tasks that run here before the shares count."),
});

export const ecsCluster = declareModule({
  name: "ecs-cluster",
  summary:
    "An ECS cluster for Fargate and Fargate Spot, with Container Insights, logged ECS Exec sessions and a Cloud Map namespace.",
  inputs: {
    clusterName: required(clusterName, "Name of the cluster."),
    capacityProviders: defaulted(
      names(provider, { min: 1 }),
      ["FARGATE", "FARGATE_SPOT"],
      "Capacity that services of the cluster may use.",
      { see: PROVIDERS },
    ),
    defaultCapacityProviderStrategy: defaulted(
      map(strategy, { key: provider }),
      { FARGATE: { weight: 1 } },
      "Where tasks run whose service does not say it, by capacity provider.",
    ),
    containerInsights: defaulted(
      oneOf("enabled", "enhanced", "disabled"),
      "enabled",
      "Container Insights: metrics of cluster and services, of each task and container too where enhanced.",
    ),
    enableExecuteCommandLogging: defaulted(
      boolean(),
      true,
      "Whether what people type and see in ECS Exec sessions is logged.",
    ),
    executeCommandLogRetentionInDays: defaulted(
      logRetentionDays(),
      90,
      "Days that the sessions' logs are kept; 0 is for ever.",
    ),
    executeCommandKmsKeyArn: optional(
      arn("kms"),
      "Key that encrypts the sessions and their logs; task roles then need kms:Decrypt. TLS and CloudWatch's own key where absent.",
    ),
    enableServiceDiscoveryNamespace: defaulted(
      boolean(),
      false,
      "Whether there is a Cloud Map namespace, which services of the cluster use for Service Connect unless they say otherwise.",
    ),
    serviceDiscoveryNamespaceType: defaulted(
      oneOf("http", "private_dns"),
      "http",
      "Whether services are found through Service Connect alone, or by private DNS names in a VPC too.",
    ),
    serviceDiscoveryNamespaceName: optional(namespaceName, "Name of the namespace. The cluster's where absent."),
    vpcId: optional(vpcId, "VPC that resolves the names where service_discovery_namespace_type is private_dns."),
    tags: defaulted(map(string()), {}, "Tags of everything in the module."),
  },
  outputs: {
    clusterName: outputs.string("Name of the cluster."),
    clusterArn: outputs.string("ARN of the cluster."),
    clusterId: outputs.string("ID of the cluster, which is its ARN."),
    executeCommandLogGroupName: outputs.optionalString(
      "Name of the log group of ECS Exec sessions; null without logging.",
    ),
    serviceDiscoveryNamespaceArn: outputs.optionalString("ARN of the Cloud Map namespace; null without one."),
    serviceDiscoveryNamespaceId: outputs.optionalString("ID of the Cloud Map namespace; null without one."),
    serviceDiscoveryNamespaceName: outputs.optionalString("Name of the Cloud Map namespace; null without one."),
  },
});
