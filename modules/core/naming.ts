import type { Construct } from "constructs";
import type { Inputs } from "./inputs";

const PREFIX = Symbol.for("groundwork/name-prefix");

/** Lets the modules below `scope` be named `{prefix}-{construct id}` unless they are given a name. */
export function setNamePrefix(scope: Construct, prefix: string): void {
  Object.defineProperty(scope, PREFIX, { value: prefix });
}

/** The name of a module that is not given one: by the stack's `{env}-{system}`, or none outside such a stack. */
export function nameInStack(module: Construct, inputs: Inputs): { name?: string } {
  if (inputs["name"] === undefined) return {};
  const scope = [...module.node.scopes].reverse().find((found) => PREFIX in found);
  if (scope === undefined) return {};
  const { [PREFIX]: prefix } = scope as unknown as Record<symbol, string>;
  return { name: `${prefix}-${module.node.id}` };
}
