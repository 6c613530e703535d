import * as fc from "fast-check";
import { expect, it } from "vitest";
import { raw } from "../../modules/core/expression";
import { limitName, NAME_LIMITS } from "../../modules/core/names";
import { evaluate } from "../support/evaluate";
import { samples } from "../support/samples";
import { describeTerraform } from "../support/terraform";
import { synthesize } from "../support/synthesize";

const kinds = Object.keys(NAME_LIMITS) as (keyof typeof NAME_LIMITS)[];
const part = fc.string({ unit: fc.constantFrom(..."abcXYZ019--".split("")), minLength: 0, maxLength: 20 });
const name = fc
  .tuple(
    fc.array(part, { minLength: 1, maxLength: 30 }),
    fc.constantFrom(0, 31, 32, 33, 63, 64, 65, 128, 255, 256, 513),
  )
  .map(([parts, length]) =>
    length === 0 ? parts.join("-") : `${parts.join("-")}${"x".repeat(length)}`.slice(0, length),
  );

describeTerraform("limitName", () => {
  it("cuts a name alike at synth and in Terraform, within the limit", async () => {
    const names = samples(name, 300);
    const { output } = synthesize(() =>
      Object.fromEntries(kinds.map((kind) => [kind, limitName(raw("name").asString(), kind)])),
    );
    const expressions = kinds.map((kind) => {
      const expression = /^\$\{(.*)\}$/s.exec(String(output[kind]?.value))?.[1] ?? "";
      return [kind, `[for name in local.names : ${expression}]`];
    });
    const made = await evaluate(Object.fromEntries(expressions) as Record<string, string>, {
      "names.tf.json": JSON.stringify({ locals: { names } }),
    });
    for (const kind of kinds) {
      const known = names.map((found) => limitName(found, kind));
      expect(made[kind], kind).toEqual(known);
      expect(Math.max(...known.map((found) => found.length)), kind).toBeLessThanOrEqual(NAME_LIMITS[kind]);
      for (const [index, found] of names.entries()) {
        if (found.length <= NAME_LIMITS[kind]) expect(known[index]).toBe(found);
      }
    }
  });

  it("keeps long names of one beginning apart", () => {
    const names = Array.from({ length: 5000 }, (_, index) => `${"environment-system-service-".repeat(3)}${index}`);
    for (const kind of kinds) expect(new Set(names.map((found) => limitName(found, kind))).size).toBe(names.length);
  });
});
