import { createHash } from "node:crypto";
import { compute } from "../core/condition";
import { hcl } from "../core/expression";
import type { Expression } from "../core/expression";

/**
 * The priority of a rule, 1 to 48960, follows from its own patterns alone: adding or dropping a route moves no other one.
 * Of two patterns that match the same request, the more specific one gets the smaller number:
 *
 *     1 … 21440       a host without wildcards
 *     21441 … 35200   a host with wildcards, in four spans of 3440: the more dots, the earlier
 *     35201 … 48960   any host
 *
 * and inside each of these: first all paths without wildcards, then those with wildcards in bands by the length of the literal
 * text before the first one, the longest first; in a band, first those with anything but a single `*` at the end. Where both
 * host and path say the same, a digest of the two picks the number. `/*` for any host is last. Above 48960 all is free.
 *
 * Terraform computes the same from the same arithmetic: only whole numbers, and a digest that both have.
 */
export const HIGHEST_COMPUTED = 48_960;
export const HIGHEST = 50_000;

/** Stands for "any host" where a route has none; AWS takes no such pattern. */
export const ANY_HOST = "*";

/** Hosts with wildcards have a quarter of the numbers that others have; the widths below are those of a quarter. */
const QUARTER = 3440;
const MOST_DOTS = 4;
const EXACT_PATHS = 500;
const LONGEST = 127;
/** Up to this length bands are wide, because most patterns are short. */
const SHORT = 32;
const WIDE = 20;
/** Further numbers for `/*` of a host without wildcards: many load balancers have only such routes. */
const WHOLE_HOSTS = 7680;
const WILDCARD_HOSTS = 4 * QUARTER + WHOLE_HOSTS;
const ANY_HOSTS = WILDCARD_HOSTS + MOST_DOTS * QUARTER;

export interface Patterns {
  readonly [pattern: string]: string;
  /** {@link ANY_HOST} where the route has none. */
  readonly host: string;
  readonly path: string;
}

/** What the band depends on; the parts do not depend on each other. */
export interface Measures {
  readonly [measure: string]: string | number;
  /** Where the host's span begins. */
  readonly span: number;
  /** How many quarters of a span the host has. */
  readonly quarters: number;
  readonly kind: PathKind;
  /** Length of the path's literal text before its first wildcard. */
  readonly literal: number;
  readonly digest: number;
}

type PathKind = "exact" | "prefix" | "pattern";

/** The numbers among which the digest picks. */
export interface Band {
  readonly [bound: string]: number;
  readonly start: number;
  readonly width: number;
}

export function measure({ host, path }: Patterns): Measures {
  return {
    span: compute([host], spanOf, () => spanExpression(host), 0),
    quarters: compute(
      [host],
      (known) => (isWildcardHost(known) ? 1 : 4),
      () => hcl`${host} != ${ANY_HOST} && length(regexall("[*?]", ${host})) > 0 ? 1 : 4`,
      0,
    ),
    kind: compute<readonly [string], PathKind>(
      [path],
      kindOf,
      () =>
        hcl`length(regexall("[*?]", ${path})) == 0 ? "exact" : length(regexall("[*?].", ${path})) == 0 && endswith(${path}, "*") ? "prefix" : "pattern"`,
      "exact",
    ),
    literal: compute(
      [path],
      (known) => known.split(/[*?]/)[0]?.length ?? 0,
      () => hcl`length(split("*", replace(${path}, "?", "*"))[0])`,
      0,
    ),
    digest: compute(
      [host, path],
      (...known) => Number.parseInt(createHash("sha256").update(known.join("")).digest("hex").slice(0, 8), 16),
      () => hcl`parseint(substr(sha256("\${${host}}\${${path}}"), 0, 8), 16)`,
      0,
    ),
  };
}

export function band({ span, quarters, kind, literal }: Measures): Band {
  return {
    start: compute(
      [span, quarters, kind, literal],
      (from, share, known, length) => from + share * placeOf(known, length),
      () => hcl`${span} + ${quarters} * ${placeExpression(kind, literal)}`,
      0,
    ),
    width: compute(
      [span, quarters, kind, literal],
      (from, share, known, length) =>
        share * widthOf(known, length) + (from === 0 && known === "prefix" && length === 1 ? WHOLE_HOSTS : 0),
      () =>
        hcl`${quarters} * ${widthExpression(kind, literal)} + (${span} == 0 && ${kind} == "prefix" && ${literal} == 1 ? ${WHOLE_HOSTS} : 0)`,
      0,
    ),
  };
}

/** Priority of a rule with these measures, whose band is given. */
export function priorityIn({ start, width }: Band, { digest }: Measures): number {
  return compute(
    [start, width, digest],
    (from, count, number) => 1 + from + (number % count),
    () => hcl`1 + ${start} + ${digest} % ${width}`,
    0,
  );
}

function isWildcardHost(host: string): boolean {
  return host !== ANY_HOST && /[*?]/.test(host);
}

function spanOf(host: string): number {
  if (host === ANY_HOST) return ANY_HOSTS;
  return isWildcardHost(host) ? ANY_HOSTS - QUARTER * Math.min(MOST_DOTS, host.split(".").length - 1) : 0;
}

function spanExpression(host: string): Expression {
  const wildcard = hcl`${ANY_HOSTS} - ${QUARTER} * min(${MOST_DOTS}, length(split(".", ${host})) - 1)`;
  return hcl`${host} == ${ANY_HOST} ? ${ANY_HOSTS} : length(regexall("[*?]", ${host})) > 0 ? ${wildcard} : 0`;
}

function kindOf(path: string): PathKind {
  if (!/[*?]/.test(path)) return "exact";
  return /^[^*?]*\*$/.test(path) ? "prefix" : "pattern";
}

/** Where the band of a path begins, in quarters. */
function placeOf(kind: PathKind, literal: number): number {
  if (kind === "exact") return 0;
  const ofLength = 4 * (LONGEST - Math.max(literal, SHORT)) + 4 * WIDE * (SHORT - Math.min(literal, SHORT));
  return EXACT_PATHS + ofLength + (kind === "prefix" ? unitOf(literal) : 0);
}

function placeExpression(kind: PathKind, literal: number): Expression {
  const end = EXACT_PATHS + 4 * LONGEST + 4 * WIDE * SHORT;
  const place = hcl`${end} - 4 * max(${literal}, ${SHORT}) - ${4 * WIDE} * min(${literal}, ${SHORT})`;
  return hcl`(${kind} == "exact" ? 0 : ${place} + (${kind} == "prefix" ? ${unitExpression(literal)} : 0))`;
}

/** A band has four units: one for patterns, three for the prefixes behind them. */
function widthOf(kind: PathKind, literal: number): number {
  return { exact: EXACT_PATHS, prefix: 3 * unitOf(literal), pattern: unitOf(literal) }[kind];
}

function widthExpression(kind: PathKind, literal: number): Expression {
  const unit = unitExpression(literal);
  return hcl`(${kind} == "exact" ? ${EXACT_PATHS} : ${kind} == "prefix" ? 3 * ${unit} : ${unit})`;
}

function unitOf(literal: number): number {
  return literal > SHORT ? 1 : WIDE;
}

function unitExpression(literal: number): Expression {
  return hcl`(${literal} > ${SHORT} ? 1 : ${WIDE})`;
}
