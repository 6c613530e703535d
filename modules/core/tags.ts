import { Collection } from "./collection";
import { call } from "./expression";

/** Tags of one resource; later ones win. */
export function mergeTags(
  ...sources: readonly (Collection<string> | Readonly<Record<string, string>>)[]
): Record<string, string> {
  const maps = sources.map((source) => (source instanceof Collection ? source.record : source));
  const isKnown = sources.every((source) => !(source instanceof Collection) || source.isKnown);
  if (isKnown) return Object.assign({}, ...maps) as Record<string, string>;
  return call("merge", ...maps.filter((found) => Object.keys(found).length > 0)).asMap();
}
