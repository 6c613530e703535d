import type { Construct } from "constructs";
import { areAmong } from "../core/among";
import type { Collection } from "../core/collection";
import { decide, isEqual } from "../core/condition";
import { hcl } from "../core/expression";
import type { Values } from "../core/inputs";
import { concat } from "../core/lists";
import type { Requirement } from "../core/module";
import { named } from "../core/named";
import type { Optional } from "../core/optional";
import { cutTo, disjointCondition, isWithin, LONGEST_PLANNED_PREFIX, overlap } from "./address-plan";
import type { networking } from "./declaration";

type NetworkingInputs = Values<(typeof networking)["inputs"]>;

/** Rules between the inputs about addresses. */
export function addressRequirements(scope: Construct, inputs: NetworkingInputs): Requirement[] {
  const { vpcCidr, availabilityZones: zones } = inputs;
  const lists = {
    public_subnet_cidrs: inputs.publicSubnetCidrs,
    private_subnet_cidrs: inputs.privateSubnetCidrs,
    database_subnet_cidrs: inputs.databaseSubnetCidrs,
  };
  const further = inputs.additionalSubnetCidrs;
  const given = concat(
    ...Object.values(lists).map((list) => list.map((ranges) => ranges.list).orElse([])),
    further.flatMap((ranges) => ranges.list),
  );
  const explicit = named(scope, "explicit_subnet_cidrs", given);
  const allExplicit = inputs.publicSubnetCidrs.isSet.and(inputs.privateSubnetCidrs.isSet);
  return [
    ...Object.entries(lists).map(([input, list]) => onePerZone(input, list, zones)),
    {
      condition: areAmong(further, inputs.additionalTiers),
      input: "additional_subnet_cidrs",
      must: "name tiers that are in additional_tiers",
      got: further.entries?.map(([tier]) => tier),
      fix: "Correct the name, or add it to additional_tiers.",
    },
    {
      condition: further.some((ranges) => isEqual(ranges.length, zones.length).not()).not(),
      input: "additional_subnet_cidrs",
      must: "have one range per availability zone for each tier",
      got: further.isKnown ? further.value : "",
      fix: "Give as many ranges as availability_zones, in their order.",
    },
    {
      condition: decide(
        [vpcCidr, explicit],
        (vpc, ranges) => ranges.every((range) => isWithin(vpc, range)),
        () => hcl`alltrue([for range in ${explicit} : ${cutTo("range", vpcCidr)} == ${vpcCidr}])`,
      ),
      input: "the subnet ranges",
      must: "lie inside vpc_cidr",
      got: explicit,
      fix: "Choose ranges inside the VPC's.",
    },
    {
      condition: decide(
        [explicit],
        (ranges) => overlap(ranges) === undefined,
        () => disjointCondition(explicit),
      ),
      input: "the subnet ranges of all tiers",
      must: "not overlap",
      got: overlap(explicit) ?? explicit,
    },
    {
      condition: allExplicit.or(
        decide(
          [vpcCidr],
          (vpc) => Number(vpc.split("/")[1]) <= LONGEST_PLANNED_PREFIX,
          () => hcl`tonumber(split("/", ${vpcCidr})[1]) <= ${LONGEST_PLANNED_PREFIX}`,
        ),
      ),
      input: "vpc_cidr",
      must: `have a prefix of at most /${LONGEST_PLANNED_PREFIX} where the subnet ranges follow from it`,
      got: vpcCidr,
      fix: "Give public_subnet_cidrs and private_subnet_cidrs, or a larger range.",
    },
    {
      condition: allExplicit.or(
        decide(
          [zones.list],
          (names) => new Set(names.map((name) => name.slice(-1))).size === names.length,
          () => hcl`length(distinct([for zone in ${zones} : substr(zone, -1, 1)])) == length(${zones})`,
        ),
      ),
      input: "availability_zones",
      must: "end in different letters where the subnet ranges follow from them",
      got: zones.isKnown ? zones.list : "",
      fix: "Give public_subnet_cidrs and private_subnet_cidrs.",
    },
  ];
}

function onePerZone(input: string, list: Optional<Collection<string>>, zones: Collection<string>): Requirement {
  return {
    condition: list.isSet.not().or(
      list.holds((ranges) =>
        decide(
          [ranges.length, zones.length],
          (a, b) => a === b,
          () => hcl`${ranges.length} == ${zones.length}`,
        ),
      ),
    ),
    input,
    must: "have one range per availability zone",
    got: list.isKnown ? list.value?.list : "",
    fix: "Give as many ranges as availability_zones, in their order.",
  };
}
