import { WITHHELD } from "../errors";
import type { Problem } from "../errors";
import { isDeferred } from "../expression";
import type { Expression } from "../expression";
import { stringSource } from "../template";

/** One check of a deferred value: a Terraform condition, and the sentence's end when it does not hold. */
export interface Check {
  /** Terraform source that must be true; it must not fail on any value of the variable's type. */
  readonly condition: string;
  /** The rule, as the rest of a sentence that begins with "must". */
  readonly must: string;
}

/**
 * What values an input takes. One kind gives the TypeScript type, the check at synth, the Terraform type and validation, and
 * the view that the module works with.
 */
export interface Kind<In, Out> {
  /** TypeScript source of the type that callers give. */
  readonly typescript: string;
  /** Terraform's type expression. */
  readonly terraform: string;
  /** Whether a value is a string, number or boolean, and so fits into a map of strings. */
  readonly isScalar: boolean;
  /** For a group of fields: what they are, for the README. */
  readonly fields: string | undefined;
  /** Whether a value that breaks the rules may be a secret, which no message repeats. */
  readonly conceals?: boolean;
  /** What breaks the rules in a known value; parts that only Terraform knows are passed over. */
  problems(value: unknown, input: string): Problem[];
  /** The same rules on a value behind a Terraform reference. */
  checks(reference: string): Check[];
  /** The view of a value, known or a token. */
  read(value: In): Out;
  /** The view of a value that only Terraform knows. */
  defer(reference: Expression): Out;
  /** A known value as Terraform takes it, e.g. with snake_case keys. */
  toTerraform(value: In): unknown;
}

/** One rule of a scalar, in both faces. */
export interface Rule<T> {
  readonly must: string;
  readonly test: (value: T) => boolean;
  readonly condition: (reference: string) => string;
}

/** A regular expression that means the same in JavaScript and in Terraform (RE2): without flags, lookaround and back-references. */
export function matches(pattern: RegExp, must: string): Rule<string> {
  const own = new RegExp(asRe2(pattern.source), "u");
  const text = stringSource(pattern.source.replace(/[$%]\{/g, (introducer) => `${introducer[0]}${introducer}`));
  return { must, test: (value) => own.test(value), condition: (reference) => `can(regex(${text}, ${reference}))` };
}

/** `.` and `\s` as RE2 reads them, which knows fewer line ends and fewer kinds of space. */
function asRe2(pattern: string): string {
  return pattern.replace(/\[(?:\\.|[^\]])*\]|\\.|\./g, (part) => {
    if (part === ".") return "[^\\n]";
    if (part === "\\s") return "[\\t\\n\\f\\r ]";
    return part.startsWith("[") ? part.replaceAll("\\s", "\\t\\n\\f\\r ") : part;
  });
}

/** A kind with one more rule over its whole value. */
export function withRule<In, Out>(kind: Kind<In, Out>, rule: Rule<In>): Kind<In, Out> {
  return {
    typescript: kind.typescript,
    terraform: kind.terraform,
    isScalar: kind.isScalar,
    fields: kind.fields,
    conceals: kind.conceals,
    problems: (value, input) => {
      const found = kind.problems(value, input);
      if (found.length > 0 || isDeferred(value)) return found;
      return rule.test(value as In) ? [] : [{ input, must: rule.must, got: value }];
    },
    checks: (reference) => [...kind.checks(reference), { must: rule.must, condition: rule.condition(reference) }],
    read: (value) => kind.read(value),
    defer: (reference) => kind.defer(reference),
    toTerraform: (value) => kind.toTerraform(value),
  };
}

/** A kind whose values no message repeats: what is given in place of a secret's ARN may be the secret. */
export function concealed<In, Out>(kind: Kind<In, Out>): Kind<In, Out> {
  return {
    typescript: kind.typescript,
    terraform: kind.terraform,
    isScalar: kind.isScalar,
    fields: kind.fields,
    conceals: true,
    problems: (value, input) => kind.problems(value, input).map((problem) => ({ ...problem, got: WITHHELD })),
    checks: (reference) => kind.checks(reference),
    read: (value) => kind.read(value),
    defer: (reference) => kind.defer(reference),
    toTerraform: (value) => kind.toTerraform(value),
  };
}
