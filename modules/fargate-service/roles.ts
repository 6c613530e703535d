import type { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { IamRolePolicyAttachment } from "@cdktf/provider-aws/lib/iam-role-policy-attachment";
import type { TerraformResource } from "cdktf";
import type { Construct } from "constructs";
import { each, when } from "../core/each";
import { lateText } from "../core/late";
import { concat } from "../core/lists";
import { named } from "../core/named";
import { limitName } from "../core/names";
import { policyDocument, trustPolicy } from "../core/policy";
import type { Statement } from "../core/policy";
import { mergeTags } from "../core/tags";
import { fileSystemArn, repositoryArns, secretArns } from "./arns";
import type { GrowingInputs, ServiceInputs } from "./inputs";

/** A role, and what gives it its permissions: a service must go before these do, or its tasks cannot be stopped in order. */
export interface Role {
  readonly role: IamRole;
  readonly policies: TerraformResource[];
}

/**
 * The role that starts the containers. AWS's own AmazonECSTaskExecutionRolePolicy may pull from every repository and write to
 * every log group; this one names them.
 */
export function createExecutionRole(
  scope: Construct,
  inputs: ServiceInputs,
  growing: { readonly current: GrowingInputs },
  logGroup: CloudwatchLogGroup,
): Role {
  const role = createRole(scope, "execution_role", inputs, "execution", "Pulls images, reads secrets and writes logs.");
  const policy = new IamRolePolicy(scope, "execution_role_policy", {
    name: "start-containers",
    role: role.id,
    policy: lateText(() => policyDocument(...executionStatements(inputs, growing.current, logGroup))),
  });
  return { role, policies: [policy] };
}

function executionStatements(inputs: ServiceInputs, grown: GrowingInputs, logGroup: CloudwatchLogGroup): Statement[] {
  const hasSecrets = grown.secrets.isEmpty.not().or(grown.sidecarSecrets.isEmpty.not());
  const keys = inputs.secretsKmsKeyArns;
  return [
    // AWS has no resource for this action: the token is the account's.
    { sid: "LogInToRegistry", actions: ["ecr:GetAuthorizationToken"], resources: ["*"] },
    {
      // One statement, for the list of repositories may be empty; an action works on its own kind of resource alone.
      sid: "PullAndLog",
      actions: [
        "ecr:BatchCheckLayerAvailability",
        "ecr:BatchGetImage",
        "ecr:GetDownloadUrlForLayer",
        "logs:CreateLogStream",
        "logs:PutLogEvents",
      ],
      resources: concat([`${logGroup.arn}:*`], repositoryArns(inputs, grown, logGroup)),
    },
    {
      when: hasSecrets,
      sid: "ReadSecrets",
      actions: ["secretsmanager:GetSecretValue", "ssm:GetParameters"],
      resources: secretArns(grown),
    },
    {
      when: keys.isEmpty.not(),
      sid: "DecryptSecrets",
      actions: ["kms:Decrypt"],
      resources: keys.map((arn) => arn),
    },
  ];
}

/** The role that the containers act as, with what the module's own switches need. */
export function createTaskRole(scope: Construct, inputs: ServiceInputs, logGroup: CloudwatchLogGroup): Role {
  const { enableExecuteCommand, efsVolumes, taskPolicyArns } = inputs;
  const role = createRole(scope, "task_role", inputs, "task", "What the containers may do.");
  const policies: TerraformResource[] = [];
  when(scope, enableExecuteCommand.or(efsVolumes.isEmpty.not()), (there) => {
    const own = new IamRolePolicy(there, "task_role_policy", {
      name: "use-task-features",
      role: role.id,
      policy: policyDocument(...taskStatements(inputs, logGroup)),
    });
    policies.push(own);
  });
  each(scope, "task", taskPolicyArns, (inner, policyArn) => {
    policies.push(new IamRolePolicyAttachment(inner, "role_policy_attachment", { role: role.name, policyArn }));
  });
  return { role, policies };
}

function taskStatements(
  { enableExecuteCommand, efsVolumes }: ServiceInputs,
  logGroup: CloudwatchLogGroup,
): Statement[] {
  const isWritable = efsVolumes.some((volume) => volume.readOnly.not());
  return [
    {
      when: enableExecuteCommand,
      sid: "ExecuteCommand",
      actions: [
        "ssmmessages:CreateControlChannel",
        "ssmmessages:CreateDataChannel",
        "ssmmessages:OpenControlChannel",
        "ssmmessages:OpenDataChannel",
      ],
      // AWS has no resources for these actions.
      resources: ["*"],
    },
    {
      when: efsVolumes.isEmpty.not(),
      sid: "MountVolumes",
      actions: ["elasticfilesystem:ClientMount"],
      resources: efsVolumes.map((volume) => fileSystemArn(volume.fileSystemId, logGroup)),
    },
    {
      when: isWritable,
      sid: "WriteVolumes",
      actions: ["elasticfilesystem:ClientWrite"],
      resources: efsVolumes.mapWhere(
        (volume) => volume.readOnly.not(),
        (volume) => fileSystemArn(volume.fileSystemId, logGroup),
      ),
    },
  ];
}

/** What the caller grants to the containers, e.g. to read a bucket. */
export function createGrants(scope: Construct, role: IamRole, statements: () => readonly Statement[]): IamRolePolicy {
  return new IamRolePolicy(scope, "task_grants_role_policy", {
    name: "grants",
    role: role.id,
    policy: lateText(() => policyDocument(...statements())),
  });
}

function createRole(
  scope: Construct,
  id: string,
  { name, tags }: ServiceInputs,
  ending: string,
  description: string,
): IamRole {
  const roleName = named(scope, `${id}_name`, limitName(`${name}-${ending}`, "role"));
  return new IamRole(scope, id, {
    name: roleName,
    description,
    assumeRolePolicy: trustPolicy({ principals: { Service: "ecs-tasks.amazonaws.com" } }),
    tags: mergeTags(tags, { Name: roleName }),
  });
}
