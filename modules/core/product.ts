import type { Collection } from "./collection";
import { deferredCollection } from "./deferred-collection";
import { hcl } from "./expression";
import { knownCollection } from "./known-collection";

/** One pair of a {@link product}. */
export interface Pair<A, B> {
  readonly first: A;
  readonly second: B;
  readonly firstKey: string;
  readonly secondKey: string;
}

/** All pairs of two collections, keyed `first/second`: one repetition where two would have to be nested. */
export function product<A, B>(first: Collection<A>, second: Collection<B>): Collection<Pair<A, B>> {
  const [left, right] = [first.entries, second.entries];
  if (left !== undefined && right !== undefined) {
    const pairs = left.flatMap(([a, one]) =>
      right.map(([b, other]) => [`${a}/${b}`, { first: one, second: other, firstKey: a, secondKey: b }] as const),
    );
    return knownCollection("map", pairs, undefined);
  }
  if (left?.length === 0 || right?.length === 0) return knownCollection("map", [], undefined);
  const pairs = hcl`{ for pair in setproduct(${first.keys}, ${second.keys}) : "\${pair[0]}/\${pair[1]}" => { first = pair[0], second = pair[1] } }`;
  return deferredCollection("map", pairs, (value) => {
    const [firstKey, secondKey] = [hcl`${value}.first`.asString(), hcl`${value}.second`.asString()];
    return { first: first.pick(firstKey), second: second.pick(secondKey), firstKey, secondKey };
  });
}
