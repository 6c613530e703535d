import type { Inputs } from "../inputs";
import type { ModuleDeclaration } from "../module";
import type { Outputs } from "../outputs";
import type { ProviderName } from "../versions";
import type { Examples } from "./example";
import { exampleArguments } from "./example-files";
import { block } from "./print";
import type { Shapes } from "./print";

/** `tests/examples.tftest.hcl`: both examples planned against mocked providers, without account or network. */
export function testFile(
  { inputs }: ModuleDeclaration<Inputs, Outputs>,
  examples: Examples,
  providers: readonly ProviderName[],
): string {
  const mocks = providers.map((name) => block("mock_provider", [name], {}, {}));
  const runs = (["minimal", "complete"] as const).map((name) => {
    const variables = exampleArguments(inputs, examples[name], (_, standIn) => standIn);
    const fields: Shapes = Object.fromEntries(
      Object.keys(variables).map((key) => [key, { isBlock: false, fields: {} }]),
    );
    return block("run", [name], { command: "${plan}", variables }, { variables: { isBlock: true, fields } });
  });
  return ["# `terraform test`, with Terraform 1.7 or newer.\n", ...mocks, ...runs].join("\n");
}
