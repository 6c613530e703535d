import type { Result } from "../../scripts/terraform-cli";
import { errorsIn, run, terraformEnvironment, textOf } from "../../scripts/terraform-cli";

/** Variables of the developer's shell that would change what a test sees. */
const foreign = /^(TF_(CLI_ARGS|VAR_|DATA_DIR|WORKSPACE|LOG)|AWS_(REGION|DEFAULT_REGION|PROFILE)$)/;

let environment: NodeJS.ProcessEnv | undefined;

function testEnvironment(): NodeJS.ProcessEnv {
  environment ??= Object.fromEntries(Object.entries(terraformEnvironment()).filter(([name]) => !foreign.test(name)));
  return environment;
}

/** Runs Terraform and gives what it printed; throws an error with Terraform's own text if it fails. */
export async function terraform(folder: string, args: readonly string[]): Promise<string> {
  const result = await attempt(folder, args);
  if (result.code !== 0) throw new Error(failure(args, result));
  return result.stdout;
}

/** Two processes at a time: more would only wait for the processors, with 250 MiB each. */
const limit = 2;
let running = 0;
const waiting: (() => void)[] = [];

/** Runs Terraform; failing is a result, not an error. */
export async function attempt(folder: string, args: readonly string[]): Promise<Result> {
  if (running < limit) running++;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await run("terraform", args, { cwd: folder, env: testEnvironment() });
  } finally {
    const next = waiting.shift();
    if (next === undefined) running--;
    else next();
  }
}

/** Why a command failed, in Terraform's words. */
export function failure(args: readonly string[], result: Result): string {
  const errors = errorsIn(result).map(textOf).join("\n\n");
  const text = errors === "" ? `${result.stdout}\n${result.stderr}`.trim() : errors;
  return `terraform ${args[0] ?? ""} failed with code ${result.code}.\n\n${text}`;
}
