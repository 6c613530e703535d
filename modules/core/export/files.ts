import { describeInput } from "../inputs";
import type { Input, Inputs, Presence } from "../inputs";
import { variableDefault } from "../variables";
import { snakeCase } from "../names";
import type { ProviderName } from "../versions";
import { exampleFiles } from "./example-files";
import type { Examples } from "./example";
import type { Move } from "../moved";
import { align, layout } from "./layout";
import type { Attribute } from "./layout";
import { ModuleStack } from "./module-stack";
import type { ExportableModule } from "./module-stack";
import { block } from "./print";
import type { Json, Shapes } from "./print";
import { readme } from "./readme";
import { shapesOf } from "./shapes";
import { testFile } from "./test-file";
import { PROVIDERS } from "../versions";
import { versionsSource } from "./versions-source";
import { source } from "../template";

/** Files of an exported module by their path inside its folder. */
export type Files = Readonly<Record<string, string>>;

/** A module as plain Terraform: native syntax, formatted, without provider or backend. */
export function moduleFiles(module: ExportableModule, examples: Examples): Files {
  const stack = new ModuleStack(module);
  const synthesized = stack.toTerraform() as Synthesized;
  const others = stack.elements.filter(({ terraformResourceType }) => terraformResourceType !== "terraform_data");
  const providers = [...new Set(others.map(providerOf))].sort();
  const { declaration } = module;
  return {
    "main.tf": mainSource(stack, synthesized),
    "variables.tf": variablesSource(synthesized, declaration.inputs),
    "outputs.tf": outputsSource(synthesized, Object.keys(declaration.outputs)),
    "versions.tf": versionsSource(providers),
    "README.md": readme(declaration, examples, providers),
    "tests/examples.tftest.hcl": testFile(declaration, examples, providers),
    ...exampleFiles(declaration, examples, providers),
  };
}

interface Synthesized {
  readonly locals?: Json;
  readonly moved?: readonly Move[];
  readonly resource?: Readonly<Record<string, Readonly<Record<string, Json>>>>;
  readonly data?: Readonly<Record<string, Readonly<Record<string, Json>>>>;
  readonly variable?: Readonly<Record<string, Json>>;
  readonly output?: Readonly<Record<string, Json>>;
}

function providerOf({ terraformResourceType }: { terraformResourceType: string }): ProviderName {
  const name = terraformResourceType.replace(/^data\./, "").split("_")[0] ?? "";
  if (name in PROVIDERS) return name as ProviderName;
  throw new Error(`${terraformResourceType} is of a provider that modules/core/versions.ts does not name.`);
}

function mainSource(stack: ModuleStack, { resource = {}, data = {}, locals = {}, moved = [] }: Synthesized): string {
  const local = Object.keys(locals).length === 0 ? [] : [block("locals", [], locals, {})];
  const printed = stack.elements.map((element) => {
    const [type, name] = [element.terraformResourceType, element.friendlyUniqueId];
    const isResource = resource[type]?.[name] !== undefined;
    const body = (isResource ? resource : data)[type]?.[name] ?? {};
    return block(isResource ? "resource" : "data", [type, name], body, shapesOf(element));
  });
  const moves = moved.map(({ from, to }) => block("moved", [], { from: `\${${from}}`, to: `\${${to}}` }, {}));
  return [...local, ...printed, ...moves].join("\n");
}

function variablesSource({ variable = {} }: Synthesized, inputs: Inputs): string {
  return Object.entries(inputs)
    .map(([name, input]) => variableBlock(snakeCase(name), variable[snakeCase(name)] ?? {}, input))
    .join("\n");
}

/** Written by hand, not by `block`: a type is an expression of its own, and the order is what people expect. */
function variableBlock(id: string, { validation }: Json, input: Input<unknown, unknown, Presence>): string {
  const { kind, nullable, sensitive, presence } = input;
  const fields: Attribute[] = [
    { key: "description", value: source(describeInput(input)) },
    { key: "type", value: layout(kind.terraform, 2, 16) },
    ...(presence === "optional" ? [{ key: "default", value: layout(source(variableDefault(input)), 2, 16) }] : []),
    ...(nullable ? [] : [{ key: "nullable", value: "false" }]),
    ...(sensitive === true ? [{ key: "sensitive", value: "true" }] : []),
  ];
  const validations = ((validation ?? []) as Json[]).map(({ condition, error_message }) => [
    "",
    "validation {",
    ...indented([
      { key: "condition", value: layout(source(condition), 4, 20) },
      { key: "error_message", value: source(error_message) },
    ]),
    "}",
  ]);
  const lines = [...indented(fields), ...validations.flat().map((line) => (line === "" ? "" : `  ${line}`))];
  return `variable "${id}" {\n${lines.join("\n")}\n}\n`;
}

function indented(attributes: readonly Attribute[]): string[] {
  return align(attributes).map((line) => `  ${line}`);
}

function outputsSource({ output = {} }: Synthesized, names: readonly string[]): string {
  return names
    .map(snakeCase)
    .map((id) => {
      const { description, value, sensitive } = output[id] ?? {};
      return block("output", [id], { description, value: value ?? null, sensitive }, {} satisfies Shapes);
    })
    .join("\n");
}
