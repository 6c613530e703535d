import * as fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { catalog } from "../../modules/catalog";
import { block } from "../../modules/core/export/print";
import type { NetworkingProps } from "../../modules/networking/interface";
import { repository } from "../../scripts/terraform-cli";
import { constructRoot, madeByConstructs, madeByModules, moduleRoot } from "../support/faces";
import type { Cases } from "../support/faces";
import type { Plan } from "../support/plan";
import { samples } from "../support/samples";
import { describeTerraform, TerraformRoot } from "../support/terraform";

const [networking] = catalog.filter(({ declaration }) => declaration.name === "networking");
if (networking === undefined) throw new Error("the catalog has no networking");

const MODULE = "./modules/networking";
const zones = (...letters: readonly string[]): string[] => letters.map((letter) => `us-east-1${letter}`);

const letters = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e", "f"), { minLength: 1, maxLength: 3 });
const tier = fc.record({ access: fc.constantFrom("isolated", "nat", "internet") }, { requiredKeys: [] });
const anything: fc.Arbitrary<NetworkingProps> = letters.chain((found) =>
  fc.record(
    {
      availabilityZones: fc.constant(zones(...found)),
      vpcCidr: fc.constantFrom("10.0.0.0/16", "10.64.0.0/18", "172.16.0.0/22"),
      natGateways: fc.constantFrom("none", "single", "one_per_az"),
      singleNatGateway: fc.boolean(),
      oneNatGatewayPerAz: fc.boolean(),
      enableDatabaseSubnets: fc.boolean(),
      enableNetworkAcls: fc.boolean(),
      enableFlowLogs: fc.boolean(),
      additionalTiers: fc
        .uniqueArray(fc.constantFrom("cache", "jobs", "edge"), { maxLength: 3 })
        .chain((names) => fc.tuple(...names.map(() => tier)).map((tiers) => [names, tiers] as const))
        .map(([names, tiers]) =>
          Object.fromEntries(names.map((name, index) => [name, { ...tiers[index], slot: 3 + index }])),
        ),
      gatewayEndpoints: fc.uniqueArray(fc.constantFrom("s3", "dynamodb")),
      interfaceEndpoints: fc.uniqueArray(fc.constantFrom("sts", "logs", "ecr.api"), { maxLength: 2 }),
      tags: fc.dictionary(fc.constantFrom("Team", "camelCase", "a/b"), fc.constantFrom("", "x", "é")),
    },
    { requiredKeys: ["availabilityZones"] },
  ),
) as fc.Arbitrary<NetworkingProps>;

/** What either face has to refuse: the inputs, and a part of its message. */
const refused: Readonly<Record<string, readonly [given: Record<string, unknown>, message: RegExp]>> = {
  no_zones: [{ availabilityZones: [] }, /availability_?zones must have 1 to 8 elements/i],
  bad_zone: [{ availabilityZones: ["us-east-1"] }, /availability zone such as/i],
  zone_twice: [{ availabilityZones: zones("a", "a") }, /availability_?zones must not name anything twice/i],
  bad_range: [{ vpcCidr: "10.0.0.1/16" }, /vpc_?cidr must be an IPv4 range/i],
  small_range: [{ vpcCidr: "10.0.0.0/24" }, /vpc_cidr must have a prefix of at most \/22/],
  large_range: [{ vpcCidr: "10.0.0.0/8" }, /vpc_?cidr must have a prefix from \/16 to \/28/i],
  list_length: [
    { publicSubnetCidrs: ["10.0.0.0/24"] },
    /public_subnet_cidrs must have one range per availability zone/,
  ],
  database_list_length: [
    { databaseSubnetCidrs: [] },
    /database_subnet_cidrs must have one range per availability zone/,
  ],
  overlap: [
    { privateSubnetCidrs: ["10.0.0.0/24", "10.0.0.128/25"] },
    /private_?subnet_?cidrs must be ranges that do not overlap/i,
  ],
  overlap_of_tiers: [
    { publicSubnetCidrs: ["10.0.0.0/24", "10.0.1.0/24"], privateSubnetCidrs: ["10.0.1.0/25", "10.0.2.0/24"] },
    /the subnet ranges of all tiers must not overlap/,
  ],
  outside: [{ publicSubnetCidrs: ["10.1.0.0/24", "10.0.1.0/24"] }, /the subnet ranges must lie inside vpc_cidr/],
  tier_slot: [{ additionalTiers: { cache: { slot: 2 } } }, /whole number from 3 to 7/],
  tier_field: [
    { additionalTiers: { cache: { slot: 3, acess: "nat" } } },
    /be one of slot, access|no fields but slot, access/,
  ],
  tier_access: [{ additionalTiers: { cache: { slot: 3, access: "x" } } }, /be one of "isolated", "nat", "internet"/],
  nat: [{ natGateways: "two" }, /nat_?gateways must be one of "none", "single", "one_per_az"/i],
  rule_number: [
    { networkAclRules: { a: { tier: "public", ruleNumber: 0, cidr: "10.0.0.0/8" } } },
    /whole number from 1 to 32766/,
  ],
  retention: [{ flowLogsRetentionInDays: 2 }, /number of days that CloudWatch Logs takes/],
  key: [{ flowLogsKmsKeyArn: "key" }, /flow_?logs_?kms_?key_?arn must be an ARN/i],
  endpoint: [{ gatewayEndpoints: ["ec2"] }, /one of "s3", "dynamodb"/],
  name: [{ name: "-" }, /name must have 1 to 64 letters/],
};

const between = ["small_range", "list_length", "database_list_length", "overlap_of_tiers", "outside"];

const given = (props: object): object => ({ availabilityZones: zones("a", "b"), ...props });

function subnets(plan: Plan): Record<string, unknown> {
  const found = plan.ofType("aws_subnet").map(({ address, values }) => [address, values["cidr_block"]]);
  return Object.fromEntries(found) as Record<string, unknown>;
}

describeTerraform("networking", () => {
  it("is the same in both faces whatever its inputs", async () => {
    const cases: Cases = Object.fromEntries(samples(anything, 12).map((props, index) => [`case${index}`, props]));
    const [construct, module] = [constructRoot(networking, cases), moduleRoot(networking, cases)];
    const [one, other] = await Promise.all([construct.plan(), module.plan()]);
    expect(madeByConstructs(one.resources, cases)).toEqual(madeByModules(other.resources));
    expect(one.resources.length).toBeGreaterThan(100);
  });

  it("refuses the same in both faces", async () => {
    const cases = Object.entries(refused).map(([name, [props]]) => [name, given(props)] as const);
    for (const [name, props] of cases) {
      expect(() => constructRoot(networking, { [name]: props }), name).toThrow(refused[name]?.[1]);
    }
    const call = ([name, props]: readonly [string, object]): [string, string] => [
      `${name}.tf`,
      block("module", [name], { source: MODULE, ...(snakeKeys(props) as object) }, {}),
    ];
    // Terraform asks for rules between inputs only once no input breaks a rule of its own.
    const isBetween = ([name]: readonly [string, object]): boolean => between.includes(name);
    const found = [cases.filter(isBetween), cases.filter((one) => !isBetween(one))].map((some) =>
      TerraformRoot.fromFiles({ ...Object.fromEntries(some.map(call)), "main.tf": provider }, links).planErrors(),
    );
    const errors = (await Promise.all(found)).flat();
    for (const [name, [, message]] of Object.entries(refused)) {
      // A precondition's error names the module's own line, not the call.
      const file = between.includes(name) ? /networking\/main\.tf$/ : new RegExp(`^${name}\\.tf$`);
      const own = errors.filter(({ range }) => file.test(range?.filename ?? ""));
      expect(own.map(({ detail }) => detail?.replace(/\s+/g, " ")).join("\n"), name).toMatch(message);
    }
  });

  it("moves no subnet when a zone or a tier comes or goes", async () => {
    const base = { vpcCidr: "10.0.0.0/16", enableDatabaseSubnets: true };
    const root = moduleRoot(networking, { net: { ...base, availabilityZones: zones("a", "b", "c") } });
    await root.apply();
    const change = async (props: object): Promise<string[]> => {
      const { folder } = moduleRoot(networking, { net: { ...base, ...props } });
      const plan = await root.write({ "main.tf": readFileSync(`${folder}/main.tf`, "utf8") }).plan();
      return plan.changes.map(({ address, actions }) => `${actions.join()} ${address}`);
    };
    const dropped = await change({ availabilityZones: zones("a", "c") });
    expect(dropped.filter((text) => text.startsWith("delete")).length).toBeGreaterThan(5);
    expect(dropped.filter((text) => !/^delete .*us-east-1b"\]$/.test(text) && !text.startsWith("update"))).toEqual([]);
    const added = await change({
      availabilityZones: zones("d", "a", "b", "c"),
      additionalTiers: { cache: { slot: 3 } },
      natGateways: "one_per_az",
    });
    expect(added.filter((text) => /delete/.test(text))).toEqual([]);
  });

  it("plans the addresses as it does at synth, apart and inside the VPC", async () => {
    const props = {
      availabilityZones: zones(..."abcdefgh".split("")),
      enableDatabaseSubnets: true,
      enableFlowLogs: false,
      additionalTiers: Object.fromEntries([3, 4, 5, 6, 7].map((slot) => [`tier${slot}`, { slot }])),
    };
    const cases = { large: { ...props, vpcCidr: "10.0.0.0/16" }, small: { ...props, vpcCidr: "172.31.252.0/22" } };
    const [construct, module] = await Promise.all([
      constructRoot(networking, cases).plan(),
      moduleRoot(networking, cases).plan(),
    ]);
    const ranges = Object.values(subnets(construct)) as string[];
    expect([...ranges].sort()).toEqual((Object.values(subnets(module)) as string[]).sort());
    expect(new Set(ranges).size).toBe(2 * 8 * 8);
    expect(ranges.filter((range) => range.endsWith("/22"))).toHaveLength(64);
    expect(ranges.filter((range) => range.startsWith("172.31.25") && range.endsWith("/28"))).toHaveLength(64);
  });

  it("plans with IDs and ARNs that nobody knows yet", async () => {
    const root = TerraformRoot.fromFiles(
      {
        "main.tf": [
          provider,
          'resource "aws_kms_key" "logs" {}\n',
          block(
            "module",
            ["net"],
            {
              source: MODULE,
              availability_zones: zones("a", "b"),
              flow_logs_kms_key_arn: "${aws_kms_key.logs.arn}",
              tags: { Key: "${aws_kms_key.logs.id}" },
            },
            {},
          ),
        ].join("\n"),
      },
      links,
    );
    expect((await root.plan()).byAddress("module.net.aws_cloudwatch_log_group.flow_logs[0]").unknown).toHaveProperty(
      "kms_key_id",
      true,
    );
  });
});

const provider = block("provider", ["aws"], { region: "us-east-1" }, {});
const links = { links: { modules: join(repository, "terraform-modules") } };

/** Names in Terraform's spelling, of inputs and fields, misspelt ones too; no test has a map's key in camelCase. */
function snakeKeys(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([key, item]) => [
    key.replace(/[A-Z]/g, (found) => `_${found.toLowerCase()}`),
    snakeKeys(item),
  ]);
  return Object.fromEntries(entries) as unknown;
}
