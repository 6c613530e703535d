import { EcsCluster } from "@cdktf/provider-aws/lib/ecs-cluster";
import { EcsClusterCapacityProviders } from "@cdktf/provider-aws/lib/ecs-cluster-capacity-providers";
import type { Construct } from "constructs";
import { when } from "../core/each";
import type { Optional } from "../core/optional";
import { mergeTags } from "../core/tags";
import type { ServiceInputs } from "./inputs";

export interface Cluster {
  readonly cluster: Optional<EcsCluster>;
  /** None or one; AWS refuses to remove it while services use it. */
  readonly capacityProviders: readonly EcsClusterCapacityProviders[];
}

/** A cluster for Fargate, both on demand and spot, where the caller has none. */
export function createCluster(scope: Construct, inputs: ServiceInputs): Cluster {
  const { clusterName, containerInsights, tags } = inputs;
  const capacityProviders: EcsClusterCapacityProviders[] = [];
  const cluster = when(scope, inputs.createCluster, (there) => {
    const created = new EcsCluster(there, "cluster", {
      name: clusterName,
      setting: [{ name: "containerInsights", value: containerInsights.value }],
      tags: mergeTags(tags, { Name: clusterName }),
    });
    const association = new EcsClusterCapacityProviders(there, "cluster_capacity_providers", {
      clusterName: created.name,
      capacityProviders: ["FARGATE", "FARGATE_SPOT"],
      defaultCapacityProviderStrategy: [{ capacityProvider: "FARGATE", weight: 1, base: 0 }],
    });
    capacityProviders.push(association);
    return created;
  });
  return { cluster, capacityProviders };
}
