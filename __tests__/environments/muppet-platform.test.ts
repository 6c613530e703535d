import { describe, expect, it } from "vitest";
import { resourcesOf, synthesized } from "../support/synthesized";

const ENVIRONMENTS = ["development", "staging", "production"] as const;
const stacks = ENVIRONMENTS.flatMap((environment) => [
  `muppet-platform-${environment}`,
  `muppet-platform-${environment}-state`,
]);

describe("Muppet Platform's stacks", () => {
  it("MP-16: each environment works in an account of its own", () => {
    const accounts = ENVIRONMENTS.map((environment) => {
      const [aws] = synthesized(`muppet-platform-${environment}`).provider["aws"] ?? [];
      return aws?.["allowed_account_ids"];
    });
    expect(accounts.every((ids) => Array.isArray(ids) && ids.length === 1)).toBe(true);
    expect(new Set(accounts.flat()).size).toBe(ENVIRONMENTS.length);
  });

  it("MP-16: environments differ in values, not in kinds of resources", () => {
    const [development, staging, production] = ENVIRONMENTS.map((environment) =>
      Object.keys(synthesized(`muppet-platform-${environment}`).resource).sort(),
    );
    expect(staging).toEqual(production);
    // Development scales nothing.
    expect(production?.filter((type) => !development?.includes(type))).toEqual([
      "aws_appautoscaling_policy",
      "aws_appautoscaling_target",
    ]);
  });

  it.each(stacks)("%s keeps its state in S3 with a lock, encrypted, and tags by default", (name) => {
    const { terraform, provider } = synthesized(name);
    expect(terraform.backend?.["s3"]).toMatchObject({
      dynamodb_table: "terraform-state-lock",
      encrypt: true,
      use_lockfile: true,
      region: "us-west-2",
    });
    const [aws] = provider["aws"] ?? [];
    expect(aws?.["default_tags"]).toEqual([
      { tags: expect.objectContaining({ Project: "muppet-platform", CostCenter: "muppet-platform" }) as object },
    ]);
    expect(terraform.required_version).toBe(">= 1.5.0");
    expect(terraform.required_providers["aws"]).toEqual({ source: "hashicorp/aws", version: ">= 6.0.0, < 7.0.0" });
  });

  it("keeps every stack's state under a key of its own", () => {
    const keys = stacks.map((name) => {
      const { bucket, key } = synthesized(name).terraform.backend?.["s3"] ?? {};
      return `${String(bucket)}/${String(key)}`;
    });
    expect(new Set(keys).size).toBe(stacks.length);
  });

  it("creates the bucket and the table that the backend names", () => {
    const { bucket, dynamodb_table } = synthesized("muppet-platform-production").terraform.backend?.["s3"] ?? {};
    const names = (type: string, attribute: string): unknown[] =>
      Object.values(resourcesOf("muppet-platform-production-state", type)).map((resource) => resource[attribute]);
    expect(names("aws_s3_bucket", "bucket")).toContain(bucket);
    expect(names("aws_dynamodb_table", "name")).toEqual([dynamodb_table]);
  });

  it("needs no data source: every stack plans without AWS", () => {
    for (const name of stacks) expect(synthesized(name)).not.toHaveProperty("data");
  });

  it("holds no secret's value", () => {
    for (const name of stacks) {
      expect(JSON.stringify(synthesized(name))).not.toMatch(
        /AKIA[0-9A-Z]{16}|BEGIN [A-Z ]*PRIVATE KEY|"password":\s*"[^$"]/i,
      );
    }
  });
});
