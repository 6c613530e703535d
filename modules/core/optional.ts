import { choose, Condition } from "./condition";
import { Expression, Deferrable, hcl, retype } from "./expression";
import { withFrame } from "./frames";

/** What it takes to refer to something that only Terraform knows to exist or not. */
interface Deferred<T> {
  readonly isSet: Condition;
  readonly content: T;
  /** Marks references to the content as made from outside its condition. */
  readonly scope: object | undefined;
  /** True where the content itself is null when not set, so that no conditional is needed around it. */
  readonly isNullable: boolean;
  /** True where the content is one instance of a repetition, which `one([*])` cannot reach. */
  readonly isRepeated: boolean;
}

/**
 * A value that may be absent: an input without a default, or the result of `when`. Absence may be known at synth, or be
 * Terraform's `null`.
 */
export class Optional<T> extends Deferrable<T | undefined> {
  private constructor(
    private readonly literal: { readonly content: T | undefined } | undefined,
    private readonly deferred: Deferred<T> | undefined,
  ) {
    super();
  }

  static of<T>(content: T | undefined): Optional<T> {
    return new Optional<T>({ content }, undefined);
  }

  /** A value that is there where `condition` holds. */
  static onlyIf<T>(condition: Condition, content: T): Optional<T> {
    if (condition.known !== undefined) return Optional.of(condition.known ? content : undefined);
    return Optional.conditional(condition, content, {}, false);
  }

  /** An input that Terraform may set to null. */
  static nullable<T>(reference: Expression, content: T): Optional<T> {
    const isSet = Condition.of(hcl`${reference} != null`, hcl`${reference} == null`);
    return new Optional<T>(undefined, { isSet, content, scope: undefined, isNullable: true, isRepeated: false });
  }

  /** What exists where `isSet` holds; references inside `content` belong to `scope`. */
  static conditional<T>(isSet: Condition, content: T, scope: object, isRepeated: boolean): Optional<T> {
    return new Optional<T>(undefined, { isSet, content, scope, isNullable: false, isRepeated });
  }

  get isKnown(): boolean {
    return this.deferred === undefined;
  }

  /** Whether there is a value. Never decide a resource's existence by the presence of an ID or ARN: it may be unknown. */
  get isSet(): Condition {
    return this.deferred?.isSet ?? Condition.of(this.literal?.content !== undefined);
  }

  /** The content, undefined where synth knows that there is none; a token that may be null otherwise. */
  get value(): T | undefined {
    if (this.deferred === undefined) return this.literal?.content;
    const { isNullable, content, isSet } = this.deferred;
    return isNullable ? content : retype(hcl`${isSet.expression} ? ${this.outside(content)} : null`, content);
  }

  /** What `when` created, whether or not Terraform will: for `dependsOn` and as a typed child. Its attributes come by `get`. */
  get created(): T | undefined {
    return this.deferred === undefined ? this.literal?.content : this.deferred.content;
  }

  /** The content, or `fallback` where there is none. */
  orElse(fallback: T): T {
    if (this.deferred === undefined) return this.literal?.content ?? fallback;
    return choose(this.deferred.isSet, retype(this.outside(this.deferred.content), fallback), fallback);
  }

  /** Like `orElse`, and rendered as `coalesce`: for a scalar that is never an empty text, which Terraform would take for absent. */
  orDefault<S extends string | number>(fallback: S, scalar: (content: T) => S): S {
    if (this.deferred === undefined) return this.map(scalar).value ?? fallback;
    return retype(hcl`coalesce(${this.outside(scalar(this.deferred.content))}, ${fallback})`, fallback);
  }

  /** Something made of the content, where there is one. */
  map<R>(change: (content: T) => R): Optional<R> {
    if (this.deferred === undefined) {
      const content = this.literal?.content;
      return Optional.of(content === undefined ? undefined : change(content));
    }
    return new Optional<R>(undefined, {
      ...this.deferred,
      content: change(this.deferred.content),
      isNullable: false,
    });
  }

  /** Whether there is a content for which `test` holds. */
  holds(test: (content: T) => Condition): Condition {
    if (this.deferred === undefined) {
      const content = this.literal?.content;
      return content === undefined ? Condition.of(false) : test(content);
    }
    return Condition.of(hcl`${this.deferred.isSet} ? ${this.outside(test(this.deferred.content))} : false`);
  }

  /** A list of what is made of the content: one element, or none. */
  toList(change: (content: T) => string): string[] {
    const made = this.map(change);
    if (this.deferred === undefined) return made.value === undefined ? [] : [made.value];
    return hcl`${made.isSet} ? [${made.outside(made.deferred?.content)}] : []`.asList();
  }

  /** One attribute of the content: like `map`, and rendered as `one(res[*].attribute)` without a conditional around it. */
  get<R>(attribute: (content: T) => R): R | undefined {
    if (this.deferred === undefined || this.deferred.isNullable || this.deferred.isRepeated) {
      return this.map(attribute).value;
    }
    const found = attribute(this.deferred.content);
    return retype(this.outside(found), found);
  }

  /** One attribute of the content in a place that exists only where the content does: without a conditional. */
  assume<R>(attribute: (content: T) => R): R | undefined {
    if (this.deferred === undefined || !this.deferred.isRepeated) return this.get(attribute);
    return attribute(this.deferred.content);
  }

  private outside(content: unknown): Expression {
    const scope = this.deferred?.scope;
    return new Expression((resolve) =>
      scope === undefined ? resolve(content) : withFrame(scope, { key: "", value: "" }, () => resolve(content)),
    );
  }
}
