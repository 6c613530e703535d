import type { EcrRepository } from "@cdktf/provider-aws/lib/ecr-repository";
import { EcrRepositoryPolicy } from "@cdktf/provider-aws/lib/ecr-repository-policy";
import type { Construct } from "constructs";
import type { Collection } from "../core/collection";
import { each, when } from "../core/each";
import type { Values } from "../core/inputs";
import { concat, isFilled } from "../core/lists";
import { namedMap } from "../core/named";
import { policyDocument } from "../core/policy";
import type { Statement } from "../core/policy";
import type { ecr } from "./declaration";

type EcrInputs = Values<(typeof ecr)["inputs"]>;

/** What a principal may do with the images of a repository. The repositories themselves are Terraform's. */
export type Access = "pull" | "push" | "full";

const PULL = ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"];

/** https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-push-iam.html: a push reads what is there already. */
const PUSH = [...PULL, "ecr:CompleteLayerUpload", "ecr:InitiateLayerUpload", "ecr:PutImage", "ecr:UploadLayerPart"];

export const ACTIONS: Readonly<Record<Access, readonly string[]>> = {
  pull: PULL,
  push: PUSH,
  full: [
    ...PUSH,
    "ecr:BatchDeleteImage",
    "ecr:DescribeImageScanFindings",
    "ecr:DescribeImages",
    "ecr:DescribeRepositories",
    "ecr:ListImages",
    "ecr:StartImageScan",
  ],
};

/** The policy of each repository that somebody was given access to; how many principals there are decides, never who they are. */
export function createRepositoryPolicies(
  scope: Construct,
  inputs: EcrInputs,
  names: Collection<string>,
  repositories: Collection<EcrRepository>,
): void {
  const access = namedMap(scope, "access", names, (_, key) => principalsOf(inputs, key));
  each(scope, "repository_policy", access, (inner, { pull, push, full }, key) => {
    when(inner, isFilled(concat(pull, push, full)), (there) => {
      new EcrRepositoryPolicy(there, "repository_policy", {
        repository: repositories.at(key, (repository) => repository.name),
        policy: policyDocument(statement("pull", pull), statement("push", push), statement("full", full)),
      });
    });
  });
}

function principalsOf(inputs: EcrInputs, key: string): Record<Access, string[]> {
  const own = (principals: EcrInputs["repositoryPullPrincipals"]): string[] =>
    principals
      .find(key)
      .map((found) => found.list)
      .orElse([]);
  const accounts = inputs.pullAccountIds.map((id) => `arn:aws:iam::${id}:root`);
  return {
    pull: concat(inputs.pullPrincipals.list, accounts, own(inputs.repositoryPullPrincipals)),
    push: concat(inputs.pushPrincipals.list, own(inputs.repositoryPushPrincipals)),
    full: concat(inputs.fullPrincipals.list, own(inputs.repositoryFullPrincipals)),
  };
}

const SIDS: Readonly<Record<Access, string>> = { pull: "Pull", push: "Push", full: "Full" };

function statement(access: Access, principals: string[]): Statement {
  return {
    sid: SIDS[access],
    when: isFilled(principals),
    principals: { AWS: principals },
    actions: ACTIONS[access],
  };
}
