import { spawnSync } from "node:child_process";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Whether there is a Terraform CLI: `describeTerraform` asks. */
    terraform: boolean;
  }
}

const missing = "There is no `terraform` on the PATH: the tests that run the real Terraform";

/** vitest global setup of the `terraform` project: without the CLI its tests are skipped, visibly, and never in CI. */
export default function setup(project: TestProject): void {
  const found = spawnSync("terraform", ["version"], { env: { ...process.env, CHECKPOINT_DISABLE: "1" } }).status === 0;
  project.provide("terraform", found);
  if (found) return;
  const ci = process.env["CI"] ?? "";
  if (["", "0", "false"].includes(ci)) return console.warn(`${missing} are skipped.`);
  const error = new Error(`${missing} cannot run, and CI is set. Install Terraform 1.11.`);
  // vitest 4.1 with `fsModuleCache` crashes while it maps the stack of a global setup's error, and hides the message.
  error.stack = error.message;
  throw error;
}
