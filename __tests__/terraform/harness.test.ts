import { afterAll, beforeAll, expect, it } from "vitest";
import type { Plan } from "../support/plan";
import { describeTerraform, TerraformRoot } from "../support/terraform";

const provider = 'provider "aws" {\n  region = "us-east-1"\n}\n';

const network = `
variable "cidr" {
  type = string
  validation {
    condition     = can(cidrhost(var.cidr, 0))
    error_message = "cidr must be an IPv4 range such as 10.0.0.0/16."
  }
}

resource "aws_vpc" "this" {
  cidr_block = var.cidr
  tags       = { Name = "test" }
}

resource "aws_subnet" "private" {
  for_each   = { a = 1, b = 2 }
  vpc_id     = aws_vpc.this.id
  cidr_block = cidrsubnet(var.cidr, 8, each.value)
}

output "vpc_id" {
  value = aws_vpc.this.id
}

output "cidr" {
  value     = aws_vpc.this.cidr_block
  sensitive = true
}
`;

describeTerraform("TerraformRoot", () => {
  // An S3 backend, as every stack has, needs no server here: the state is local.
  const root = TerraformRoot.fromFiles({
    "main.tf": `${provider}${network}terraform {\n  backend "s3" {\n    bucket = "b"\n    key = "k"\n  }\n}\n`,
  });
  const variables = { cidr: "10.0.0.0/16" };
  let plan: Plan;

  beforeAll(async () => {
    plan = await root.plan({ variables });
  });
  afterAll(() => root.destroy());

  it("reads planned resources, with what is unknown", () => {
    expect(plan.resources.map((resource) => resource.address)).toEqual([
      'aws_subnet.private["a"]',
      'aws_subnet.private["b"]',
      "aws_vpc.this",
    ]);
    const subnet = plan.byAddress('aws_subnet.private["b"]');
    expect(subnet).toMatchObject({ type: "aws_subnet", name: "private", index: "b", module: "" });
    expect(subnet.values).toMatchObject({ cidr_block: "10.0.2.0/24" });
    expect(subnet.values).not.toHaveProperty("vpc_id");
    expect(subnet.unknown).toMatchObject({ vpc_id: true });
    expect(plan.ofType("aws_subnet")).toHaveLength(2);
    expect(() => plan.byAddress("aws_vpc.other")).toThrow(
      "The plan has no aws_vpc.other. It has:\n  aws_subnet.private",
    );
  });

  it("reads changes and outputs", () => {
    expect(plan.isEmpty).toBe(false);
    expect(plan.changes).toContainEqual({ address: "aws_vpc.this", actions: ["create"] });
    expect(plan.outputs).toEqual({
      vpc_id: { value: undefined, known: false, sensitive: false },
      cidr: { value: "10.0.0.0/16", known: true, sensitive: true },
    });
  });

  it("applies, then has nothing to do, then destroys", async () => {
    await root.apply({ variables });
    expect(await root.drift()).toBe("");
    expect(await root.outputs()).toEqual({ vpc_id: expect.stringMatching(/^vpc-/), cidr: "10.0.0.0/16" });
    const state = await root.state();
    expect(state.map((resource) => resource.type)).toEqual(["aws_subnet", "aws_subnet", "aws_vpc"]);

    const again = await root.plan();
    expect(again.isEmpty).toBe(true);
    expect(await root.drift({ variables: { cidr: "10.1.0.0/16" } })).toContain("forces replacement");

    expect((await root.plan({ destroy: true, variables })).changes).toHaveLength(3);
    await root.destroy();
    expect(await root.state()).toEqual([]);
  });

  it("says in Terraform's words why a plan fails", async () => {
    await expect(root.plan({ variables: { cidr: "10.0.0.0" } })).rejects.toThrow(
      /^terraform plan failed with code 1\.\n\nError: Invalid value for variable\n {2}on test.auto.tfvars.json line 2\n/,
    );
    expect(await root.planError()).toContain("cidr must be an IPv4 range such as 10.0.0.0/16.");
    await expect(root.planErrors({ variables })).rejects.toThrow("Terraform accepted a configuration");
  });

  it("says so when a configuration is not valid", async () => {
    const invalid = TerraformRoot.fromFiles({ "main.tf": `${provider}resource "aws_vpc" "this" {\n  cidr = "x"\n}\n` });
    await expect(invalid.validate()).rejects.toThrow(/Error: Unsupported argument\n.*on main.tf line 5/);
    const missing = TerraformRoot.fromFiles({ "main.tf": 'module "m" {\n  source = "./none"\n}\n' });
    await expect(missing.plan()).rejects.toThrow("terraform init failed with code 1.");
  });

  it("tells the refusals of many modules in one root apart by file", async () => {
    const call = (cidr: string, name: string) => JSON.stringify({ module: { [name]: { source: "./network", cidr } } });
    const cases = TerraformRoot.fromFiles({
      "main.tf": provider,
      "network/main.tf": network,
      "good.tf.json": call("10.0.0.0/16", "good"),
      "short.tf.json": call("10.0.0", "short"),
      "wide.tf.json": call("10.0.0.0/40", "wide"),
    });
    const files = (await cases.planErrors()).map((error) => error.range?.filename);
    expect(new Set(files)).toEqual(new Set(["short.tf.json", "wide.tf.json"]));
  });

  it("copies a folder, links what it refers to, formats and tests", async () => {
    const linked = TerraformRoot.fromFiles({ "main.tf": network });
    const caller = TerraformRoot.fromFiles(
      {
        "main.tf": `${provider}\nmodule "network" {\n  source = "../../modules/network"\n  cidr   = "10.0.0.0/16"\n}\n`,
        "main.tftest.hcl": `run "plan" {\n  command = plan\n}\n`,
      },
      { links: { "../../modules/network": linked.folder } },
    );
    expect(await caller.test()).toContain("1 passed, 0 failed");
    const copy = TerraformRoot.fromDirectory(caller.folder, { links: { "../../modules/network": linked.folder } });
    expect((await copy.plan()).ofType("aws_vpc")[0]?.module).toBe("module.network");
    await copy.fmtCheck();
    await expect(copy.write({ "bad.tf": 'locals {\n a="b"\n}\n' }).fmtCheck()).rejects.toThrow('a = "b"');
  });
});
