import { App, TerraformStack } from "cdktf";
import { join } from "node:path";
import { expect, it } from "vitest";
import { catalog } from "../../modules/catalog";
import type { CatalogEntry } from "../../modules/catalog";
import { exampleArguments } from "../../modules/core/export/example-files";
import { block } from "../../modules/core/export/print";
import { raw } from "../../modules/core/expression";
import { Stack } from "../../modules/core/stack";
import type { Diagnostic } from "../../scripts/terraform-cli";
import { repository, textOf } from "../../scripts/terraform-cli";
import { describeTerraform, TerraformRoot } from "./terraform";

/** Inputs that a module refuses, with what it says in each face. */
export interface Rejected {
  readonly props: object;
  /** The whole message at synth, behind the construct's path. */
  readonly says: string;
  /** What Terraform's message has in it; absent where Terraform's type system says it in its own words. */
  readonly terraform?: string;
}
/** By the input that is wrong, and `input/more` for further cases. */
export type RejectedCases = Readonly<Record<string, Rejected>>;

export function moduleNamed(name: string): CatalogEntry {
  const entry = catalog.find(({ declaration }) => declaration.name === name);
  if (entry === undefined) throw new Error(`no module is called ${name}`);
  return entry;
}

/** A synthesized stack with one module in it, or whatever `build` makes. */
export function synthesize(build: (stack: Stack) => void): object {
  const stack = new Stack(new App(), "stack", { system: "shop", environment: "test", region: "us-east-1" });
  build(stack);
  return stack.toTerraform() as object;
}

/** What is said when something is refused; `""` if it is not. */
export function messageOf(attempt: () => unknown): string {
  try {
    attempt();
    return "";
  } catch (error) {
    return (error as Error).message;
  }
}

/** What a module says at synth about inputs; `""` if it takes them. */
export function problemAtSynth({ create }: CatalogEntry, props: object): string {
  try {
    create(new TerraformStack(new App(), "stack"), "module", props);
    return "";
  } catch (error) {
    return (error as Error).message.replace(/^stack\/module: /, "");
  }
}

/** Every rejected case gives its message at synth, and every input has at least one. */
export function itRejectsAtSynth(name: string, rejected: RejectedCases): void {
  const entry = moduleNamed(name);
  it.each(Object.entries(rejected))("rejects a wrong %s", (_, { props, says }) => {
    expect(problemAtSynth(entry, props)).toBe(says);
  });

  it("checks every input", () => {
    const tried = Object.keys(rejected).map((key) => key.split("/")[0]);
    expect(Object.keys(entry.declaration.inputs).filter((input) => !tried.includes(input))).toEqual([]);
  });
}

const PROVIDER = block("provider", ["aws"], { region: "us-east-1" }, {});

function call({ declaration: { name, inputs } }: CatalogEntry, label: string, props: object): string {
  const given = exampleArguments(inputs, { props: () => props }, (_, standIn) => standIn);
  return block("module", [label], { source: `./modules/${name}`, ...given }, {});
}

function rootOf(files: Readonly<Record<string, string>>): TerraformRoot {
  return TerraformRoot.fromFiles(
    { "provider.tf": PROVIDER, ...files },
    { links: { modules: join(repository, "terraform-modules") } },
  );
}

/** The cases that Terraform refuses with what they expect it to say. */
async function refused(entry: CatalogEntry, cases: readonly (readonly [string, Rejected])[]): Promise<string[]> {
  const fileOf = (name: string): string => `${name.replaceAll("/", "_")}.tf`;
  const files = cases.map(([name, { props }]) => [fileOf(name), call(entry, fileOf(name).slice(0, -3), props)]);
  const errors = await rootOf(Object.fromEntries(files) as Record<string, string>).planErrors();
  const isAbout = (error: Diagnostic, name: string): boolean =>
    // Terraform says where a module is called that a validation refuses, but not for which call a precondition fails.
    error.range?.filename === fileOf(name) || error.summary === "Resource precondition failed";
  const found = cases.filter(([name, { terraform = "" }]) =>
    errors.some((error) => isAbout(error, name) && textOf(error).includes(terraform)),
  );
  // Preconditions are evaluated only where all validations hold.
  const others = cases.filter((one) => !found.includes(one));
  const names = found.map(([name]) => name);
  return names.length === 0 || others.length === 0 ? names : [...names, ...(await refused(entry, others))];
}

/** What holds for every module besides faces.test.ts: both faces refuse the same, and no id is needed at plan. */
export function proveModule(name: string, rejected: RejectedCases): void {
  const entry = moduleNamed(name);
  describeTerraform(`${name} as a Terraform module`, () => {
    it("refuses in Terraform what it refuses at synth", async () => {
      const tried = Object.entries(rejected).filter(([, { terraform }]) => terraform !== undefined);
      expect((await refused(entry, tried)).sort()).toEqual(tried.map(([key]) => key).sort());
    });

    it("plans with ids, ARNs and names of other resources unknown", async () => {
      const { declaration, examples } = entry;
      const plan = async (given: <T>(standIn: T) => T) => {
        const values = exampleArguments(declaration.inputs, examples.complete, (_, standIn) => given(standIn));
        const main = block("module", ["this"], { source: `./modules/${name}`, ...values }, {});
        const unknown = block("resource", ["terraform_data", "unknown"], { input: "known after apply" }, {});
        return rootOf({ "main.tf": main, "unknown.tf": unknown }).plan();
      };
      const known = await plan((standIn) => standIn);
      const output = raw("terraform_data.unknown.output");
      const unknown = await plan(<T>(standIn: T): T =>
        Array.isArray(standIn) ? (standIn.map(() => output.asString()) as T) : output.like(standIn),
      );
      const addresses = ({ resources }: typeof known) => resources.map(({ address }) => address).sort();
      expect(addresses(unknown)).toEqual(addresses(known));
    });
  });
}
