import { execFileSync, spawn } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** How a command ended, and what it wrote. */
export interface Result {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** One error of Terraform's, as its `-json` output has it. */
export interface Diagnostic {
  readonly severity: string;
  readonly summary: string;
  readonly detail?: string;
  readonly address?: string;
  readonly range?: { readonly filename: string; readonly start: { readonly line: number } };
}

export interface RunOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** Let the command write to our own output and error streams; the result's texts are empty then. */
  readonly echo?: boolean;
}

/** The repository's folder: the same for the TypeScript sources and for what `tsc` made of them in dist/. */
export const repository = findRepository(__dirname);

function findRepository(folder: string): string {
  if (existsSync(join(folder, "package.json"))) return folder;
  if (dirname(folder) === folder) throw new Error(`No package.json above ${__dirname}.`);
  return findRepository(dirname(folder));
}

let providers: NodeJS.ProcessEnv | undefined;

/**
 * What a Terraform process needs to run offline: the stand-in providers where they lie beside the repository, else
 * whatever providers Terraform finds by itself; never a version check, never real credentials by accident.
 */
export function terraformEnvironment(): NodeJS.ProcessEnv {
  providers ??= standInEnvironment();
  return {
    // Terraform decodes the AWS provider's schema in each process: collecting garbage less often saves a fifth.
    GOGC: "400",
    AWS_ACCESS_KEY_ID: "test",
    AWS_SECRET_ACCESS_KEY: "test",
    AWS_EC2_METADATA_DISABLED: "true",
    ...process.env,
    ...providers,
    CHECKPOINT_DISABLE: "1",
    TF_IN_AUTOMATION: "1",
  };
}

function standInEnvironment(): NodeJS.ProcessEnv {
  const script = join(repository, "..", "shared", "terraform", "env");
  if (!existsSync(script)) return {};
  const variables = execFileSync(script, ["env", "-0"], { encoding: "utf8" }).split("\0");
  const pairs = variables.map((text) => [text.slice(0, text.indexOf("=")), text.slice(text.indexOf("=") + 1)] as const);
  // It prints our environment too: keep what it sets itself.
  return Object.fromEntries(pairs.filter(([name, value]) => name !== "" && process.env[name] !== value));
}

/** Runs a command to its end. A command that cannot be started at all is an error; a failing one is a result. */
export function run(command: string, args: readonly string[], options: RunOptions): Promise<Result> {
  return new Promise((resolve, reject) => {
    const pipe = options.echo === true ? "inherit" : "pipe";
    const child = spawn(command, args, { cwd: options.cwd, env: options.env, stdio: ["ignore", pipe, pipe] });
    let stdout = "";
    let stderr = "";
    child.stdout?.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr?.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.on("error", (cause) => reject(new Error(`Cannot run ${command}: ${cause.message}.`, { cause })));
    child.on("close", (code, signal) => {
      if (signal === null) resolve({ code: code ?? 1, stdout, stderr });
      else reject(new Error(`${command} ${args.join(" ")} was ended by ${signal}.`));
    });
  });
}

/** State goes to a file beside the configuration, whatever backend (S3, say) the configuration names. */
export function useLocalBackend(folder: string): void {
  writeFileSync(join(folder, "backend_override.tf.json"), JSON.stringify({ terraform: { backend: { local: {} } } }));
}

/** The errors in a command's output: with `-json` one object per line, except `validate`, which writes one in all. */
export function errorsIn(result: Result): readonly Diagnostic[] {
  const whole = parse(result.stdout);
  const messages = whole === undefined ? result.stdout.split("\n").map(parse) : [whole];
  const all = messages.flatMap((message) => message?.diagnostics ?? message?.diagnostic ?? []);
  return all.filter((diagnostic) => diagnostic.severity === "error");
}

interface Message {
  readonly diagnostic?: Diagnostic;
  readonly diagnostics?: readonly Diagnostic[];
}

function parse(text: string): Message | undefined {
  try {
    return JSON.parse(text) as Message;
  } catch {
    return undefined; // Not everything that Terraform writes under -json is JSON.
  }
}

/** A diagnostic as a person reads it; not broken into lines of 78 characters, as Terraform's own text is. */
export function textOf(diagnostic: Diagnostic): string {
  const { summary, detail, address, range } = diagnostic;
  const place = [
    ...(address === undefined ? [] : [`with ${address}`]),
    ...(range === undefined ? [] : [`on ${range.filename} line ${range.start.line}`]),
  ].join(", ");
  return [`Error: ${summary}`, ...(place === "" ? [] : [`  ${place}`]), ...(detail ? [detail] : [])].join("\n");
}
