import * as fc from "fast-check";
import { expect, it } from "vitest";
import { choose, compute, isEqual } from "../../modules/core/condition";
import { each, when } from "../../modules/core/each";
import { hcl } from "../../modules/core/expression";
import { defaulted, optional, required } from "../../modules/core/inputs";
import { list, map, names } from "../../modules/core/kinds/collections";
import { object } from "../../modules/core/kinds/object";
import { boolean, number, oneOf, string } from "../../modules/core/kinds/scalar";
import { concat } from "../../modules/core/lists";
import { named } from "../../modules/core/named";
import { product } from "../../modules/core/product";
import { data, results, scenario, textOf } from "../support/scenario";
import type { Case } from "../support/scenario";
import { samples } from "../support/samples";
import { describeTerraform } from "../support/terraform";

const letters = required(names(), "Letters.");
const isOn = required(boolean(), "Whether.");

const repeated = scenario(
  "repeated",
  { letters, suffix: defaulted(string(), "s", "Suffix.") },
  ["inOrder", "byKey", "second", "length", "isEmpty", "hasA", "same"],
  (scope, { letters: all, suffix }) => {
    const made = each(scope, "one", all, (inner, letter, key, index) =>
      data(inner, "data", `${letter}/${key}/${index}/${suffix}`),
    );
    const same = each(scope, "other", made, (inner, one) => data(inner, "data", textOf(one)));
    return {
      inOrder: made.map(textOf),
      byKey: made.toMap(textOf),
      second: made.at(all.firstKey, textOf),
      length: made.length,
      isEmpty: all.isEmpty.value,
      hasA: all.has("a").value,
      same: same.map((one, key, index) => `${key}${index}${textOf(one)}`),
    };
  },
);

const conditional = scenario(
  "conditional",
  { letters, isOn },
  ["value", "orElse", "list", "many", "none", "inside"],
  (scope, inputs) => {
    const made = when(scope, inputs.isOn, (there) => data(there, "single", "it"));
    const follower = when(scope, inputs.isOn, (there) => data(there, "follower", made.get(textOf)));
    const many = when(scope, inputs.isOn, (there) =>
      each(there, "many", inputs.letters, (inner, letter) => data(inner, "data", letter)),
    );
    const inside = when(scope, inputs.isOn, (there) =>
      when(there, inputs.letters.has("a"), (inner) => data(inner, "inner", made.assume(textOf))),
    );
    const none = when(scope, inputs.isOn.not(), (there) => data(there, "none", "none"));
    return {
      value: made.map(textOf).value,
      orElse: follower.map(textOf).orElse("nothing"),
      list: made.toList(textOf),
      many: many.map((found) => found.map(textOf)).orElse([]),
      none: none.get(textOf),
      inside: inside.map((found) => found.map(textOf).orElse("no inner")).orElse("no outer"),
    };
  },
);

const perElement = scenario("per-element", { letters, isOn }, ["all", "first", "fixed"], (scope, inputs) => {
  const { letters: all } = inputs;
  const made = each(scope, "one", all, (inner, letter, key) =>
    when(inner, inputs.isOn.or(isEqual(key, all.firstKey)), (there) => data(there, "data", letter)),
  );
  // Known inside deferred.
  const fixed = each(scope, "fixed", all, (inner, letter) =>
    ["x", "y"].map((end) => data(inner, end, `${letter}${end}`)),
  );
  return {
    all: made.mapOptional((one) => one.map(textOf)),
    first: made.at(all.firstKey, (one) => one.assume(textOf)),
    fixed: fixed.map((both) => both.map(textOf).join("-")),
  };
});

const routes = map(
  object({
    port: required(number(), "Port."),
    host: optional(string(), "Host."),
    access: defaulted(oneOf("in", "out"), "in", "Access."),
    isOpen: defaulted(boolean(), true, "Open."),
    note: defaulted(string(), "none", "Note."),
    empty: defaulted(string(), "", "Empty."),
  }),
);
const described = scenario(
  "described",
  { routes: defaulted(routes, {}, "Routes."), key: optional(string(), "Key.") },
  ["all", "some", "found"],
  (scope, inputs) => {
    const made = each(scope, "route", inputs.routes, (inner, route, key, index) =>
      data(inner, "data", {
        key,
        index,
        port: compute(
          [route.port],
          (port) => port + 1,
          () => hcl`${route.port} + 1`,
          route.port,
        ),
        host: route.host.orElse("*"),
        is: choose(route.access.is("in"), "inside", "outside"),
        open: route.isOpen.not().value,
        text: `${route.note}|${route.empty}`,
      }),
    );
    return {
      all: made.map((_, key) => key),
      some: inputs.routes.some((route) => route.isOpen.not()).value,
      found: inputs.routes
        .find("a")
        .map((route) => route.note)
        .orElse("none"),
    };
  },
);

const crossed = scenario(
  "crossed",
  { letters, others: required(map(string()), "Others."), isOn },
  ["byPair", "joined"],
  (scope, inputs) => {
    const made = each(scope, "pair", product(inputs.letters, inputs.others), (inner, pair, key) =>
      data(inner, "data", `${key}=${pair.first}${pair.second}`),
    );
    const literal = each(scope, "known", product(inputs.others, inputs.letters), (inner, pair) =>
      when(inner, inputs.isOn, (there) => data(there, "data", `${pair.secondKey}.${pair.first}`)),
    );
    const name = named(scope, "joined", concat(["x"], made.map(textOf)));
    return {
      byPair: made.toMap(textOf),
      joined: concat(
        name,
        literal.mapOptional((one) => one.map(textOf)),
      ),
    };
  },
);

const listed = scenario(
  "listed",
  { values: required(list(number()), "Values.") },
  ["doubled", "first"],
  (scope, { values }) => {
    data(scope, "all", { values: values.map((value, _, index) => hcl`${value} * 2 + ${index}`.asNumber()) });
    return { doubled: values.map((value) => hcl`${value} * 2`.asString()), first: values.element(0) };
  },
);

const LETTERS: readonly (readonly string[])[] = [["b", "a"], ["a"], ["z", "y", "a/b", "1", "c d"], ["x-1", "a", "b"]];
const ROUTES = {
  a: { port: 80 },
  "b/c": { port: 1, host: "h", access: "out", isOpen: false, note: "", empty: "" },
  c: { port: 0, note: "n", empty: "e", isOpen: true },
};
const fixed: readonly Case[] = [
  ...LETTERS.map((found) => ({ scenario: repeated, props: { letters: found } })),
  ...LETTERS.flatMap((found) =>
    [true, false].flatMap((on) =>
      [conditional, perElement].map((one) => ({ scenario: one, props: { letters: found, isOn: on } })),
    ),
  ),
  { scenario: described, props: {} },
  { scenario: described, props: { routes: ROUTES } },
  { scenario: crossed, props: { letters: ["b", "a"], others: { y: "1", x: "2" }, isOn: true } },
  { scenario: crossed, props: { letters: ["b", "a"], others: {}, isOn: false } },
  { scenario: listed, props: { values: [3, 0, -1] } },
];

const key = fc.string({ unit: fc.constantFrom(..."abcXYZ019/_-. ".split("")), minLength: 1, maxLength: 5 });
const keys = fc.uniqueArray(key, {
  minLength: 1,
  maxLength: 5,
  selector: (found) => found.replace(/[^A-Za-z0-9_-]/g, "_"),
});
const random: fc.Arbitrary<Case> = fc.oneof(
  keys.map((found) => ({ scenario: repeated, props: { letters: found, suffix: "-" } })),
  fc.tuple(keys, fc.boolean()).map(([found, on]) => ({ scenario: conditional, props: { letters: found, isOn: on } })),
  fc.tuple(keys, fc.boolean()).map(([found, on]) => ({ scenario: perElement, props: { letters: found, isOn: on } })),
  fc
    .tuple(
      keys,
      fc.array(
        fc.record(
          {
            port: fc.integer(),
            host: fc.string(),
            access: fc.constantFrom("in", "out"),
            isOpen: fc.boolean(),
            note: fc.constantFrom("", "a", "null"),
          },
          { requiredKeys: ["port"] },
        ),
        { minLength: 5, maxLength: 5 },
      ),
    )
    .map(([found, values]) => ({
      scenario: described,
      props: { routes: Object.fromEntries(found.map((name, index) => [name, plain(values[index])])) },
    })),
);

/** Texts without what would be a template. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value).replace(/[$%]/g, "_"));
}

describeTerraform("repetition", () => {
  it("makes the same of literals and of variables", async () => {
    const cases = [...fixed, ...samples(random, 40)];
    const { literal, deferred } = await results(cases);
    for (const [
      index,
      {
        scenario: { name },
        props,
      },
    ] of cases.entries()) {
      expect(deferred[index], `${name} ${JSON.stringify(props)}`).toEqual(literal[index]);
    }
    expect(literal[0]).toEqual({
      outputs: {
        inOrder: ["b/b/0/s", "a/a/1/s"],
        byKey: { a: "a/a/1/s", b: "b/b/0/s" },
        second: "b/b/0/s",
        length: 2,
        isEmpty: false,
        hasA: true,
        same: ["b0b/b/0/s", "a1a/a/1/s"],
      },
      resources: ['"a/a/1/s"', '"a/a/1/s"', '"b/b/0/s"', '"b/b/0/s"'],
    });
  });
});
