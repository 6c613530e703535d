import { join } from "node:path";
import { expect, it } from "vitest";
import { repository } from "../../../scripts/terraform-cli";
import { rejected } from "../../modules/ecr.rejected";
import { proveModule } from "../../support/module-proofs";
import { describeTerraform, TerraformRoot } from "../../support/terraform";

proveModule("ecr", rejected);

const links = { "terraform-modules": join(repository, "terraform-modules") };
const provider = 'provider "aws" {\n  region = "us-east-1"\n}\n';

describeTerraform("ecr's addresses", () => {
  const call = (repositories: readonly string[]) => `${provider}
module "ecr" {
  source           = "./terraform-modules/ecr"
  registry_name    = "muppet-platform"
  repositories     = ${JSON.stringify(repositories)}
  pull_account_ids = ["444455556666"]
}
`;

  it("plans the document's call as it stands", async () => {
    const module = `${provider}
module "ecr" {
  source = "./terraform-modules/ecr"

  registry_name    = "muppet-platform"
  enable_scanning  = true
  lifecycle_policy = "retain-10-images"
}
`;
    const plan = await TerraformRoot.fromFiles({ "main.tf": module }, { links }).plan();
    const [policy] = plan.ofType("aws_ecr_lifecycle_policy");
    expect(JSON.parse(policy?.values["policy"] as string)).toEqual({
      rules: [
        {
          rulePriority: 1000,
          description: "Keep the newest 10 images.",
          selection: { tagStatus: "any", countType: "imageCountMoreThan", countNumber: 10 },
          action: { type: "expire" },
        },
      ],
    });
    expect(plan.ofType("aws_ecr_repository").map(({ values }) => values["name"])).toEqual(["muppet-platform"]);
  });

  it("touches no other repository when one goes and one comes", async () => {
    const root = TerraformRoot.fromFiles({ "main.tf": call(["api", "muppets/kermit", "web"]) }, { links });
    await root.apply();
    const plan = await root.write({ "main.tf": call(["first", "api", "web"]) }).plan();
    const of = (key: string, action: string) =>
      ["lifecycle_policy", "repository", "repository_policy"].map((type) => ({
        address: `module.ecr.aws_ecr_${type}.this["${key}"]`,
        actions: [action],
      }));
    const byAddress = (a: { address: string }, b: { address: string }) => (a.address < b.address ? -1 : 1);
    expect([...plan.changes].sort(byAddress)).toEqual(
      [...of("first", "create"), ...of("muppets/kermit", "delete")].sort(byAddress),
    );
  });
});
