import { expect, it } from "vitest";
import { catalog } from "../../modules/catalog";
import { cases } from "../modules/fargate-service.cases";
import { constructRoot, madeByConstructs, madeByModules, moduleRoot } from "../support/faces";
import { describeTerraform } from "../support/terraform";

const entry = catalog.find(({ declaration }) => declaration.name === "fargate-service");
if (entry === undefined) throw new Error("fargate-service is not in the catalog");

describeTerraform("fargate-service in both faces", () => {
  it("makes the same of every case", async () => {
    const [construct, module] = [constructRoot(entry, cases), moduleRoot(entry, cases)];
    await Promise.all([construct.apply(), module.apply()]);
    const made = madeByModules(await module.state());
    expect(madeByConstructs(await construct.state(), cases)).toEqual(made);
    expect(Object.keys(made).sort()).toEqual(Object.keys(cases).sort());
    expect(await module.drift()).toBe("");
    expect(await construct.drift()).toBe("");
  });
});
