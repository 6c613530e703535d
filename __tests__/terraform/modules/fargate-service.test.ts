import { join } from "node:path";
import { expect, it } from "vitest";
import { block } from "../../../modules/core/export/print";
import { snakeCase } from "../../../modules/core/names";
import { repository } from "../../../scripts/terraform-cli";
import { rejected, rejectedTogether } from "../../modules/fargate-service.rejected";
import { describeTerraform, TerraformRoot } from "../../support/terraform";
import { terraform } from "../../support/terraform-process";

const provider = 'provider "aws" {\n  region = "us-east-1"\n}\n';
const links = { modules: join(repository, "terraform-modules") };
const placement = {
  clusterName: "apps",
  createCluster: false,
  vpcId: "vpc-0a1b2c3d",
  subnetIds: ["subnet-0a1b2c3d"],
} as const;
const web = { ...placement, name: "web", image: "nginx:1", port: 80 };

function call(label: string, props: object): string {
  return block("module", [label], { source: "./modules/fargate-service", ...(snakeKeys(props) as object) }, {});
}

function snakeKeys(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [snakeCase(key), snakeKeys(item)]));
}

describeTerraform("the exported fargate-service", () => {
  it("MP-12: takes the document's call as it stands", async () => {
    const root = TerraformRoot.fromFiles(
      {
        "main.tf": `${provider}
module "networking" {
  source = "./terraform-modules/networking"

  vpc_cidr = "10.0.0.0/16"
  availability_zones = ["us-west-2a", "us-west-2b"]
}

module "fargate_cluster" {
  source = "./terraform-modules/fargate-service"

  cluster_name = "muppet-platform-cluster"
  vpc_id = module.networking.vpc_id
  subnet_ids = module.networking.private_subnet_ids
}
`,
      },
      { links: { "terraform-modules": links.modules } },
    );
    const { resources } = await root.plan();
    const made = resources.filter(({ module }) => module === "module.fargate_cluster");
    expect(made.map(({ type, name }) => `${type}.${name}`).sort()).toEqual([
      "aws_cloudwatch_log_group.this",
      "aws_ecs_cluster.this",
      "aws_ecs_cluster_capacity_providers.cluster",
      "aws_iam_role.execution",
      "aws_iam_role.task",
      "aws_iam_role_policy.execution",
      "aws_security_group.this",
      "aws_vpc_security_group_egress_rule.https",
    ]);
  });

  it("plans where every id, ARN and image is unknown", async () => {
    const root = TerraformRoot.fromFiles({ "main.tf": `${provider}${unknowns}` }, { links });
    const { resources } = await root.plan();
    const types = resources.map(({ type }) => type);
    for (const type of [
      "aws_ecs_task_definition",
      "aws_ecs_service",
      "aws_appautoscaling_policy",
      "aws_iam_role_policy_attachment",
      "aws_vpc_security_group_ingress_rule",
    ])
      expect(types).toContain(type);
    const task = resources.find(({ address }) => address === "module.task.aws_ecs_task_definition.this[0]");
    expect(task?.unknown["container_definitions"]).toBe(true);
    expect(resources.some(({ address }) => address.startsWith("module.task.aws_ecs_service"))).toBe(false);
  });

  it("keeps the service through a change of the scaling switch, with the documented state mv", async () => {
    const main = (isScaled: boolean): string =>
      provider + call("web", { ...web, enableAutoscaling: isScaled, cpuTarget: 70 });
    const root = TerraformRoot.fromFiles({ "main.tf": main(false) }, { links });
    await root.apply();
    root.write({ "main.tf": main(true) });
    await root.init();
    const [from, to] = ["this", "scaled"].map((name) => `module.web.aws_ecs_service.${name}[0]`);
    await terraform(root.folder, ["state", "mv", from ?? "", to ?? ""]);
    const { changes } = await root.plan();
    expect(changes.map(({ address, actions }) => `${actions.join()} ${address}`).sort()).toEqual([
      "create module.web.aws_appautoscaling_policy.cpu[0]",
      "create module.web.aws_appautoscaling_target.this[0]",
    ]);
  });

  it("refuses the values that the construct refuses, in the same words", async () => {
    const refusals = Object.entries(rejected).filter(([input]) => !converted.includes(input));
    const files = refusals.map(([input, [value]]) => [`${input}.tf`, call(input, { ...web, [input]: value })]);
    const root = TerraformRoot.fromFiles({ "provider.tf": provider, ...Object.fromEntries(files) }, { links });
    const errors = await root.planErrors();
    const found = refusals.map(([input, [, message]]) => {
      const texts = errors
        .filter(({ range }) => range?.filename === `${input}.tf`)
        .map(({ detail }) => flat(detail ?? ""));
      const words = ofType.test(message) ? "" : `${snakeCase(input)} must `;
      return [input, texts.some((text) => text.includes(words))];
    });
    expect(found.filter(([, isRefused]) => isRefused !== true)).toEqual([]);
    expect(flat(errors.map(({ detail }) => detail).join())).not.toContain("hunter2");
  });

  it("refuses inputs that do not go together, in the same words", async () => {
    const cases = Object.entries(rejectedTogether);
    const files = cases.map(([name, [props]]) => [`${name}.tf`, call(name, { ...web, ...props })]);
    const root = TerraformRoot.fromFiles({ "provider.tf": provider, ...Object.fromEntries(files) }, { links });
    const text = flat(await root.planError());
    const rules = cases.map(([, [, message]]) => message.split(", got ")[0] ?? "");
    expect(rules.filter((rule) => !text.includes(rule))).toEqual([]);
  });
});

/** What Terraform makes a valid value of: "false", and numbers as texts. */
const converted = ["readonlyRootFilesystem", "entryPoint", "healthCheckCommand", "sidecarEnvironment", "tags"];

/** Rules that are Terraform's own there, in its own words. */
const ofType = /must be a (boolean|list|string)/;

const flat = (text: string): string => text.replace(/\s+/g, " ");

const ids = {
  vpc: "vpc-0a1b2c3d",
  subnet: "subnet-0a1b2c3d",
  group: "sg-0a1b2c3d",
  image: "nginx:1",
  key: "arn:aws:kms:us-east-1:111122223333:key/0f7a1c5e-2d9b-4c55-9f4b-2f3d1c1b2a3d",
  secret: "arn:aws:secretsmanager:us-east-1:111122223333:secret:db-AbCdEf",
  policy: "arn:aws:iam::aws:policy/ReadOnlyAccess",
  target: "arn:aws:elasticloadbalancing:us-east-1:111122223333:targetgroup/main/0a1b2c3d4e5f6a7b",
  registry: "arn:aws:servicediscovery:us-east-1:111122223333:service/srv-0a1b2c3d",
  system: "fs-0a1b2c3d",
  access: "fsap-0a1b2c3d",
  cluster: "apps",
  alarm: "errors",
  label: "app/main/0a1b2c3d4e5f6a7b/targetgroup/main/0a1b2c3d4e5f6a7b",
};
const of = (name: keyof typeof ids): string => `terraform_data.unknown["${name}"].output`;

const unknowns = `
resource "terraform_data" "unknown" {
  for_each = ${JSON.stringify(ids).replaceAll('":"', '"="')}
  input    = each.value
}

module "service" {
  source                        = "./modules/fargate-service"
  name                          = "web"
  cluster_name                  = ${of("cluster")}
  create_cluster                = false
  vpc_id                        = ${of("vpc")}
  subnet_ids                    = [${of("subnet")}]
  image                         = ${of("image")}
  create_service                = true
  port                          = 80
  environment                   = { GROUP = ${of("group")} }
  secrets                       = { URL = "\${${of("secret")}}:url::" }
  secrets_kms_key_arns          = { main = ${of("key")} }
  sidecars                      = { proxy = { image = ${of("image")} } }
  sidecar_secrets               = { proxy = { KEY = ${of("secret")} } }
  efs_volumes                   = { data = { file_system_id = ${of("system")}, access_point_id = ${of("access")}, path = "/data" } }
  task_policy_arns              = { read = ${of("policy")} }
  ingress_security_groups       = { alb = ${of("group")} }
  egress_rules                  = { nfs = { security_group_id = ${of("group")}, port = 2049 } }
  load_balancers                = { main = { target_group_arn = ${of("target")} } }
  register_in_cloud_map         = true
  cloud_map_service_arn         = ${of("registry")}
  deployment_alarm_names        = [${of("alarm")}]
  enable_autoscaling            = true
  request_count_target          = 100
  request_count_resource_label  = ${of("label")}
  log_kms_key_arn               = ${of("key")}
}

module "task" {
  source                 = "./modules/fargate-service"
  cluster_name           = "apps"
  create_cluster         = false
  vpc_id                 = ${of("vpc")}
  subnet_ids             = [${of("subnet")}]
  image                  = ${of("image")}
  create_task_definition = true
  create_service         = false
}
`;
