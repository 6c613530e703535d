import { Eip } from "@cdktf/provider-aws/lib/eip";
import type { InternetGateway } from "@cdktf/provider-aws/lib/internet-gateway";
import { NatGateway } from "@cdktf/provider-aws/lib/nat-gateway";
import { Route } from "@cdktf/provider-aws/lib/route";
import { RouteTable } from "@cdktf/provider-aws/lib/route-table";
import { RouteTableAssociation } from "@cdktf/provider-aws/lib/route-table-association";
import type { Subnet } from "@cdktf/provider-aws/lib/subnet";
import type { Construct } from "constructs";
import type { Collection } from "../core/collection";
import { choose, isEqual } from "../core/condition";
import type { Condition } from "../core/condition";
import { each, when } from "../core/each";
import type { Optional } from "../core/optional";
import { mergeTags } from "../core/tags";

const INTERNET = "0.0.0.0/0";

export interface RoutingProps {
  readonly vpcId: string;
  readonly name: string;
  readonly tags: Collection<string>;
}

/** How many NAT gateways there are. */
export interface NatMode {
  readonly single: Condition;
  readonly perZone: Condition;
}

export interface Nat {
  readonly gateway: NatGateway;
  readonly address: Eip;
}

/** A NAT gateway with its own address: in the first zone, in every zone, or none. */
export function createNat(
  scope: Construct,
  { name, tags }: RoutingProps,
  mode: NatMode,
  publicSubnets: Collection<Subnet>,
  internetGateway: InternetGateway,
): Collection<Optional<Nat>> {
  const first = publicSubnets.firstKey;
  return each(scope, "nat", publicSubnets, (inner, subnet, zone) =>
    when(inner, mode.perZone.or(mode.single.and(isEqual(zone, first))), (there) => {
      const named = mergeTags(tags, { Name: `${name}-nat-${zone}` });
      const address = new Eip(there, "eip", { domain: "vpc", tags: named, dependsOn: [internetGateway] });
      const gateway = new NatGateway(there, "nat_gateway", {
        allocationId: address.id,
        subnetId: subnet.id,
        tags: named,
        dependsOn: [internetGateway],
      });
      return { gateway, address };
    }),
  );
}

/** One route table for all public subnets. */
export function routePublic(
  scope: Construct,
  { vpcId, name, tags }: RoutingProps,
  subnets: Collection<Subnet>,
  internetGateway: InternetGateway,
): RouteTable {
  const table = new RouteTable(scope, "public_route_table", {
    vpcId,
    tags: mergeTags(tags, { Name: `${name}-public` }),
  });
  new Route(scope, "public_internet_route", {
    routeTableId: table.id,
    destinationCidrBlock: INTERNET,
    gatewayId: internetGateway.id,
  });
  associate(scope, "public_association", subnets, () => table.id);
  return table;
}

/** One route table per zone, so that each can lead to its own NAT gateway. */
export function routePrivate(
  scope: Construct,
  { vpcId, name, tags }: RoutingProps,
  subnets: Collection<Subnet>,
  mode: NatMode,
  nats: Collection<Optional<Nat>>,
): Collection<RouteTable> {
  const tables = each(
    scope,
    "private_route_table",
    subnets,
    (inner, _, zone) =>
      new RouteTable(inner, "route_table", { vpcId, tags: mergeTags(tags, { Name: `${name}-private-${zone}` }) }),
  );
  const natIn = (zone: string): string | undefined => nats.at(zone, (nat) => nat.assume(({ gateway }) => gateway.id));
  each(scope, "private_nat", tables, (inner, table, zone) =>
    when(inner, mode.perZone.or(mode.single), (there) => {
      new Route(there, "route", {
        routeTableId: table.id,
        destinationCidrBlock: INTERNET,
        natGatewayId: choose(mode.perZone, natIn(zone), natIn(nats.firstKey)),
      });
    }),
  );
  associate(scope, "private_association", subnets, (zone) => tables.at(zone, (table) => table.id));
  return tables;
}

/** Ties the subnets of a tier to route tables. */
export function associate(
  scope: Construct,
  id: string,
  subnets: Collection<Subnet>,
  tableOf: (key: string) => string,
): void {
  each(
    scope,
    id,
    subnets,
    (inner, subnet, key) =>
      new RouteTableAssociation(inner, "route_table_association", { subnetId: subnet.id, routeTableId: tableOf(key) }),
  );
}
