import { cpSync, existsSync, mkdtempSync, readFileSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { repository, run } from "../../scripts/terraform-cli";

const PARTS = [
  "package.json",
  "tsconfig.json",
  "main.ts",
  "modules",
  "environments",
  "scripts",
  "examples",
  "terraform-modules",
  "__tests__/support",
];

describe("npm run new", () => {
  let folder = "";

  const node = (...args: string[]) => run("node", args, { cwd: folder, env: process.env });
  const compile = () => run(join(repository, "node_modules", ".bin", "tsc"), [], { cwd: folder, env: process.env });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "new-"));
    for (const part of PARTS) cpSync(join(repository, part), join(folder, part), { recursive: true });
    symlinkSync(join(repository, "node_modules"), join(folder, "node_modules"));
    expect(await compile()).toMatchObject({ code: 0 });
  }, 60_000);

  it("makes a module that compiles, exports and is documented", async () => {
    expect(await node("dist/scripts/new.js", "module", "message-queue")).toMatchObject({ code: 0, stderr: "" });
    expect(await compile()).toMatchObject({ code: 0, stdout: "" });
    expect(await node("dist/scripts/modules.js")).toMatchObject({ code: 0, stderr: "" });
    const exported = join(folder, "terraform-modules", "message-queue");
    expect(readFileSync(join(exported, "main.tf"), "utf8")).toContain('resource "aws_cloudwatch_log_group" "this"');
    expect(readFileSync(join(exported, "README.md"), "utf8")).toContain("`retention_in_days`");
  }, 60_000);

  it("makes environments that compile and synthesize", async () => {
    expect(await node("dist/scripts/new.js", "environment", "image-service", "dev", "production")).toMatchObject({
      code: 0,
    });
    expect(await compile()).toMatchObject({ code: 0, stdout: "" });
    expect(await node("dist/main.js", "image-service-dev")).toMatchObject({ code: 0, stderr: "" });
    expect(existsSync(join(folder, "cdktf.out", "stacks", "image-service-dev", "cdk.tf.json"))).toBe(true);
  }, 60_000);

  it("refuses a bad name and one that is taken, and writes nothing then", async () => {
    const bad = await node("dist/scripts/new.js", "module", "Message_Queue");
    expect(bad).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("lower-case words joined by hyphens") as string,
    });
    const taken = await node("dist/scripts/new.js", "module", "networking");
    expect(taken).toMatchObject({ code: 1, stderr: expect.stringContaining("exists already") as string });
    expect(existsSync(join(folder, "__tests__", "modules", "networking.test.ts"))).toBe(false);
  }, 60_000);
});
