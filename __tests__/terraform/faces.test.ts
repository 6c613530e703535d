import { expect, it } from "vitest";
import { catalog } from "../../modules/catalog";
import type { CatalogEntry } from "../../modules/catalog";
import { casesOf } from "../support/cases";
import { constructRoot, madeByConstructs, madeByModules, moduleRoot } from "../support/faces";
import type { Cases } from "../support/faces";
import { describeTerraform } from "../support/terraform";

/** Terraform writes its whole state after each resource: a few cases at a time take less than all at once. */
const BATCH = 5;

for (const entry of catalog) {
  describeTerraform(`${entry.declaration.name} in both faces`, () => {
    it("makes the same of every case, leaves nothing to do, and goes away", async () => {
      const all = Object.entries(await casesOf(entry));
      for (let from = 0; from < all.length; from += BATCH) {
        await compare(entry, Object.fromEntries(all.slice(from, from + BATCH)), from === 0);
      }
    });
  });
}

async function compare(entry: CatalogEntry, cases: Cases, isDestroyed: boolean): Promise<void> {
  const [construct, module] = [constructRoot(entry, cases), moduleRoot(entry, cases)];
  await Promise.all([construct.apply(), module.apply()]);
  const made = madeByModules(await module.state());
  expect(madeByConstructs(await construct.state(), cases)).toEqual(made);
  expect(Object.keys(made).sort()).toEqual(Object.keys(cases).sort());
  expect(await Promise.all([construct.drift(), module.drift()])).toEqual(["", ""]);
  if (!isDestroyed) return;
  await Promise.all([construct.destroy(), module.destroy()]);
  expect([...(await construct.state()), ...(await module.state())]).toEqual([]);
}
