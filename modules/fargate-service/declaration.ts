import { outputs } from "../core/outputs";
import { declareModule } from "../core/module";
import { clusterInputs, containerInputs, sidecarInputs, taskInputs } from "./task-inputs";
import { commonInputs, deploymentInputs, networkInputs, registrationInputs, scalingInputs } from "./service-inputs";

export const fargateService = declareModule({
  name: "fargate-service",
  summary:
    "A service or a run-once task on ECS Fargate: cluster, task definition, roles that may do only what the task needs, security group, logs, load balancing, discovery and scaling.",
  inputs: {
    ...clusterInputs,
    ...containerInputs,
    ...taskInputs,
    ...sidecarInputs,
    ...deploymentInputs,
    ...networkInputs,
    ...registrationInputs,
    ...scalingInputs,
    ...commonInputs,
  },
  outputs: {
    clusterName: outputs.string("Name of the cluster."),
    clusterArn: outputs.optionalString("ARN of the cluster where the module creates it."),
    serviceName: outputs.optionalString("Name of the service, if there is one."),
    serviceArn: outputs.optionalString("ARN of the service, if there is one."),
    taskDefinitionArn: outputs.optionalString("ARN of the task definition's revision, if there is one."),
    taskDefinitionFamily: outputs.optionalString("Family of the task definition, if there is one."),
    runTaskCommand: outputs.optionalString("Command that runs the task once, e.g. a migration."),
    taskRoleArn: outputs.string("ARN of the role that the containers act as."),
    taskRoleName: outputs.string("Name of the role that the containers act as."),
    executionRoleArn: outputs.string("ARN of the role that starts the containers."),
    executionRoleName: outputs.string("Name of the role that starts the containers."),
    securityGroupId: outputs.string("ID of the tasks' security group."),
    logGroupName: outputs.string("Name of the log group."),
    logGroupArn: outputs.string("ARN of the log group."),
  },
});
