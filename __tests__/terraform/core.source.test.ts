import * as fc from "fast-check";
import { expect, it } from "vitest";
import { block } from "../../modules/core/export/print";
import { source } from "../../modules/core/template";
import { escaped, samples } from "../support/samples";
import { describeTerraform, TerraformRoot } from "../support/terraform";

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(...'$%{}"\\ \n\t~#/=>,:[](a\b\f\u007f'.split("")), maxLength: 12 }),
  fc.constantFrom("", "/* */", "<<EOT", "~}", "%%{", "$$", "é", "e\u0301", "\u2028", "𝒳", "null", "true", "1"),
  fc.string({ minLength: 90, maxLength: 130 }),
);
/** Without characters whose width nobody knows: those that Unicode has not, and those that join what is before them. */
const key = fc.oneof(
  text.filter((found) => !/\p{Cn}|\p{Co}|\p{M}/u.test(found)),
  fc.constantFrom("for", "null", "true", "false", "in", "if", "a-b", "a.b", "1", "-a", "_a", "a/b", "each", "count"),
);
const scalar = fc.oneof(
  text.map(escaped),
  fc.integer(),
  fc.double({ noDefaultInfinity: true, noNaN: true }),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom(0, -0, -1, 1e21, -1e-7, 2 ** 53, 0.1),
);
const { value: json } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    scalar,
    fc.array(tie("value"), { maxLength: 6 }),
    // Terraform normalizes keys, and refuses two that are one then.
    fc.dictionary(
      key.map((found) => escaped(found.normalize())),
      tie("value"),
      { maxKeys: 6 },
    ),
  ),
}));

describeTerraform("native source", () => {
  it("means what the JSON value means, and is formatted as Terraform does", async () => {
    const values = samples(json, 600);
    const named = (prefix: string): [string, unknown][] => values.map((value, index) => [`${prefix}_${index}`, value]);
    const outputs = Object.fromEntries(named("json").map(([name, value]) => [name, { value }]));
    const root = TerraformRoot.fromFiles({
      "json.tf.json": JSON.stringify({ output: outputs }),
      // Both printers: a `locals` block over several lines, and each value on one.
      "native.tf": [
        block("locals", [], Object.fromEntries(named("local")), {}),
        ...named("native").map(([name]) =>
          block("output", [name], { value: `\${local.${name.replace("native", "local")}}` }, {}),
        ),
        ...named("line").map(([name, value]) => `output "${name}" {\n  value = ${source(value)}\n}\n`),
      ].join("\n"),
    });
    await root.apply();
    const made = await root.outputs();
    for (const [index, value] of values.entries()) {
      const expected = made[`json_${index}`];
      expect(made[`native_${index}`], JSON.stringify(value)).toEqual(expected);
      expect(made[`line_${index}`], JSON.stringify(value)).toEqual(expected);
    }
    await root.fmtCheck();
  });
});
