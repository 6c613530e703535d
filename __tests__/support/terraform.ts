import { describe, inject } from "vitest";
import type { Diagnostic } from "../../scripts/terraform-cli";
import { errorsIn, textOf } from "../../scripts/terraform-cli";
import type { ShownPlan, ShownState, TerraformResource } from "./plan";
import { Plan, resourcesIn } from "./plan";
import { copyFiles, createFolder, writeFiles } from "./root-folder";
import { attempt, failure, terraform } from "./terraform-process";

/** `describe` for tests that need the Terraform CLI: skipped where there is none (see terraform-setup.ts). */
export const describeTerraform: ReturnType<typeof describe.skipIf> = describe.skipIf(!inject("terraform"));

export interface RootOptions {
  /** Folders to link into the root: path relative to the root (`../` allowed, twice) to the folder meant. */
  readonly links?: Readonly<Record<string, string>>;
}

export interface RunOptions {
  /** Values of the root's variables. They stay for later commands until others are given. */
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** No refresh: nothing but the test's own commands changes a temporary state. */
const quick = ["-input=false", "-lock=false", "-refresh=false", "-json"];

/**
 * A Terraform root module in a temporary folder, with a local state whatever its backend says. Commands initialize it
 * when needed. A failing command throws an error with Terraform's own text.
 *
 * Nearly all of a plan's second is Terraform reading the AWS provider's schema, not planning: put many small cases
 * into one root, as `module` blocks, rather than each into its own.
 */
export class TerraformRoot {
  public readonly folder: string;
  private initialized: Promise<unknown> | undefined;

  private constructor(options: RootOptions) {
    this.folder = createFolder(options.links ?? {});
  }

  /** A root made of a folder's content, e.g. an example, an exported module or a synthesized stack. */
  public static fromDirectory(directory: string, options: RootOptions = {}): TerraformRoot {
    const root = new TerraformRoot(options);
    copyFiles(directory, root.folder);
    return root;
  }

  /** A root made of texts: path relative to the root to content. */
  public static fromFiles(files: Readonly<Record<string, string>>, options: RootOptions = {}): TerraformRoot {
    return new TerraformRoot(options).write(files);
  }

  /** Adds or replaces files, e.g. to see what a changed configuration does to an applied one. */
  public write(files: Readonly<Record<string, string>>): this {
    writeFiles(this.folder, files);
    this.initialized = undefined;
    return this;
  }

  public async init(): Promise<void> {
    this.initialized ??= terraform(this.folder, ["init", "-input=false", "-no-color"]);
    await this.initialized;
  }

  /** Checks the configuration without planning it. A plan does this too. */
  public async validate(): Promise<void> {
    await this.init();
    await terraform(this.folder, ["validate", "-json"]);
  }

  public async plan(options: RunOptions & { readonly destroy?: boolean } = {}): Promise<Plan> {
    await this.prepare(options);
    await terraform(this.folder, [
      "plan",
      ...quick,
      "-out=test.tfplan",
      ...(options.destroy === true ? ["-destroy"] : []),
    ]);
    return new Plan(JSON.parse(await terraform(this.folder, ["show", "-json", "test.tfplan"])) as ShownPlan);
  }

  /** The errors that refuse a plan; it is an error if there are none. Each has the file and line it is about. */
  public async planErrors(options: RunOptions = {}): Promise<readonly Diagnostic[]> {
    await this.prepare(options);
    const result = await attempt(this.folder, ["plan", ...quick]);
    if (result.code === 0) throw new Error("Terraform accepted a configuration that the test expects it to refuse.");
    const errors = errorsIn(result);
    if (errors.length === 0) throw new Error(failure(["plan"], result));
    return errors;
  }

  /** {@link planErrors} as one text. */
  public async planError(options: RunOptions = {}): Promise<string> {
    return (await this.planErrors(options)).map(textOf).join("\n\n");
  }

  /** The plan as Terraform prints it, `""` if it is empty: after an apply it must be. Half the price of `plan()`. */
  public async drift(options: RunOptions = {}): Promise<string> {
    await this.prepare(options);
    const args = ["plan", "-input=false", "-lock=false", "-no-color", "-detailed-exitcode"];
    const result = await attempt(this.folder, args);
    if (result.code !== 0 && result.code !== 2) throw new Error(failure(args, result));
    return result.code === 0 ? "" : result.stdout;
  }

  public async apply(options: RunOptions = {}): Promise<void> {
    await this.prepare(options);
    await terraform(this.folder, ["apply", ...quick, "-auto-approve"]);
  }

  public async destroy(options: RunOptions = {}): Promise<void> {
    await this.prepare(options);
    await terraform(this.folder, ["destroy", ...quick, "-auto-approve"]);
  }

  /** Every managed resource in the state, those of child modules too. */
  public async state(): Promise<readonly TerraformResource[]> {
    const shown = JSON.parse(await terraform(this.folder, ["show", "-json"])) as ShownState;
    return resourcesIn(shown.values?.root_module);
  }

  /** The outputs' values in the state, sensitive ones too. */
  public async outputs(): Promise<Readonly<Record<string, unknown>>> {
    type Outputs = Record<string, { readonly value: unknown }>;
    const outputs = JSON.parse(await terraform(this.folder, ["output", "-json"])) as Outputs;
    return Object.fromEntries(Object.entries(outputs).map(([name, output]) => [name, output.value]));
  }

  /** Fails with the difference if `terraform fmt` would change a file. */
  public async fmtCheck(): Promise<void> {
    await terraform(this.folder, ["fmt", "-check", "-diff", "-recursive", "-no-color"]);
  }

  /** Runs the root's `*.tftest.hcl` and gives what Terraform printed. */
  public async test(): Promise<string> {
    await this.init();
    return terraform(this.folder, ["test", "-no-color"]);
  }

  private async prepare(options: RunOptions): Promise<void> {
    if (options.variables !== undefined) {
      writeFiles(this.folder, { "test.auto.tfvars.json": JSON.stringify(options.variables, undefined, 2) });
    }
    await this.init();
  }
}
