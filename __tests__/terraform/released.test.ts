import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { registry } from "../../environments/registry";
import { catalog } from "../../modules/catalog";
import { offline } from "../../scripts/offline";
import { repository, run, terraformEnvironment } from "../../scripts/terraform-cli";
import { synthesized } from "../support/synthesized";
import { TerraformRoot } from "../support/terraform";
import { failure } from "../support/terraform-process";

/** Runs a command with a released AWS provider in place of the one that stands in, where the machine holds one. */
const released = join(repository, "..", "shared", "terraform", "released");
const found = spawnSync(released, ["--version"], { encoding: "utf8" });
const version = found.status === 0 ? found.stdout.trim() : undefined;

/** Arguments newer than the oldest release tried, by module. They are left out. */
const newer: Readonly<Record<string, { readonly argument: RegExp; readonly reason: string }>> = {
  "state-backend": {
    argument: /^ *region += (var\.replication_region|"us-west-2")\n/gm,
    reason: "a resource's own region: AWS provider 6.0",
  },
};

const modules = join(repository, "terraform-modules");
const examples = catalog.flatMap(({ declaration: { name } }) =>
  readdirSync(join(modules, name, "examples")).map((example) => `${name}/examples/${example}`),
);

describe.skipIf(version === undefined || !inject("terraform"))(
  `the released AWS provider ${version ?? "(there is none on this machine)"}`,
  () => {
    it.each(registry.map(({ name }) => name))("plans the stack %s", async (name) => {
      const json = JSON.stringify(offline(synthesized(name)));
      expect(await plan(TerraformRoot.fromFiles({ "cdk.tf.json": json }))).toMatch(/Plan: \d{2,} to add, 0 to change/);
    });

    it.each(readdirSync(join(repository, "examples", "hcl")))("plans examples/hcl/%s", async (name) => {
      const root = TerraformRoot.fromDirectory(join(repository, "examples", "hcl", name), {
        links: { "../../../terraform-modules": modules },
      });
      const provider = JSON.stringify(offline({ provider: { aws: [{}] } }));
      expect(await plan(root.write({ "offline_override.tf.json": provider }))).toMatch(/Plan: \d{2,} to add/);
    });

    it("plans every example of every module", async () => {
      const root = TerraformRoot.fromDirectory(modules).write({
        "provider.tf.json": JSON.stringify(offline({ provider: { aws: [{ region: "us-east-1" }] } })),
        "main.tf.json": JSON.stringify({
          module: Object.fromEntries(examples.map((path) => [path.replaceAll("/", "_"), { source: `./${path}` }])),
        }),
        ...Object.fromEntries(examples.map((path) => [`${path}/main.tf`, withoutProvider(join(modules, path))])),
        ...Object.fromEntries(Object.keys(newer).map((name) => [`${name}/main.tf`, known(name, join(modules, name))])),
      });
      const text = await plan(root);
      const silent = examples.filter((path) => !text.includes(`module.${path.replaceAll("/", "_")}.`));
      expect(silent).toEqual([]);
    });
  },
);

/** One provider serves all examples: each of its processes takes seconds. */
function withoutProvider(example: string): string {
  const [name = ""] = example.slice(modules.length + 1).split("/");
  return known(name, example).replace(/^provider "aws" \{\n[^}]*\}\n/m, "");
}

function known(name: string, folder: string): string {
  const text = readFileSync(join(folder, "main.tf"), "utf8");
  const { argument } = newer[name] ?? {};
  return argument === undefined ? text : text.replace(argument, "");
}

/** What a plan, which validates too, prints. Nothing may be asked of AWS: whoever tries is refused at once. */
async function plan({ folder }: TerraformRoot): Promise<string> {
  const env = { ...terraformEnvironment(), AWS_ENDPOINT_URL: "http://127.0.0.1:1", AWS_MAX_ATTEMPTS: "1" };
  let text = "";
  for (const args of [
    ["init", "-input=false"],
    ["plan", "-input=false", "-lock=false", "-refresh=false", "-no-color"],
  ]) {
    const result = await run(released, ["terraform", ...args], { cwd: folder, env });
    if (result.code !== 0) throw new Error(failure(args, result));
    text = result.stdout;
  }
  return text;
}
