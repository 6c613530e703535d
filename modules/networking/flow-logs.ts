import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { FlowLog } from "@cdktf/provider-aws/lib/flow-log";
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import type { Construct } from "constructs";
import type { Collection } from "../core/collection";
import { limitName } from "../core/names";
import { policyDocument, trustPolicy } from "../core/policy";
import { mergeTags } from "../core/tags";

export interface FlowLogsProps {
  readonly vpcId: string;
  readonly name: string;
  readonly trafficType: string;
  readonly retentionInDays: number;
  readonly kmsKeyArn: string | undefined;
  readonly tags: Collection<string>;
}

/**
 * Flow logs to CloudWatch, with a role that may write to this log group only.
 * https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-iam-role.html
 */
export function createFlowLogs(scope: Construct, props: FlowLogsProps): CloudwatchLogGroup {
  const { vpcId, name, trafficType, retentionInDays, kmsKeyArn, tags } = props;
  const logGroupName = `/aws/vpc/${name}/flow-logs`;
  const logGroup = new CloudwatchLogGroup(scope, "flow_logs_log_group", {
    name: logGroupName,
    retentionInDays,
    kmsKeyId: kmsKeyArn,
    tags: mergeTags(tags, { Name: logGroupName }),
  });
  const roleName = limitName(`${name}-flow-logs`, "role");
  const role = new IamRole(scope, "flow_logs_role", {
    name: roleName,
    description: "Writes the flow logs of the VPC to CloudWatch.",
    assumeRolePolicy: trustPolicy({ principals: { Service: "vpc-flow-logs.amazonaws.com" } }),
    tags: mergeTags(tags, { Name: roleName }),
  });
  const policy = new IamRolePolicy(scope, "flow_logs_role_policy", {
    name: "write-flow-logs",
    role: role.id,
    policy: policyDocument({
      actions: ["logs:CreateLogStream", "logs:PutLogEvents", "logs:DescribeLogGroups", "logs:DescribeLogStreams"],
      resources: [logGroup.arn, `${logGroup.arn}:*`],
    }),
  });
  new FlowLog(scope, "flow_log", {
    vpcId,
    trafficType,
    logDestinationType: "cloud-watch-logs",
    logDestination: logGroup.arn,
    iamRoleArn: role.arn,
    maxAggregationInterval: 600,
    tags: mergeTags(tags, { Name: name }),
    dependsOn: [policy],
  });
  return logGroup;
}
