import { decide } from "../core/condition";
import type { Condition } from "../core/condition";
import { hcl, raw } from "../core/expression";

/** MiB of memory that Fargate has for a number of CPU units: from, to, and the steps between. */
interface Memory {
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

/** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html#fargate-tasks-size */
const SIZES: Readonly<Record<number, Memory>> = {
  512: { from: 1024, to: 4096, step: 1024 },
  1024: { from: 2048, to: 8192, step: 1024 },
  2048: { from: 4096, to: 16384, step: 1024 },
  4096: { from: 8192, to: 30720, step: 1024 },
  8192: { from: 16384, to: 61440, step: 4096 },
  16384: { from: 32768, to: 122880, step: 8192 },
};
/** The smallest size doubles instead. */
const SMALLEST = { cpu: 256, memory: [512, 1024, 2048] } as const;

export const FARGATE_CPU: readonly number[] = [SMALLEST.cpu, ...Object.keys(SIZES).map(Number)];
export const LARGEST_MEMORY = 122880;

/** The amounts of memory that go with `cpu`. */
export function memoryFor(cpu: number): number[] {
  const size = SIZES[cpu];
  if (size === undefined) return cpu === SMALLEST.cpu ? [...SMALLEST.memory] : [];
  return Array.from({ length: (size.to - size.from) / size.step + 1 }, (_, index) => size.from + index * size.step);
}

/** Whether Fargate has tasks of this size. */
export function isFargateSize(cpu: number, memory: number): Condition {
  return decide(
    [cpu, memory],
    (units, mebibytes) => memoryFor(units).includes(mebibytes),
    () => hcl`contains(lookup(${raw(table())}, ${cpu}, []), ${memory})`,
  );
}

function table(): string {
  const rows = Object.entries(SIZES).map(
    ([cpu, { from, to, step }]) => `"${cpu}" = range(${from}, ${to + step}, ${step})`,
  );
  return `{ "${SMALLEST.cpu}" = tolist([${SMALLEST.memory.join(", ")}]), ${rows.join(", ")} }`;
}
