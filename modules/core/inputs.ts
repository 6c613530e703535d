import type { IConstruct } from "constructs";
import { closest } from "fastest-levenshtein";
import { InputError, WITHHELD } from "./errors";
import type { Problem } from "./errors";
import { Expression, expressionOf, isComposed, isResourceAttribute, isWhollyDeferred } from "./expression";
import type { Kind } from "./kinds/kind";
import { Optional } from "./optional";

/** What is said about an input besides its kind. */
export interface InputOptions {
  /** Kept out of plans and logs by Terraform. */
  readonly sensitive?: boolean;
  /** What to do about a value that breaks the rules: a whole sentence. */
  readonly fix?: string;
  /** The AWS or Terraform page that the rules come from. */
  readonly see?: string;
}

export type Presence = "required" | "optional";

/** One input of a module: where the TypeScript type, the check, the Terraform variable and the README row come from. */
export interface Input<In, Out, P extends Presence> extends InputOptions {
  readonly presence: P;
  readonly kind: Kind<In, unknown>;
  readonly description: string;
  /** Undefined for required inputs and for those that may be absent. */
  readonly defaultValue: In | undefined;
  /** Whether absence is a value of its own. */
  readonly nullable: boolean;
  /** The module's view of a checked value. */
  read(value: In | undefined): Out;
  /** The module's view of a value behind a Terraform reference. */
  defer(reference: Expression): Out;
}

export type Inputs = Readonly<Record<string, Input<unknown, unknown, Presence>>>;

/** What callers give for an input. */
export type Given<I> = I extends Input<infer In, unknown, Presence> ? In : never;
type RequiredNames<T extends Inputs> = { [K in keyof T]: T[K]["presence"] extends "required" ? K : never }[keyof T];

/** What callers give for a table of inputs. */
export type Props<T extends Inputs> = { readonly [K in RequiredNames<T>]: Given<T[K]> } & {
  readonly [K in Exclude<keyof T, RequiredNames<T>>]?: Given<T[K]> | undefined;
};

/** What the module sees of them. */
export type Values<T extends Inputs> = {
  readonly [K in keyof T]: T[K] extends Input<unknown, infer Out, Presence> ? Out : never;
};

/** What an input is, with the fields of its elements. */
export function describeInput({ description, kind }: Input<unknown, unknown, Presence>): string {
  return kind.fields === undefined ? description : `${description} ${kind.fields}`;
}

/** An input that callers must give. */
export function required<In, Out>(
  kind: Kind<In, Out>,
  description: string,
  options: InputOptions = {},
): Input<In, Out, "required"> {
  return {
    ...options,
    presence: "required",
    kind,
    description,
    defaultValue: undefined,
    nullable: false,
    read: (value) => kind.read(value as In),
    defer: (reference) => kind.defer(reference),
  };
}

/** An input that may be absent. Modules see an {@link Optional}. */
export function optional<In, Out>(
  kind: Kind<In, Out>,
  description: string,
  options: InputOptions = {},
): Input<In, Optional<Out>, "optional"> {
  const defer = (reference: Expression): Optional<Out> => Optional.nullable(reference, kind.defer(reference));
  return {
    ...options,
    presence: "optional",
    kind,
    description,
    defaultValue: undefined,
    nullable: true,
    read: (value) => {
      if (value === undefined) return Optional.of<Out>(undefined);
      const mayBeNull = isWhollyDeferred(value) && !isComposed(value) && !isResourceAttribute(value);
      return mayBeNull ? defer(expressionOf(value)) : Optional.of(kind.read(value));
    },
    defer,
  };
}

/** An input with a default. */
export function defaulted<In, Out>(
  kind: Kind<In, Out>,
  defaultValue: NoInfer<In>,
  description: string,
  options: InputOptions = {},
): Input<In, Out, "optional"> {
  return {
    ...options,
    presence: "optional",
    kind,
    description,
    defaultValue,
    nullable: false,
    read: (value) => kind.read(value ?? defaultValue),
    defer: (reference) => kind.defer(reference),
  };
}

/** What is wrong with a set of given values, misspelt and missing names included. `path` goes before every name. */
export function inputProblems(inputs: Inputs, given: Readonly<Record<string, unknown>>, path = ""): Problem[] {
  const known = Object.keys(inputs);
  const misspelt = Object.keys(given)
    .filter((name) => !known.includes(name))
    .map((name) => ({
      input: path + name,
      must: `be one of ${known.join(", ")}`,
      got: name,
      fix: `Did you mean ${closest(name, known)}?`,
    }));
  const wrong = Object.entries(inputs).flatMap(([name, input]): Problem[] => {
    const value = given[name];
    if (value !== undefined) {
      const { fix, sensitive = false } = input;
      const found = input.kind.problems(value, path + name);
      return found.map((problem) => ({
        ...problem,
        ...(sensitive ? { got: WITHHELD } : {}),
        ...(problem.fix === undefined && fix !== undefined ? { fix } : {}),
      }));
    }
    return input.presence === "optional"
      ? []
      : [{ input: path + name, must: "be given", got: undefined, fix: input.description }];
  });
  return [...misspelt, ...wrong];
}

/** The module's view of checked values. */
export function readInputs<T extends Inputs>(inputs: T, given: Readonly<Record<string, unknown>>): Values<T> {
  const values = Object.entries(inputs).map(([name, input]) => [name, input.read(given[name])] as const);
  return Object.fromEntries(values) as Values<T>;
}

/** The module's view of given values; all that is wrong with them is one error at `scope`. */
export function checkInputs<T extends Inputs>(scope: IConstruct | string, inputs: T, given: object): Values<T> {
  const values = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const problems = inputProblems(inputs, values);
  if (problems.length > 0) throw new InputError(scope, problems);
  return readInputs(inputs, values);
}
