import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { EcsCluster as Cluster } from "@cdktf/provider-aws/lib/ecs-cluster";
import { EcsClusterCapacityProviders } from "@cdktf/provider-aws/lib/ecs-cluster-capacity-providers";
import type { Construct } from "constructs";
import { setOptionalBlock } from "../core/blocks";
import { decide } from "../core/condition";
import { when } from "../core/each";
import { hcl } from "../core/expression";
import { checkInputs } from "../core/inputs";
import { moduleBase } from "../core/module";
import type { Requirement } from "../core/module";
import { named } from "../core/named";
import type { Optional } from "../core/optional";
import { mergeTags } from "../core/tags";
import { ecsCluster } from "./declaration";
import type { EcsClusterOutputs, EcsClusterProps } from "./interface";
import { createNamespace } from "./namespace";

/** Where services of a cluster go that exists already. */
export interface ClusterPlacement {
  readonly clusterName: string;
  readonly createCluster: false;
}

/** A cluster to put services into: an `EcsCluster`, or one by its name. */
export interface IEcsCluster {
  readonly clusterName: string;
  readonly placement: ClusterPlacement;
}

/** An ECS cluster for Fargate and Fargate Spot. */
export class EcsCluster extends moduleBase<EcsClusterProps, EcsClusterOutputs>()(ecsCluster) implements IEcsCluster {
  /** A cluster that exists already. */
  static fromClusterName(name: string): IEcsCluster {
    const inputs = { clusterName: ecsCluster.inputs.clusterName };
    const { clusterName } = checkInputs("EcsCluster.fromClusterName", inputs, { clusterName: name });
    return { clusterName, placement: { clusterName, createCluster: false } };
  }

  readonly cluster: Cluster;

  constructor(scope: Construct, id: string, props: EcsClusterProps) {
    super(scope, id, props);
    const { clusterName, containerInsights, enableServiceDiscoveryNamespace, tags } = this.inputs;
    const { serviceDiscoveryNamespaceType: type, serviceDiscoveryNamespaceName, vpcId } = this.inputs;
    const logGroup = this.createLogGroup();
    const namespace = createNamespace(this, {
      name: serviceDiscoveryNamespaceName.orDefault(clusterName, (name) => name),
      isHttp: named(this, "has_http_namespace", enableServiceDiscoveryNamespace.and(type.is("http"))),
      isPrivateDns: named(
        this,
        "has_private_dns_namespace",
        enableServiceDiscoveryNamespace.and(type.is("private_dns")),
      ),
      vpcId: vpcId.value,
      tags,
    });
    this.cluster = new Cluster(this, "cluster", {
      name: clusterName,
      setting: [{ name: "containerInsights", value: containerInsights.value }],
      tags: mergeTags(tags, { Name: clusterName }),
    });
    setOptionalBlock(this.cluster, "serviceConnectDefaults", enableServiceDiscoveryNamespace, {
      namespace: namespace(({ arn }) => arn),
    });
    this.logSessions(logGroup);
    for (const requirement of this.requirements()) this.require(this.cluster, requirement);
    const capacity = this.createCapacity();
    this.publish({
      // Of the association, not of the cluster: AWS refuses to detach providers that tasks use, so whoever runs in the cluster
      // must go first.
      clusterName: capacity.clusterName,
      clusterArn: this.cluster.arn,
      clusterId: this.cluster.id,
      executeCommandLogGroupName: logGroup.get(({ name }) => name),
      serviceDiscoveryNamespaceArn: namespace(({ arn }) => arn),
      serviceDiscoveryNamespaceId: namespace(({ id: namespaceId }) => namespaceId),
      serviceDiscoveryNamespaceName: namespace(({ name }) => name),
    });
  }

  /** Puts a service into this cluster: `new FargateService(this, "api", { ...cluster.placement })`. */
  get placement(): ClusterPlacement {
    return { clusterName: this.clusterName, createCluster: false };
  }

  private createLogGroup(): Optional<CloudwatchLogGroup> {
    const { clusterName, enableExecuteCommandLogging, tags } = this.inputs;
    const name = `/aws/ecs/${clusterName}/execute-command`;
    return when(
      this,
      enableExecuteCommandLogging,
      (there) =>
        new CloudwatchLogGroup(there, "execute_command_log_group", {
          name,
          retentionInDays: this.inputs.executeCommandLogRetentionInDays,
          kmsKeyId: this.inputs.executeCommandKmsKeyArn.value,
          tags: mergeTags(tags, { Name: name }),
        }),
    );
  }

  private logSessions(logGroup: Optional<CloudwatchLogGroup>): void {
    const { enableExecuteCommandLogging, executeCommandKmsKeyArn } = this.inputs;
    setOptionalBlock(this.cluster, "configuration", enableExecuteCommandLogging, {
      executeCommandConfiguration: {
        kmsKeyId: executeCommandKmsKeyArn.value,
        logging: "OVERRIDE",
        logConfiguration: {
          cloudWatchEncryptionEnabled: executeCommandKmsKeyArn.isSet.value,
          cloudWatchLogGroupName: logGroup.get(({ name }) => name),
        },
      },
    });
  }

  private createCapacity(): EcsClusterCapacityProviders {
    const { capacityProviders, defaultCapacityProviderStrategy: strategy } = this.inputs;
    return new EcsClusterCapacityProviders(this, "cluster_capacity_providers", {
      clusterName: this.cluster.name,
      capacityProviders: capacityProviders.list,
      defaultCapacityProviderStrategy: strategy.blocks(({ weight, base }, capacityProvider) => ({
        capacityProvider,
        weight,
        base,
      })),
    });
  }

  private requirements(): Requirement[] {
    const { capacityProviders, defaultCapacityProviderStrategy: strategy } = this.inputs;
    const { enableServiceDiscoveryNamespace, serviceDiscoveryNamespaceType, vpcId } = this.inputs;
    const bases = strategy.map(({ base }) => base);
    const input = "default_capacity_provider_strategy";
    return [
      {
        condition: decide(
          [strategy, capacityProviders],
          (given, among) => given.entries?.every(([key]) => among.has(key).known === true) ?? true,
          () => hcl`length(setsubtract(${strategy.keys}, ${capacityProviders})) == 0`,
        ),
        input,
        must: "name providers that are in capacity_providers",
        got: strategy.entries?.map(([key]) => key),
      },
      {
        condition: decide(
          [bases],
          (known) => known.filter((base) => base > 0).length <= 1,
          () => hcl`length([for base in ${bases} : base if base > 0]) <= 1`,
        ),
        input,
        must: "have a base in one provider at most",
        got: bases,
      },
      {
        condition: strategy.isEmpty.or(
          strategy.some(({ weight }) =>
            decide(
              [weight],
              (known) => known > 0,
              () => hcl`${weight} > 0`,
            ),
          ),
        ),
        input,
        must: "have a weight above 0 in one provider at least",
        got: strategy.map(({ weight }) => weight),
      },
      {
        condition: enableServiceDiscoveryNamespace
          .and(serviceDiscoveryNamespaceType.is("private_dns"))
          .not()
          .or(vpcId.isSet),
        input: "vpc_id",
        must: "be given where service_discovery_namespace_type is private_dns",
        got: vpcId.value,
      },
    ];
  }
}
