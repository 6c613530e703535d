import { describeInput } from "../inputs";
import type { Inputs } from "../inputs";
import type { ModuleDeclaration } from "../module";
import { snakeCase } from "../names";
import type { Outputs } from "../outputs";
import { source } from "../template";
import { variableDefault } from "../variables";
import { PROVIDERS, REQUIRED_TERRAFORM } from "../versions";
import type { ProviderName } from "../versions";
import type { Examples } from "./example";
import { moduleCall } from "./example-files";

/** README of an exported module: an example, and the tables that registries and people look for. */
export function readme(
  declaration: ModuleDeclaration<Inputs, Outputs>,
  examples: Examples,
  providers: readonly ProviderName[],
): string {
  const { name, summary, inputs, outputs } = declaration;
  const requirements = [
    ["terraform", REQUIRED_TERRAFORM],
    ...providers.map((found) => [found, PROVIDERS[found].version]),
  ];
  return [
    `# ${name}\n\n${summary}`,
    `Generated from the construct in \`modules/${name}\` by \`npm run modules\`; change it there.`,
    `## Usage\n\n\`\`\`hcl\n${moduleCall(declaration, examples.minimal, `./terraform-modules/${name}`)}\`\`\``,
    "More inputs are in use in [examples/complete](examples/complete/main.tf).",
    "<!-- BEGIN_TF_DOCS -->",
    `## Requirements\n\n${table(["Name", "Version"], requirements)}`,
    `## Inputs\n\n${table(["Name", "Description", "Type", "Default", "Required"], inputRows(inputs))}`,
    `## Outputs\n\n${table(["Name", "Description", "Type"], outputRows(outputs))}`,
    "<!-- END_TF_DOCS -->\n",
  ].join("\n\n");
}

/** Rows of the inputs table; `names` is how this face writes a name. */
export function inputRows(inputs: Inputs, names: (name: string) => string = snakeCase): string[][] {
  return Object.entries(inputs).map(([name, input]) => [
    `\`${names(name)}\``,
    describeInput(input),
    `\`${input.kind.terraform}\``,
    input.presence === "required" ? "n/a" : `\`${source(variableDefault(input))}\``,
    input.presence === "required" ? "yes" : "no",
  ]);
}

export function outputRows(outputs: Outputs, names: (name: string) => string = snakeCase): string[][] {
  return Object.entries(outputs).map(([name, { description, terraform }]) => [
    `\`${names(name)}\``,
    description,
    `\`${terraform}\``,
  ]);
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
