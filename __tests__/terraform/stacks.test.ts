import { expect, it } from "vitest";
import { registry } from "../../environments/registry";
import { synthesized } from "../support/synthesized";
import { describeTerraform, TerraformRoot } from "../support/terraform";

for (const { name } of registry) {
  describeTerraform(`stack ${name}`, () => {
    it("is valid, plans, applies, plans empty and is destroyed", async () => {
      const root = TerraformRoot.fromFiles({ "cdk.tf.json": JSON.stringify(synthesized(name)) });
      await root.validate();
      const plan = await root.plan();
      const declared = Object.values(synthesized(name).resource).flatMap((named) => Object.keys(named));
      expect(plan.resources.length).toBeGreaterThanOrEqual(declared.length);
      await root.apply();
      expect(await root.drift()).toBe("");
      await root.destroy();
      expect(await root.state()).toEqual([]);
    });
  });
}
