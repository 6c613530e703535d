import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { TerraformVariable } from "cdktf";
import { expect, it } from "vitest";
import { Repository } from "../../../modules/ecr/repository";
import { evaluate } from "../../support/evaluate";
import { blocksOf } from "../../support/matchers";
import { synthesize } from "../../support/module-proofs";
import { describeTerraform } from "../../support/terraform";

/** A template of a single expression as that expression. */
const source = (text: unknown): string => String(text).replace(/^\$\{(.*)\}$/s, "$1");

describeTerraform("Repository.fromAttributes", () => {
  it.each([
    ["arn:aws:ecr:eu-west-1:111122223333:repository/shop/api", "shop/api", "eu-west-1.amazonaws.com"],
    ["arn:aws-cn:ecr:cn-north-1:111122223333:repository/a", "a", "cn-north-1.amazonaws.com.cn"],
  ])("knows name and URL by an ARN that only Terraform knows: %s", async (arn, name, domain) => {
    const built = synthesize((stack) => {
      const { stringValue } = new TerraformVariable(stack, "arn", { type: "string" });
      const repository = Repository.fromAttributes(stack, "api", { repositoryArn: stringValue });
      new IamRole(stack, "task", { assumeRolePolicy: "{}", name: repository.name, description: repository.url });
    });
    const role = blocksOf(built, "resource", "aws_iam_role")["task"];
    const variable = `variable "arn" {\n  default = "${arn}"\n}\n`;
    expect(
      await evaluate({ name: source(role?.["name"]), url: source(role?.["description"]) }, { "arn.tf": variable }),
    ).toEqual({ name, url: `111122223333.dkr.ecr.${domain}/${name}` });
  });
});
