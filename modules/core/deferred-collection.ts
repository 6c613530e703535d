import type { IResolvable } from "cdktf";
import { dynamicBlock, NAME } from "./blocks";
import { Collection } from "./collection";
import type { Change, Describe, Shape } from "./collection";
import { comprehension } from "./comprehension";
import type { DeferredElements } from "./comprehension";
import { Condition } from "./condition";
import { UnsupportedError } from "./errors";
import { Expression, expressionOf, hcl, retype, retypeList } from "./expression";
import { Binding, positionIn, withFrame } from "./frames";
import { Optional } from "./optional";
import type { Repeated } from "./repetition";

/** A collection of which Terraform knows the elements; `describe` reads any one of them from a reference. */
export function deferredCollection<V>(shape: Shape, source: Expression, describe: Describe<V>): Collection<V> {
  const binding = new Binding();
  const element = describe(shape === "names" ? binding.key : binding.value, binding.key);
  return new DeferredCollection<V>({ shape, source, binding, element }, describe);
}

class DeferredCollection<V> extends Collection<V> {
  readonly isKnown = false;
  readonly entries = undefined;

  constructor(
    private readonly elements: DeferredElements<V>,
    /** Absent where the elements are resources: those are referred to through their frame. */
    private readonly describe: Describe<V> | undefined,
  ) {
    super();
  }

  get value(): Expression {
    return this.elements.source;
  }

  get list(): string[] {
    return this.value.asList();
  }

  get record(): Record<string, string> {
    return this.value.asMap();
  }

  get repeated(): Repeated {
    const { shape, binding, source } = this.elements;
    if (shape === "list") {
      throw new UnsupportedError(
        "each",
        "a list without names cannot be repeated: its elements have no static key. Take a map or a list of names.",
      );
    }
    return { shape, binding, source };
  }

  create<R>(create: Change<V, R>): Collection<R> {
    return new DeferredCollection<R>({ ...this.elements, element: this.visit(create) }, undefined);
  }

  derive<R>(change: Change<V, R>): Collection<R> {
    const { shape, source } = this.elements;
    const { describe } = this;
    if (describe === undefined) throw new UnsupportedError("derive", "created resources cannot be changed. Use `map`.");
    return deferredCollection(shape, source, (value, key) =>
      change(describe(value, key), key.asString(), placeOf(shape, source, key)),
    );
  }

  map<R>(change: Change<V, R>): R[] {
    const body = this.visit(change);
    return retypeList(comprehension(this.elements, body), body);
  }

  mapOptional(change: Change<V, Optional<string>>): string[] {
    return hcl`compact(${this.map((...element) => change(...element).value)})`.asList();
  }

  mapWhere<R>(test: (value: V, key: string) => Condition, change: (value: V, key: string) => R): R[] {
    const body = this.visit(change);
    return retypeList(comprehension(this.elements, body, "list", this.visit(test)), body);
  }

  flatMap(change: (value: V, key: string) => string[]): string[] {
    return hcl`flatten(${this.map(change)})`.asList();
  }

  toMap<R>(change: Change<V, R>): Record<string, R> {
    const token: unknown = comprehension(this.elements, this.visit(change), "map").asMap();
    return token as Record<string, R>;
  }

  blocks<R extends object>(create: Change<V, R>): IResolvable {
    const { source, binding, shape } = this.elements;
    return dynamicBlock(source, binding, this.visit(create), shape === "names" ? NAME : undefined);
  }

  at<R>(key: string, change: (value: V) => R): R {
    const { binding, source, shape, element } = this.elements;
    const body = change(element);
    return retype(
      new Expression((resolve) => {
        const name = resolve(key);
        const value = shape === "names" ? name : `${resolve(source)}[${name}]`;
        return withFrame(binding, { key: name, value }, () => resolve(body));
      }),
      body,
    );
  }

  find(key: string): Optional<V> {
    const found = hcl`lookup(${this.elements.source}, ${key}, null)`;
    return Optional.nullable(found, this.read(found, expressionOf(key)));
  }

  pick(key: string): V {
    const { shape, source } = this.elements;
    const name = expressionOf(key);
    return this.read(shape === "names" ? name : hcl`${source}[${name}]`, name);
  }

  element(index: number): V {
    const { shape, source } = this.elements;
    const position = hcl`${source}[${index}]`;
    return this.read(position, shape === "names" ? position : expressionOf(index));
  }

  indexOf(name: string): number {
    return positionIn(this.keys, expressionOf(name)).asNumber();
  }

  get firstKey(): string {
    const { shape, source } = this.elements;
    return (shape === "names" ? hcl`${source}[0]` : hcl`keys(${source})[0]`).asString();
  }

  get keys(): Expression {
    const { shape, source } = this.elements;
    return shape === "map" ? hcl`keys(${source})` : source;
  }

  get length(): number {
    return hcl`length(${this.value})`.asNumber();
  }

  get isEmpty(): Condition {
    const length = hcl`length(${this.value})`;
    return Condition.of(hcl`${length} == 0`, hcl`${length} > 0`);
  }

  has(key: string): Condition {
    return Condition.of(hcl`contains(${this.keys}, ${key})`);
  }

  some(condition: (value: V, key: string) => Condition): Condition {
    return Condition.of(hcl`anytrue(${this.map(condition)})`);
  }

  /** An element by reference. */
  private read(value: Expression, key: Expression): V {
    if (this.describe === undefined) throw new UnsupportedError("find", "created resources are picked with `at`.");
    return this.describe(value, key);
  }

  /** What `change` makes of the element at hand. */
  private visit<R>(change: Change<V, R>): R {
    const { binding, element, source, shape } = this.elements;
    return change(element, binding.key.asString(), placeOf(shape, source, binding.key));
  }
}

/** Where an element stands, by its key: a list's keys are positions. */
function placeOf(shape: Shape, source: Expression, key: Expression): number {
  if (shape === "list") return key.asNumber();
  return positionIn(shape === "map" ? hcl`keys(${source})` : source, key).asNumber();
}
