import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { Construct } from "constructs";
import { describe, expect, it } from "vitest";
import type { RepositoryAttributes } from "../../modules/ecr/existing";
import { Repository } from "../../modules/ecr/repository";
import { blocksOf } from "../support/matchers";
import { messageOf, synthesize } from "../support/module-proofs";

const repositoryArn = "arn:aws:ecr:eu-west-1:111122223333:repository/shop/api";

const handle = (attributes: RepositoryAttributes): Repository => {
  let found: Repository | undefined;
  synthesize((stack) => {
    found = Repository.fromAttributes(stack, "api", attributes);
  });
  return found as Repository;
};

describe("Repository.fromAttributes", () => {
  it("knows name and URL by the ARN", () => {
    const repository = handle({ repositoryArn });
    expect(repository.name).toBe("shop/api");
    expect(repository.arn).toBe(repositoryArn);
    expect(repository.image("1.4.2")).toBe("111122223333.dkr.ecr.eu-west-1.amazonaws.com/shop/api:1.4.2");
    expect(repository.image("sha256:abc")).toBe("111122223333.dkr.ecr.eu-west-1.amazonaws.com/shop/api@sha256:abc");
  });

  it("knows China's domain, and takes a URL", () => {
    expect(handle({ repositoryArn: "arn:aws-cn:ecr:cn-north-1:111122223333:repository/a" }).url).toBe(
      "111122223333.dkr.ecr.cn-north-1.amazonaws.com.cn/a",
    );
    expect(handle({ repositoryArn, repositoryUrl: "mirror.example.com/api" }).image("1")).toBe(
      "mirror.example.com/api:1",
    );
  });

  it("grants both of two that have one id in different scopes", () => {
    const built = synthesize((stack) => {
      const role = new IamRole(stack, "task", { assumeRolePolicy: "{}" });
      for (const [team, name] of Object.entries({ shop: "shop/api", bank: "bank/api" })) {
        const arn = repositoryArn.replace("shop/api", name);
        Repository.fromAttributes(new Construct(stack, team), "api", { repositoryArn: arn }).grantPull(role);
      }
    });
    const policies = Object.values(blocksOf(built, "resource", "aws_iam_role_policy")).map(({ policy }) =>
      String(policy),
    );
    expect(policies.filter((policy) => policy.includes("shop/api"))).toHaveLength(1);
    expect(policies.filter((policy) => policy.includes("bank/api"))).toHaveLength(1);
  });

  it("grants access by policies of the roles, and creates nothing else", () => {
    const built = synthesize((stack) => {
      const repository = Repository.fromAttributes(stack, "api", { repositoryArn });
      const role = new IamRole(stack, "task", { assumeRolePolicy: "{}" });
      repository.grantPull(role);
      repository.grantPull(role);
      repository.grantFull({ id: "pipeline", roleName: "ci" });
    });
    expect(Object.keys((built as { resource: object }).resource).sort()).toEqual([
      "aws_iam_role",
      "aws_iam_role_policy",
    ]);
    expect(built).not.toHaveProperty("data");
    const policies = blocksOf(built, "resource", "aws_iam_role_policy");
    expect(Object.entries(policies).map(([name, { role }]) => [name, role])).toEqual([
      ["api_pipeline_full_api", "ci"],
      ["task_pull_api", "${aws_iam_role.task.id}"],
    ]);
    expect(JSON.stringify(policies)).toContain(repositoryArn);
    expect(
      synthesize((stack) => {
        Repository.fromAttributes(stack, "api", { repositoryArn });
      }),
    ).toEqual(synthesize(() => {}));
  });

  it.each<[string, object, string]>([
    ["no ARN", {}, "repositoryArn must be given, got nothing. Give the ARN of the repository."],
    [
      "another ARN",
      { repositoryArn: "arn:aws:s3:::a" },
      'repositoryArn must be the ARN of a repository such as arn:aws:ecr:us-east-1:111122223333:repository/api, got "arn:aws:s3:::a".',
    ],
    [
      "a URL with a tag",
      { repositoryArn, repositoryUrl: "a.example.com/api:1" },
      'repositoryUrl must be a repository\'s URL such as 111122223333.dkr.ecr.us-east-1.amazonaws.com/api, without protocol and tag, got "a.example.com/api:1".',
    ],
    [
      "an unknown partition without a URL",
      { repositoryArn: repositoryArn.replace("aws", "aws-iso") },
      "repositoryUrl must be given, got nothing. The registry's domain in this partition is not known.",
    ],
  ])("refuses %s", (_, attributes, says) => {
    expect(messageOf(() => handle(attributes as RepositoryAttributes))).toBe(`stack/api: ${says}`);
  });
});
