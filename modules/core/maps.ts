import type { Collection } from "./collection";
import { call } from "./expression";

/** One map of something of each element of several collections: at synth where all are literal, else by Terraform. */
export function toMergedMap<V>(
  collections: readonly Collection<V>[],
  change: (value: V) => string,
): Record<string, string> {
  const maps = collections.map((collection) => collection.toMap((value) => change(value)));
  const [only] = maps;
  if (maps.length === 1 && only !== undefined) return only;
  if (collections.every(({ isKnown }) => isKnown)) return Object.assign({}, ...maps) as Record<string, string>;
  return call("merge", ...maps).asMap();
}
