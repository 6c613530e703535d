import { App } from "cdktf";
import { Stack } from "../../modules/core/stack";

type Blocks = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;

/** A stack's JSON, as far as tests of the core read it. */
export interface Json {
  readonly resource: Blocks;
  readonly data: Blocks;
  readonly output: Readonly<Record<string, { readonly value: unknown }>>;
  readonly terraform: Readonly<Record<string, unknown>>;
  readonly variable: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly provider: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
}

export function stackOf(app = new App(), id = "s"): Stack {
  return new Stack(app, id, { system: "muppet", environment: "dev", region: "us-east-1" });
}

/** What a stack holds once `build` has filled it; what `build` gives are its outputs. */
export function synthesize(build: (stack: Stack) => Readonly<Record<string, unknown>>, stack = stackOf()): Json {
  for (const [name, value] of Object.entries(build(stack))) stack.output(name, value, "Of the test.");
  return { resource: {}, data: {}, output: {}, variable: {}, ...(stack.toTerraform() as object) } as Json;
}
