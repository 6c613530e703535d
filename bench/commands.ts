import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { peers, repository, work } from "./folders";
import { shellLine } from "./measure";
import type { Command } from "./measure";

/** A command of the benchmark, or why it cannot run here. */
export type Benchmarked = Command & { readonly missing?: string };

const node = process.execPath;
const tsc = join(repository, "node_modules/typescript/bin/tsc");
const vitest = join(repository, "node_modules/vitest/vitest.mjs");
const app = join(repository, "dist/bench/app.js");

export const loadedFiles = join(work, "loaded.json");
/** Where the stacks of a command go, to be counted afterwards. */
export const outputOf = (name: string): string => join(work, "out", name.replaceAll(" ", "-"));

const SIZES = [1, 5, 15, 100] as const;
const PEER_SIZES = [1, 15, 100] as const;
const CLI_SIZES = [1, 15] as const;

/** Every command by its name, in an order in which those that are compared run soon after one another. */
export function commands(): Readonly<Record<string, Benchmarked>> {
  return {
    imports: { folder: repository, steps: [[node, join(repository, "dist/bench/imports.js"), loadedFiles]] },
    "type-check": { folder: repository, steps: [checking("--noEmit")], native: true },
    "type-check of everything": { folder: repository, steps: [[node, tsc, "--noEmit"]], native: true },
    ...bySize("synth", SIZES, (size) => [[node, app, size]]),
    ...bySize("check and synth", CLI_SIZES, checkAndSynth),
    tests: testRun("recommended"),
    "tests by default": testRun("default"),
    ...cli(),
    ...peerCommands(),
  };
}

function bySize(
  name: string,
  sizes: readonly number[],
  steps: (size: string) => Command["steps"],
  further: Partial<Benchmarked> = {},
): Record<string, Benchmarked> {
  const entries = sizes.map((size): [string, Benchmarked] => {
    const named = `${name} ${size}`;
    const output = outputOf(named);
    return [
      named,
      {
        folder: repository,
        ...further,
        steps: steps(String(size)),
        environment: { CDKTF_OUTDIR: output, CDK_OUTDIR: output, ...further.environment },
      },
    ];
  });
  return Object.fromEntries(entries);
}

function checking(...options: readonly string[]): string[] {
  return [node, tsc, "--project", join(repository, "bench"), ...options];
}

function checkAndSynth(size: string): string[][] {
  return [checking(), [node, join(work, "emitted/bench/app.js"), size]];
}

function testRun(configuration: string): Benchmarked {
  const config = join(work, "tests", `${configuration}.config.mts`);
  return { folder: repository, steps: [[node, vitest, "run", "--config", config]] };
}

/** The same app through cdktf's CLI: with the same command, and as a new cdktf project does it. */
function cli(): Record<string, Benchmarked> {
  const terraform = spawnSync("terraform", ["version"], { env: { ...process.env, CHECKPOINT_DISABLE: "1" } });
  const missing = terraform.status === 0 ? undefined : "cdktf synth needs terraform";
  const synth = (command: string): string[][] => [
    [node, join(repository, "node_modules/cdktf-cli/bundle/bin/cdktf"), "synth", "--app", command],
  ];
  const scaffold = {
    TS_NODE_COMPILER: join(peers, "node_modules/typescript"),
    TS_NODE_COMPILER_OPTIONS: JSON.stringify({ module: "commonjs", moduleResolution: "node10" }),
    TS_NODE_IGNORE_DIAGNOSTICS: "5023",
    CDKTF_CREATION_STACKS: "1",
  };
  const folder = join(work, "cli");
  return {
    ...bySize("cdktf synth", CLI_SIZES, (size) => synth(shellLine(checkAndSynth(size))), { folder, missing }),
    ...bySize(
      "cdktf synth with ts-node",
      CLI_SIZES,
      (size) =>
        synth(shellLine([["npx", "--prefix", peers, "ts-node", "--cwd-mode", join(repository, "bench/app.ts"), size]])),
      { folder, missing: missing ?? missingPeer("ts-node"), environment: scaffold },
    ),
  };
}

function peerCommands(): Record<string, Benchmarked> {
  return {
    ...bySize("aws-cdk", PEER_SIZES, (size) => [[node, join(peers, "dist/aws-cdk/app.js"), size]], {
      missing: missingPeer("aws-cdk-lib"),
      environment: { CDK_VALIDATION: "false" },
    }),
    ...bySize("cdktn", PEER_SIZES, (size) => [[node, "--require", join(peers, "dist/cdktn/alias.js"), app, size]], {
      missing: missingPeer("cdktn"),
      environment: { CDKTN_DISABLE_CREATION_STACK: "1" },
    }),
  };
}

export function missingPeer(name: string): string | undefined {
  return existsSync(join(peers, "node_modules", name))
    ? undefined
    : "the peers are not installed: npm ci --prefix bench/peers";
}
