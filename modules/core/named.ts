import { TerraformLocal } from "cdktf";
import type { Construct } from "constructs";
import { Condition } from "./condition";
import type { Collection } from "./collection";
import { deferredCollection } from "./deferred-collection";
import { Expression, expressionOf, hcl, isDeferred, raw, retype } from "./expression";

/**
 * Gives a value that only Terraform knows a name, `local.<id>`, so that readers meet it once and not in every place where it is
 * used. A literal stays what it is. Not for values of one element of a collection.
 */
export function named<T extends Condition | string | number | string[]>(scope: Construct, id: string, value: T): T {
  if (!isDeferred(value)) return value;
  const expression = value instanceof Condition ? value.expression : expressionOf(value);
  const local = new TerraformLocal(scope, `local_${id}`, expression);
  const reference = raw(`local.${local.friendlyUniqueId}`, local);
  return value instanceof Condition ? (Condition.of(reference) as T) : retype(reference, value);
}

type Part = string | number | string[];
type Made = Part | Readonly<Record<string, Part>>;

/**
 * Something computed of each element under a name, `local.<id>`, where several places need it. A collection that synth knows
 * stays unnamed. The result may be repeated like the collection itself.
 */
export function namedMap<V, R extends Made>(
  scope: Construct,
  id: string,
  collection: Collection<V>,
  create: (value: V, key: string) => R,
): Collection<R> {
  if (collection.isKnown) return collection.derive(create);
  const samples: R[] = [];
  const made = collection.toMap((value, key) => {
    const sample = create(value, key);
    samples.push(sample);
    return sample;
  });
  const local = new TerraformLocal(scope, `local_${id}`, made);
  const [sample] = samples;
  return deferredCollection("map", raw(`local.${local.friendlyUniqueId}`, local), (value) =>
    partsOf(value, sample as R),
  );
}

/** A reference with the type of `sample`, field by field. */
function partsOf<R extends Made>(reference: Expression, sample: R): R {
  if (typeof sample !== "object" || Array.isArray(sample)) return retype(reference, sample);
  const fields = Object.entries(sample).map(([name, part]) => [
    name,
    retype(hcl`${reference}${raw(`.${name}`)}`, part),
  ]);
  return Object.fromEntries(fields) as R;
}
