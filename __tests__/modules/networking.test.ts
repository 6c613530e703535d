import { App } from "cdktf";
import * as fc from "fast-check";
import { Netmask } from "netmask";
import { describe, expect, it } from "vitest";
import { raw } from "../../modules/core/expression";
import { overlap, plannedCidr } from "../../modules/networking/address-plan";
import type { NetworkingProps } from "../../modules/networking/interface";
import { Networking } from "../../modules/networking/networking";
import { itRejectsAtSynth } from "../support/module-proofs";
import { stackOf, synthesize } from "../support/synthesize";
import type { Json } from "../support/synthesize";
import { cases } from "./networking.cases";
import { rejected } from "./networking.rejected";

const two = { availabilityZones: ["us-east-1a", "us-east-1b"] };

function made(props: NetworkingProps): Json {
  return synthesize((stack) => {
    const network = new Networking(stack, "net", props);
    return { ...network.publicPlacement, private: network.privatePlacement, database: network.databaseSubnetIds };
  });
}

function count(json: Json, type: string): number {
  return Object.keys(json.resource[type] ?? {}).length;
}

describe("networking", () => {
  it("has as many NAT gateways as asked, by any of its three inputs", () => {
    const gateways = (name: string): number => count(made(cases[name] ?? two), "aws_nat_gateway");
    expect(gateways("default")).toBe(1);
    expect(["no_nat", "no_nat_by_switches"].map(gateways)).toEqual([0, 0]);
    expect(["single_nat", "single_nat_by_switch"].map(gateways)).toEqual([1, 1]);
    expect(["nat_per_zone", "nat_per_zone_by_switch"].map(gateways)).toEqual([2, 2]);
  });

  it("gives the database tier no way out, and its own zones' ranges", () => {
    const json = made(cases["database_by_list"] ?? two);
    expect(count(json, "aws_subnet")).toBe(6);
    const tables = Object.values(json.resource["aws_route"] ?? {}).map((route) => route["route_table_id"]);
    expect(tables.some((table) => String(table).includes("isolated"))).toBe(false);
    expect(made(two).output["database"]?.value).toEqual([]);
    expect(made({ ...two, enableDatabaseSubnets: true }).output["database"]?.value).toHaveLength(2);
  });

  it("closes the default security group and logs traffic unless told not to", () => {
    const json = made(two);
    const [group] = Object.values(json.resource["aws_default_security_group"] ?? {});
    expect(group).not.toHaveProperty("ingress");
    expect(count(json, "aws_flow_log")).toBe(1);
    expect(count(made({ ...two, enableFlowLogs: false }), "aws_cloudwatch_log_group")).toBe(0);
  });

  it("says where load balancers and services go", () => {
    const { output } = made(two);
    const ids = (tier: string): string[] => ["a", "b"].map((zone) => `\${aws_subnet.net_${tier}_us-east-1${zone}.id}`);
    expect(output).toMatchObject({
      vpcId: { value: "${aws_vpc.net.id}" },
      subnetIds: { value: ids("public") },
      private: { value: { vpcId: "${aws_vpc.net.id}", subnetIds: ids("private") } },
    });
  });

  it("refuses at compile time what it refuses at synth", () => {
    const refuses = (props: NetworkingProps): void => {
      expect(() => new Networking(stackOf(new App()), "net", props)).toThrow("s/net: ");
    };
    // @ts-expect-error -- misspelt
    refuses({ ...two, vpcCIDR: "10.0.0.0/16" });
    // @ts-expect-error -- a field misspelt
    refuses({ ...two, additionalTiers: { cache: { slot: 3, acess: "nat" } } });
    // @ts-expect-error -- no such word
    refuses({ ...two, natGateways: "two" });
    // @ts-expect-error -- zones are required
    refuses({});
  });

  itRejectsAtSynth("networking", rejected);
});

describe("the address plan", () => {
  const zone = fc.constantFrom(..."abcdefgh".split("")).map((letter) => `eu-west-1${letter}`);
  const prefix = fc.integer({ min: 16, max: 22 });
  const range = fc.tuple(fc.integer({ min: 0, max: 255 }), prefix).map(([second, bits]) => {
    const { base, bitmask } = new Netmask(`10.${second}.0.0/${bits}`);
    return `${base}/${bitmask}`;
  });

  it("keeps subnets apart and inside the VPC", () => {
    fc.assert(
      fc.property(
        range,
        fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 7 }), zone), { selector: String }),
        (vpc, places) => {
          const planned = places.map(([slot, name]) => plannedCidr(vpc, slot, name));
          expect(overlap(planned)).toBeUndefined();
          for (const subnet of planned) expect(new Netmask(vpc).contains(subnet)).toBe(true);
        },
      ),
    );
  });

  it("depends on nothing but the VPC's range, the slot and the zone's letter", () => {
    expect(plannedCidr("10.0.0.0/16", 0, "us-east-1a")).toBe("10.0.0.0/22");
    expect(plannedCidr("10.0.0.0/16", 1, "us-east-1a")).toBe("10.0.32.0/22");
    expect(plannedCidr("10.0.0.0/16", 7, "us-west-2h")).toBe("10.0.252.0/22");
    expect(plannedCidr("10.0.0.0/22", 2, "us-east-1c")).toBe("10.0.1.32/28");
    expect(plannedCidr(raw("var.range").asString(), 2, "us-east-1c")).toContain("TfToken");
  });
});
