import { DataAwsVpc } from "@cdktf/provider-aws/lib/data-aws-vpc";
import { Subnet } from "@cdktf/provider-aws/lib/subnet";
import { Vpc } from "@cdktf/provider-aws/lib/vpc";
import { App } from "cdktf";
import type { Construct } from "constructs";
import { describe, expect, it } from "vitest";
import type { Collection } from "../../modules/core/collection";
import { deferredCollection } from "../../modules/core/deferred-collection";
import { namesCollection } from "../../modules/core/known-collection";
import { choose, Condition } from "../../modules/core/condition";
import { each, when } from "../../modules/core/each";
import { raw } from "../../modules/core/expression";
import { named } from "../../modules/core/named";
import { product } from "../../modules/core/product";
import { stackOf, synthesize } from "../support/synthesize";

const zones = (): Collection<string> => namesCollection(raw("var.zones").asList());
const known = (): Collection<string> => namesCollection(["b", "a/1"]);
const tiers = (): Collection<string> => deferredCollection("map", raw("var.tiers"), (value) => value.asString());
const isOn = (): Condition => Condition.of(raw("var.on"));
const vpc = (scope: Construct, id = "vpc", cidrBlock = "10.0.0.0/16"): Vpc => new Vpc(scope, id, { cidrBlock });

describe("each", () => {
  it("unrolls what synth knows, with the keys in the names", () => {
    const { resource, output } = synthesize((stack) => {
      const made = each(stack, "net", known(), (scope, zone) => vpc(scope, "vpc", zone));
      return { ids: made.map((one) => one.id), b: made.at("b", (one) => one.arn) };
    });
    expect(Object.keys(resource["aws_vpc"] ?? {}).sort()).toEqual(["net_a_1", "net_b"]);
    expect(output["ids"]?.value).toEqual(["${aws_vpc.net_b.id}", "${aws_vpc.net_a_1.id}"]);
    expect(output["b"]?.value).toBe("${aws_vpc.net_b.arn}");
  });

  it("repeats what only Terraform knows, and refers to instances by key", () => {
    const { resource, output } = synthesize((stack) => {
      const nets = each(stack, "net", zones(), (scope, zone) => vpc(scope, "vpc", zone));
      const subnets = each(
        stack,
        "sub",
        nets,
        (scope, net) => new Subnet(scope, "subnet", { vpcId: net.id, dependsOn: [net] }),
      );
      const others = each(stack, "other", tiers(), (scope, tier, key) => vpc(scope, "vpc", `${key}${tier}`));
      return {
        ids: subnets.map((one) => one.id),
        byKey: others.toMap((one) => one.arn),
        first: nets.at(zones().firstKey, (one) => one.id),
      };
    });
    expect(resource["aws_vpc"]?.["net"]).toMatchObject({ for_each: "${toset(var.zones)}", cidr_block: "${each.key}" });
    expect(resource["aws_vpc"]?.["other"]).toMatchObject({
      for_each: "${var.tiers}",
      cidr_block: "${each.key}${each.value}",
    });
    expect(resource["aws_subnet"]?.["sub"]).toMatchObject({
      vpc_id: "${aws_vpc.net[each.key].id}",
      depends_on: ["aws_vpc.net"],
    });
    expect(output).toMatchObject({
      ids: { value: "${[for key in var.zones : aws_subnet.sub[key].id]}" },
      byKey: { value: "${{ for key, value in var.tiers : key => aws_vpc.other[key].arn }}" },
      first: { value: "${aws_vpc.net[var.zones[0]].id}" },
    });
  });

  it("repeats data sources too", () => {
    const { data, output } = synthesize((stack) => {
      const found = each(stack, "net", zones(), (scope, zone) => new DataAwsVpc(scope, "vpc", { id: zone }));
      return { arns: found.map((one) => one.arn) };
    });
    expect(data["aws_vpc"]?.["net"]).toMatchObject({ for_each: "${toset(var.zones)}" });
    expect(output["arns"]?.value).toBe("${[for key in var.zones : data.aws_vpc.net[key].arn]}");
  });

  it("refuses one deferred collection inside another, and takes their product", () => {
    const nested = (): unknown =>
      synthesize((stack) => {
        each(stack, "net", zones(), (scope) => each(scope, "inner", tiers(), (inner) => vpc(inner)));
        return {};
      });
    expect(nested).toThrow(
      "s/net/inner: a collection known only to Terraform cannot be repeated inside another one. Combine both with `product` first, or give one of them as a literal.",
    );
    const { resource } = synthesize((stack) => {
      each(stack, "net", product(known(), tiers()), (scope, pair) => vpc(scope, "vpc", pair.second));
      return {};
    });
    expect(resource["aws_vpc"]?.["net"]?.["for_each"]).toContain('setproduct(["b", "a/1"], keys(var.tiers))');
    const list = deferredCollection("list", raw("var.list"), (value) => value.asString());
    expect(() => list.repeated).toThrow("a list without names cannot be repeated");
  });

  it("refuses two resources of one address", () => {
    const twice = (): unknown =>
      synthesize((stack) => {
        each(stack, "net", namesCollection(["a/b", "a.b"]), (scope) => vpc(scope));
        return {};
      });
    expect(twice).toThrow("its address aws_vpc.net_a_b is that of s/net/a--b/vpc. Give one of them another id.");
  });
});

describe("when", () => {
  it("creates, skips or counts", () => {
    const { resource, output } = synthesize((stack) => {
      const made = when(stack, true, (there) => vpc(there, "made"));
      const skipped = when(stack, false, (there) => vpc(there, "skipped"));
      const counted = when(stack, isOn(), (there) => {
        const net = vpc(there, "counted");
        new Subnet(there, "inside", { vpcId: net.id });
        return net;
      });
      new Subnet(stack, "outside", { vpcId: counted.get((one) => one.id) ?? "" });
      return {
        made: made.get((one) => one.id),
        skipped: skipped.get((one) => one.id),
        list: counted.toList((one) => one.id),
        orElse: counted.map((one) => one.id).orElse("none"),
      };
    });
    expect(Object.keys(resource["aws_vpc"] ?? {}).sort()).toEqual(["counted", "made"]);
    expect(resource["aws_vpc"]?.["counted"]?.["count"]).toBe("${var.on ? 1 : 0}");
    expect(resource["aws_subnet"]?.["inside"]?.["vpc_id"]).toBe("${aws_vpc.counted[0].id}");
    expect(resource["aws_subnet"]?.["outside"]?.["vpc_id"]).toBe("${one(aws_vpc.counted[*].id)}");
    expect(output).toMatchObject({
      made: { value: "${aws_vpc.made.id}" },
      skipped: { value: null },
      list: { value: "${var.on ? [one(aws_vpc.counted[*].id)] : []}" },
      orElse: { value: '${var.on ? one(aws_vpc.counted[*].id) : "none"}' },
    });
  });

  it("joins conditions around and inside collections", () => {
    const too = (): Condition => Condition.of(raw("var.too"));
    const { resource } = synthesize((stack) => {
      when(stack, isOn(), (outer) => {
        when(outer, too(), (inner) => vpc(inner, "both"));
        each(outer, "many", zones(), (inner) => vpc(inner));
      });
      each(stack, "some", zones(), (scope, zone) => when(scope, isOn().and(too()), (there) => vpc(there, "vpc", zone)));
      return {};
    });
    const vpcs = resource["aws_vpc"] ?? {};
    expect(vpcs["both"]?.["count"]).toBe("${var.on && var.too ? 1 : 0}");
    expect(vpcs["many"]?.["for_each"]).toBe("${toset([for key in var.zones : key if var.on])}");
    expect(vpcs["some"]?.["for_each"]).toBe("${toset([for key in var.zones : key if var.on && var.too])}");
  });

  it("chooses among values", () => {
    expect([choose(true, "a", "b"), choose(false, "a", "b")]).toEqual(["a", "b"]);
    const { output } = synthesize(() => ({
      chosen: choose(isOn(), "a", "b"),
      not: isOn().not().value,
      both: isOn().and(true, isOn().not()).value,
      decided: isOn().or(true).value,
    }));
    expect(output).toMatchObject({
      chosen: { value: '${var.on ? "a" : "b"}' },
      not: { value: "${!var.on}" },
      both: { value: "${var.on && !var.on}" },
      decided: { value: true },
    });
  });
});

describe("references into other stacks", () => {
  it("go through an output for a single resource, and are refused for an instance", () => {
    const app = new App();
    const one = stackOf(app, "one");
    const plain = vpc(one, "plain");
    const counted = when(one, isOn(), (there) => vpc(there, "counted"));
    const repeated = each(one, "many", zones(), (scope) => vpc(scope));
    const local = named(one, "name", isOn());
    const refer = (id: string, value: unknown) => (): unknown => {
      const other = stackOf(app, id);
      other.output("value", value, "Of the test.");
      return other.toTerraform();
    };
    const refused = (id: string): string =>
      `only its own stack can refer to it. Give it to the stack ${id} as an output and a variable.`;
    expect(refer("plain", plain.id)).not.toThrow();
    expect(
      refer(
        "counted",
        counted.get((found) => found.id),
      ),
    ).toThrow(`/counted: ${refused("counted")}`);
    expect(
      refer(
        "repeated",
        repeated.map((found) => found.id),
      ),
    ).toThrow(refused("repeated"));
    expect(refer("local", local.value)).toThrow(refused("local"));
    one.output(
      "own",
      counted.get((found) => found.id),
      "Of the test.",
    );
    expect(() => one.toTerraform()).not.toThrow();
  });
});
