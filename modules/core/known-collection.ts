import { Collection } from "./collection";
import type { Change, Describe, Shape } from "./collection";
import { choose, Condition } from "./condition";
import { deferredCollection } from "./deferred-collection";
import { UnsupportedError } from "./errors";
import { expressionOf, hcl, isDeferred, retype } from "./expression";
import type { Expression } from "./expression";
import { positionIn } from "./frames";
import { concat } from "./lists";
import { Optional } from "./optional";

type Entries<V> = readonly (readonly [key: string, value: V])[];

/**
 * A collection of literals. `original` is what attributes receive by `.value`; `describe` allows an element to be picked by a key
 * that only Terraform knows.
 */
export function knownCollection<V>(
  shape: Shape,
  entries: Entries<V>,
  original: unknown,
  describe?: Describe<V>,
): Collection<V> {
  // Terraform goes over a map in the order of its keys, whatever order they were written in.
  const ordered = shape === "map" ? [...entries].sort(([a], [b]) => (a < b ? -1 : 1)) : entries;
  return new KnownCollection<V>(shape, ordered, original, describe);
}

/** A list of unique names, literal or one that only Terraform knows. */
export function namesCollection(values: readonly string[]): Collection<string> {
  const describe = (value: Expression): string => value.asString();
  if (isDeferred(values)) return deferredCollection("names", expressionOf(values), describe);
  return knownCollection(
    "names",
    values.map((value) => [value, value] as const),
    values,
    describe,
  );
}

class KnownCollection<V> extends Collection<V> {
  readonly isKnown = true;
  readonly repeated = undefined;

  constructor(
    private readonly shape: Shape,
    readonly entries: Entries<V>,
    readonly value: unknown,
    private readonly describe: Describe<V> | undefined,
  ) {
    super();
  }

  get list(): string[] {
    return this.value as string[];
  }

  get record(): Record<string, string> {
    return this.value as Record<string, string>;
  }

  create<R>(create: Change<V, R>): Collection<R> {
    return this.derive(create);
  }

  derive<R>(change: Change<V, R>): Collection<R> {
    const derived = this.entries.map(([key, value], index) => [key, change(value, key, index)] as const);
    const original = this.shape === "map" ? Object.fromEntries(derived) : derived.map(([, value]) => value);
    return knownCollection(this.shape, derived, original);
  }

  map<R>(change: Change<V, R>): R[] {
    return this.entries.map(([key, value], index) => change(value, key, index));
  }

  mapOptional(change: Change<V, Optional<string>>): string[] {
    return concat(...this.map(change).map((one) => one.toList((content) => content)));
  }

  mapWhere<R>(test: (value: V, key: string) => Condition, change: (value: V, key: string) => R): R[] {
    return concat(...this.map((value, key) => choose(test(value, key), [change(value, key)], [])));
  }

  flatMap(change: (value: V, key: string) => string[]): string[] {
    return concat(...this.map(change));
  }

  toMap<R>(change: Change<V, R>): Record<string, R> {
    return Object.fromEntries(this.entries.map(([key, value], index) => [key, change(value, key, index)]));
  }

  blocks<R extends object>(create: Change<V, R>): R[] {
    return this.map(create);
  }

  at<R>(key: string, change: (value: V) => R): R {
    if (isDeferred(key)) {
      const map = this.toMap((value) => change(value));
      return retype(hcl`${map}[${key}]`, Object.values(map)[0] as R);
    }
    const entry = this.entries.find(([name]) => name === key);
    if (entry === undefined) {
      const names = this.entries.map(([name]) => name).join(", ");
      throw new UnsupportedError(key, `there is no element of this key. There are: ${names}.`);
    }
    return change(entry[1]);
  }

  find(key: string): Optional<V> {
    if (isDeferred(key) && this.entries.length > 0) return this.toDeferred().find(key);
    return Optional.of(this.entries.find(([name]) => name === key)?.[1]);
  }

  pick(key: string): V {
    return isDeferred(key) ? this.toDeferred().pick(key) : this.at(key, (value) => value);
  }

  element(index: number): V {
    const values = this.map((value) => value);
    if (isDeferred(index)) return retype(hcl`${values}[${index}]`, values[0] as V);
    if (index < 0 || index >= values.length) {
      throw new UnsupportedError(String(index), `there are only ${values.length} elements.`);
    }
    return values[index] as V;
  }

  indexOf(name: string): number {
    if (isDeferred(name)) return positionIn(this.keys, expressionOf(name)).asNumber();
    return this.entries.findIndex(([key]) => key === name);
  }

  get firstKey(): string {
    const [first] = this.entries;
    if (first === undefined) throw new UnsupportedError("first", "the collection is empty.");
    return first[0];
  }

  get keys(): Expression {
    return expressionOf(this.entries.map(([key]) => key));
  }

  get length(): number {
    return this.entries.length;
  }

  get isEmpty(): Condition {
    return Condition.of(this.entries.length === 0);
  }

  has(key: string): Condition {
    if (isDeferred(key)) return Condition.of(hcl`contains(${this.keys}, ${key})`);
    return Condition.of(this.entries.some(([name]) => name === key));
  }

  some(condition: (value: V, key: string) => Condition): Condition {
    const [first, ...others] = this.map(condition);
    return first === undefined ? Condition.of(false) : first.or(...others);
  }

  /** Literals as Terraform would see them, so that it can choose among them. */
  private toDeferred(): Collection<V> {
    if (this.describe === undefined) {
      throw new UnsupportedError("pick", "literals cannot be picked by a key known only to Terraform.");
    }
    return deferredCollection(this.shape, expressionOf(this.value), this.describe);
  }
}
