import * as fc from "fast-check";
import { expect, it } from "vitest";
import { block } from "../../modules/core/export/print";
import { call, hcl, raw } from "../../modules/core/expression";
import type { Expression } from "../../modules/core/expression";
import { evaluate } from "../support/evaluate";
import { samples } from "../support/samples";
import { describeTerraform, TerraformRoot } from "../support/terraform";

/** An expression as the core composes it, and the same with parentheses around every part. */
interface Both {
  readonly composed: Expression;
  readonly explicit: string;
}

type Operation = (...parts: readonly Expression[]) => Expression;

/** One operation on random parts. `build` writes it for the core and, over parts in parentheses, for the explicit text. */
function operation(build: Operation, ...parts: readonly fc.Arbitrary<Both>[]): fc.Arbitrary<Both> {
  return fc.tuple(...parts).map((found) => ({
    composed: build(...found.map(({ composed }) => composed)),
    explicit: build(...found.map(({ explicit }) => raw(`(${explicit})`))).text(),
  }));
}

const literal = (value: unknown): Both => ({ composed: hcl`${value}`, explicit: hcl`${value}`.text() });

interface Tree {
  number: Both;
  bool: Both;
  list: Both;
  text: Both;
}

const tree = fc.letrec<Tree>((tie: fc.LetrecTypedTie<Tree>) => {
  const [number, bool, list, text] = [tie("number"), tie("bool"), tie("list"), tie("text")];
  const of = (...arbitraries: fc.Arbitrary<Both>[]): fc.Arbitrary<Both> =>
    fc.oneof({ maxDepth: 5, withCrossShrink: true }, ...arbitraries);
  return {
    number: of(
      fc.integer({ min: -9, max: 9 }).map(literal),
      operation((a, b) => hcl`${a} + ${b}`, number, number),
      operation((a, b) => hcl`${a} - ${b}`, number, number),
      operation((a, b) => hcl`${a} * ${b}`, number, number),
      operation((a) => hcl`${a} / 4`, number),
      operation((a) => hcl`7 % ${a} * 2`, fc.integer({ min: 1, max: 9 }).map(literal)),
      operation((a) => hcl`-${a}`, number),
      operation((a, b) => hcl`2 * -${a} - ${b}`, number, number),
      operation((a, b, c) => hcl`${a} ? ${b} : ${c}`, bool, number, number),
      operation((a) => hcl`${a}[0]`, list),
      operation((a) => hcl`length(${a})`, text),
      operation((a, b) => call("max", a, b), number, number),
    ),
    bool: of(
      fc.boolean().map(literal),
      operation((a, b) => hcl`${a} && ${b}`, bool, bool),
      operation((a, b) => hcl`${a} || ${b}`, bool, bool),
      operation((a) => hcl`!${a}`, bool),
      operation((a, b) => hcl`!${a} || ${b} && true`, bool, bool),
      operation((a, b) => hcl`${a} == ${b}`, bool, bool),
      operation((a, b) => hcl`${a} != ${b}`, number, number),
      operation((a, b) => hcl`${a} >= ${b}`, number, number),
      operation((a, b) => hcl`${a} < ${b}`, number, number),
      operation((a, b, c) => hcl`${a} ? ${b} : ${c}`, bool, bool, bool),
      operation((a) => hcl`contains(["x == y ? 1", ${a}], "%%{ if")`, text),
    ),
    list: of(
      fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 1, maxLength: 3 }).map(literal),
      operation((a, b) => hcl`[${a}, ${b}]`, number, number),
      operation((a, b) => hcl`[for x in ${a} : x + ${b}]`, list, number),
      operation((a, b, c) => hcl`concat([for x in ${a} : ${b} if x < 0 || ${c}], [1])`, list, number, bool),
      operation((a, b, c) => hcl`${a} ? ${b} : ${c}`, bool, list, list),
      operation((a, b) => hcl`values({ for k, v in ${a} : "\${k}-key" => ${b} })`, list, number),
      operation((a, b) => hcl`concat(${a}, ${b})`, list, list),
    ),
    text: of(
      fc.constantFrom("a", 'q"', "$${x}", "a = b, c : d").map(literal),
      operation((a, b) => hcl`"\${${a}}-\${${b}}"`, number, text),
      operation((a, b, c) => hcl`${a} ? ${b} : ${c}`, bool, text, text),
    ),
  };
});

describeTerraform("expressions", () => {
  it("keep their meaning when they are composed", async () => {
    const any = fc.oneof(tree.number, tree.bool, tree.list, tree.text).filter(({ explicit }) => explicit.length < 400);
    const both = samples(any, 600);
    const outputs = both.flatMap(({ composed, explicit }, index) => [
      [`composed_${index}`, composed.text()],
      [`explicit_${index}`, explicit],
    ]);
    // With a word as wide as a line in front, so that each is broken where it can be.
    const laidOut = both.map(({ composed }, index) => {
      const value = `\${element(["${"x".repeat(100)}", ${composed.text()}], 1)}`;
      return block("output", [`laid_out_${index}`], { value }, {});
    });
    const made = await evaluate(Object.fromEntries(outputs) as Record<string, string>, {
      "laid_out.tf": laidOut.join("\n"),
    });
    for (const [index, { composed, explicit }] of both.entries()) {
      const expected = made[`explicit_${index}`];
      expect(made[`composed_${index}`], `${composed.text()}\n${explicit}`).toEqual(expected);
      expect(made[`laid_out_${index}`], composed.text()).toEqual(expected);
    }
    // `terraform fmt` writes a minus apart from its number after `${` and `=>`, and `in(`, for no reason.
    const formatted = laidOut.filter((text) => !/((\$\{|=> | in )-)| in \(/.test(text));
    expect(formatted.length).toBeGreaterThan(300);
    await TerraformRoot.fromFiles({ "laid_out.tf": formatted.join("\n") }).fmtCheck();
  });
});
