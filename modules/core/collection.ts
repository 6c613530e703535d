import type { IResolvable } from "cdktf";
import type { Condition } from "./condition";
import { Deferrable } from "./expression";
import type { Expression } from "./expression";
import type { Optional } from "./optional";
import type { Repeated } from "./repetition";

/** How elements are told apart. A `list` has positions only, so nothing can be repeated over it. */
export type Shape = "names" | "map" | "list";

/** How an element of the collection's kind is read from a reference. */
export type Describe<V> = (value: Expression, key: Expression) => V;

/** What is made of one element. */
export type Change<V, R> = (value: V, key: string, index: number) => R;

/**
 * A list or map whose elements are known at synth ({@link knownCollection}), or one that only Terraform knows
 * ({@link deferredCollection}). In order, and keyed by names that the caller chose; `each` repeats resources over it, `map`
 * makes a list of it, `at` picks one element, all in both cases alike.
 */
export abstract class Collection<V> extends Deferrable<unknown> {
  /** The collection as a list of strings, for attributes such as `subnets`. */
  abstract get list(): string[];
  /** The collection as a map of strings, for attributes such as `tags`. */
  abstract get record(): Record<string, string>;
  /** How a deferred collection repeats resources; undefined where it is unrolled. */
  abstract get repeated(): Repeated | undefined;
  /** Keys with their elements, where synth knows them. */
  abstract get entries(): readonly (readonly [key: string, value: V])[] | undefined;

  /** The same keys and order with what `create` makes once per element, or once for all where they are deferred. */
  abstract create<R>(create: Change<V, R>): Collection<R>;
  /** The same keys and order with other values, computed wherever one is referred to. */
  abstract derive<R>(change: Change<V, R>): Collection<R>;
  /** A list of something of each element, in order. */
  abstract map<R>(change: Change<V, R>): R[];
  /** A list of something of those elements that have it, in order. */
  abstract mapOptional(change: Change<V, Optional<string>>): string[];
  /** A list of something of those elements for which `test` holds, in order. */
  abstract mapWhere<R>(test: (value: V, key: string) => Condition, change: (value: V, key: string) => R): R[];
  /** The lists of all elements as one, in order. */
  abstract flatMap(change: (value: V, key: string) => string[]): string[];
  /** A map from the same keys to something of each element. */
  abstract toMap<R>(change: Change<V, R>): Record<string, R>;
  /** The elements as `dynamic` blocks, or as a literal list of blocks. */
  abstract blocks<R extends object>(create: Change<V, R>): R[] | IResolvable;

  /** Something of the element with this key; the key must exist. */
  abstract at<R>(key: string, change: (value: V) => R): R;
  /** The element with this key, if there is one. Not of created resources. */
  abstract find(key: string): Optional<V>;
  /** The element with this key, which must exist. Not of created resources. */
  abstract pick(key: string): V;
  /** The element at a position of a list; it must exist. */
  abstract element(index: number): V;
  /** Position of a name, which must be in it. */
  abstract indexOf(name: string): number;
  /** Key of the first element, which must exist. */
  abstract get firstKey(): string;
  /** The keys, as an expression for use inside `hcl`. */
  abstract get keys(): Expression;

  abstract get length(): number;
  abstract get isEmpty(): Condition;
  /** Whether a key is in it. */
  abstract has(key: string): Condition;
  /** Whether `condition` holds for at least one element. */
  abstract some(condition: (value: V, key: string) => Condition): Condition;
}
