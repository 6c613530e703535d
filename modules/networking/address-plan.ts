import { Netmask } from "netmask";
import { compute } from "../core/condition";
import { hcl, raw } from "../core/expression";
import type { Expression } from "../core/expression";
import type { Kind } from "../core/kinds/kind";
import { withRule } from "../core/kinds/kind";
import { parseCidr } from "../core/kinds/text";

/**
 * The plan for VPCs without explicit ranges: 8 tiers of 8 zones, each subnet 6 bits longer than the VPC. A subnet's place
 * follows from its tier's slot and its zone's letter, so that neither a new tier nor a new zone moves an existing subnet.
 */
const ZONES = ["a", "b", "c", "d", "e", "f", "g", "h"] as const;
const BITS = 6;

/** The longest VPC prefix that the plan can divide: subnets end at /28. */
export const LONGEST_PLANNED_PREFIX = 28 - BITS;

export const SLOTS = { public: 0, private: 1, database: 2 } as const;

/** Range of the subnet of a tier's slot in a zone. */
export function plannedCidr(vpcCidr: string, slot: number, zone: string): string {
  return compute(
    [vpcCidr, slot, zone],
    (range, tier, name) => subnetOf(range, tier * ZONES.length + Math.max(0, letterIndex(name))),
    () => hcl`cidrsubnet(${vpcCidr}, ${BITS}, ${slot} * ${ZONES.length} + index(${ZONES}, substr(${zone}, -1, 1)))`,
    vpcCidr,
  );
}

function letterIndex(zone: string): number {
  return ZONES.findIndex((letter) => zone.endsWith(letter));
}

function subnetOf(range: string, number: number): string {
  const { base, bitmask } = new Netmask(range);
  return new Netmask(`${base}/${bitmask + BITS}`).next(number).toString();
}

/** A list of ranges that share no address. */
export function disjoint<Out>(kind: Kind<readonly string[], Out>): Kind<readonly string[], Out> {
  return withRule(kind, {
    must: "be ranges that do not overlap",
    test: (ranges) => overlap(ranges) === undefined,
    condition: (reference) => disjointCondition(raw(reference)).text(),
  });
}

/** The first two ranges that share addresses. */
export function overlap(ranges: readonly string[]): [string, string] | undefined {
  const blocks = ranges.flatMap((range) => parseCidr(range) ?? []);
  for (const [index, block] of blocks.entries()) {
    const other = blocks.slice(index + 1).find((next) => next.contains(block) || block.contains(next));
    if (other !== undefined) return [block.toString(), other.toString()];
  }
  return undefined;
}

/** Whether one range lies inside another. */
export function isWithin(outer: string, inner: string): boolean {
  return parseCidr(outer)?.contains(inner) ?? true;
}

/** `range`, a variable of a `for`, cut to the prefix of another range. */
export function cutTo(range: string, other: string): Expression {
  return hcl`try(cidrsubnet("\${split("/", ${raw(range)})[0]}/\${split("/", ${other})[1]}", 0, 0), "")`;
}

/** Two ranges overlap where both, cut to the shorter of their prefixes, are the same. */
export function disjointCondition(ranges: unknown): Expression {
  const cut = (range: string): Expression =>
    hcl`cidrsubnet("\${split("/", ${raw(range)})[0]}/\${min(split("/", a)[1], split("/", b)[1])}", 0, 0)`;
  const pair = hcl`i >= j ? true : try(${cut("a")} != ${cut("b")}, true)`;
  return hcl`alltrue([for i, a in ${ranges} : alltrue([for j, b in ${ranges} : ${pair}])])`;
}
