import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { LaunchTemplate } from "@cdktf/provider-aws/lib/launch-template";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { Subnet } from "@cdktf/provider-aws/lib/subnet";
import { Vpc } from "@cdktf/provider-aws/lib/vpc";
import {
  App,
  conditional,
  Fn,
  Lazy,
  Op,
  S3Backend,
  TerraformCount,
  TerraformIterator,
  TerraformOutput,
  TerraformStack,
  TerraformVariable,
} from "cdktf";
import { Construct } from "constructs";
import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { deferredCollection } from "../../modules/core/deferred-collection";
import { namesCollection } from "../../modules/core/known-collection";
import { choose, Condition } from "../../modules/core/condition";
import { each, when } from "../../modules/core/each";
import { hcl, raw } from "../../modules/core/expression";
import { block } from "../../modules/core/export/print";
import { shapesOf } from "../../modules/core/export/shapes";
import { defaulted, optional } from "../../modules/core/inputs";
import { map } from "../../modules/core/kinds/collections";
import { string } from "../../modules/core/kinds/scalar";
import { repository } from "../../scripts/terraform-cli";
import { stackOf, synthesize } from "../support/synthesize";
import type { Json } from "../support/synthesize";

/** Plain cdktf, without the core. When a first expectation of a test fails, cdktf was mended: drop what goes round it. */
function plain(build: (stack: TerraformStack) => void): Json {
  const stack = new TerraformStack(new App(), "plain");
  build(stack);
  return stack.toTerraform() as Json;
}

function vpc(scope: Construct, id: string): Vpc {
  return new Vpc(scope, id, { cidrBlock: "10.0.0.0/16" });
}

describe("cdktf 0.21", () => {
  it("hashicorp/terraform-cdk#2473: turns the keys of a variable's default into snake_case", () => {
    const value = { camelCase: "1", FARGATE_SPOT: "2" };
    const bad = plain((stack) => new TerraformVariable(stack, "v", { type: "map(string)", default: value }));
    expect(bad.variable["v"]?.["default"]).toEqual({ camel_case: "1", fargate_spot: "2" });
    const good = synthesize((stack) => ({ v: stack.variables({ v: defaulted(map(string()), value, "V.") }).v }));
    expect(good.variable["v"]?.["default"]).toEqual(value);
  });

  it("fails on a variable whose default is null", () => {
    const bad = (): Json => plain((stack) => new TerraformVariable(stack, "v", { type: "string", default: null }));
    expect(bad).toThrow("Cannot convert undefined or null to object");
    const good = synthesize((stack) => ({ v: stack.variables({ v: optional(string(), "V.") }).v }));
    expect(good.variable["v"]).toMatchObject({ default: null, nullable: true });
  });

  it("fails on an output that is null or holds a null", () => {
    const bad = (): Json => plain((stack) => new TerraformOutput(stack, "o", { value: { a: null } }));
    expect(bad).toThrow("Cannot convert undefined or null to object");
    expect(synthesize(() => ({ o: { a: null } })).output["o"]?.value).toEqual({ a: null });
  });

  it("hashicorp/terraform-cdk#2024: refers to a counted resource without an index", () => {
    const bad = plain((stack) => {
      const counted = vpc(stack, "counted");
      counted.count = TerraformCount.of(raw("var.on ? 1 : 0").asNumber());
      new Subnet(stack, "subnet", { vpcId: counted.id });
    });
    expect(bad.resource["aws_subnet"]?.["subnet"]?.["vpc_id"]).toBe("${aws_vpc.counted.id}");
    const good = synthesize((stack) => ({
      id: when(stack, raw("var.on"), (there) => vpc(there, "counted")).get((one) => one.id),
    }));
    expect(good.output["id"]?.value).toBe("${one(aws_vpc.counted[*].id)}");
  });

  it("hashicorp/terraform-cdk#3145: refers to a repeated resource by a splat that Terraform refuses", () => {
    const bad = plain((stack) => {
      const many = vpc(stack, "many");
      many.forEach = TerraformIterator.fromList(raw("var.zones").asList());
      new Subnet(stack, "subnet", { vpcId: many.id });
    });
    expect(bad.resource["aws_subnet"]?.["subnet"]?.["vpc_id"]).toBe("${aws_vpc.many.*.id}");
    const good = synthesize((stack) => ({
      ids: each(stack, "many", namesCollection(raw("var.zones").asList()), (scope) => vpc(scope, "vpc")).map(
        (one) => one.id,
      ),
    }));
    expect(good.output["ids"]?.value).toBe("${[for key in var.zones : aws_vpc.many[key].id]}");
  });

  it("hashicorp/terraform-cdk#2246: calls the iterator of every dynamic block `each`", () => {
    const bad = plain((stack) => {
      const iterator = TerraformIterator.fromList(raw("var.zones").asList());
      new LaunchTemplate(stack, "t", { tagSpecifications: iterator.dynamic({ resource_type: iterator.value }) });
    });
    expect(JSON.stringify(bad.resource)).toContain('"iterator":"each"');
    const good = synthesize((stack) => {
      const zones = namesCollection(raw("var.zones").asList());
      new LaunchTemplate(stack, "t", { tagSpecifications: zones.blocks((zone) => ({ resourceType: zone })) });
      return {};
    });
    expect(JSON.stringify(good.resource)).toContain('"iterator":"item"');
  });

  it("hashicorp/terraform-cdk#3910: drops an operand that is 0, false or empty", () => {
    const bad = plain((stack) => new TerraformOutput(stack, "o", { value: Op.gt(raw("var.n"), 0) }));
    expect(bad.output["o"]?.value).toBe("${(var.n > undefined)}");
    const values = [0, false, ""].map((value) => hcl`${raw("var.n")} == ${value}`);
    expect(synthesize(() => ({ values })).output["values"]?.value).toEqual([
      "${var.n == 0}",
      "${var.n == false}",
      '${var.n == ""}',
    ]);
  });

  it("hashicorp/terraform-cdk#3865: leaves out the parentheses around a conditional", () => {
    const bad = plain(
      (stack) => new TerraformOutput(stack, "o", { value: Op.add(conditional(raw("var.on"), 1, 2), 1) }),
    );
    expect(bad.output["o"]?.value).toBe("${(var.on ? 1 : 2 + 1)}");
    const sum = hcl`${choose(Condition.of(raw("var.on")), 1, 2)} + 1`;
    expect(synthesize(() => ({ sum })).output["sum"]?.value).toBe("${(var.on ? 1 : 2) + 1}");
  });

  it("drops a default of lookup that is false, 0 or empty", () => {
    const bad = plain((stack) => new TerraformOutput(stack, "o", { value: Fn.lookup(raw("var.m"), "a", 0) }));
    expect(bad.output["o"]?.value).not.toContain("0");
    const found = deferredCollection("map", raw("var.m"), (value) => value.asNumber()).find("a");
    expect(JSON.stringify(synthesize(() => ({ found: found.orElse(0) })).output)).toContain(" : 0}");
  });

  it("hashicorp/terraform-cdk#3834: knows no use_lockfile", () => {
    const bad = plain((stack) => {
      new S3Backend(stack, { bucket: "b", key: "k", region: "r", useLockfile: true } as never);
    });
    expect(JSON.stringify(bad.terraform)).toContain("use_lockfile");
    // What JavaScript passes on is not in the type: a caller in TypeScript cannot write it.
    // @ts-expect-error -- no such property
    const config: ConstructorParameters<typeof S3Backend>[1] = { bucket: "b", key: "k", useLockfile: true };
    expect(config).toBeDefined();
  });

  it("hashicorp/terraform-cdk#3433: writes a hash of the path into every address", () => {
    const bad = plain((stack) => vpc(new Construct(stack, "net"), "main"));
    expect(Object.keys(bad.resource["aws_vpc"] ?? {})).toEqual([expect.stringMatching(/^net_main_[0-9A-F]{8}$/)]);
    const good = synthesize((stack) => ({ id: vpc(new Construct(stack, "net"), "main").id }));
    expect(Object.keys(good.resource["aws_vpc"] ?? {})).toEqual(["net_main"]);
  });

  it("hashicorp/terraform-cdk#3892: captures a stack trace for every token", () => {
    const script = "console.log(require('cdktf').Lazy.anyValue({ produce: () => 1 }).creationStack.length)";
    const lines = execFileSync(process.execPath, ["-e", script], { cwd: repository, encoding: "utf8" });
    expect(Number(lines)).toBeGreaterThan(3);
    // Every test imports fast-trace first (support/setup.ts), as every entry point does.
    expect(Lazy.anyValue({ produce: () => 1 }).creationStack).toEqual([]);
  });

  it("pins providers to one version, by a short source", () => {
    const bad = plain((stack) => new AwsProvider(stack, "aws", { region: "us-east-1" }));
    expect(bad.terraform["required_providers"]).toMatchObject({
      aws: { source: "aws", version: expect.stringMatching(/^\d+\.\d+\.\d+$/) },
    });
    expect(synthesize(() => ({})).terraform["required_providers"]).toEqual({
      aws: { source: "hashicorp/aws", version: ">= 6.0.0, < 7.0.0" },
    });
  });

  it("hashicorp/terraform-cdk#3365: drops what is false, 0 or empty from its native syntax", () => {
    const stack = new TerraformStack(new App(), "plain");
    new TerraformVariable(stack, "v", { type: "number", default: 0, nullable: false });
    const bad = JSON.stringify(stack.toHclTerraform());
    expect(bad).not.toMatch(/default|nullable/);
    const group = new CloudwatchLogGroup(stackOf(), "g", { retentionInDays: 0, skipDestroy: false, name: "" });
    const body = { retention_in_days: 0, skip_destroy: false, name: "" };
    expect(block("resource", ["a", "b"], body, shapesOf(group))).toContain("skip_destroy      = false");
    expect(block("resource", ["a", "b"], body, shapesOf(group))).toContain("retention_in_days = 0");
  });
});
