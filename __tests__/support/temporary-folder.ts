import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * vitest global setup: gives the run a temporary folder of its own and removes it at the end, because cdktf's
 * `Testing.app()` leaves a `cdktf.outdir.*` behind for each call, and so do the Terraform roots of the tests.
 */
export default function setup(): (() => void) | undefined {
  const before = process.env["TMPDIR"];
  // Each vitest project runs this in the one main process; the first one's folder serves all.
  if (process.env["GROUNDWORK_TEST_FOLDER"] !== undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "groundwork-"));
  process.env["GROUNDWORK_TEST_FOLDER"] = folder;
  process.env["TMPDIR"] = folder;
  return () => {
    delete process.env["GROUNDWORK_TEST_FOLDER"];
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
    rmSync(folder, { recursive: true, force: true });
  };
}
