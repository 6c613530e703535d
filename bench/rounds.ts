import type { Benchmarked } from "./commands";
import { measure } from "./measure";
import type { Cost } from "./measure";
import { median } from "./statistics";

/** One value per round, of every command that ran. */
export interface Costs {
  readonly cpu: Record<string, number[]>;
  readonly peak: Record<string, number[]>;
}

/** Short commands run more often within a round: what the machine does besides moves them more. */
const SECONDS = 1;
const MOST = 5;

/** A warm-up that fills the file cache, then rounds in which every command runs, so that what is compared shares its moment. */
export async function runRounds(
  commands: Readonly<Record<string, Benchmarked>>,
  runs: number,
  progress: (text: string) => void,
): Promise<Costs> {
  const costs: Costs = { cpu: {}, peak: {} };
  const times: Record<string, number> = {};
  for (const [name, command] of Object.entries(commands)) {
    progress(`warm-up: ${name}`);
    const { cpu } = await measure(command);
    times[name] = Math.min(MOST, Math.ceil(SECONDS / cpu));
  }
  for (let round = 1; round <= runs; round += 1) {
    for (const [name, command] of Object.entries(commands)) {
      progress(`round ${round} of ${runs}: ${name}`);
      const found: Cost[] = [];
      for (let time = 0; time < (times[name] ?? 1); time += 1) found.push(await measure(command));
      (costs.cpu[name] ??= []).push(median(found.map(({ cpu }) => cpu)));
      (costs.peak[name] ??= []).push(median(found.map(({ peak }) => peak ?? Number.NaN)));
    }
  }
  return costs;
}
