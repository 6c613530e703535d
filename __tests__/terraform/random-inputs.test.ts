import { App, TerraformStack } from "cdktf";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { catalog } from "../../modules/catalog";
import type { CatalogEntry } from "../../modules/catalog";
import { InputError } from "../../modules/core/errors";
import { casesOf } from "../support/cases";
import { constructRoot, madeByConstructs, madeByModules, moduleRoot } from "../support/faces";
import type { Cases } from "../support/faces";
import { samples, seed } from "../support/samples";
import { describeTerraform } from "../support/terraform";

/** Drawn per module, to see that its rules leave enough of them. */
const DRAWN = 200;
/** Applied per module. */
const APPLIED = 4;

for (const entry of catalog) {
  describeTerraform(`${entry.declaration.name} with random inputs`, () => {
    it("makes the same in both faces, and leaves nothing to do", async () => {
      const accepted = samples(anyProps(entry, await casesOf(entry)), DRAWN).filter((props) =>
        isAccepted(entry, props),
      );
      expect(accepted.length, "most must not be thrown away").toBeGreaterThanOrEqual(DRAWN * 0.05);
      const cases = named(entry, accepted.slice(0, APPLIED));
      try {
        await compare(entry, cases);
      } catch (error) {
        console.error(`SEED=${seed} gives these inputs:\n${JSON.stringify(cases, undefined, 2)}`);
        throw error;
      }
    });
  });
}

/** A valid set of inputs, some of them replaced by what other sets give, by either boolean or by nothing. */
function anyProps({ declaration: { inputs } }: CatalogEntry, cases: Cases): fc.Arbitrary<object> {
  const valid = Object.values(cases) as Record<string, unknown>[];
  const pools = Object.entries(inputs).map(([name, { presence, kind }]) => {
    const used = valid.flatMap((props) => (props[name] === undefined ? [] : [props[name]]));
    const further = [
      ...(presence === "optional" ? [undefined] : []),
      ...(kind.terraform === "bool" ? [true, false] : []),
    ];
    return [name, fc.constantFrom<unknown>(...used, ...further)] as const;
  });
  return fc
    .tuple(fc.constantFrom(...valid), fc.subarray(Object.keys(inputs)), fc.record(Object.fromEntries(pools)))
    .map(([base, replaced, values]) => {
      const props = { ...base, ...Object.fromEntries(replaced.map((name) => [name, values[name]])) };
      return Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined));
    });
}

/** With names of their own from the second on: equal objects of two cases would get each other's invented IDs. */
function named({ declaration: { inputs } }: CatalogEntry, accepted: readonly object[]): Cases {
  const name = ["name", ...Object.keys(inputs)].find((input) => input in inputs && /^name$|Name$/.test(input));
  if (name === undefined) throw new Error("a module must have a name among its inputs");
  const cases = accepted.map((props, index) => {
    const label = `case${index}`;
    return [label, index === 0 ? props : { ...props, [name]: label }] as const;
  });
  return Object.fromEntries(cases);
}

/** Whether a module takes the inputs; an error that is not about them is the module's. */
function isAccepted(entry: CatalogEntry, props: object): boolean {
  const stack = new TerraformStack(new App(), "stack");
  try {
    entry.create(stack, "module", props);
    stack.toTerraform();
    return true;
  } catch (error) {
    if (error instanceof InputError) return false;
    throw new Error(`SEED=${seed} breaks ${entry.declaration.name} with ${JSON.stringify(props)}`, { cause: error });
  }
}

async function compare(entry: CatalogEntry, cases: Cases): Promise<void> {
  const [construct, module] = [constructRoot(entry, cases), moduleRoot(entry, cases)];
  await Promise.all([construct.apply(), module.apply()]);
  const made = madeByModules(await module.state());
  expect(madeByConstructs(await construct.state(), cases)).toEqual(made);
  expect(Object.keys(made).sort()).toEqual(Object.keys(cases).sort());
  expect(await Promise.all([construct.drift(), module.drift()])).toEqual(["", ""]);
}
