import { Vpc } from "@cdktf/provider-aws/lib/vpc";
import { describe, expect, it } from "vitest";
import { blocksOf } from "./matchers";

const parsed = {
  provider: { aws: [{ region: "us-east-1" }, { alias: "dr", region: "us-west-2" }] },
  resource: {
    aws_vpc: { a: { cidr_block: "10.0.0.0/16" }, b: { cidr_block: "10.1.0.0/16", tags: { x: "1", y: "2" } } },
  },
  data: { aws_caller_identity: { me: {} } },
};
const text = JSON.stringify(parsed);

describe("matchers", () => {
  it("find blocks in text and in parsed JSON, by class or by type", () => {
    expect(text).toHaveResource(Vpc);
    expect(parsed).toHaveResource("aws_vpc", 2);
    expect(text).not.toHaveResource("aws_subnet");
    expect(text).not.toHaveResource(Vpc, 1);
    expect(text).toHaveDataSource("aws_caller_identity");
    expect(text).toHaveProvider("aws", 2);
    expect(text).toHaveProviderWithProperties("aws", { alias: "dr", region: "us-west-2" }, 1);
    expect(Object.keys(blocksOf(text, "provider", "aws"))).toEqual(["", "dr"]);
  });

  it("compare in part at the top, exactly below", () => {
    expect(text).toHaveResourceWithProperties(Vpc, { tags: { x: "1", y: "2" } }, 1);
    expect(text).not.toHaveResourceWithProperties(Vpc, { tags: { x: "1" } });
    expect(text).toHaveResourceWithProperties(Vpc, { tags: expect.objectContaining({ x: "1" }) });
  });

  it("print the blocks of that type alone", () => {
    const failing = () => expect(text).toHaveResourceWithProperties(Vpc, { cidr_block: "10.2.0.0/16" });
    expect(failing).toThrow(/^Expected resource aws_vpc with \{[^]*, found 0\. Those there are: [^]*"10\.1\.0\.0\/16"/);
    expect(failing).not.toThrow("us-east-1");
    expect(() => expect(text).toHaveDataSource("aws_region", 1)).toThrow("found 0. There is none.");
  });

  it("refuse names that can never match", () => {
    expect(() => expect(text).toHaveResourceWithProperties(Vpc, { cidrBlock: "x" })).toThrow("snake_case");
    expect(() => expect(text).not.toHaveResourceWithProperties(Vpc, { cidr: "x" })).toThrow("No block has cidr");
  });
});
