// Written by `npm run modules` from declaration.ts.
import type { IResolvable } from "cdktf";

/** Inputs of {@link EcsCluster}. */
export interface EcsClusterProps {
  /** Name of the cluster. */
  readonly clusterName: string;

  /**
   * Capacity that services of the cluster may use.
   * Default: ["FARGATE","FARGATE_SPOT"].
   * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-capacity-providers.html
   */
  readonly capacityProviders?: readonly string[];

  /**
   * Where tasks run whose service does not say it, by capacity provider.
   * Default: {"FARGATE":{"weight":1}}.
   */
  readonly defaultCapacityProviderStrategy?:
    | Readonly<
        Record<
          string,
          {
            /** Share of the tasks beyond the bases. */
            readonly weight?: number;
            /** Tasks that run here before the shares count. */
            readonly base?: number;
          }
        >
      >
    | IResolvable;

  /**
   * Container Insights: metrics of cluster and services, of each task and container too where enhanced.
   * Default: "enabled".
   */
  readonly containerInsights?: "enabled" | "enhanced" | "disabled";

  /**
   * Whether what people type and see in ECS Exec sessions is logged.
   * Default: true.
   */
  readonly enableExecuteCommandLogging?: boolean | IResolvable;

  /**
   * Days that the sessions' logs are kept; 0 is for ever.
   * Default: 90.
   */
  readonly executeCommandLogRetentionInDays?: number;

  /** Key that encrypts the sessions and their logs; task roles then need kms:Decrypt. TLS and CloudWatch's own key where absent. */
  readonly executeCommandKmsKeyArn?: string;

  /**
   * Whether there is a Cloud Map namespace, which services of the cluster use for Service Connect unless they say otherwise.
   * Default: false.
   */
  readonly enableServiceDiscoveryNamespace?: boolean | IResolvable;

  /**
   * Whether services are found through Service Connect alone, or by private DNS names in a VPC too.
   * Default: "http".
   */
  readonly serviceDiscoveryNamespaceType?: "http" | "private_dns";

  /** Name of the namespace. The cluster's where absent. */
  readonly serviceDiscoveryNamespaceName?: string;

  /** VPC that resolves the names where service_discovery_namespace_type is private_dns. */
  readonly vpcId?: string;

  /**
   * Tags of everything in the module.
   * Default: {}.
   */
  readonly tags?: Readonly<Record<string, string>> | IResolvable;
}

/** Outputs of {@link EcsCluster}, which are its properties too. */
export interface EcsClusterOutputs {
  /** Name of the cluster. */
  readonly clusterName: string;

  /** ARN of the cluster. */
  readonly clusterArn: string;

  /** ID of the cluster, which is its ARN. */
  readonly clusterId: string;

  /** Name of the log group of ECS Exec sessions; null without logging. */
  readonly executeCommandLogGroupName: string | undefined;

  /** ARN of the Cloud Map namespace; null without one. */
  readonly serviceDiscoveryNamespaceArn: string | undefined;

  /** ID of the Cloud Map namespace; null without one. */
  readonly serviceDiscoveryNamespaceId: string | undefined;

  /** Name of the Cloud Map namespace; null without one. */
  readonly serviceDiscoveryNamespaceName: string | undefined;
}
