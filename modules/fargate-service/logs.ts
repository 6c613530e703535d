import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import type { Construct } from "constructs";
import { named } from "../core/named";
import type { Optional } from "../core/optional";
import { mergeTags } from "../core/tags";
import type { ServiceInputs } from "./inputs";

/** One log group for all containers of the task; the streams carry their names. */
export function createLogGroup(
  scope: Construct,
  { clusterName, logGroupName, logRetentionInDays, logKmsKeyArn, tags }: ServiceInputs,
  ownName: Optional<string>,
): CloudwatchLogGroup {
  const byName = ownName.map((name) => `/ecs/${clusterName}/${name}`).orElse(`/ecs/${clusterName}`);
  const name = named(scope, "log_group_name", logGroupName.orElse(byName));
  return new CloudwatchLogGroup(scope, "log_group", {
    name,
    retentionInDays: logRetentionInDays,
    kmsKeyId: logKmsKeyArn.value,
    tags: mergeTags(tags, { Name: name }),
  });
}
