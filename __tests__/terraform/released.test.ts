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

/** What AWS provider 6 has and the release found here may not, and what stands for it; any text serves a plan. */
const newer: readonly { readonly pattern: RegExp; readonly instead: string; readonly reason: string }[] = [
  {
    pattern: /^ *region += (var\.replication_region|"us-west-2")\n/gm,
    instead: "",
    reason: "a resource's own region: state-backend's replica is in another one",
  },
  {
    pattern: /(aws_cloudwatch_log_group\.[\w-]+(?:\[[^\]]*\])?)\.region\b/g,
    instead: "$1.name",
    reason: "the region that a log group is in: fargate-service tells its log driver",
  },
];

function older(text: string): string {
  return newer.reduce((changed, { pattern, instead }) => changed.replace(pattern, instead), text);
}

const modules = join(repository, "terraform-modules");
const examples = catalog.flatMap(({ declaration: { name } }) =>
  readdirSync(join(modules, name, "examples")).map((example) => `${name}/examples/${example}`),
);

const sources = Object.fromEntries(catalog.map(({ declaration: { name } }) => [`${name}/main.tf`, sourceOf(name)]));

describe.skipIf(version === undefined || !inject("terraform"))(
  `the released AWS provider ${version ?? "(there is none on this machine)"}`,
  () => {
    it.each(registry.map(({ name }) => name))("plans the stack %s", async (name) => {
      const json = older(JSON.stringify(offline(synthesized(name))));
      expect(await plan(TerraformRoot.fromFiles({ "cdk.tf.json": json }))).toMatch(/Plan: \d+ to add, 0 to change/);
    });

    it.each(readdirSync(join(repository, "examples", "hcl")))("plans examples/hcl/%s", async (name) => {
      const main = readFileSync(join(repository, "examples", "hcl", name, "main.tf"), "utf8");
      const root = TerraformRoot.fromDirectory(modules).write({
        "provider.tf.json": JSON.stringify(offline({ provider: { aws: [{ region: "us-west-2" }] } })),
        "main.tf": main.replaceAll("../../../terraform-modules/", "./"),
        ...sources,
      });
      expect(await plan(root)).toMatch(/Plan: \d{2,} to add/);
    });

    it("plans every example of every module", async () => {
      const root = TerraformRoot.fromDirectory(modules).write({
        "provider.tf.json": JSON.stringify(offline({ provider: { aws: [{ region: "us-east-1" }] } })),
        "main.tf.json": JSON.stringify({
          module: Object.fromEntries(examples.map((path) => [path.replaceAll("/", "_"), { source: `./${path}` }])),
        }),
        ...Object.fromEntries(examples.map((path) => [`${path}/main.tf`, withoutProvider(path)])),
        ...sources,
      });
      const text = await plan(root);
      const silent = examples.filter((path) => !text.includes(`module.${path.replaceAll("/", "_")}.`));
      expect(silent).toEqual([]);
    });
  },
);

/** One provider serves all examples: each of its processes takes seconds. */
function withoutProvider(example: string): string {
  return sourceOf(example).replace(/^provider "aws" \{\n[^}]*\}\n/m, "");
}

function sourceOf(folder: string): string {
  return older(readFileSync(join(modules, folder, "main.tf"), "utf8"));
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
