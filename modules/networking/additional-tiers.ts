import type { RouteTable } from "@cdktf/provider-aws/lib/route-table";
import { RouteTableAssociation } from "@cdktf/provider-aws/lib/route-table-association";
import { Subnet } from "@cdktf/provider-aws/lib/subnet";
import type { Construct } from "constructs";
import type { Collection } from "../core/collection";
import { choose } from "../core/condition";
import { each } from "../core/each";
import type { Values } from "../core/inputs";
import type { Optional } from "../core/optional";
import { product } from "../core/product";
import { plannedCidr } from "./address-plan";
import type { networking } from "./declaration";
import { subnet } from "./subnets";

export interface RouteTables {
  readonly public: RouteTable;
  readonly private: Collection<RouteTable>;
  readonly isolated: Optional<RouteTable>;
}

/** Subnets of the tiers that the caller adds, keyed `tier/zone`, each with the route table of its tier's access. */
export function createAdditionalTiers(
  scope: Construct,
  inputs: Values<(typeof networking)["inputs"]>,
  vpcId: string,
  tables: RouteTables,
): Collection<Subnet> {
  const { name, vpcCidr, availabilityZones, additionalTiers, additionalSubnetCidrs, tags } = inputs;
  return each(scope, "additional", product(additionalTiers, availabilityZones), (inner, pair) => {
    const { first: tier, firstKey: tierName, secondKey: zone } = pair;
    const explicit = additionalSubnetCidrs.find(tierName);
    const created = new Subnet(inner, "subnet", {
      ...subnet({ vpcId, type: tierName, tags, furtherTags: undefined }, zone, `${name}-${tierName}-${zone}`),
      cidrBlock: explicit
        .map((cidrs) => cidrs.element(availabilityZones.indexOf(zone)))
        .orElse(plannedCidr(vpcCidr, tier.slot, zone)),
    });
    const inside = choose(
      tier.access.is("nat"),
      tables.private.at(zone, (table) => table.id),
      tables.isolated.get((table) => table.id),
    );
    new RouteTableAssociation(inner, "route_table_association", {
      subnetId: created.id,
      routeTableId: choose(tier.access.is("internet"), tables.public.id, inside) ?? "",
    });
    return created;
  });
}
