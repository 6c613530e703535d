import type { App } from "cdktf";
import { muppetPlatformStacks } from "./muppet-platform/stacks";

/** A stack by its fixed name, created only when asked for. */
export interface StackEntry {
  readonly name: string;
  readonly create: (app: App) => void;
}

/** Every stack of every environment. */
export const registry: readonly StackEntry[] = [...muppetPlatformStacks];

/** The stacks of these names, or all of them; an unknown name is an error that lists what there is. */
export function selectStacks(names: readonly string[]): readonly StackEntry[] {
  const known = registry.map(({ name }) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new Error(
      `There is no stack called ${unknown.join(", ")}. There are:\n${known.map((name) => `  ${name}`).join("\n")}`,
    );
  }
  return names.length === 0 ? registry : registry.filter(({ name }) => names.includes(name));
}
