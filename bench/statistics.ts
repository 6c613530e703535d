/** The middle value: one slow run on a busy machine does not move it. */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new Error("there is no median of nothing");
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [upper = Number.NaN, lower = Number.NaN] = [sorted[middle], sorted[middle - 1]];
  return sorted.length % 2 === 1 ? upper : (lower + upper) / 2;
}

/**
 * How much something costs, by rounds: in each round every command has run, so that what else the machine does meets them
 * alike. `compute` sees one round's value of each command.
 */
export function perRound(
  costs: Readonly<Record<string, readonly number[]>>,
  compute: (value: (command: string) => number) => number,
): number[] {
  const rounds = Math.min(...Object.values(costs).map((values) => values.length));
  return Array.from({ length: rounds }, (_, round) =>
    compute((command) => {
      const value = costs[command]?.[round];
      if (value === undefined) throw new Error(`${command} has not been measured`);
      return value;
    }),
  );
}

/** What one more stack costs late, in relation to what it costs early: above 1 something grows faster than the stacks. */
export function growth(points: readonly (readonly [stacks: number, cost: number])[]): number {
  const [first, second, third] = points;
  if (first === undefined || second === undefined || third === undefined) throw new Error("growth needs three points");
  const slope = ([a, before]: readonly [number, number], [b, after]: readonly [number, number]): number =>
    (after - before) / (b - a);
  return slope(second, third) / slope(first, second);
}
