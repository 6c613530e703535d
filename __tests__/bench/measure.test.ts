import { tmpdir } from "node:os";
import { describe, expect, it } from "vitest";
import { figures } from "../../bench/figures";
import { commands } from "../../bench/commands";
import { isBinding } from "../../bench/imports";
import { childrensTime, measure } from "../../bench/measure";
import { resourcesOf } from "../../bench/resources";

describe("the benchmark", () => {
  it("reads the children's time from bash", () => {
    expect(childrensTime("0m0.001s 0m0.002s\n1m2.500s 0m0.250s\n")).toBeCloseTo(62.75);
    expect(() => childrensTime("")).toThrow("times printed");
  });

  it("counts resources of both formats", () => {
    expect(resourcesOf({ resource: { aws_vpc: { a: {} }, aws_subnet: { a: {}, b: {} } } })).toBe(3);
    expect(resourcesOf({ Resources: { a: {}, b: {} } })).toBe(2);
    expect(resourcesOf({})).toBe(0);
  });

  it("tells a provider's bindings from other files", () => {
    expect(isBinding("/x/node_modules/@cdktf/provider-aws/lib/vpc/index.js")).toBe(true);
    expect(isBinding("/x/node_modules/cdktf/lib/index.js")).toBe(false);
  });

  it("knows the command of every figure", () => {
    const known = Object.keys(commands());
    expect(figures.flatMap((figure) => figure.commands).filter((name) => !known.includes(name))).toEqual([]);
  });

  it("measures a program, and says what went wrong with one that fails", async () => {
    const run = (code: string) => measure({ folder: tmpdir(), native: true, steps: [[process.execPath, "-e", code]] });
    expect((await run("0")).cpu).toBeGreaterThan(0);
    await expect(run("console.error('broken'); process.exit(3)")).rejects.toThrow(/ended with code 3[^]*broken/);
  });
});
