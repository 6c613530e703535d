import type { Construct } from "constructs";
import type { Examples } from "./core/export/example";
import type { Inputs } from "./core/inputs";
import type { ModuleDeclaration } from "./core/module";
import type { Outputs } from "./core/outputs";
import { ecr } from "./ecr/declaration";
import { Ecr } from "./ecr/ecr";
import { ecrExamples } from "./ecr/examples";
import { ecsCluster } from "./ecs-cluster/declaration";
import { EcsCluster } from "./ecs-cluster/ecs-cluster";
import { ecsClusterExamples } from "./ecs-cluster/examples";
import { fargateService } from "./fargate-service/declaration";
import { fargateServiceExamples } from "./fargate-service/examples";
import { FargateService } from "./fargate-service/fargate-service";
import { loadBalancer } from "./load-balancer/declaration";
import { loadBalancerExamples } from "./load-balancer/examples";
import { LoadBalancer } from "./load-balancer/load-balancer";
import { networking } from "./networking/declaration";
import { networkingExamples } from "./networking/examples";
import { Networking } from "./networking/networking";
import { stateBackend } from "./state-backend/declaration";
import { stateBackendExamples } from "./state-backend/examples";
import { StateBackend } from "./state-backend/state-backend";

/** A module that is published in both faces. */
export interface CatalogEntry {
  readonly declaration: ModuleDeclaration<Inputs, Outputs>;
  readonly examples: Examples;
  /** `props` are those of the declaration. */
  readonly create: (scope: Construct, id: string, props: object) => Construct;
}

/** Ties the three parts of a module together, where TypeScript still knows that their types agree. */
function entry<P extends object>(
  declaration: ModuleDeclaration<Inputs, Outputs>,
  Class: new (scope: Construct, id: string, props: P) => Construct,
  examples: Examples<P>,
): CatalogEntry {
  return { declaration, examples, create: (scope, id, props) => new Class(scope, id, props as P) };
}

/** Every published module, in the order of what builds on what. */
export const catalog: readonly CatalogEntry[] = [
  entry(networking, Networking, networkingExamples),
  entry(ecr, Ecr, ecrExamples),
  entry(stateBackend, StateBackend, stateBackendExamples),
  entry(ecsCluster, EcsCluster, ecsClusterExamples),
  entry(fargateService, FargateService, fargateServiceExamples),
  entry(loadBalancer, LoadBalancer, loadBalancerExamples),
];
