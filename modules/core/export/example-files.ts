import { App, TerraformStack } from "cdktf";
import { Tokenization } from "cdktf";
import { DefaultTokenResolver, StringConcat } from "cdktf";
import { raw } from "../expression";
import type { Inputs } from "../inputs";
import type { ModuleDeclaration } from "../module";
import { snakeCase } from "../names";
import type { Outputs } from "../outputs";
import type { ProviderName } from "../versions";
import type { Example, Examples, Given } from "./example";
import { versionsSource } from "./versions-source";
import { block } from "./print";

/** `examples/minimal` and `examples/complete`: root modules that plan as they stand. */
export function exampleFiles(
  declaration: ModuleDeclaration<Inputs, Outputs>,
  examples: Examples,
  providers: readonly ProviderName[],
): Record<string, string> {
  const entries: [string, Example][] = [
    ["minimal", examples.minimal],
    ["complete", examples.complete],
  ];
  return Object.fromEntries(
    entries.flatMap(([name, example]) => [
      [`examples/${name}/main.tf`, rootSource(declaration, example)],
      [`examples/${name}/versions.tf`, versionsSource([...new Set<ProviderName>(["aws", ...providers])].sort())],
    ]),
  );
}

function rootSource(declaration: ModuleDeclaration<Inputs, Outputs>, example: Example): string {
  const needed = Object.entries(example.needs ?? {}).map(([name, { module, arguments: given }]) =>
    block("module", [name], { source: `../../../${module}`, ...given }, {}),
  );
  const resources = Object.entries(example.resources ?? {}).map(([address, body]) =>
    block("resource", address.split("."), body, {}),
  );
  const provider = block("provider", ["aws"], { region: "us-east-1" }, {});
  return [provider, ...resources, ...needed, moduleCall(declaration, example, "../..")].join("\n");
}

/** The example as a `module` block. */
export function moduleCall(
  { name, inputs }: ModuleDeclaration<Inputs, Outputs>,
  example: Example,
  from: string,
): string {
  const call = {
    source: from,
    ...exampleArguments(inputs, example, (expression, standIn) => raw(expression).like(standIn)),
  };
  return block("module", [name.replaceAll("-", "_")], call, {});
}

/** An example's inputs as Terraform takes them, with the expressions or with the literals that stand for them. */
export function exampleArguments(inputs: Inputs, { props }: Example, given: Given): Record<string, unknown> {
  const values = Object.entries(props(given)).map(([key, value]) => [
    snakeCase(key),
    inputs[key]?.kind.toTerraform(value),
  ]);
  const scope = new TerraformStack(new App(), "example");
  return Tokenization.resolve(Object.fromEntries(values), {
    scope,
    resolver: new DefaultTokenResolver(new StringConcat()),
    preparing: false,
  }) as Record<string, unknown>;
}
