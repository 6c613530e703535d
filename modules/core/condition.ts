import type { IResolvable } from "cdktf";
import { Expression, Deferrable, expressionOf, hcl, isDeferred, retype } from "./expression";

/** A boolean as a caller may give it: a literal, or a token such as a Terraform variable. */
export type BooleanInput = boolean | IResolvable;

/**
 * A boolean that is known at synth or only to Terraform. It is an object, hence always truthy: branch on it with `when` and
 * `choose`, combine it with `and`, `or`, `not`, and give it to an attribute with `.value`.
 */
export class Condition extends Deferrable<boolean | IResolvable> {
  private constructor(
    /** The literal, or undefined where only Terraform knows. */
    readonly known: boolean | undefined,
    private readonly deferred: Expression | undefined,
    /** The opposite, where it has a plainer form than `!( … )`. */
    private readonly negation: Expression | undefined,
  ) {
    super();
  }

  static of(value: BooleanInput, negation?: Expression): Condition {
    if (value instanceof Condition) return value;
    return typeof value === "boolean"
      ? new Condition(value, undefined, undefined)
      : new Condition(undefined, expressionOf(value), negation);
  }

  get isKnown(): boolean {
    return this.known !== undefined;
  }

  get value(): boolean | IResolvable {
    return this.known ?? this.expression;
  }

  /** As an expression, for use inside `hcl`. */
  get expression(): Expression {
    return this.deferred ?? expressionOf(this.known);
  }

  not(): Condition {
    if (this.known !== undefined) return Condition.of(!this.known);
    return Condition.of(this.negation ?? hcl`!${this.expression}`, this.expression);
  }

  and(...others: BooleanInput[]): Condition {
    return others
      .map((other) => Condition.of(other))
      .reduce((left, right) => combine(left, right, "&&", false), this as Condition);
  }

  or(...others: BooleanInput[]): Condition {
    return others
      .map((other) => Condition.of(other))
      .reduce((left, right) => combine(left, right, "||", true), this as Condition);
  }
}

/** `absorbing` is the literal that decides alone: false for "and", true for "or". */
function combine(left: Condition, right: Condition, operator: string, absorbing: boolean): Condition {
  if (left.known === absorbing || right.known === absorbing) return Condition.of(absorbing);
  if (left.known !== undefined) return right;
  if (right.known !== undefined) return left;
  const [a, b] = [left.expression, right.expression];
  return Condition.of(operator === "&&" ? hcl`${a} && ${b}` : hcl`${a} || ${b}`);
}

/**
 * A decision on values that may be known or not: `test` decides when all `operands` are literals, `expression` is what Terraform
 * evaluates otherwise. The two must agree; the tests of the core plan both.
 */
export function decide<const T extends readonly unknown[]>(
  operands: T,
  test: (...operands: T) => boolean,
  expression: () => Expression,
): Condition {
  return operands.some(isDeferred) ? Condition.of(expression()) : Condition.of(test(...operands));
}

/** A value computed from others: at synth when all `operands` are literals, else by Terraform. `T` is told by `sample`. */
export function compute<const O extends readonly unknown[], T>(
  operands: O,
  known: (...operands: O) => T,
  expression: () => Expression,
  sample: T,
): T {
  return operands.some(isDeferred) ? retype(expression(), sample) : known(...operands);
}

export function isEqual(left: string | number, right: string | number): Condition {
  if (!isDeferred(left) && !isDeferred(right)) return Condition.of(left === right);
  return Condition.of(hcl`${left} == ${right}`, hcl`${left} != ${right}`);
}

/** Terraform's or TypeScript's conditional: one of two values of the same type. */
export function choose<T>(condition: BooleanInput, whenTrue: T, whenFalse: T): T {
  const decided = Condition.of(condition);
  if (decided.known !== undefined) return decided.known ? whenTrue : whenFalse;
  const chosen = hcl`${decided.expression} ? ${whenTrue} : ${whenFalse}`;
  if (whenTrue instanceof Condition || whenFalse instanceof Condition) return Condition.of(chosen) as T;
  return retype(chosen, whenTrue ?? whenFalse);
}
