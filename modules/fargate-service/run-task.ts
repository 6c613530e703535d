import { choose } from "../core/condition";
import { hcl } from "../core/expression";
import type { ServiceInputs } from "./inputs";

/** The command that runs a task once, ready to be pasted. */
export function runTaskCommand(
  { subnetIds, assignPublicIp }: ServiceInputs,
  clusterName: string,
  taskDefinitionArn: string,
  securityGroupId: string,
): string {
  const subnets = hcl`join(",", ${subnetIds.list})`.asString();
  const publicIp = choose(assignPublicIp, "ENABLED", "DISABLED");
  const network = `awsvpcConfiguration={subnets=[${subnets}],securityGroups=[${securityGroupId}],assignPublicIp=${publicIp}}`;
  return `aws ecs run-task --cluster ${clusterName} --task-definition ${taskDefinitionArn} --launch-type FARGATE --network-configuration "${network}"`;
}
