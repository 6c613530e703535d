import type { IResolvable } from "cdktf";
import { choose, Condition } from "./condition";
import { UnsupportedError } from "./errors";
import { Expression, expressionOf, Deferrable, hcl, isDeferred, retype, retypeList } from "./expression";
import { dynamicBlock, NAME } from "./blocks";
import { comprehension } from "./elements";
import type { DeferredElements, Describe, KnownElements, Shape } from "./elements";
import { concat } from "./lists";
import { Optional } from "./optional";
import { Binding, positionIn, withFrame } from "./frames";
import type { Repeated } from "./repetition";

/**
 * A list or map whose elements are known at synth, or one that only Terraform knows. In order, and keyed by names that the
 * caller chose; `each` repeats resources over it, `map` makes a list of it, `at` picks one element, all in both cases alike.
 */
export class Collection<V> extends Deferrable<unknown> {
  private constructor(
    private readonly literal: KnownElements<V> | undefined,
    private readonly deferred: DeferredElements<V> | undefined,
    private readonly original: unknown,
  ) {
    super();
  }

  /** Of literals. `original` is what attributes receive by `.value`. */
  static known<V>(
    shape: Shape,
    entries: readonly (readonly [string, V])[],
    original: unknown,
    describe?: Describe<V>,
  ): Collection<V> {
    // Terraform goes over a map in the order of its keys, whatever order they were written in.
    const ordered = shape === "map" ? [...entries].sort(([a], [b]) => (a < b ? -1 : 1)) : entries;
    return new Collection<V>({ shape, entries: ordered, describe }, undefined, original);
  }

  /** Of a list or map that only Terraform knows; `element` describes one of its elements. */
  static deferred<V>(shape: Shape, source: Expression, describe: Describe<V>): Collection<V> {
    const binding = new Binding();
    const element = describe(shape === "names" ? binding.key : binding.value, binding.key);
    return new Collection<V>(undefined, { shape, source, binding, element, describe }, undefined);
  }

  /** A list of unique names. */
  static names(values: readonly string[]): Collection<string> {
    if (isDeferred(values)) {
      return Collection.deferred("names", expressionOf(values), (value) => value.asString());
    }
    return Collection.known(
      "names",
      values.map((value) => [value, value] as const),
      values,
    );
  }

  get isKnown(): boolean {
    return this.deferred === undefined;
  }

  /** The list or map itself, for attributes of resources. */
  get value(): unknown {
    return this.deferred === undefined ? this.original : this.deferred.source;
  }

  /** The collection as a list of strings, for attributes such as `subnets`. */
  get list(): string[] {
    return this.deferred === undefined ? (this.original as string[]) : this.deferred.source.asList();
  }

  /** The collection as a map of strings, for attributes such as `tags`. */
  get record(): Record<string, string> {
    return this.deferred === undefined ? (this.original as Record<string, string>) : this.deferred.source.asMap();
  }

  /** How a deferred collection repeats resources; undefined where it is unrolled. */
  get repeated(): Repeated | undefined {
    if (this.deferred === undefined) return undefined;
    const { shape, binding, source } = this.deferred;
    if (shape === "list") {
      throw new UnsupportedError(
        "each",
        "a list without names cannot be repeated: its elements have no static key. Take a map or a list of names.",
      );
    }
    return { shape, binding, source };
  }

  /** Keys with their elements, where synth knows them. */
  get entries(): readonly (readonly [key: string, value: V])[] | undefined {
    return this.literal?.entries;
  }

  /** The same keys and order with what `create` makes once per element, or once for all where they are deferred. */
  create<R>(create: (value: V, key: string, index: number) => R): Collection<R> {
    if (this.deferred !== undefined) {
      return new Collection<R>(
        undefined,
        { ...this.deferred, element: this.visit(create), describe: undefined },
        undefined,
      );
    }
    return this.derive(create);
  }

  /** The same keys and order with other values, computed wherever one is referred to. */
  derive<R>(change: (value: V, key: string, index: number) => R): Collection<R> {
    if (this.deferred !== undefined) {
      const { shape, source, describe } = this.deferred;
      if (describe === undefined)
        throw new UnsupportedError("derive", "created resources cannot be changed. Use `map`.");
      return Collection.deferred(shape, source, (value, key) =>
        change(describe(value, key), key.asString(), positionIn(source, key).asNumber()),
      );
    }
    const { shape, entries } = this.known;
    const derived = entries.map(([key, value], index) => [key, change(value, key, index)] as const);
    return Collection.known(
      shape,
      derived,
      shape === "map" ? Object.fromEntries(derived) : derived.map(([, value]) => value),
    );
  }

  /** A list of something of each element, in order. */
  map<R>(change: (value: V, key: string, index: number) => R): R[] {
    if (this.deferred === undefined) return this.known.entries.map(([key, value], index) => change(value, key, index));
    const body = this.visit(change);
    return retypeList(comprehension(this.deferred, body), body);
  }

  /** A list of something of those elements that have it, in order. */
  mapOptional(change: (value: V, key: string, index: number) => Optional<string>): string[] {
    if (this.deferred !== undefined)
      return hcl`compact(${this.map((...element) => change(...element).value)})`.asList();
    const found = this.known.entries.map(([key, value], index) => change(value, key, index));
    return concat(...found.map((one) => one.toList((content) => content)));
  }

  /** A list of something of those elements for which `test` holds, in order. */
  mapWhere<R>(test: (value: V, key: string) => Condition, change: (value: V, key: string) => R): R[] {
    if (this.deferred === undefined) {
      const found = this.known.entries.map(([key, value]) => choose(test(value, key), [change(value, key)], []));
      return concat(...found);
    }
    const body = this.visit(change);
    return retypeList(comprehension(this.deferred, body, "list", this.visit(test)), body);
  }

  /** The lists of all elements as one, in order. */
  flatMap(change: (value: V, key: string) => string[]): string[] {
    return this.isKnown ? concat(...this.map(change)) : hcl`flatten(${this.map(change)})`.asList();
  }

  /** A map from the same keys to something of each element. */
  toMap<R>(change: (value: V, key: string, index: number) => R): Record<string, R> {
    if (this.deferred === undefined) {
      return Object.fromEntries(this.known.entries.map(([key, value], index) => [key, change(value, key, index)]));
    }
    const token: unknown = comprehension(this.deferred, this.visit(change), "map").asMap();
    return token as Record<string, R>;
  }

  /** Something of the element with this key; the key must exist. */
  at<R>(key: string, change: (value: V) => R): R {
    if (this.deferred === undefined && !isDeferred(key)) {
      const entry = this.known.entries.find(([name]) => name === key);
      if (entry === undefined) {
        const names = this.known.entries.map(([name]) => name).join(", ");
        throw new UnsupportedError(key, `there is no element of this key. There are: ${names}.`);
      }
      return change(entry[1]);
    }
    if (this.deferred === undefined) {
      const map = this.toMap((value) => change(value));
      return retype(hcl`${map}[${key}]`, Object.values(map)[0] as R);
    }
    const body = change(this.deferred.element);
    const { binding, source, shape } = this.deferred;
    return retype(
      new Expression((resolve) => {
        const name = resolve(key);
        const value = shape === "names" ? name : `${resolve(source)}[${name}]`;
        return withFrame(binding, { key: name, value }, () => resolve(body));
      }),
      body,
    );
  }

  /** The element with this key, if there is one. */
  find(key: string): Optional<V> {
    if (this.deferred !== undefined) {
      const found = hcl`lookup(${this.deferred.source}, ${key}, null)`;
      return Optional.nullable(found, this.describe(found, expressionOf(key)));
    }
    const { entries } = this.known;
    if (isDeferred(key) && entries.length > 0) return this.toDeferred().find(key);
    return Optional.of(entries.find(([name]) => name === key)?.[1]);
  }

  /** The element with this key, which must exist. */
  pick(key: string): V {
    if (this.deferred === undefined)
      return isDeferred(key) ? this.toDeferred().pick(key) : this.at(key, (value) => value);
    const name = expressionOf(key);
    return this.describe(this.deferred.shape === "names" ? name : hcl`${this.deferred.source}[${name}]`, name);
  }

  /** Literals as Terraform would see them, so that it can choose among them. */
  private toDeferred(): Collection<V> {
    const { shape, describe } = this.known;
    if (describe === undefined)
      throw new UnsupportedError("pick", "literals cannot be picked by a key known only to Terraform.");
    return Collection.deferred(shape, expressionOf(this.original), describe);
  }

  /** Position of a name, which must be in it. */
  indexOf(name: string): number {
    if (this.deferred !== undefined || isDeferred(name)) return positionIn(this.keys, expressionOf(name)).asNumber();
    return this.known.entries.findIndex(([key]) => key === name);
  }

  /** Whether `condition` holds for at least one element. */
  some(condition: (value: V, key: string) => Condition): Condition {
    if (this.deferred !== undefined) return Condition.of(hcl`anytrue(${this.map(condition)})`);
    const [first, ...others] = this.map(condition);
    return first === undefined ? Condition.of(false) : first.or(...others);
  }

  /** The element at a position of a list; it must exist. */
  element(index: number): V {
    if (this.deferred !== undefined) {
      const position = hcl`${this.deferred.source}[${index}]`;
      return this.describe(position, this.deferred.shape === "names" ? position : expressionOf(index));
    }
    const { entries } = this.known;
    if (isDeferred(index)) return retype(hcl`${entries.map(([, value]) => value)}[${index}]`, entries[0]?.[1] as V);
    const entry = entries[index];
    if (entry === undefined) throw new UnsupportedError(String(index), `there are only ${entries.length} elements.`);
    return entry[1];
  }

  /** Key of the first element, which must exist. */
  get firstKey(): string {
    if (this.deferred !== undefined) {
      const { shape, source } = this.deferred;
      return (shape === "names" ? hcl`${source}[0]` : hcl`keys(${source})[0]`).asString();
    }
    const [first] = this.known.entries;
    if (first === undefined) throw new UnsupportedError("first", "the collection is empty.");
    return first[0];
  }

  get length(): number {
    return this.deferred === undefined ? this.known.entries.length : hcl`length(${this.deferred.source})`.asNumber();
  }

  get isEmpty(): Condition {
    if (this.deferred === undefined) return Condition.of(this.known.entries.length === 0);
    const length = hcl`length(${this.deferred.source})`;
    return Condition.of(hcl`${length} == 0`, hcl`${length} > 0`);
  }

  /** The keys, as an expression for use inside `hcl`. */
  get keys(): Expression {
    if (this.deferred === undefined) return expressionOf(this.known.entries.map(([key]) => key));
    return this.deferred.shape === "map" ? hcl`keys(${this.deferred.source})` : this.deferred.source;
  }

  /** Whether a key is in it. */
  has(key: string): Condition {
    if (this.deferred === undefined && !isDeferred(key)) {
      return Condition.of(this.known.entries.some(([name]) => name === key));
    }
    return Condition.of(hcl`contains(${this.keys}, ${key})`);
  }

  /** The elements as `dynamic` blocks, or as a literal list of blocks. */
  blocks<R extends object>(create: (value: V, key: string, index: number) => R): R[] | IResolvable {
    if (this.deferred === undefined) return this.map(create);
    const { source, binding, shape } = this.deferred;
    return dynamicBlock(source, binding, this.visit(create), shape === "names" ? NAME : undefined);
  }

  private get known(): KnownElements<V> {
    if (this.literal === undefined) throw new Error("a deferred collection was read as a literal");
    return this.literal;
  }

  private describe(value: Expression, key: Expression): V {
    if (this.deferred?.describe === undefined)
      throw new UnsupportedError("find", "created resources are picked with `at`.");
    return this.deferred.describe(value, key);
  }

  private visit<R>(change: (value: V, key: string, index: number) => R): R {
    if (this.deferred === undefined) throw new Error("a literal collection was read as deferred");
    const { binding, element, source } = this.deferred;
    return change(element, binding.key.asString(), positionIn(source, binding.key).asNumber());
  }
}
