import type { Collection } from "./collection";
import { decide } from "./condition";
import type { Condition } from "./condition";
import { hcl } from "./expression";

/** Whether every key of one collection is a key of the other, for inputs that are keyed by the same names. */
export function areAmong(keyed: Collection<unknown>, names: Collection<unknown>): Condition {
  return decide(
    [keyed, names],
    (some, all) => some.entries?.every(([key]) => all.has(key).known === true) ?? true,
    () => hcl`length(setsubtract(${keyed.keys}, ${names.keys})) == 0`,
  );
}
