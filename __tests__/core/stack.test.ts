import { Vpc } from "@cdktf/provider-aws/lib/vpc";
import { RandomProvider } from "@cdktf/provider-random/lib/provider";
import { App } from "cdktf";
import { describe, expect, it } from "vitest";
import { defaulted, optional, required } from "../../modules/core/inputs";
import { map, names } from "../../modules/core/kinds/collections";
import { boolean, number, string } from "../../modules/core/kinds/scalar";
import { Stack } from "../../modules/core/stack";
import type { StackProps } from "../../modules/core/stack";
import { Networking } from "../../modules/networking/networking";
import { synthesize } from "../support/synthesize";
import type { Json } from "../support/synthesize";

const backend = { bucket: "state", key: "muppet/dev.tfstate", region: "us-east-1", dynamodbTable: "locks" };
const own = { system: "muppet", environment: "dev", region: "us-west-2" };

function stack(props: Partial<StackProps> = {}): Stack {
  return new Stack(new App(), "s", { ...own, ...props });
}

function json(props: Partial<StackProps> = {}): Json {
  return synthesize(() => ({}), stack(props));
}

describe("Stack", () => {
  it("keeps its state in S3, locked in DynamoDB and in the bucket", () => {
    expect(json({ backend }).terraform["backend"]).toEqual({
      s3: {
        bucket: "state",
        key: "muppet/dev.tfstate",
        region: "us-east-1",
        dynamodb_table: "locks",
        encrypt: true,
        use_lockfile: true,
      },
    });
    const old = json({ backend: { ...backend, useLockfile: false } }).terraform["backend"];
    expect(old).toMatchObject({ s3: { dynamodb_table: "locks" } });
    expect(JSON.stringify(old)).not.toContain("use_lockfile");
    expect(JSON.stringify(json().terraform)).not.toContain("s3");
  });

  it("has a provider for one account, with default tags", () => {
    const role = "arn:aws:iam::111122223333:role/deploy";
    const made = json({ accountId: "111122223333", assumeRoleArn: role, tags: { CostCenter: "x", Project: "mine" } });
    expect(made.provider["aws"]).toEqual([
      {
        region: "us-west-2",
        allowed_account_ids: ["111122223333"],
        assume_role: [{ role_arn: role }],
        default_tags: [{ tags: { Environment: "dev", ManagedBy: "terraform", Project: "mine", CostCenter: "x" } }],
      },
    ]);
    expect(Object.keys(json().provider["aws"]?.[0] ?? {}).sort()).toEqual(["default_tags", "region"]);
  });

  it("asks for ranges of versions", () => {
    const made = synthesize((scope) => {
      new RandomProvider(scope, "random");
      return {};
    }, stack());
    expect(made.terraform).toMatchObject({
      required_version: ">= 1.5.0",
      required_providers: {
        aws: { source: "hashicorp/aws", version: ">= 6.0.0, < 7.0.0" },
        random: { source: "hashicorp/random", version: ">= 3.6.0, < 4.0.0" },
      },
    });
  });

  it("has variables and outputs of exactly their names, beside constructs of the same", () => {
    const inputs = {
      vpcCidr: required(string(), "Range."),
      zones: defaulted(names(), ["a"], "Zones."),
      instances: defaulted(number(), 0, "Instances."),
      isOn: defaulted(boolean(), false, "Whether."),
      tags: defaulted(map(string()), { camelCase: "x" }, "Tags."),
      keyArn: optional(string(), "Key.", { sensitive: true }),
    };
    const made = synthesize((scope) => {
      const values = scope.variables(inputs);
      new Vpc(scope, "zones", { cidrBlock: values.vpcCidr, tags: values.tags as Record<string, string> });
      return { vpcId: values.vpcCidr, key_arn: values.keyArn, nothing: undefined, parts: [null, { a: null }] };
    }, stack());
    expect(made.variable).toMatchObject({
      vpc_cidr: { type: "string", description: "Range.", nullable: false },
      zones: { type: "list(string)", default: ["a"], nullable: false },
      instances: { type: "number", default: 0 },
      is_on: { type: "bool", default: false },
      tags: { type: "map(string)", default: { camelCase: "x" } },
      key_arn: { default: null, nullable: true, sensitive: true },
    });
    expect(made.variable["vpc_cidr"]).not.toHaveProperty("default");
    expect(made.variable["vpc_cidr"]).not.toHaveProperty("sensitive");
    expect(made.resource["aws_vpc"]?.["zones"]).toMatchObject({ cidr_block: "${var.vpc_cidr}", tags: "${var.tags}" });
    expect(made.output).toMatchObject({
      vpcId: { value: "${var.vpc_cidr}", description: "Of the test." },
      key_arn: { value: "${var.key_arn}" },
      nothing: { value: null },
      parts: { value: [null, { a: null }] },
    });
    const twice = stack();
    twice.output("same", 1, "One.");
    expect(() => twice.output("same", 2, "Two.")).toThrow("same");
  });

  it("names modules after environment, system and id, and addresses without hashes", () => {
    const made = synthesize((scope) => {
      new Networking(scope, "network", { availabilityZones: ["us-west-2a"] });
      new Networking(scope, "other", { name: "mine", availabilityZones: ["us-west-2a"] });
      return {};
    }, stack());
    expect(made.resource["aws_vpc"]).toMatchObject({
      network: { tags: { Name: "dev-muppet-network" } },
      other: { tags: { Name: "mine" } },
    });
    const addresses = Object.entries(made.resource).flatMap(([type, found]) =>
      Object.keys(found).map((name) => `${type}.${name}`),
    );
    expect(addresses.filter((address) => /_[0-9A-F]{8}$/.test(address))).toEqual([]);
    expect(addresses).toContain("aws_subnet.network_private_us-west-2a");
  });

  it("says all that is wrong with its props", () => {
    const wrong = {
      ...own,
      region: "us-west",
      accountId: "1",
      envronment: "x",
      backend: { ...backend, key: undefined, region: "x" },
    };
    expect(() => new Stack(new App(), "s", wrong as never)).toThrow(
      [
        's: envronment must be one of system, environment, region, accountId, assumeRoleArn, tags, got "envronment". Did you mean environment?',
        's: region must be an AWS region such as "us-east-1", got "us-west".',
        's: accountId must be an AWS account ID of 12 digits, got "1".',
        "s: backend.key must be given, got nothing. Object that holds the state.",
        's: backend.region must be an AWS region such as "us-east-1", got "x".',
      ].join("\n"),
    );
  });
});
