import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Command } from "commander";
import { offline } from "./offline";
import { repository, run, terraformEnvironment, useLocalBackend } from "./terraform-cli";
import type { Result } from "./terraform-cli";

interface Options {
  readonly var: readonly string[];
  readonly varFile: readonly string[];
}

/** A command failed and has said why: end with its exit code. */
class Failure extends Error {
  public constructor(
    message: string,
    public readonly code: number,
  ) {
    super(message);
  }
}

function say(text: string): void {
  process.stderr.write(`${text.trimEnd()}\n`);
}

function expectSuccess(result: Result): void {
  if (result.code !== 0) throw new Failure(`${result.stdout}\n${result.stderr}`.trim(), result.code);
}

/** Plans a stack with the real Terraform, without AWS credentials and without touching its state. */
async function plan(stack: string, options: Options): Promise<number> {
  say(`Synthesizing ${stack} ...`);
  expectSuccess(await run("node", ["dist/main.js", stack], { cwd: repository, env: process.env }));

  const folder = mkdtempSync(join(tmpdir(), "groundwork-plan-"));
  try {
    cpSync(join(repository, "cdktf.out", "stacks", stack), folder, { recursive: true });
    const file = join(folder, "cdk.tf.json");
    writeFileSync(file, JSON.stringify(offline(JSON.parse(readFileSync(file, "utf8")) as object), undefined, 2));
    useLocalBackend(folder);

    const env = terraformEnvironment();
    say("Initializing Terraform, with a local state in place of the S3 backend ...");
    expectSuccess(await run("terraform", ["init", "-input=false", "-no-color"], { cwd: folder, env }));

    say("Planning ...");
    const color = process.stdout.isTTY ? [] : ["-no-color"];
    const variables = [
      ...options.varFile.map((path) => `-var-file=${resolve(path)}`),
      ...options.var.map((assignment) => `-var=${assignment}`),
    ];
    const args = ["plan", "-input=false", "-lock=false", "-refresh=false", ...color, ...variables];
    return (await run("terraform", args, { cwd: folder, env, echo: true })).code;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

new Command("npm run plan --")
  .description("Plan a stack with the real Terraform, without AWS credentials.")
  .argument("<stack>", "name of the stack, e.g. plue-dev")
  .option("--var <name=value>", "set a variable of the stack (repeatable)", collect, [])
  .option("--var-file <path>", "set variables from a file (repeatable)", collect, [])
  .showHelpAfterError()
  .action(async (stack: string, options: Options) => {
    process.exitCode = await plan(stack, options);
  })
  .parseAsync()
  .catch((error: unknown) => {
    say(error instanceof Error ? error.message : String(error));
    process.exitCode = error instanceof Failure ? error.code : 1;
  });
