import * as fc from "fast-check";

/** What the random values of a run follow from. */
export const seed = Number(process.env["SEED"] ?? 1);

/**
 * Random values for a test that gives them all to Terraform at once, where a run per value would take minutes. The same each
 * time, so that a failure comes back; `SEED=2 npx vitest run …` tries others.
 */
export function samples<T>(arbitrary: fc.Arbitrary<T>, count: number): T[] {
  return fc.sample(arbitrary, { numRuns: count, seed });
}

/** A text as a template that means just this text. */
export function escaped(text: string): string {
  return text.replace(/[$%]\{/g, (introducer) => `${introducer[0]}${introducer}`);
}
