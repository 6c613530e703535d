import type { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { EcsTaskDefinition } from "@cdktf/provider-aws/lib/ecs-task-definition";
import type { Construct } from "constructs";
import { setOptionalBlock } from "../core/blocks";
import { lateText } from "../core/late";
import { mergeTags } from "../core/tags";
import { containerDefinitions } from "./containers";
import type { GrowingInputs, ServiceInputs } from "./inputs";
import { numberText } from "./number-text";

export interface TaskProps {
  readonly inputs: ServiceInputs;
  readonly growing: { readonly current: GrowingInputs };
  readonly logGroup: CloudwatchLogGroup;
  readonly taskRoleArn: string;
  readonly executionRoleArn: string;
}

export function createTaskDefinition(scope: Construct, props: TaskProps): EcsTaskDefinition {
  const { inputs, growing, logGroup, taskRoleArn, executionRoleArn } = props;
  const { name, cpu, memory, architecture, ephemeralStorageInGib, efsVolumes, tags } = inputs;
  const definition = new EcsTaskDefinition(scope, "task_definition", {
    family: name,
    requiresCompatibilities: ["FARGATE"],
    networkMode: "awsvpc",
    cpu: numberText(cpu),
    memory: numberText(memory),
    runtimePlatform: { cpuArchitecture: architecture.value, operatingSystemFamily: "LINUX" },
    executionRoleArn,
    taskRoleArn,
    containerDefinitions: lateText(() => containerDefinitions(inputs, growing.current, logGroup)),
    volume: efsVolumes.blocks((volume, key) => ({
      name: key,
      efsVolumeConfiguration: {
        fileSystemId: volume.fileSystemId,
        transitEncryption: "ENABLED",
        authorizationConfig: { accessPointId: volume.accessPointId.value, iam: "ENABLED" },
      },
    })),
    tags: mergeTags(tags, { Name: name }),
  });
  setOptionalBlock(definition, "ephemeralStorage", ephemeralStorageInGib.isSet, {
    sizeInGib: ephemeralStorageInGib.value,
  });
  return definition;
}
