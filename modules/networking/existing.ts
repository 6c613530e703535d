import { InputError } from "../core/errors";
import { checkInputs, optional, required } from "../core/inputs";
import type { Props, Values } from "../core/inputs";
import { list } from "../core/kinds/collections";
import { resourceId } from "../core/kinds/text";

/** A VPC and subnets of it, as modules take them. */
export interface Placement {
  readonly vpcId: string;
  readonly subnetIds: readonly string[];
}

/** A network to place things in: a `Networking`, or what `Networking.fromAttributes` is told. */
export interface INetworking {
  readonly vpcId: string;
  readonly publicSubnetIds: readonly string[];
  readonly privateSubnetIds: readonly string[];
  readonly databaseSubnetIds: readonly string[];
  /** Where tasks and databases go. */
  readonly privatePlacement: Placement;
  /** Where internet-facing load balancers go. */
  readonly publicPlacement: Placement;
}

const subnetIds = list(resourceId("subnet"), { min: 1 });

const attributes = {
  vpcId: required(resourceId("vpc"), "Give the ID of the VPC."),
  publicSubnetIds: optional(subnetIds, "Public subnets."),
  privateSubnetIds: optional(subnetIds, "Private subnets."),
  databaseSubnetIds: optional(subnetIds, "Subnets of the databases."),
};

/** What is known of a network that exists already; the subnets that nothing asks for may be left out. */
export type NetworkingAttributes = Props<typeof attributes>;

const FACTORY = "Networking.fromAttributes";

/** A network that another configuration has made. It creates nothing and looks nothing up. */
export class ExistingNetworking implements INetworking {
  private readonly attributes: Values<typeof attributes>;

  constructor(given: NetworkingAttributes) {
    this.attributes = checkInputs(FACTORY, attributes, given);
  }

  get vpcId(): string {
    return this.attributes.vpcId;
  }

  get publicSubnetIds(): string[] {
    return this.subnetIds("publicSubnetIds");
  }

  get privateSubnetIds(): string[] {
    return this.subnetIds("privateSubnetIds");
  }

  get databaseSubnetIds(): string[] {
    return this.subnetIds("databaseSubnetIds");
  }

  get privatePlacement(): Placement {
    return { vpcId: this.vpcId, subnetIds: this.privateSubnetIds };
  }

  get publicPlacement(): Placement {
    return { vpcId: this.vpcId, subnetIds: this.publicSubnetIds };
  }

  private subnetIds(input: "publicSubnetIds" | "privateSubnetIds" | "databaseSubnetIds"): string[] {
    const given = this.attributes[input].value;
    if (given !== undefined) return given.list;
    const fix = "Give the IDs of the subnets, for something is placed there.";
    throw new InputError(FACTORY, [{ input, must: "be given", got: undefined, fix }]);
  }
}
