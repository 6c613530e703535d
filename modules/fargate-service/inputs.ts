import type { Construct } from "constructs";
import type { Collection } from "../core/collection";
import type { Values } from "../core/inputs";
import { named } from "../core/named";
import type { fargateService } from "./declaration";

export type DeclaredInputs = Values<(typeof fargateService)["inputs"]>;

type Elements<C> = C extends Collection<infer V> ? V : never;

export type Sidecar = Elements<DeclaredInputs["sidecars"]>;

/** The inputs, with the names that others follow from. */
export interface ServiceInputs extends Omit<DeclaredInputs, "name" | "containerName"> {
  readonly name: string;
  readonly containerName: string;
}

/** The maps that grow by methods such as `addSecret`, as they are by now. */
export type GrowingInputs = Pick<
  DeclaredInputs,
  "environment" | "secrets" | "sidecars" | "sidecarEnvironment" | "sidecarSecrets" | "sidecarCommands"
>;

export function namedInputs(scope: Construct, inputs: DeclaredInputs): ServiceInputs {
  const name = named(scope, "name", inputs.name.orElse(inputs.clusterName));
  return { ...inputs, name, containerName: named(scope, "container_name", inputs.containerName.orElse(name)) };
}
