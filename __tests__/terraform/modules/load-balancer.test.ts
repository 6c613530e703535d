import * as fc from "fast-check";
import { App } from "cdktf";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { block } from "../../../modules/core/export/print";
import { required, defaulted } from "../../../modules/core/inputs";
import { map } from "../../../modules/core/kinds/collections";
import { boolean, oneOf } from "../../../modules/core/kinds/scalar";
import { Stack } from "../../../modules/core/stack";
import { loadBalancer } from "../../../modules/load-balancer/declaration";
import { LoadBalancer } from "../../../modules/load-balancer/load-balancer";
import { route } from "../../../modules/load-balancer/route-input";
import { target } from "../../../modules/load-balancer/target-input";
import { repository } from "../../../scripts/terraform-cli";
import { rejected } from "../../modules/load-balancer.rejected";
import { proveModule } from "../../support/module-proofs";
import type { Plan } from "../../support/plan";
import { patterns, priorityOf } from "../../support/routes";
import { describeTerraform, TerraformRoot } from "../../support/terraform";

proveModule("load-balancer", rejected);

const links = { modules: join(repository, "terraform-modules") };
const PROVIDER = block("provider", ["aws"], { region: "us-east-1" }, {});
const PLACE = { vpc_id: "vpc-0a1b2c3d", subnet_ids: ["subnet-0a1b2c3d", "subnet-1a1b2c3d"] };
const SERVICE = { port: 8000, security_group_id: "sg-0a1b2c3d" };

const files = (given: object) => ({
  "main.tf": [PROVIDER, block("module", ["front"], { source: "./modules/load-balancer", ...PLACE, ...given }, {})].join(
    "\n",
  ),
});
const rootOf = (given: object) => TerraformRoot.fromFiles(files(given), { links });
const changed = (plan: Plan): string[] =>
  plan.changes.map(({ address, actions }) => `${actions.join(" and ")} ${address.replace("module.front.", "")}`).sort();

describeTerraform("priorities of routes", () => {
  it("are the same in Terraform", async () => {
    const samples = fc.sample(fc.uniqueArray(patterns, { minLength: 60, maxLength: 60, selector: priorityOf }), {
      numRuns: 1,
      seed: 7,
    });
    const routes = Object.fromEntries((samples[0] ?? []).map((one, index) => [`r${index}`, one]));
    const terraform = Object.entries(routes).map(([name, one]) => [name, { target: "api", ...one }]);
    const plan = await rootOf({ targets: { api: SERVICE }, routes: Object.fromEntries(terraform) }).plan();
    const planned = plan.ofType("aws_lb_listener_rule").map(({ index, values }) => [index, values["priority"]]);
    expect(Object.fromEntries(planned)).toEqual(
      Object.fromEntries(Object.entries(routes).map(([name, one]) => [name, priorityOf(one)])),
    );
    expect(planned).toHaveLength(60);
  });
});

describeTerraform("a changed load balancer", () => {
  const given = {
    targets: { api: SERVICE, web: { ...SERVICE, port: 80 } },
    routes: { api: { target: "api", path: "/api/*" }, web: { target: "web" } },
  };
  const root = rootOf(given);
  beforeAll(() => root.apply());

  it("changes its own rule alone when a route comes or goes", async () => {
    const { api } = given.routes;
    const routes = { aaa: { target: "api", path: "/aaa/*" }, api, "api-v2": { target: "web", path: "/api/v2/*" } };
    const plan = await root.write(files({ ...given, routes })).plan();
    expect(changed(plan)).toEqual([
      'create aws_lb_listener_rule.this["aaa"]',
      'create aws_lb_listener_rule.this["api-v2"]',
      'delete aws_lb_listener_rule.this["web"]',
    ]);
  });

  it("changes its own resources alone when a target comes or goes", async () => {
    const targets = { admin: { ...SERVICE, port: 9000 }, ...given.targets };
    expect(changed(await root.write(files({ ...given, targets })).plan())).toEqual([
      'create aws_lb_target_group.this["admin"]',
      'create aws_vpc_security_group_egress_rule.target["admin"]',
      'create aws_vpc_security_group_ingress_rule.target["admin"]',
    ]);
  });

  it("replaces a target group before the old one goes, and its rule stays", async () => {
    const targets = { ...given.targets, api: { ...SERVICE, port: 8001 } };
    const plan = await root.write(files({ ...given, targets })).plan();
    expect(changed(plan)).toEqual([
      'create and delete aws_lb_target_group.this["api"]',
      'update aws_lb_listener_rule.this["api"]',
      'update aws_vpc_security_group_egress_rule.target["api"]',
      'update aws_vpc_security_group_ingress_rule.target["api"]',
    ]);
  });

  it("keeps its target groups when it gets a certificate", async () => {
    const certificate_arn = "arn:aws:acm:us-east-1:111122223333:certificate/app";
    const plan = await root.write(files({ ...given, certificate_arn })).plan();
    expect(changed(plan).filter((change) => change.includes("aws_lb_target_group"))).toEqual([]);
    expect(changed(plan)).toContain("create aws_lb_listener.https[0]");
    expect(changed(plan)).toContain("update aws_lb_listener.http[0]");
  });
});

describeTerraform("a load balancer whose inputs are a stack's variables", () => {
  const app = new App();
  const stack = new Stack(app, "stack", { system: "shop", environment: "test", region: "us-east-1" });
  const variables = stack.variables({
    type: defaulted(oneOf("application", "network"), "application", "Type."),
    internal: defaulted(boolean(), false, "Internal."),
    certificateArn: loadBalancer.inputs.certificateArn,
    targets: required(map(target), "Targets."),
    routes: required(map(route), "Routes."),
  });
  const balancer = new LoadBalancer(stack, "front", { vpcId: PLACE.vpc_id, subnetIds: PLACE.subnet_ids, ...variables });
  const registered: string[] = [];
  balancer.addRoute("web", {
    path: "/*",
    to: { port: 80, securityGroupId: "sg-1a1b2c3d", registerWith: ({ name }) => registered.push(name) },
  });
  balancer.addRoute("web-host", { host: "web.example.com", to: "web" });
  balancer.addDefault("fallback", { to: { port: 81, securityGroupId: "sg-3a1b2c3d", registerWith: () => {} } });
  balancer.allowFrom({ securityGroupId: "sg-2a1b2c3d" }, "bastion");
  stack.output("target_group_arns", balancer.targetGroupArns, "Target groups.");
  const root = TerraformRoot.fromFiles({ "cdk.tf.json": JSON.stringify(stack.toTerraform()) });
  const targets = { api: SERVICE };
  const routes = { api: { target: "api", path: "/api/*" } };
  const certificate_arn = "arn:aws:acm:us-east-1:111122223333:certificate/app";

  it("has the routes of both", async () => {
    const plan = await root.plan({ variables: { targets, routes, certificate_arn } });
    expect(plan.ofType("aws_lb_listener_rule").map(({ address }) => address)).toEqual([
      'aws_lb_listener_rule.front["api"]',
      "aws_lb_listener_rule.front_web",
      "aws_lb_listener_rule.front_web-host",
    ]);
    expect(plan.ofType("aws_lb_listener").map(({ address }) => address)).toEqual([
      "aws_lb_listener.front_http[0]",
      "aws_lb_listener.front_https[0]",
    ]);
    const actions = plan.ofType("aws_lb_listener").map(({ values }) => values["default_action"]);
    expect(actions).toMatchObject([[{ type: "redirect" }], [{ type: "forward" }]]);
    expect(registered).toEqual(["web"]);
  });

  it("gives the target groups of both", async () => {
    await root.apply({ variables: { targets, routes } });
    expect(Object.keys((await root.outputs())["target_group_arns"] as object)).toEqual(["api", "fallback", "web"]);
    expect(await root.drift()).toBe("");
  });

  it("refuses what one says against the other", async () => {
    const refused = (given: object) => root.planError({ variables: { targets, routes, ...given } });
    expect(await refused({ routes: { all: { target: "api" } } })).toContain(
      "routes must not have the same host and path twice.",
    );
    expect(
      await refused({ routes: { api: { target: "api", path: "/a", priority: priorityOf({ path: "/*" }) } } }),
    ).toContain("routes must each have a priority of their own.");
    expect(await refused({ type: "network", routes: {} })).toContain("type must be application for addRoute.");
  });
});
