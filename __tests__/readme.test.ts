import { App } from "cdktf";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { WebPlatform } from "../examples/typescript/web-platform";
import { catalog } from "../modules/catalog";
import { repository } from "../scripts/terraform-cli";

const readme = readFileSync(join(repository, "README.md"), "utf8");
const codeOf = (language: string): string =>
  new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1] ?? "";
const file = (path: string): string => readFileSync(join(repository, path), "utf8");

describe("README", () => {
  it("shows the TypeScript example as it is, in at most 45 lines", () => {
    const example = file("examples/typescript/web-platform.ts");
    expect(codeOf("ts")).toBe(example);
    expect(example.trim().split("\n").length).toBeLessThanOrEqual(45);
  });

  it("shows an example that synthesizes both services behind TLS", () => {
    const stack = new WebPlatform(new App(), "prod", "arn:aws:acm:eu-west-1:111122223333:certificate/0f7a1c5e");
    const json = JSON.stringify(stack.toTerraform());
    expect(json).toHaveResource("aws_ecs_service", 2);
    expect(json).toHaveResourceWithProperties("aws_lb_listener", { port: 443, protocol: "HTTPS" });
  });

  it("shows the document's HCL as it is in examples/hcl/muppet-platform", () => {
    expect(codeOf("hcl")).toBe(file("examples/hcl/muppet-platform/main.tf"));
  });

  it("names every module, command and folder that there is", () => {
    for (const { declaration } of catalog) expect(readme).toContain(`terraform-modules/${declaration.name}/README.md`);
    const { scripts } = JSON.parse(file("package.json")) as { scripts: Record<string, string> };
    const named = Object.keys(scripts).filter((name) => name !== "build");
    for (const name of named) expect(readme).toMatch(new RegExp(`npm (run )?${name}\\b`));
    for (const folder of readdirSync(join(repository, "environments"), { withFileTypes: true })) {
      if (folder.isDirectory()) expect(readme).toContain(`environments/${folder.name}/README.md`);
    }
  });
});
