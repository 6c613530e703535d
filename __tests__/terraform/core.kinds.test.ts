import { Construct } from "constructs";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { moduleFiles } from "../../modules/core/export/files";
import { block } from "../../modules/core/export/print";
import { defaulted, optional, required } from "../../modules/core/inputs";
import type { Inputs } from "../../modules/core/inputs";
import { map } from "../../modules/core/kinds/collections";
import { object } from "../../modules/core/kinds/object";
import { boolean, number, string } from "../../modules/core/kinds/scalar";
import { declareModule } from "../../modules/core/module";
import { snakeCase } from "../../modules/core/names";
import { evaluate } from "../support/evaluate";
import { kindCases } from "../support/kinds";
import { escaped, samples } from "../support/samples";
import { describeTerraform, TerraformRoot } from "../support/terraform";

/** `variables.tf` of a module with these inputs. */
function variables(inputs: Inputs): string {
  const declaration = declareModule({ name: "kinds", summary: "None.", inputs, outputs: {} });
  const none = { props: () => ({}) };
  const create = (scope: Construct, id: string): Construct => new Construct(scope, id);
  return moduleFiles({ declaration, create }, { minimal: none, complete: none })["variables.tf"] ?? "";
}

const modules = Object.entries(kindCases).map(([name, { kind }], index) => ({
  name,
  folder: `kind${index}`,
  inputs: { value: required(kind as never, "Value.") } satisfies Inputs,
}));
const folders = Object.fromEntries(
  modules.map(({ folder, inputs }) => [`modules/${folder}/variables.tf`, variables(inputs)]),
);

/** One file per call, so that an error tells which it is about. */
function calls(valuesOf: (name: string) => readonly unknown[]): Record<string, string> {
  const made = modules.flatMap(({ name, folder }) =>
    valuesOf(name).map((value, index) => {
      // Fields in Terraform's spelling, misspelt ones too, which the kind itself would leave out.
      const isFields = kindCases[name]?.kind.fields !== undefined;
      const given = isFields
        ? Object.fromEntries(Object.entries(value as object).map(([key, item]) => [snakeCase(key), item]))
        : value;
      const label = `${folder}_${index}`;
      return [`${label}.tf`, block("module", [label], { source: `./modules/${folder}`, value: given }, {})];
    }),
  );
  return Object.fromEntries(made) as Record<string, string>;
}

describeTerraform("kinds in Terraform", () => {
  it("take what they take at synth", async () => {
    await TerraformRoot.fromFiles({ ...folders, ...calls((name) => kindCases[name]?.takes ?? []) }).plan();
  });

  it("refuse what they refuse at synth, with the same words", async () => {
    const refused = (name: string) =>
      (kindCases[name]?.refuses ?? []).filter((one) => one.length < 3 || one[2] !== undefined);
    const errors = await TerraformRoot.fromFiles({
      ...folders,
      ...calls((name) => refused(name).map(([value]) => value)),
    }).planErrors();
    for (const { name, folder } of modules) {
      for (const [index, [value, must, inTerraform]] of refused(name).entries()) {
        const found = errors.filter(({ range }) => range?.filename === `${folder}_${index}.tf`);
        expect(found.map(({ detail }) => detail).join("\n"), `${name}: ${JSON.stringify(value)}`).toContain(
          `value must ${inTerraform ?? must}${kindCases[name]?.kind.conceals === true ? "." : ", got "}`,
        );
      }
    }
  });

  it("judge any value as at synth", async () => {
    const scalars = Object.entries(kindCases).filter(([, { kind }]) => kind.isScalar && kind.terraform !== "bool");
    const judged = scalars.map(([name, { kind, takes, refuses }], index) => {
      const [condition = "true", ...more] = kind.checks("v").map((check) => check.condition);
      const values =
        kind.terraform === "number"
          ? samples(numbers(takes), 150)
          : samples(texts([...takes, ...refuses.map(([value]) => value)]), 300);
      const list = values.map((value) => JSON.stringify(typeof value === "string" ? escaped(value) : value));
      const all = [condition, ...more].map((one) => `(${one})`).join(" && ");
      return { name, kind, values, output: `judged_${index}`, list: `[${list.join(", ")}]`, all };
    });
    const made = await evaluate(
      Object.fromEntries(judged.map(({ output, all }) => [output, `[for v in local.${output} : ${all}]`])),
      { "values.tf.json": `{"locals": {${judged.map(({ output, list }) => `"${output}": ${list}`).join(", ")}}}` },
    );
    for (const { name, kind, values, output } of judged) {
      const atSynth = values.map((value) => kind.problems(value, "v").length === 0);
      const differing = values.filter((_, index) => atSynth[index] !== (made[output] as boolean[])[index]);
      expect(differing, name).toEqual([]);
      expect(new Set(name === "string" ? [true, false] : atSynth), name).toEqual(new Set([true, false]));
    }
  });

  it("have the defaults that are written, whatever they look like", async () => {
    const values = { camelCase: "$${a}", "ex-http": "x", FARGATE_SPOT: "", "a.b/c": "é" };
    const inputs = {
      none: optional(string(), "None."),
      off: defaulted(boolean(), false, "Off."),
      zero: defaulted(number(), 0, "Zero."),
      empty: defaulted(string(), "", "Empty."),
      names: defaulted(map(string()), values, "Names."),
      secret: defaulted(string(), "x", "Secret.", { sensitive: true }),
    } satisfies Inputs;
    const source = variables(inputs);
    expect(source).toMatch(/variable "none" \{[^}]*default {5}= null\n\}/);
    expect(source).toMatch(/variable "off" \{[^}]*nullable {4}= false\n\}/);
    const outputs = Object.keys(inputs).map(
      (name) => `output "${name}" {\n  value = var.${name}\n  sensitive = true\n}\n`,
    );
    const given = block("module", ["defaults"], { source: "./defaults" }, {});
    const nulls = block(
      "module",
      ["nulls"],
      { source: "./defaults", off: null, zero: null, empty: null, names: null },
      {},
    );
    const all = `output "all" {\n  value     = [module.defaults, module.nulls]\n  sensitive = true\n}\n`;
    const root = TerraformRoot.fromFiles({
      "defaults/main.tf": [source, ...outputs].join("\n"),
      "main.tf": [given, nulls, all].join("\n"),
    });
    await root.apply();
    const expected = {
      none: null,
      off: false,
      zero: 0,
      empty: "",
      names: { ...values, camelCase: "${a}" },
      secret: "x",
    };
    expect(await root.outputs()).toEqual({ all: [expected, expected] });
  });

  it("drop a misspelt field of an open object before validation sees it, so that flat ones are closed", async () => {
    const open = 'variable "tier" {\n  type = object({ slot = number, access = optional(string, "isolated") })\n}\n';
    const seen = 'output "seen" {\n  value = var.tier\n}\n';
    const call = block("module", ["open"], { source: "./open", tier: { slot: 3, acess: "nat" } }, {});
    const made = await evaluate({ seen: "module.open.seen" }, { "main.tf": call, "open/main.tf": open + seen });
    expect(made["seen"]).toEqual({ slot: 3, access: "isolated" });
    expect(object({ slot: required(number(), "Slot.") }).terraform).toBe("map(string)");
  });
});

function numbers(taken: readonly unknown[]): fc.Arbitrary<number> {
  const near = fc.constantFrom(...(taken as number[]), 0, 1, 65535);
  const finite = fc.double({ noDefaultInfinity: true, noNaN: true, min: -1e6, max: 1e6 });
  return fc.oneof(
    near,
    fc.tuple(near, fc.constantFrom(-1, 1, 0.5)).map(([a, b]) => a + b),
    fc.integer(),
    finite,
  );
}

/** Texts one change away from those of the table, and any others. */
function texts(known: readonly unknown[]): fc.Arbitrary<string> {
  const character = fc.oneof(
    fc.constantFrom(..."0159azAZ-_.:/@* \t\n\r\v\u00a0\u2028é/".split("")),
    fc.string({ minLength: 1, maxLength: 1 }),
  );
  const base = fc.constantFrom(...known.filter((value) => typeof value === "string"));
  const changed = fc.tuple(base, fc.nat(80), fc.nat(2), character).map(([text, at, cut, put]) => {
    const place = at % (text.length + 1);
    return text.slice(0, place) + put + text.slice(place + cut);
  });
  return fc
    .oneof({ weight: 1, arbitrary: base }, { weight: 4, arbitrary: changed }, fc.string())
    .map((text) => text.normalize());
}
