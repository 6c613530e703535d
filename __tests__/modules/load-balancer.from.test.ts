import { TerraformVariable } from "cdktf";
import { describe, expect, it } from "vitest";
import type { Stack } from "../../modules/core/stack";
import type { ILoadBalancer, LoadBalancerAttributes } from "../../modules/load-balancer/existing";
import { LoadBalancer } from "../../modules/load-balancer/load-balancer";
import { addressesOf, build, certificateArn, EGRESS, INGRESS, names, one, service } from "../support/load-balancers";
import { blocksOf } from "../support/matchers";
import { messageOf, synthesize } from "../support/module-proofs";

const given = {
  vpcId: "vpc-0a1b2c3d",
  listenerArn:
    "arn:aws:elasticloadbalancing:us-east-1:111122223333:listener/app/front/0123456789abcdef/0123456789abcdef",
  securityGroupId: "sg-2a1b2c3d4e5f60718",
};

const existing = (
  attributes: Partial<LoadBalancerAttributes> = {},
  more: (balancer: ILoadBalancer, stack: Stack) => void = () => {},
) => synthesize((stack) => more(LoadBalancer.fromAttributes(stack, "front", { ...given, ...attributes }), stack));

/** What a program adds to either kind of load balancer. */
function add(balancer: ILoadBalancer): ReturnType<typeof service> {
  const api = service();
  balancer.addRoute("api", { path: "/api/*", host: "app.example.com", to: api, healthCheck: "/health" });
  balancer.addRoute("docs", { path: "/docs", to: "api" });
  balancer.addRoute("metrics", { path: "/metrics", to: api, port: 9000, priority: 7 });
  balancer.addRoute("admin", { path: "/admin/*", to: api, stickiness: true });
  balancer.allowFrom(service({ group: "sg-1a1b2c3d4e5f60718" }), "web");
  return api;
}

describe("LoadBalancer.fromAttributes", () => {
  it("gets the same as an own load balancer, apart from references", () => {
    const own = build({ certificateArn, ingressCidrs: [] }, add);
    const built = existing({}, add);
    const addedTypes = ["aws_lb_listener_rule", "aws_lb_target_group", EGRESS, INGRESS];
    expect(Object.keys((built as { resource: object }).resource).sort()).toEqual(addedTypes);
    expect(built).not.toHaveProperty("data");
    for (const type of addedTypes) {
      const expected = JSON.stringify(withoutMetadata(blocksOf(own, "resource", type)))
        .replaceAll("${aws_lb_listener.front_https.arn}", given.listenerArn)
        .replaceAll("${aws_security_group.front.id}", given.securityGroupId);
      expect(withoutMetadata(blocksOf(built, "resource", type))).toEqual(JSON.parse(expected));
    }
  });

  it("creates nothing itself", () => {
    expect(existing()).toEqual(synthesize(() => {}));
  });

  it("registers services after the rules that lead to them, and knows its target groups", () => {
    existing({}, (balancer) => {
      const api = add(balancer);
      expect(api.registerWith.mock.calls.map(([{ name, port, after }]) => [name, port, addressesOf(after)])).toEqual([
        ["api", 8000, ["aws_lb_listener_rule.front_api"]],
        ["metrics", 9000, ["aws_lb_listener_rule.front_metrics"]],
        ["admin", 8000, ["aws_lb_listener_rule.front_admin"]],
      ]);
      expect(balancer.securityGroupId).toBe(given.securityGroupId);
      expect(Object.keys(balancer.targetGroupArns)).toEqual(["api", "metrics", "admin"]);
      expect(Object.keys(balancer.targetGroupArnSuffixes)).toEqual(["api", "metrics", "admin"]);
    });
  });

  it.each<[string, Partial<LoadBalancerAttributes>, string[]]>([
    ["both ports", {}, ["front_http_from_group_web", "front_https_from_group_web"]],
    ["443 alone without the redirect", { redirectHttp: false }, ["front_https_from_group_web"]],
    ["80 alone without HTTPS", { enableHttps: false }, ["front_http_from_group_web"]],
  ])("opens %s", (_, attributes, rules) => {
    const built = existing(attributes, (balancer) => balancer.allowFrom(service(), "web"));
    expect(names(built, INGRESS)).toEqual(rules);
  });

  it("takes a name and tags", () => {
    const built = existing({ name: "edge", tags: { Team: "web" } }, (balancer) => {
      balancer.addRoute("api", { to: service() });
    });
    const group = one(built, "aws_lb_target_group", "front_api");
    expect(group?.["name"]).toMatch(/^edge-api-/);
    expect(group?.["tags"]).toEqual({ Name: "edge-api", Team: "web" });
  });

  it("takes values that only Terraform knows, and lets Terraform check them at the rule", () => {
    const built = existing({}, (_, stack) => {
      const variable = (name: string) => new TerraformVariable(stack, name, { type: "string" }).stringValue;
      const balancer = LoadBalancer.fromAttributes(stack, "edge", {
        vpcId: variable("vpc_id"),
        listenerArn: variable("listener_arn"),
        securityGroupId: variable("security_group_id"),
      });
      balancer.addRoute("a", { path: "/a", to: service() });
      balancer.addRoute("b", { path: variable("path"), to: service({ port: 9000 }) });
    });
    expect(one(built, "aws_lb_target_group", "edge_a")).toMatchObject({ vpc_id: "${var.vpc_id}" });
    expect(one(built, EGRESS, "edge_target_a")).toMatchObject({ security_group_id: "${var.security_group_id}" });
    expect(one(built, "aws_lb_listener_rule", "edge_a")).not.toHaveProperty("lifecycle");
    expect(one(built, "aws_lb_listener_rule", "edge_b")).toMatchObject({
      listener_arn: "${var.listener_arn}",
      lifecycle: {
        precondition: [
          { error_message: expect.stringContaining("routes must not have the same host and path twice") as string },
          { error_message: expect.stringContaining("routes must each have a priority of their own") as string },
        ],
      },
    });
  });

  it.each<[string, object, string]>([
    [
      "no listener",
      { listenerArn: undefined },
      "listenerArn must be given, got nothing. Give the ARN of the listener that serves.",
    ],
    [
      "a network load balancer's listener",
      { listenerArn: "arn:aws:elasticloadbalancing:us-east-1:111122223333:listener/net/a/b/c" },
      'listenerArn must be the ARN of an application load balancer\'s listener, arn:aws:elasticloadbalancing:…:listener/app/…, got "arn:aws:elasticloadbalancing:us-east-1:111122223333:listener/net/a/b/c".',
    ],
    [
      "a wrong group",
      { securityGroupId: "front" },
      'securityGroupId must be an ID such as "sg-0123456789abcdef0", got "front".',
    ],
    ["a wrong VPC", { vpcId: "main" }, 'vpcId must be an ID such as "vpc-0123456789abcdef0", got "main".'],
  ])("refuses %s", (_, attributes, says) => {
    expect(messageOf(() => existing(attributes))).toBe(`stack/front: ${says}`);
  });

  it.each<[string, (balancer: ILoadBalancer) => unknown, string]>([
    [
      "a target that is not there",
      (balancer) => balancer.addRoute("a", { to: "api", path: "/a" }),
      'routes must each have a target that is one of targets, got ["a"]. Name a target as in targets.',
    ],
    [
      "the same route twice",
      (balancer) => [add(balancer), balancer.addRoute("docs", { to: "api", path: "/other" })],
      'routes must not name anything twice, got "docs".',
    ],
    [
      "the same source twice",
      (balancer) => [add(balancer), balancer.allowFrom(service(), "web")],
      'ingress_security_groups must not name anything twice, got "web".',
    ],
    [
      "a source without a name",
      (balancer) => balancer.allowFrom(service()),
      "name must be given for a source that is no construct, got nothing. It names the security-group rules.",
    ],
    [
      "a wrong option",
      (balancer) => balancer.addRoute("a", { to: service(), healthCheck: "health" }),
      'targets.a.healthCheckPath must be a path such as "/health", got "health".',
    ],
  ])("refuses %s", (_, more, says) => {
    expect(messageOf(() => existing({}, more))).toBe(`stack/front: ${says}`);
  });
});

function withoutMetadata(blocks: Readonly<Record<string, object>>): Record<string, object> {
  return Object.fromEntries(Object.entries(blocks).map(([name, block]) => [name, { ...block, "//": undefined }]));
}
