import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadedFiles, missingPeer } from "./commands";
import { peers, repository, work } from "./folders";
import { writeTests } from "./test-files";

/** Everything that the commands need besides what `npm run bench` has compiled. */
export function prepare(): void {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(join(work, "cli"), { recursive: true });
  writeFileSync(join(work, "cli", "cdktf.json"), JSON.stringify({ language: "typescript", app: "true", context: {} }));
  writeTests();
  const probe = join(repository, "dist/bench/probe.js");
  execFileSync(process.execPath, ["--require", probe, join(repository, "dist/bench/app.js"), "1"], {
    env: { ...process.env, CDKTF_OUTDIR: join(work, "out"), GROUNDWORK_BENCH_LOADED: loadedFiles },
  });
  if (missingPeer("aws-cdk-lib") === undefined && missingPeer("cdktn") === undefined) {
    const compiler = join(repository, "node_modules/typescript/bin/tsc");
    execFileSync(process.execPath, [compiler, "--project", peers], { stdio: "inherit" });
  }
}
