import { EcsService } from "@cdktf/provider-aws/lib/ecs-service";
import type { TerraformResource } from "cdktf";
import type { Construct } from "constructs";
import { innerBlock, setOptionalBlock } from "../core/blocks";
import { choose } from "../core/condition";
import type { Condition } from "../core/condition";
import { when } from "../core/each";
import type { Optional } from "../core/optional";
import { named } from "../core/named";
import { mergeTags } from "../core/tags";
import { enabled } from "./containers";
import type { ServiceInputs } from "./inputs";
import { scaleService } from "./scaling";

export interface ServiceProps {
  readonly inputs: ServiceInputs;
  readonly exists: Condition;
  readonly clusterName: string;
  readonly taskDefinitionArn: string;
  readonly securityGroupId: string;
  /** What must exist before the service and go after it. */
  readonly after: readonly TerraformResource[];
}

/** The service in its two forms, of which at most one exists. */
export interface Services {
  readonly fixed: Optional<EcsService>;
  readonly scaled: Optional<EcsService>;
  /** Those of the two that may exist. */
  readonly all: readonly EcsService[];
}

/**
 * The service. With scaling on, Terraform must leave the number of tasks alone; what it ignores cannot follow from a value, so
 * that there are two resources where only Terraform knows which it is. Where synth knows, the address is the same for both.
 */
export function createServices(scope: Construct, props: ServiceProps): Services {
  const { exists, inputs, clusterName } = props;
  const { enableAutoscaling, registerInCloudMap, cloudMapServiceArn } = inputs;
  const hasCloudMap = named(scope, "is_in_cloud_map", registerInCloudMap.orElse(cloudMapServiceArn.isSet));
  const all: EcsService[] = [];
  const create = (there: Construct, id: string, ignored: string[]): EcsService => {
    const service = createService(there, id, { ...props, hasCloudMap }, ignored);
    all.push(service);
    return service;
  };
  const fixed = when(scope, exists.and(enableAutoscaling.not()), (there) => create(there, "service", []));
  const scaled = when(scope, exists.and(enableAutoscaling), (there) => {
    const service = create(there, enableAutoscaling.isKnown ? "service" : "scaled_service", ["desired_count"]);
    scaleService(there, inputs, clusterName, service);
    return service;
  });
  return { fixed, scaled, all };
}

/** Something of the service, whichever of the two it is. */
export function ofService(
  { fixed, scaled }: Services,
  inputs: ServiceInputs,
  attribute: (service: EcsService) => string,
): string | undefined {
  return choose(inputs.enableAutoscaling, scaled.get(attribute), fixed.get(attribute));
}

function createService(
  scope: Construct,
  id: string,
  props: ServiceProps & { readonly hasCloudMap: Condition },
  ignoreChanges: string[],
): EcsService {
  const { inputs, clusterName, taskDefinitionArn, securityGroupId, hasCloudMap, after } = props;
  const { name, subnetIds, tags, enableDeploymentCircuitBreaker: breaker, deploymentAlarmNames: alarms } = inputs;
  const service = new EcsService(scope, id, {
    name,
    cluster: clusterName,
    taskDefinition: taskDefinitionArn,
    desiredCount: inputs.desiredCount,
    platformVersion: inputs.platformVersion,
    capacityProviderStrategy: inputs.capacityProviderStrategy.blocks(({ weight, base }, capacityProvider) => ({
      capacityProvider,
      weight,
      base,
    })),
    deploymentMinimumHealthyPercent: inputs.deploymentMinimumHealthyPercent,
    deploymentMaximumPercent: inputs.deploymentMaximumPercent,
    deploymentCircuitBreaker: { enable: breaker.value, rollback: breaker.value },
    healthCheckGracePeriodSeconds: inputs.healthCheckGracePeriodSeconds.value,
    availabilityZoneRebalancing: enabled(inputs.availabilityZoneRebalancing),
    enableExecuteCommand: inputs.enableExecuteCommand.value,
    enableEcsManagedTags: true,
    propagateTags: "SERVICE",
    waitForSteadyState: inputs.waitForSteadyState.value,
    forceNewDeployment: inputs.forceNewDeployment.value,
    networkConfiguration: {
      subnets: subnetIds.list,
      securityGroups: [securityGroupId],
      assignPublicIp: inputs.assignPublicIp.value,
    },
    tags: mergeTags(tags, { Name: name }),
    dependsOn: [...after],
    ...(ignoreChanges.length === 0 ? {} : { lifecycle: { ignoreChanges } }),
  });
  register(service, inputs, inputs.loadBalancers);
  setOptionalBlock(service, "alarms", alarms.isEmpty.not(), {
    alarmNames: alarms.list,
    enable: true,
    rollback: true,
  });
  setOptionalBlock(service, "serviceRegistries", hasCloudMap, { registryArn: inputs.cloudMapServiceArn.value });
  setOptionalBlock(service, "serviceConnectConfiguration", inputs.enableServiceConnect, connection(inputs));
  return service;
}

/** Registers the tasks in target groups, instead of those before. */
export function register(
  service: EcsService,
  { port, containerName }: ServiceInputs,
  loadBalancers: ServiceInputs["loadBalancers"],
): void {
  service.putLoadBalancer(
    loadBalancers.blocks((target) => ({
      targetGroupArn: target.targetGroupArn,
      containerName: target.containerName.orElse(containerName),
      containerPort: choose(target.port.isSet, target.port.value, port.value) ?? 0,
    })),
  );
}

/** A client of Service Connect, and where there is a port, a server too. */
function connection({ name, port, portName, serviceConnectNamespace, serviceConnectAlias }: ServiceInputs): object {
  const alias = { port: port.value, dnsName: serviceConnectAlias.orElse(name) };
  return {
    enabled: true,
    namespace: serviceConnectNamespace.value,
    ...innerBlock("service", port.isSet, { portName, discoveryName: alias.dnsName, clientAlias: alias }),
  };
}
