import type { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import type { Collection } from "../core/collection";
import { choose, isEqual } from "../core/condition";
import type { Condition } from "../core/condition";
import { joined, withOptional } from "../core/lists";
import { Optional } from "../core/optional";
import { jsonEncode } from "../core/policy";
import type { GrowingInputs, ServiceInputs, Sidecar } from "./inputs";

/** How a container's log stream is buffered while logs cannot be delivered. */
const LOG_BUFFER = "25m";

/**
 * The task's containers as ECS takes them, in the API's own names. Absent fields are left out, empty lists are not: so does ECS
 * answer, and Terraform sees no difference.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html
 */
export function containerDefinitions(
  inputs: ServiceInputs,
  grown: GrowingInputs,
  logGroup: CloudwatchLogGroup,
): string {
  const logConfiguration = logConfigurationOf(inputs, logGroup);
  const sidecars = grown.sidecars.map((sidecar, name) =>
    sidecarContainer(sidecar, name, inputs, grown, logConfiguration),
  );
  return jsonEncode(joined([mainContainer(inputs, grown, logConfiguration)], sidecars));
}

function mainContainer(inputs: ServiceInputs, grown: GrowingInputs, logConfiguration: object): object {
  const { containerName, port, portName } = inputs;
  const container = {
    name: containerName,
    image: inputs.image.value,
    essential: true,
    portMappings: port
      .map((number): object[] => [{ containerPort: number, hostPort: number, name: portName, protocol: "tcp" }])
      .orElse([]),
    environment: variables(grown.environment),
    secrets: secretVariables(grown.secrets),
    readonlyRootFilesystem: inputs.readonlyRootFilesystem.value,
    // Processes that a shell leaves behind need an init process.
    linuxParameters: { initProcessEnabled: inputs.enableExecuteCommand.value },
    stopTimeout: inputs.stopTimeout,
    dependsOn: grown.sidecars.mapWhere(
      (sidecar) => sidecar.startFirst.isSet,
      (sidecar, name): object => ({ containerName: name, condition: sidecar.startFirst.value?.value }),
    ),
    mountPoints: mountPoints(inputs, containerName),
    systemControls: [],
    volumesFrom: [],
    logConfiguration,
  };
  return withOptional(container, {
    command: inputs.command,
    entryPoint: inputs.entryPoint,
    user: inputs.user,
    healthCheck: inputs.healthCheckCommand.map((command) => ({
      command: ["CMD-SHELL", command],
      interval: inputs.healthCheckInterval,
      timeout: inputs.healthCheckTimeout,
      retries: inputs.healthCheckRetries,
      startPeriod: inputs.healthCheckStartPeriod,
    })),
  });
}

function sidecarContainer(
  sidecar: Sidecar,
  name: string,
  inputs: ServiceInputs,
  { sidecarEnvironment, sidecarSecrets, sidecarCommands }: GrowingInputs,
  logConfiguration: object,
): object {
  const container = {
    name,
    image: sidecar.image,
    essential: sidecar.essential.value,
    portMappings: sidecar.port
      .map((number): object[] => [{ containerPort: number, hostPort: number, protocol: sidecar.protocol.value }])
      .orElse([]),
    environment: sidecarEnvironment.find(name).map(variables).orElse([]),
    secrets: sidecarSecrets.find(name).map(secretVariables).orElse([]),
    readonlyRootFilesystem: sidecar.readonlyRootFilesystem.value,
    mountPoints: mountPoints(inputs, name),
    systemControls: [],
    volumesFrom: [],
    logConfiguration,
  };
  return withOptional(container, {
    cpu: sidecar.cpu,
    memory: sidecar.memory,
    memoryReservation: sidecar.memoryReservation,
    command: sidecarCommands.find(name),
    user: sidecar.user,
    // The API's own defaults, so that Terraform sees no difference.
    healthCheck: sidecar.healthCheckCommand.map((command) => ({
      command: ["CMD-SHELL", command],
      interval: 30,
      timeout: 5,
      retries: 3,
    })),
  });
}

function variables(values: Collection<string>): object[] {
  return values.map((value, name): object => ({ name, value }));
}

function secretVariables(references: Collection<string>): object[] {
  return references.map((valueFrom, name): object => ({ name, valueFrom }));
}

function mountPoints({ efsVolumes, containerName }: ServiceInputs, name: string): object[] {
  return efsVolumes.mapWhere<object>(
    ({ container }) => isEqual(name, container.orElse(containerName)),
    (volume, key) => ({ sourceVolume: key, containerPath: volume.path, readOnly: volume.readOnly.value }),
  );
}

/** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html */
function logConfigurationOf({ name, logMode }: ServiceInputs, logGroup: CloudwatchLogGroup): object {
  const options = {
    "awslogs-group": logGroup.name,
    "awslogs-region": logGroup.region,
    "awslogs-stream-prefix": name,
    mode: logMode.value,
  };
  const buffer = Optional.onlyIf(logMode.is("non-blocking"), LOG_BUFFER);
  return { logDriver: "awslogs", options: withOptional(options, { "max-buffer-size": buffer }) };
}

/** `ENABLED` or `DISABLED`, as ECS writes switches. */
export function enabled(condition: Condition): string {
  return choose(condition, "ENABLED", "DISABLED");
}
