import { App, DataResource } from "cdktf";
import type { Construct } from "constructs";
import { moduleFiles } from "../../modules/core/export/files";
import { exampleArguments } from "../../modules/core/export/example-files";
import { block } from "../../modules/core/export/print";
import type { Inputs, Values } from "../../modules/core/inputs";
import { declareModule, moduleBase } from "../../modules/core/module";
import type { Output, Outputs } from "../../modules/core/outputs";
import { outputs } from "../../modules/core/outputs";
import { Stack } from "../../modules/core/stack";
import { TerraformRoot } from "./terraform";

/** A module of a test's own: what it makes of its inputs must be the same whoever knows them. */
export interface Scenario {
  readonly name: string;
  readonly outputs: readonly string[];
  readonly inputs: Inputs;
  readonly create: (scope: Construct, id: string, props: object) => Construct;
}

/** `build` makes resources and gives what is published; `published` names it. */
export function scenario<I extends Inputs>(
  name: string,
  inputs: I,
  published: readonly string[],
  build: (scope: Construct, inputs: Values<I>) => Readonly<Record<string, unknown>>,
): Scenario {
  const anything: Output<unknown> = outputs.string("Something.");
  const table: Outputs = Object.fromEntries(published.map((key) => [key, anything]));
  const declaration = declareModule({ name, summary: "A scenario.", inputs, outputs: table });
  class Made extends moduleBase<object, object>()(declaration) {
    constructor(scope: Construct, id: string, props: object) {
      super(scope, id, props);
      this.publish(build(this, this.inputs));
    }
  }
  return { name, inputs, outputs: published, create: (scope, id, props) => new Made(scope, id, props) };
}

/** A resource that needs no provider and keeps one text. */
export function data(scope: Construct, id: string, input: unknown): DataResource {
  return new DataResource(scope, id, { input: input as Record<string, unknown> });
}

/** The text of such a resource, by a reference to it. */
export function textOf(resource: DataResource): string {
  return resource.getStringAttribute("input");
}

/** `main.tf` and the rest of a scenario as an exported module. */
export function exported({ name, inputs, outputs: published, create }: Scenario): Readonly<Record<string, string>> {
  const anything: Output<unknown> = outputs.string("Something.");
  const declaration = declareModule({
    name,
    summary: "A scenario.",
    inputs,
    outputs: Object.fromEntries(published.map((key) => [key, anything])),
  });
  const none = { props: () => ({}) };
  return moduleFiles({ declaration, create }, { minimal: none, complete: none });
}

/** A scenario's name, `/`, and its inputs. */
export interface Case {
  readonly scenario: Scenario;
  readonly props: object;
}

export interface Results {
  /** By the case's position: outputs, and the texts of all resources. */
  readonly literal: readonly unknown[];
  readonly deferred: readonly unknown[];
}

/** Plans every case both as a construct with literals and as a module with variables, all of either in one root. */
export async function results(cases: readonly Case[]): Promise<Results> {
  const [literal, deferred] = [literalRoot(cases), deferredRoot(cases)];
  const [one, other] = await Promise.all([literal.plan(), deferred.plan()]);
  return {
    literal: cases.map((_, index) => ({
      outputs: one.outputs[`case_${index}`]?.value,
      resources: one.resources
        .filter(({ address }) => address.includes(`.case_${index}_`))
        .map(inputOf)
        .sort(),
    })),
    deferred: cases.map((_, index) => ({
      outputs: other.outputs[`case_${index}`]?.value,
      resources: other.resources
        .filter(({ module }) => module === `module.case_${index}`)
        .map(inputOf)
        .sort(),
    })),
  };
}

function inputOf({ values }: { readonly values: Readonly<Record<string, unknown>> }): string {
  return JSON.stringify(values["input"]);
}

function literalRoot(cases: readonly Case[]): TerraformRoot {
  const stack = new Stack(new App(), "literal", { system: "s", environment: "e", region: "us-east-1" });
  for (const [
    index,
    {
      scenario: { create, outputs: published },
      props,
    },
  ] of cases.entries()) {
    const module = create(stack, `case_${index}`, props) as unknown as Record<string, unknown>;
    const value = Object.fromEntries(published.map((name) => [name, module[name] ?? null]));
    stack.output(`case_${index}`, value, "What the case publishes.");
  }
  const { provider: _, ...json } = stack.toTerraform() as Record<string, unknown>;
  return TerraformRoot.fromFiles({ "cdk.tf.json": JSON.stringify({ ...json, terraform: {} }) });
}

function deferredRoot(cases: readonly Case[]): TerraformRoot {
  const scenarios = new Map(cases.map((one) => [one.scenario.name, one.scenario]));
  const files = [...scenarios.values()].flatMap((one) =>
    Object.entries(exported(one))
      .filter(([path]) => /^[^/]*\.tf$/.test(path))
      .map(([path, text]) => [`modules/${one.name}/${path}`, text]),
  );
  const calls = cases.map(({ scenario: { name, inputs, outputs: published }, props }, index) => {
    const given = exampleArguments(inputs, { props: () => props }, (_, standIn) => standIn);
    const value = Object.fromEntries(published.map((key) => [key, `\${module.case_${index}.${snake(key)}}`]));
    return [
      block("module", [`case_${index}`], { source: `./modules/${name}`, ...given }, {}),
      block("output", [`case_${index}`], { value }, {}),
    ].join("\n");
  });
  return TerraformRoot.fromFiles({
    ...(Object.fromEntries(files) as Record<string, string>),
    "main.tf": calls.join("\n"),
  });
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
