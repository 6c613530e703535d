import { App } from "cdktf";
import type { TerraformStack } from "cdktf";
import { registry } from "../../environments/registry";

/** A synthesized stack's JSON as far as tests look into it. */
export interface Synthesized {
  readonly terraform: {
    readonly required_version?: string;
    readonly backend?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    readonly required_providers: Readonly<Record<string, { readonly source: string; readonly version: string }>>;
  };
  readonly provider: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  readonly resource: Readonly<Record<string, Readonly<Record<string, Resource>>>>;
  readonly output?: Readonly<Record<string, { readonly value: unknown; readonly sensitive?: boolean }>>;
  readonly variable?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export type Resource = Readonly<Record<string, unknown>>;

const cache = new Map<string, Synthesized>();

/** A stack of an environment, prepared as `synth` does, synthesized once. */
export function synthesized(name: string): Synthesized {
  const known = cache.get(name);
  if (known !== undefined) return known;
  const entry = registry.find((found) => found.name === name);
  if (entry === undefined) throw new Error(`there is no stack ${name}`);
  const app = new App();
  entry.create(app);
  const stack = app.node.findChild(name) as TerraformStack;
  stack.prepareStack();
  stack.runAllValidations();
  const json = stack.toTerraform() as Synthesized;
  cache.set(name, json);
  return json;
}

/** Resources of a type by their names. */
export function resourcesOf(name: string, type: string): Readonly<Record<string, Resource>> {
  return synthesized(name).resource[type] ?? {};
}
