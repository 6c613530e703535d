import type { IResolvable } from "cdktf";
import type { Collection } from "../collection";
import { deferredCollection } from "../deferred-collection";
import { knownCollection } from "../known-collection";
import type { Problem } from "../errors";
import { Expression, expressionOf, isDeferred, isWhollyDeferred } from "../expression";
import type { Check, Kind } from "./kind";
import { string } from "./scalar";

export interface Size {
  readonly min?: number;
  readonly max?: number;
}

/** A list in the caller's order. Its elements have no names, so nothing is repeated over it. */
export function list<In, Out>(element: Kind<In, Out>, size: Size = {}): Kind<readonly In[], Collection<Out>> {
  return listKind("list", element, size, false);
}

/** A list of unique names, which may be the keys of repeated resources. Terraform must know them at plan. */
export function names(
  element: Kind<string, string> = string(),
  size: Size = {},
): Kind<readonly string[], Collection<string>> {
  return listKind("names", element, size, true);
}

function listKind<In, Out>(
  shape: "list" | "names",
  element: Kind<In, Out>,
  size: Size,
  unique: boolean,
): Kind<readonly In[], Collection<Out>> {
  const view = (reference: Expression): Collection<Out> =>
    deferredCollection(shape, reference, (value) => element.defer(value));
  return {
    typescript: `readonly ${/[ |]/.test(element.typescript) ? `(${element.typescript})` : element.typescript}[]`,
    terraform: `list(${element.terraform})`,
    isScalar: false,
    fields: element.fields,
    conceals: element.conceals,
    problems(value, input) {
      if (isWhollyDeferred(value)) return [];
      if (!Array.isArray(value)) return [{ input, must: "be a list", got: value }];
      const items: readonly unknown[] = value;
      const repeated = unique ? items.filter((item, index) => items.indexOf(item) !== index) : [];
      return [
        ...sizeProblems(items.length, size, input, value),
        ...repeated.map((got) => ({ input, must: "not name anything twice", got })),
        ...(unique ? items.filter((item) => isDeferred(item)).map(() => unknownName(input)) : []),
        ...items.flatMap((item, index) => element.problems(item, `${input}[${index}]`)),
      ];
    },
    checks: (reference) => [
      ...sizeChecks(reference, size),
      ...(unique
        ? [{ condition: `length(distinct(${reference})) == length(${reference})`, must: "not name anything twice" }]
        : []),
      ...element.checks("item").map(({ condition, must }) => ({
        condition: `alltrue([for item in ${reference} : ${condition}])`,
        must: `hold values that each ${must}`,
      })),
    ],
    read: (value) =>
      isWhollyDeferred(value)
        ? view(expressionOf(value))
        : knownCollection(
            shape,
            value.map((item, index) => [unique ? String(item) : String(index), element.read(item)] as const),
            value.map((item) => element.toTerraform(item)),
            (item) => element.defer(item),
          ),
    defer: view,
    toTerraform: (value) => (isWhollyDeferred(value) ? value : value.map((item) => element.toTerraform(item))),
  };
}

export type MapInput<In> = Readonly<Record<string, In>> | IResolvable;

/** A map whose keys are names that the caller chose. Terraform must know the keys at plan, not the values. */
export function map<In, Out>(
  element: Kind<In, Out>,
  { key = string(), ...size }: Size & { key?: Kind<string, string> } = {},
): Kind<MapInput<In>, Collection<Out>> {
  const view = (reference: Expression): Collection<Out> =>
    deferredCollection("map", reference, (value) => element.defer(value));
  const entriesOf = (value: MapInput<In>): [string, In][] => Object.entries(value as Record<string, In>);
  return {
    typescript: `Readonly<Record<string, ${element.typescript}>> | IResolvable`,
    terraform: `map(${element.terraform})`,
    isScalar: false,
    fields: element.fields,
    conceals: element.conceals,
    problems(value, input) {
      if (isWhollyDeferred(value)) return [];
      if (typeof value !== "object" || value === null || Array.isArray(value))
        return [{ input, must: "be a map", got: value }];
      const entries = Object.entries(value);
      return [
        ...sizeProblems(entries.length, size, input, value),
        ...entries.flatMap(([name]) => key.problems(name, `${input}'s key ${JSON.stringify(name)}`)),
        ...entries.flatMap(([name, item]) => element.problems(item, `${input}.${name}`)),
      ];
    },
    checks: (reference) => [
      ...sizeChecks(reference, size),
      ...every("key", `keys(${reference})`, key.checks("key"), "have keys that each"),
      ...every("item", `values(${reference})`, element.checks("item"), "hold values that each"),
    ],
    read: (value) =>
      isWhollyDeferred(value)
        ? view(expressionOf(value))
        : knownCollection(
            "map",
            entriesOf(value).map(([name, item]) => [name, element.read(item)] as const),
            Object.fromEntries(entriesOf(value).map(([name, item]) => [name, element.toTerraform(item)])),
            (item) => element.defer(item),
          ),
    defer: view,
    toTerraform: (value) =>
      isWhollyDeferred(value)
        ? value
        : Object.fromEntries(entriesOf(value).map(([name, item]) => [name, element.toTerraform(item)])),
  };
}

function every(variable: string, over: string, checks: readonly Check[], phrase: string): Check[] {
  return checks.map(({ condition, must }) => ({
    condition: `alltrue([for ${variable} in ${over} : ${condition}])`,
    must: `${phrase} ${must}`,
  }));
}

function unknownName(input: string): Problem {
  return { input, must: "be a list of literals or one token for the whole list", got: "a list with tokens in it" };
}

function sizeProblems(length: number, { min = 0, max = Infinity }: Size, input: string, got: unknown): Problem[] {
  return length >= min && length <= max ? [] : [{ input, must: sizeRule({ min, max }), got }];
}

function sizeChecks(reference: string, { min = 0, max = Infinity }: Size): Check[] {
  const bounds = [
    ...(min > 0 ? [`length(${reference}) >= ${min}`] : []),
    ...(max < Infinity ? [`length(${reference}) <= ${max}`] : []),
  ];
  return bounds.length === 0 ? [] : [{ condition: bounds.join(" && "), must: sizeRule({ min, max }) }];
}

function sizeRule({ min = 0, max = Infinity }: Size): string {
  if (max === Infinity) return `have at least ${min} ${min === 1 ? "element" : "elements"}`;
  return min > 0 ? `have ${min} to ${max} elements` : `have at most ${max} elements`;
}
