import { Condition, decide } from "../condition";
import type { BooleanInput } from "../condition";
import { Expression, expressionOf, hcl, isDeferred } from "../expression";
import { source } from "../template";
import type { Kind, Rule } from "./kind";

/** A string, number or boolean with rules. */
export class Scalar<T extends string | number | boolean, In, Out> implements Kind<In, Out> {
  readonly isScalar = true;
  readonly fields = undefined;

  constructor(
    readonly terraform: "string" | "number" | "bool",
    readonly typescript: string,
    private readonly rules: readonly Rule<T>[],
    private readonly view: { read(value: In): Out; defer(reference: Expression): Out },
  ) {}

  problems(value: unknown, input: string) {
    if (isDeferred(value)) return [];
    const known: unknown = value instanceof Condition ? value.known : value;
    const expected = this.terraform === "bool" ? "boolean" : this.terraform;
    // Neither NaN nor Infinity is a number in Terraform.
    const isExpected = typeof known === expected && (typeof known !== "number" || Number.isFinite(known));
    if (!isExpected) return [{ input, must: `be a ${expected}`, got: known }];
    return this.rules.filter((rule) => !rule.test(known as T)).map(({ must }) => ({ input, must, got: known }));
  }

  checks(reference: string) {
    return this.rules.map(({ must, condition }) => ({ must, condition: condition(reference) }));
  }

  read(value: In): Out {
    return this.view.read(value);
  }

  defer(reference: Expression): Out {
    return this.view.defer(reference);
  }

  toTerraform(value: In): unknown {
    return value;
  }
}

/** A text. `rules` narrow it. */
export function string(...rules: Rule<string>[]): Kind<string, string> {
  return new Scalar("string", "string", rules, { read: (value) => value, defer: (reference) => reference.asString() });
}

/** Any number, within the bounds given. */
export function number(bounds: { min?: number; max?: number } = {}): Kind<number, number> {
  return numeric(range(bounds, "a number"));
}

/** A whole number, within the bounds given. */
export function integer(bounds: { min?: number; max?: number } = {}): Kind<number, number> {
  const whole: Rule<number> = {
    must: `be a whole number${span(bounds)}`,
    test: Number.isInteger,
    condition: (reference) => `floor(${reference}) == ${reference}`,
  };
  return numeric([whole, ...range(bounds, "a whole number")]);
}

/** One of a few numbers, e.g. the retention periods that CloudWatch takes. */
export function oneOfNumbers(values: readonly number[], must: string): Kind<number, number> {
  const list = `[${values.join(", ")}]`;
  return numeric([
    { must, test: (value) => values.includes(value), condition: (reference) => `contains(${list}, ${reference})` },
  ]);
}

/** A TCP or UDP port. */
export function port(): Kind<number, number> {
  return integer({ min: 1, max: 65535 });
}

/** A duration in whole days. */
export function days(bounds: { min: number; max: number }): Kind<number, number> {
  return numeric([
    {
      must: `be a whole number of days from ${bounds.min} to ${bounds.max}`,
      test: (value) => Number.isInteger(value) && value >= bounds.min && value <= bounds.max,
      condition: (reference) =>
        `floor(${reference}) == ${reference} && ${reference} >= ${bounds.min} && ${reference} <= ${bounds.max}`,
    },
  ]);
}

/** A switch. Modules see a {@link Condition}. */
export function boolean(): Kind<BooleanInput, Condition> {
  return new Scalar<boolean, BooleanInput, Condition>("bool", "boolean | IResolvable", [], {
    read: (value) => Condition.of(value),
    defer: (reference) => Condition.of(reference),
  });
}

/** One of a few words as a plain text, for names in a list. */
export function word(...values: readonly string[]): Kind<string, string> {
  return string(among(values));
}

/** One of a few words. Modules see a {@link Choice}. */
export function oneOf<const T extends string>(...values: readonly T[]): Kind<T, Choice<T>> {
  const type = values.map((value) => `"${value}"`).join(" | ");
  return new Scalar<string, T, Choice<T>>("string", type, [among(values)], {
    read: (value) => new Choice(value),
    defer: (reference) => new Choice(reference.asString() as T),
  });
}

/** A word out of a few, known at synth or only to Terraform. */
export class Choice<T extends string> {
  constructor(
    /** For attributes of resources. */
    readonly value: T,
  ) {}

  is(...words: T[]): Condition {
    const reference = expressionOf(this.value);
    return decide(
      [this.value],
      (value) => words.includes(value),
      () => (words.length === 1 ? hcl`${reference} == ${words[0]}` : hcl`contains(${words}, ${reference})`),
    );
  }
}

function among(values: readonly string[]): Rule<string> {
  const list = values.map((value) => `"${value}"`).join(", ");
  return {
    must: `be one of ${list}`,
    test: (value) => values.includes(value),
    condition: (reference) => `contains(${source(values)}, ${reference})`,
  };
}

function numeric(rules: Rule<number>[]): Kind<number, number> {
  return new Scalar("number", "number", rules, { read: (value) => value, defer: (reference) => reference.asNumber() });
}

function range({ min, max }: { min?: number; max?: number }, noun: string): Rule<number>[] {
  if (min === undefined && max === undefined) return [];
  return [
    {
      must: `be ${noun}${span({ min, max })}`,
      test: (value) => (min === undefined || value >= min) && (max === undefined || value <= max),
      condition: (reference) =>
        [min === undefined ? [] : `${reference} >= ${min}`, max === undefined ? [] : `${reference} <= ${max}`]
          .flat()
          .join(" && "),
    },
  ];
}

function span({ min, max }: { min?: number; max?: number }): string {
  if (min === undefined) return max === undefined ? "" : ` of at most ${max}`;
  return max === undefined ? ` of at least ${min}` : ` from ${min} to ${max}`;
}
