import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import type { Construct } from "constructs";
import { limitName } from "../core/names";
import { policyDocument } from "../core/policy";
import { ACTIONS } from "./access";
import type { Access } from "./access";

/** A role that exists elsewhere, by its name; `id` tells the role's policies apart in this stack. */
export interface NamedRole {
  readonly id: string;
  readonly roleName: string;
}

/** Who gets access: a role of this stack, or one by name. */
export type Grantee = IamRole | NamedRole;

/** What an identity needs in order to have access to repositories. */
export function identityPolicy(access: Access, repositoryArns: readonly string[]): string {
  return policyDocument(
    {
      sid: "Login",
      actions: ["ecr:GetAuthorizationToken"],
      // A token is for the whole registry: the action knows no resources.
      // https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonelasticcontainerregistry.html
      resources: ["*"],
    },
    { sid: "Images", actions: ACTIONS[access], resources: repositoryArns },
  );
}

/** Gives a role access by a policy of its own. Granting the same again changes nothing. */
export function grant(
  scope: Construct,
  grantee: Grantee,
  access: Access,
  repositoryArns: readonly string[],
  repositories: readonly string[] = [],
): void {
  // By the whole path: two registries may have one id in different scopes, and a role may have grants of both.
  const [, ...path] = scope.node.path.split("/");
  const name = [...path, ...repositories].join("-");
  const [parent, id, role] =
    grantee instanceof IamRole
      ? [grantee, `${access}_${name}`, grantee.id]
      : [scope, `${grantee.id}_${access}_${name}`, grantee.roleName];
  const policyId = id.replaceAll(/[^A-Za-z0-9]+/g, "_");
  if (parent.node.tryFindChild(policyId) !== undefined) return;
  new IamRolePolicy(parent, policyId, {
    name: limitName(`${access}-${name.replaceAll("/", "-")}`, "policy"),
    role,
    policy: identityPolicy(access, repositoryArns),
  });
}
