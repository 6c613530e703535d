import { DefaultSecurityGroup } from "@cdktf/provider-aws/lib/default-security-group";
import { InternetGateway } from "@cdktf/provider-aws/lib/internet-gateway";
import { RouteTable } from "@cdktf/provider-aws/lib/route-table";
import type { Subnet } from "@cdktf/provider-aws/lib/subnet";
import { Vpc } from "@cdktf/provider-aws/lib/vpc";
import type { Construct } from "constructs";
import type { Collection } from "../core/collection";
import type { Condition } from "../core/condition";
import { when } from "../core/each";
import { concat } from "../core/lists";
import { moduleBase } from "../core/module";
import { named } from "../core/named";
import type { Optional } from "../core/optional";
import { mergeTags } from "../core/tags";
import { createAdditionalTiers } from "./additional-tiers";
import { SLOTS } from "./address-plan";
import { addressRequirements } from "./checks";
import { networking } from "./declaration";
import { createGatewayEndpoints, createInterfaceEndpoints, regionOf } from "./endpoints";
import { ExistingNetworking } from "./existing";
import type { INetworking, NetworkingAttributes, Placement } from "./existing";
import { createFlowLogs } from "./flow-logs";
import type { NetworkingOutputs, NetworkingProps } from "./interface";
import { createFurtherRules, createNetworkAcl } from "./network-acls";
import { associate, createNat, routePrivate, routePublic } from "./routing";
import type { NatMode } from "./routing";
import { createTier } from "./subnets";
import type { TierProps } from "./subnets";

/** A VPC with public, private, database and further subnet tiers over Availability Zones. */
export class Networking extends moduleBase<NetworkingProps, NetworkingOutputs>()(networking) implements INetworking {
  /** A network that exists already, by its IDs. */
  static fromAttributes(attributes: NetworkingAttributes): INetworking {
    return new ExistingNetworking(attributes);
  }

  readonly vpc: Vpc;

  constructor(scope: Construct, id: string, props: NetworkingProps) {
    super(scope, id, props);
    const { name, vpcCidr, availabilityZones, tags } = this.inputs;
    this.vpc = new Vpc(this, "vpc", {
      cidrBlock: vpcCidr,
      enableDnsHostnames: true,
      enableDnsSupport: true,
      tags: mergeTags(tags, { Name: name }),
    });
    for (const requirement of addressRequirements(this, this.inputs)) this.require(this.vpc, requirement);
    const hasDatabaseTier = named(
      this,
      "has_database_tier",
      this.inputs.enableDatabaseSubnets.or(this.inputs.databaseSubnetCidrs.isSet),
    );
    const vpcId = this.vpc.id;
    const common = { vpcId, vpcCidr, name, tags };

    // Adopted without rules: nothing is reachable by being put into no group.
    const defaultGroup = new DefaultSecurityGroup(this, "default_security_group", {
      vpcId,
      tags: mergeTags(tags, { Name: `${name}-default` }),
    });
    const internetGateway = new InternetGateway(this, "internet_gateway", {
      vpcId,
      tags: mergeTags(tags, { Name: name }),
    });

    const publicSubnets = createTier(this, "public", this.tier("public"));
    const privateSubnets = createTier(this, "private", this.tier("private"));
    const mode = this.natMode();
    const nats = createNat(this, common, mode, publicSubnets, internetGateway);
    const publicTable = routePublic(this, common, publicSubnets, internetGateway);
    const privateTables = routePrivate(this, common, privateSubnets, mode, nats);
    const isolatedTable = this.createIsolatedTable(hasDatabaseTier);
    const database = when(this, hasDatabaseTier, (there) => {
      const subnets = createTier(there, "database", this.tier("database"));
      associate(there, "database_association", subnets, () => isolatedTable.get((table) => table.id) ?? "");
      return subnets;
    });
    const additional = createAdditionalTiers(this, this.inputs, vpcId, {
      public: publicTable,
      private: privateTables,
      isolated: isolatedTable,
    });

    when(this, this.inputs.enableNetworkAcls, (there) => {
      const publicAcl = createNetworkAcl(there, common, "public", idsOf(publicSubnets));
      const privateAcl = createNetworkAcl(there, common, "private", idsOf(privateSubnets));
      const databaseAcl = when(there, hasDatabaseTier, (inner) =>
        createNetworkAcl(inner, common, "database", database.get(idsOf) ?? []),
      );
      createFurtherRules(there, this.inputs.networkAclRules, {
        public: publicAcl.id,
        private: privateAcl.id,
        database: databaseAcl.get((acl) => acl.id),
      });
    });

    const region = named(this, "region", regionOf(availabilityZones.firstKey));
    const privateTableIds = privateTables.map((table) => table.id);
    const tableIds = concat(
      [publicTable.id],
      privateTableIds,
      isolatedTable.toList((table) => table.id),
    );
    createGatewayEndpoints(this, common, this.inputs.gatewayEndpoints, region, tableIds);
    const endpointGroup = createInterfaceEndpoints(
      this,
      common,
      this.inputs.interfaceEndpoints,
      region,
      idsOf(privateSubnets),
    );

    const flowLogs = when(this, this.inputs.enableFlowLogs, (there) =>
      createFlowLogs(there, {
        ...common,
        trafficType: this.inputs.flowLogsTrafficType.value,
        retentionInDays: this.inputs.flowLogsRetentionInDays,
        kmsKeyArn: this.inputs.flowLogsKmsKeyArn.value,
      }),
    );

    this.publish({
      vpcId,
      vpcArn: this.vpc.arn,
      vpcCidrBlock: vpcCidr,
      availabilityZones: availabilityZones.list,
      publicSubnetIds: idsOf(publicSubnets),
      privateSubnetIds: idsOf(privateSubnets),
      databaseSubnetIds: database.map(idsOf).orElse([]),
      publicSubnetIdsByAvailabilityZone: idsByKey(publicSubnets),
      privateSubnetIdsByAvailabilityZone: idsByKey(privateSubnets),
      databaseSubnetIdsByAvailabilityZone: database.map(idsByKey).orElse({}),
      additionalSubnetIds: idsByKey(additional),
      publicRouteTableId: publicTable.id,
      privateRouteTableIds: privateTableIds,
      natPublicIps: nats.mapOptional((nat) => nat.map(({ address }) => address.publicIp)),
      internetGatewayId: internetGateway.id,
      defaultSecurityGroupId: defaultGroup.id,
      flowLogsLogGroupName: flowLogs.get((logGroup) => logGroup.name),
      interfaceEndpointsSecurityGroupId: endpointGroup.get((group) => group.id),
    });
  }

  /** Where tasks and databases go: `new FargateService(this, "api", { ...networking.privatePlacement })`. */
  get privatePlacement(): Placement {
    return { vpcId: this.vpcId, subnetIds: this.privateSubnetIds };
  }

  /** Where internet-facing load balancers go. */
  get publicPlacement(): Placement {
    return { vpcId: this.vpcId, subnetIds: this.publicSubnetIds };
  }

  private tier(type: "public" | "private" | "database"): TierProps {
    const { name, vpcCidr, availabilityZones, tags, publicSubnetTags, privateSubnetTags } = this.inputs;
    const further = { public: publicSubnetTags, private: privateSubnetTags, database: undefined }[type];
    const cidrs = {
      public: this.inputs.publicSubnetCidrs,
      private: this.inputs.privateSubnetCidrs,
      database: this.inputs.databaseSubnetCidrs,
    }[type];
    return {
      vpcId: this.vpc.id,
      vpcCidr,
      availabilityZones,
      slot: SLOTS[type],
      cidrs,
      name: `${name}-${type}`,
      type,
      tags,
      furtherTags: further,
    };
  }

  private natMode(): NatMode {
    const { natGateways, singleNatGateway, oneNatGatewayPerAz } = this.inputs;
    const chosen = (word: "single" | "one_per_az", otherwise: Condition): Condition =>
      natGateways.holds((mode) => mode.is(word)).or(natGateways.isSet.not().and(otherwise));
    const single = chosen("single", singleNatGateway.and(oneNatGatewayPerAz.not()));
    return {
      single: named(this, "has_single_nat_gateway", single),
      perZone: named(this, "has_nat_gateway_per_az", chosen("one_per_az", oneNatGatewayPerAz)),
    };
  }

  /** One route table without a route to the internet, for the database tier and further isolated ones. */
  private createIsolatedTable(hasDatabaseTier: Condition): Optional<RouteTable> {
    const { name, additionalTiers, tags } = this.inputs;
    const isIsolated = additionalTiers.some((tier) => tier.access.is("isolated"));
    const isNeeded = named(this, "has_isolated_tier", hasDatabaseTier.or(isIsolated));
    return when(
      this,
      isNeeded,
      (there) =>
        new RouteTable(there, "isolated_route_table", {
          vpcId: this.vpc.id,
          tags: mergeTags(tags, { Name: `${name}-isolated` }),
        }),
    );
  }
}

const idsOf = (subnets: Collection<Subnet>): string[] => subnets.map((found) => found.id);
const idsByKey = (subnets: Collection<Subnet>): Record<string, string> => subnets.toMap((found) => found.id);
