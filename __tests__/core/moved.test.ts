import { SnsTopic } from "@cdktf/provider-aws/lib/sns-topic";
import { App } from "cdktf";
import { Construct } from "constructs";
import { describe, expect, it } from "vitest";
import { moved } from "../../modules/core/moved";
import { Stack } from "../../modules/core/stack";

const settings = { system: "shop", environment: "dev", region: "eu-west-1" };

function stackWith(create: (stack: Stack) => void): Record<string, unknown> {
  const stack = new Stack(new App(), "stack", settings);
  create(stack);
  return stack.toTerraform() as Record<string, unknown>;
}

describe("moved", () => {
  it("writes a moved block from the address of the former id", () => {
    const json = stackWith((stack) => {
      const alerts = new Construct(stack, "alerts");
      moved(new SnsTopic(alerts, "critical_topic"), "urgent_topic");
      moved(new SnsTopic(alerts, "quiet_topic"), "topic");
    });
    expect(json["moved"]).toEqual([
      { from: "aws_sns_topic.alerts_urgent", to: "aws_sns_topic.alerts_critical" },
      { from: "aws_sns_topic.alerts", to: "aws_sns_topic.alerts_quiet" },
    ]);
  });

  it("writes none where nothing moved, nor twice what is synthesized twice", () => {
    expect(stackWith((stack) => new SnsTopic(stack, "topic"))["moved"]).toBeUndefined();
    const stack = new Stack(new App(), "stack", settings);
    moved(new SnsTopic(stack, "alerts_topic"), "topic");
    stack.toTerraform();
    expect((stack.toTerraform() as Record<string, unknown>)["moved"]).toHaveLength(1);
  });
});
