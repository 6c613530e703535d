import * as fc from "fast-check";
import { ANY_HOST, band, measure, priorityIn } from "../../modules/load-balancer/priority";

export interface RoutePatterns {
  readonly path: string;
  readonly host?: string;
}

/** The priority that a load balancer gives a route of these patterns. */
export function priorityOf({ path, host = ANY_HOST }: RoutePatterns): number {
  const measures = measure({ host, path });
  return priorityIn(band(measures), measures);
}

const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789-_.".split("");
const text = (maxLength: number) =>
  fc.array(fc.constantFrom(...LETTERS, "/", "/"), { maxLength }).map((letters) => letters.join(""));
const wildcard = fc.constantFrom("*", "?");

/** Text without wildcards, of all lengths that AWS takes. */
export const literalPath = fc.oneof({ weight: 3, arbitrary: text(15) }, text(127)).map((rest) => `/${rest}`);

/** Any path pattern: none, one or several wildcards, anywhere behind the slash. */
export const path = fc
  .tuple(literalPath, fc.array(fc.tuple(wildcard, text(10)), { maxLength: 3 }))
  .map(([start, rest]) => (start + rest.flat().join("")).slice(0, 128));

const label = fc
  .array(fc.constantFrom(...LETTERS.slice(0, 36)), { minLength: 1, maxLength: 8 })
  .map((all) => all.join(""));
export const exactHost = fc.array(label, { minLength: 1, maxLength: 5 }).map((labels) => [...labels, "com"].join("."));
export const wildcardHost = exactHost.map((host) => `*.${host}`);
export const host = fc.oneof(exactHost, wildcardHost, fc.constant(undefined));

export const patterns: fc.Arbitrary<RoutePatterns> = fc
  .record({ path, host })
  .map(({ path: given, host: name }) => (name === undefined ? { path: given } : { path: given, host: name }));
