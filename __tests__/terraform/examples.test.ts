import { App } from "cdktf";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { WebPlatform } from "../../examples/typescript/web-platform";
import { catalog } from "../../modules/catalog";
import { repository } from "../../scripts/terraform-cli";
import { describeTerraform, TerraformRoot } from "../support/terraform";

const modules = join(repository, "terraform-modules");

describeTerraform("terraform-modules", () => {
  it("is formatted as Terraform does", async () => {
    await TerraformRoot.fromDirectory(modules).fmtCheck();
  });

  for (const { declaration } of catalog) {
    const examples = join(modules, declaration.name, "examples");
    for (const name of readdirSync(examples)) {
      // An example is a root of its own, as its users run it: nothing is shared. Planning validates it too.
      it.concurrent(
        `${declaration.name}'s ${name} example plans as it stands, applies, plans empty and is destroyed`,
        async () => {
          const files = Object.fromEntries(
            readdirSync(join(examples, name)).map((file) => [file, readFileSync(join(examples, name, file), "utf8")]),
          );
          const siblings = Object.fromEntries(
            catalog.map(({ declaration: { name: sibling } }) => [`../../../${sibling}`, join(modules, sibling)]),
          );
          const { [`../../../${declaration.name}`]: own = "", ...others } = siblings;
          const root = TerraformRoot.fromFiles(files, { links: { ...others, ...linksTo(own) } });
          const plan = await root.plan();
          expect(plan.resources.length).toBeGreaterThan(0);
          expect(plan.changes.every(({ actions }) => actions.join() === "create")).toBe(true);
          await applyAndDestroy(root);
        },
      );
    }
  }
});

describeTerraform("examples/typescript/web-platform.ts", () => {
  it.each(["dev", "prod"] as const)(
    "is valid, plans, applies, plans empty and is destroyed in %s",
    async (environment) => {
      const stack = new WebPlatform(new App(), environment, "arn:aws:acm:eu-west-1:111122223333:certificate/0f7a1c5e");
      const root = TerraformRoot.fromFiles({ "cdk.tf.json": JSON.stringify(stack.toTerraform()) });
      await root.validate();
      expect((await root.plan()).resources.length).toBeGreaterThan(50);
      await applyAndDestroy(root);
    },
  );
});

async function applyAndDestroy(root: TerraformRoot): Promise<void> {
  await root.apply();
  expect(await root.drift()).toBe("");
  await root.destroy();
  expect(await root.state()).toEqual([]);
}

/** The module's own files two folders up, where its examples look for them. */
function linksTo(module: string): Record<string, string> {
  const files = readdirSync(module).filter((file) => file.endsWith(".tf"));
  return Object.fromEntries(files.map((file) => [`../../${file}`, join(module, file)]));
}
