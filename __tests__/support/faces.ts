import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { RandomProvider } from "@cdktf/provider-random/lib/provider";
import { App, TerraformStack } from "cdktf";
import { join } from "node:path";
import type { CatalogEntry } from "../../modules/catalog";
import { exampleArguments } from "../../modules/core/export/example-files";
import { block } from "../../modules/core/export/print";
import { repository } from "../../scripts/terraform-cli";
import type { TerraformResource } from "./plan";
import { TerraformRoot } from "./terraform";

/** One set of inputs by a name that is the construct's id in one face and the module block's label in the other. */
export type Cases = Readonly<Record<string, object>>;

const REGION = "us-east-1";

/** Every case as a construct with literal inputs, all in one stack. */
export function constructRoot(entry: CatalogEntry, cases: Cases): TerraformRoot {
  const stack = new TerraformStack(new App(), "construct");
  new AwsProvider(stack, "aws", { region: REGION });
  new RandomProvider(stack, "random");
  for (const [name, props] of Object.entries(cases)) entry.create(stack, name, tagged(entry, name, props));
  stack.addOverride("terraform.required_providers.aws", { source: "hashicorp/aws", version: ">= 6.0.0" });
  stack.addOverride("terraform.required_providers.random", { source: "hashicorp/random", version: ">= 3.0.0" });
  return TerraformRoot.fromFiles({ "cdk.tf.json": JSON.stringify(stack.toTerraform()) });
}

/** Equal objects of two cases would get each other's invented ids: a tag tells them apart. */
function tagged({ declaration }: CatalogEntry, label: string, props: object): object {
  if (declaration.inputs["tags"] === undefined) return props;
  return { ...props, tags: { ...("tags" in props ? (props.tags as object) : {}), Case: label } };
}

/** Every case as a call of the exported module, all in one root. */
export function moduleRoot(entry: CatalogEntry, cases: Cases): TerraformRoot {
  const { name, inputs } = entry.declaration;
  const calls = Object.entries(cases).map(([label, props]) => {
    const given = exampleArguments(inputs, { props: () => tagged(entry, label, props) }, (_, standIn) => standIn);
    return block("module", [label], { source: `./modules/${name}`, ...given }, {});
  });
  const main = [block("provider", ["aws"], { region: REGION }, {}), ...calls].join("\n");
  return TerraformRoot.fromFiles({ "main.tf": main }, { links: { modules: join(repository, "terraform-modules") } });
}

/** What a face made of a case: each resource's type and all its attributes, in a fixed order, without its address. */
export type Made = Readonly<Record<string, readonly string[]>>;

/** By the module block's label. */
export function madeByModules(resources: readonly TerraformResource[]): Made {
  return group(resources, ({ module }) => /^module\.([^.[]+)/.exec(module ?? "")?.[1] ?? "");
}

/** By the construct's path, which cdktf writes beside each resource. */
export function madeByConstructs(resources: readonly TerraformResource[], cases: Cases): Made {
  const names = Object.keys(cases);
  return group(
    resources,
    ({ name }) =>
      names.filter((found) => name === found || name.startsWith(`${found}_`)).sort((a, b) => b.length - a.length)[0] ??
      "",
  );
}

function group(resources: readonly TerraformResource[], caseOf: (resource: TerraformResource) => string): Made {
  const made: Record<string, string[]> = {};
  for (const resource of resources) {
    const { type, values } = resource;
    (made[caseOf(resource)] ??= []).push(`${type} ${JSON.stringify(values, sortedKeys, 1)}`);
  }
  return Object.fromEntries(Object.entries(made).map(([name, texts]) => [name, texts.sort()]));
}

function sortedKeys(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The literal inputs of a module's two examples. */
export function exampleCases({ examples }: CatalogEntry): Cases {
  const literal = <T>(_: string, standIn: T): T => standIn;
  return { minimal: examples.minimal.props(literal), complete: examples.complete.props(literal) };
}
