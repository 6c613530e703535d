import { expect, it } from "vitest";
import { catalog } from "../../modules/catalog";
import { constructRoot, exampleCases, madeByConstructs, madeByModules, moduleRoot } from "../support/faces";
import { describeTerraform } from "../support/terraform";

for (const entry of catalog) {
  describeTerraform(`${entry.declaration.name} in both faces`, () => {
    it("makes the same of its examples", async () => {
      const cases = exampleCases(entry);
      const [construct, module] = [constructRoot(entry, cases), moduleRoot(entry, cases)];
      await Promise.all([construct.apply(), module.apply()]);
      const made = madeByModules(await module.state());
      expect(madeByConstructs(await construct.state(), cases)).toEqual(made);
      expect(Object.keys(made).sort()).toEqual(Object.keys(cases).sort());
      expect(await module.drift()).toBe("");
      expect(await construct.drift()).toBe("");
    });
  });
}
