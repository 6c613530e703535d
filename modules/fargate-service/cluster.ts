import type { Construct } from "constructs";
import { when } from "../core/each";
import type { Optional } from "../core/optional";
import { EcsCluster } from "../ecs-cluster/ecs-cluster";
import type { ServiceInputs } from "./inputs";

/** A cluster for Fargate, both on demand and spot, where the caller has none. */
export function createCluster(scope: Construct, inputs: ServiceInputs): Optional<EcsCluster> {
  return when(
    scope,
    inputs.createCluster,
    (there) =>
      new EcsCluster(there, "cluster", {
        clusterName: inputs.clusterName,
        containerInsights: inputs.containerInsights.value,
        enableExecuteCommandLogging: false,
        tags: inputs.tags.record,
      }),
  );
}
