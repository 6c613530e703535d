import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { rejected } from "../../modules/networking.rejected";
import { moduleRoot, constructRoot } from "../../support/faces";
import { moduleNamed, proveModule } from "../../support/module-proofs";
import type { Plan } from "../../support/plan";
import { describeTerraform } from "../../support/terraform";

proveModule("networking", rejected);

const networking = moduleNamed("networking");
const zones = (...letters: readonly string[]): string[] => letters.map((letter) => `us-east-1${letter}`);

function subnets(plan: Plan): Record<string, unknown> {
  const found = plan.ofType("aws_subnet").map(({ address, values }) => [address, values["cidr_block"]]);
  return Object.fromEntries(found) as Record<string, unknown>;
}

describeTerraform("networking's addresses", () => {
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
});
