import { LaunchTemplate } from "@cdktf/provider-aws/lib/launch-template";
import { describe, expect, it } from "vitest";
import { optionalBlock, setOptionalBlock } from "../../modules/core/blocks";
import type { Collection } from "../../modules/core/collection";
import { deferredCollection } from "../../modules/core/deferred-collection";
import { namesCollection } from "../../modules/core/known-collection";
import { Condition } from "../../modules/core/condition";
import { each } from "../../modules/core/each";
import { block } from "../../modules/core/export/print";
import { raw } from "../../modules/core/expression";
import { synthesize } from "../support/synthesize";

const zones = (): Collection<string> => namesCollection(raw("var.zones").asList());
const isOn = (): Condition => Condition.of(raw("var.on"));

describe("dynamic blocks", () => {
  it("name their iterator apart from the resource's", () => {
    const { resource } = synthesize((stack) => {
      each(
        stack,
        "group",
        deferredCollection("map", raw("var.tiers"), (value) => value.asString()),
        (scope, tier) =>
          new LaunchTemplate(scope, "launch_template", {
            tagSpecifications: zones().blocks((zone) => ({
              resourceType: zone,
              tags: { camelCase: tier, zone },
            })),
          }),
      );
      return {};
    });
    expect(resource["aws_launch_template"]?.["group"]?.["dynamic"]).toEqual({
      tag_specifications: {
        for_each: "${var.zones}",
        iterator: "item",
        content: { resource_type: "${item.value}", tags: { camelCase: "${each.value}", zone: "${item.value}" } },
      },
    });
  });

  it("keep map tokens whole", () => {
    const { resource } = synthesize((stack) => {
      const tags = raw("var.tags").asMap();
      new LaunchTemplate(stack, "launch_template", { tagSpecifications: zones().blocks(() => ({ tags })) });
      return {};
    });
    expect(JSON.stringify(resource)).toContain('"content":{"tags":"${var.tags}"}');
  });

  it("may stand for a single block, but not in its place", () => {
    const { resource } = synthesize((stack) => {
      const template = new LaunchTemplate(stack, "launch_template", {});
      setOptionalBlock(template, "metadataOptions", isOn(), { httpTokens: "required" });
      return {};
    });
    expect(Object.values(resource["aws_launch_template"] ?? {})[0]?.["dynamic"]).toMatchObject({
      metadata_options: { for_each: "${var.on ? [true] : []}", content: { http_tokens: "required" } },
    });
    const lost = (): unknown =>
      synthesize((stack) => {
        new LaunchTemplate(stack, "t", { metadataOptions: optionalBlock(isOn(), { httpTokens: "required" }) });
        return {};
      });
    expect(lost).toThrow("a resource takes only one block of this name. Use setOptionalBlock.");
  });

  it("are printed with their maps as arguments, and strings in quotes whatever they are called", () => {
    const content = { provider: "S3", tags: { camelCase: "a" }, options: { b: 1 } };
    const dynamic = { stage: { for_each: "${var.x}", iterator: "item", content } };
    const printed = block("resource", ["a", "b"], { provider: "${aws.x}", dynamic, depends_on: ["c.d"] }, {});
    expect(printed).toContain("  provider = aws.x\n");
    expect(printed).toContain('      provider = "S3"\n\n      tags = { camelCase = "a" }');
    expect(printed).toContain("      options {\n        b = 1\n      }");
    expect(printed).toContain("  depends_on = [c.d]");
  });
});
