import { growth } from "./statistics";
import type { Row } from "./table";

/** A figure of the result: what one round's costs are worth, and the highest value that is good. */
export interface Figure {
  readonly group: string;
  readonly name: string;
  readonly commands: readonly string[];
  readonly of: "cpu" | "peak";
  readonly unit: Row["unit"];
  readonly target?: number;
  compute(cost: (command: string) => number, resources: (command: string) => number): number;
}

/** The first command's time in relation to the second's. */
function ratio(group: string, name: string, [over, under]: readonly [string, string], target?: number): Figure {
  const compute = (cost: (command: string) => number): number => cost(over) / cost(under);
  return { group, name, commands: [over, under], of: "cpu", unit: "", target, compute };
}

function peak(group: string, command: string, target?: number): Figure {
  const compute = (cost: (command: string) => number): number => cost(command);
  return { group, name: `peak memory, ${command}`, commands: [command], of: "peak", unit: "MiB", target, compute };
}

/** The same, per resource that each makes. */
function perResource(group: string, name: string, [over, under]: readonly [string, string], target?: number): Figure {
  return {
    ...ratio(group, name, [over, under], target),
    compute: (cost, resources) => cost(over) / resources(over) / (cost(under) / resources(under)),
  };
}

function size(group: string, command: string): Figure {
  const compute: Figure["compute"] = (_, resources) => resources(command);
  return { group, name: `resources per stack, ${command}`, commands: [command], of: "cpu", unit: "resources", compute };
}

function growing(of: "cpu" | "peak", name: string, target: number): Figure {
  const commands = ["synth 1", "synth 15", "synth 100"];
  const [few, some, many] = commands as [string, string, string];
  const compute = (cost: (command: string) => number): number =>
    growth([
      [1, cost(few)],
      [15, cost(some)],
      [100, cost(many)],
    ]);
  return { group: "growth", name, commands, of, unit: "", target, compute };
}

/** In the order of the table. I = `imports`. Targets are ratios, so that they hold on any machine. */
export const figures: readonly Figure[] = [
  ratio("synth", "1 stack / I", ["synth 1", "imports"], 1.9),
  ratio("synth", "5 stacks / I", ["synth 5", "imports"]),
  ratio("synth", "15 stacks / I", ["synth 15", "imports"], 5.5),
  ratio("synth", "100 stacks / I", ["synth 100", "imports"], 19),
  size("synth", "synth 100"),
  peak("synth", "synth 1"),
  peak("synth", "synth 15", 130),
  peak("synth", "synth 100", 180),
  ratio("growth", "15 stacks / 1", ["synth 15", "synth 1"], 3.2),
  ratio("growth", "100 stacks / 15", ["synth 100", "synth 15"], 4.2),
  growing("cpu", "a stack from 15 to 100 / a stack from 1 to 15", 1),
  growing("peak", "the same of memory", 1),
  ratio("type-check", "the app and its modules / I", ["type-check", "imports"], 1.6),
  ratio("type-check", "the whole repository, tests too / I", ["type-check of everything", "imports"]),
  peak("type-check", "type-check", 100),
  ratio("type-check", "tsc and synth 15 stacks / I", ["check and synth 15", "imports"], 7),
  ratio("tests", "30 tests in 10 files / synth 15", ["tests", "synth 15"], 1.6),
  // The same target as the one above for a synthesis that just meets its own.
  ratio("tests", "30 tests in 10 files / I", ["tests", "imports"], 8.8),
  ratio("tests", "the same / vitest's defaults", ["tests", "tests by default"], 0.2),
  ...[1, 15].flatMap((stacks) => [
    ratio("cdktf synth", `tsc && node / the CLI, ${stacks}`, [`check and synth ${stacks}`, `cdktf synth ${stacks}`]),
    ratio(
      "cdktf synth",
      `tsc && node / the CLI and ts-node, ${stacks}`,
      [`check and synth ${stacks}`, `cdktf synth with ts-node ${stacks}`],
      stacks === 1 ? 0.16 : 0.2,
    ),
  ]),
  ...[1, 15, 100].flatMap((stacks) => [
    perResource("aws-cdk-lib", `ours / theirs per resource, ${stacks}`, [`synth ${stacks}`, `aws-cdk ${stacks}`], 0.75),
    ratio("aws-cdk-lib", `ours / theirs per stack, ${stacks}`, [`synth ${stacks}`, `aws-cdk ${stacks}`]),
  ]),
  size("aws-cdk-lib", "aws-cdk 100"),
  peak("aws-cdk-lib", "aws-cdk 100"),
  ...[1, 15, 100].map((stacks) =>
    ratio("cdktn", `on cdktf / the same app on cdktn, ${stacks}`, [`synth ${stacks}`, `cdktn ${stacks}`]),
  ),
  size("cdktn", "cdktn 100"),
];
