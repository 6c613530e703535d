import { Command } from "commander";
import { writeFileSync } from "node:fs";
import { commands, outputOf } from "./commands";
import type { Benchmarked } from "./commands";
import { figures } from "./figures";
import type { Figure } from "./figures";
import { prepare } from "./prepare";
import { countResources } from "./resources";
import { runRounds } from "./rounds";
import type { Costs } from "./rounds";
import { median, perRound } from "./statistics";
import { format, table, verdict } from "./table";
import type { Row } from "./table";

interface Options {
  readonly runs: string;
  readonly only?: string;
  readonly json?: string;
}

const progress = (text: string): void => void process.stderr.write(`${text}\n`);

async function main({ runs, only = "", json }: Options): Promise<void> {
  if (!/^[1-9]\d*$/.test(runs)) throw new Error(`--runs must be a number of rounds, got ${runs}.`);
  const pattern = new RegExp(only, "i");
  const wanted = figures.filter(({ group, name }) => pattern.test(`${group}: ${name}`));
  if (wanted.length === 0) throw new Error(`no figure matches ${only}. Groups: ${groups().join(", ")}.`);
  const all = commands();
  for (const reason of new Set(Object.values(all).flatMap(({ missing }) => missing ?? []))) {
    progress(`Some figures are left out, because ${reason}.`);
  }
  const possible = wanted.filter(({ commands: own }) => own.every((name) => all[name]?.missing === undefined));
  const used = new Set(possible.flatMap(({ commands: own }) => own));
  const run = Object.fromEntries(Object.entries(all).filter(([name]) => used.has(name)));
  prepare();
  const costs = await runRounds(run, Number(runs), progress);
  const resources = resourcesPerStack(run);
  const rows = possible.map((figure) => rowOf(figure, costs, resources)).filter(({ value }) => !Number.isNaN(value));
  process.stdout.write(`\n${table(rows)}\n\n${notes(costs, resources)}\n`);
  if (json === undefined) return;
  const report = { rows: rows.map((row) => ({ ...row, verdict: verdict(row) })), costs, resourcesPerStack: resources };
  writeFileSync(json, `${JSON.stringify(report, undefined, 2)}\n`);
}

function groups(): string[] {
  return [...new Set(figures.map(({ group }) => group))];
}

function rowOf(figure: Figure, costs: Costs, resources: Readonly<Record<string, number>>): Row {
  const own = Object.fromEntries(figure.commands.map((name) => [name, costs[figure.of][name] ?? []]));
  const values = perRound(own, (cost) => figure.compute(cost, (name) => resources[name] ?? Number.NaN));
  const { group, name, unit, target } = figure;
  return { group, name, unit, target, value: median(values), range: [Math.min(...values), Math.max(...values)] };
}

/** Counted in what the commands have written. */
function resourcesPerStack(run: Readonly<Record<string, Benchmarked>>): Record<string, number> {
  const sized = Object.keys(run).flatMap((name): [string, number][] => {
    const stacks = /^(?:synth|aws-cdk|cdktn) (\d+)$/.exec(name)?.[1];
    return stacks === undefined ? [] : [[name, countResources(outputOf(name)) / Number(stacks)]];
  });
  return Object.fromEntries(sized);
}

function notes(costs: Costs, resources: Readonly<Record<string, number>>): string {
  const lines = Object.entries(costs.cpu).map(([name, values]) => {
    const made = resources[name] === undefined ? "" : `, ${resources[name]} resources per stack`;
    return `${name}: ${format(median(values), "s")}${made}`;
  });
  return ["CPU time on this machine, median (compare ratios, not these):", ...lines].join("\n");
}

new Command("bench")
  .description(
    "Measures speed and memory as ratios, each against its target. I = loading cdktf and the bindings in use.",
  )
  .option("--runs <number>", "rounds, of which the median counts", "5")
  .option("--only <pattern>", "regular expression on a figure's group and name, such as synth or aws-cdk")
  .option("--json <file>", "also writes the figures there")
  .action(main)
  .parseAsync()
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
