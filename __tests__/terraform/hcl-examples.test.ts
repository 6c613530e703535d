import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { repository } from "../../scripts/terraform-cli";
import { describeTerraform, TerraformRoot } from "../support/terraform";

const folder = join(repository, "examples", "hcl");

for (const name of readdirSync(folder)) {
  describeTerraform(`examples/hcl/${name}`, () => {
    it("is formatted and valid, plans, applies, plans empty and is destroyed", async () => {
      const root = TerraformRoot.fromDirectory(join(folder, name), {
        links: { "../../../terraform-modules": join(repository, "terraform-modules") },
      });
      await root.fmtCheck();
      await root.validate();
      expect((await root.plan()).resources.length).toBeGreaterThan(10);
      await root.apply();
      expect(await root.drift()).toBe("");
      await root.destroy();
      expect(await root.state()).toEqual([]);
    });
  });
}
