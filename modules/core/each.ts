import { Construct } from "constructs";
import type { Collection } from "./collection";
import { Condition } from "./condition";
import type { BooleanInput } from "./condition";
import { Optional } from "./optional";
import { EachScope, KeyScope, OptionalScope, isRepeated, repeat } from "./repetition";

/**
 * Creates resources for every element: one by one with the key in their names where the elements are known, once with
 * `for_each` where only Terraform knows them. The result has the same keys and order; refer to what was created through
 * its `map`, `toMap` and `at`.
 */
export function each<V, T>(
  scope: Construct,
  id: string,
  collection: Collection<V>,
  create: (scope: Construct, value: V, key: string, index: number) => T,
): Collection<T> {
  const { repeated } = collection;
  const outer = repeated === undefined ? new Construct(scope, id) : new EachScope(scope, id, repeated);
  const created = collection.create((value, key, index) =>
    create(repeated === undefined ? new KeyScope(outer, key) : outer, value, key, index),
  );
  if (repeated !== undefined) repeat(outer);
  return created;
}

/** Creates resources where `condition` holds: decided at synth, or by `count`. */
export function when<T>(scope: Construct, condition: BooleanInput, create: (scope: Construct) => T): Optional<T> {
  const decided = Condition.of(condition);
  if (decided.known === false) return Optional.of<T>(undefined);
  const deferred = decided.known === undefined ? decided : undefined;
  const inner = new OptionalScope(scope, `optional-${scope.node.children.length}`, deferred);
  const created = create(inner);
  if (deferred === undefined) return Optional.of(created);
  repeat(inner);
  return Optional.conditional(deferred, created, inner, isRepeated(inner));
}
