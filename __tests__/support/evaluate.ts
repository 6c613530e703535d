import { TerraformRoot } from "./terraform";

/** What Terraform makes of expressions in its native syntax, without any provider. `more`: further files. */
export async function evaluate(
  expressions: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>> = {},
): Promise<Readonly<Record<string, unknown>>> {
  const outputs = Object.entries(expressions).map(([name, text]) => `output "${name}" {\n  value = ${text}\n}\n`);
  const root = TerraformRoot.fromFiles({ "evaluated.tf": outputs.join("\n"), ...more });
  await root.apply();
  return root.outputs();
}
