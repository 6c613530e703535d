import { expect, it } from "vitest";
import { catalog } from "../../modules/catalog";
import { casesOf } from "../support/cases";
import { constructRoot, madeByConstructs, madeByModules, moduleRoot } from "../support/faces";
import { describeTerraform } from "../support/terraform";

for (const entry of catalog) {
  describeTerraform(`${entry.declaration.name} in both faces`, () => {
    it("makes the same of every case, leaves nothing to do, and goes away", async () => {
      const cases = await casesOf(entry);
      const [construct, module] = [constructRoot(entry, cases), moduleRoot(entry, cases)];
      await Promise.all([construct.apply(), module.apply()]);
      const made = madeByModules(await module.state());
      expect(madeByConstructs(await construct.state(), cases)).toEqual(made);
      expect(Object.keys(made).sort()).toEqual(Object.keys(cases).sort());
      expect(await Promise.all([construct.drift(), module.drift()])).toEqual(["", ""]);
      await Promise.all([construct.destroy(), module.destroy()]);
      expect([...(await construct.state()), ...(await module.state())]).toEqual([]);
    });
  });
}
