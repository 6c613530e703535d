import { Subnet } from "@cdktf/provider-aws/lib/subnet";
import type { SubnetConfig } from "@cdktf/provider-aws/lib/subnet";
import type { Construct } from "constructs";
import type { Collection } from "../core/collection";
import { each } from "../core/each";
import type { Optional } from "../core/optional";
import { mergeTags } from "../core/tags";
import { plannedCidr } from "./address-plan";

export interface TierProps {
  readonly vpcId: string;
  readonly vpcCidr: string;
  readonly availabilityZones: Collection<string>;
  /** Place in the address plan. */
  readonly slot: number;
  /** Explicit ranges in the zones' order; the plan's where absent. */
  readonly cidrs: Optional<Collection<string>>;
  /** Beginning of the subnets' names. */
  readonly name: string;
  /** Value of the `Type` tag, by which people and scripts find the subnets. */
  readonly type: string;
  readonly tags: Collection<string>;
  readonly furtherTags: Collection<string> | undefined;
}

/** One subnet per zone. */
export function createTier(scope: Construct, id: string, tier: TierProps): Collection<Subnet> {
  return each(scope, id, tier.availabilityZones, (inner, zone, _, index) => {
    const planned = plannedCidr(tier.vpcCidr, tier.slot, zone);
    const explicit = tier.cidrs.map((cidrs) => cidrs.element(index));
    return new Subnet(inner, "subnet", {
      ...subnet(tier, zone, `${tier.name}-${zone}`),
      cidrBlock: explicit.orElse(planned),
    });
  });
}

/** What all subnets have alike. Public addresses are for whoever asks for them, load balancers and NAT gateways. */
export function subnet(
  { vpcId, type, tags, furtherTags }: Pick<TierProps, "vpcId" | "type" | "tags" | "furtherTags">,
  availabilityZone: string,
  name: string,
): Omit<SubnetConfig, "cidrBlock"> {
  return { vpcId, availabilityZone, tags: mergeTags(tags, furtherTags ?? {}, { Name: name, Type: type }) };
}
