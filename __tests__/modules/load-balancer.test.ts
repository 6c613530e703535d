import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import type { TerraformResource } from "cdktf";
import { describe, expect, it, vi } from "vitest";
import type { Stack } from "../../modules/core/stack";
import type { LoadBalancerProps } from "../../modules/load-balancer/interface";
import { LoadBalancer } from "../../modules/load-balancer/load-balancer";
import type { TargetGroupRegistration } from "../../modules/load-balancer/target";
import { blocksOf } from "../support/matchers";
import { itRejectsAtSynth, synthesize } from "../support/module-proofs";
import { rejected } from "./load-balancer.rejected";

const place = { vpcId: "vpc-0a1b2c3d", subnetIds: ["subnet-0a1b2c3d", "subnet-1a1b2c3d"] };
const certificateArn = "arn:aws:acm:us-east-1:111122223333:certificate/app";
const securityGroupId = "sg-0a1b2c3d4e5f60718";

const build = (props: Partial<LoadBalancerProps>, more: (balancer: LoadBalancer, stack: Stack) => void = () => {}) =>
  synthesize((stack) => more(new LoadBalancer(stack, "front", { ...place, ...props }), stack));

/** A service as the load balancer sees it. */
function service({ port = 8000, group = securityGroupId } = {}) {
  const registerWith = vi.fn<(targetGroup: TargetGroupRegistration) => void>();
  return { port, securityGroupId: group, registerWith };
}

const names = (built: object, type: string): string[] => Object.keys(blocksOf(built, "resource", type));
const one = (built: object, type: string, name: string) => blocksOf(built, "resource", type)[name];
const addressesOf = (resources: readonly object[]) =>
  (resources as TerraformResource[]).map((found) => `${found.terraformResourceType}.${found.friendlyUniqueId}`);
const INGRESS = "aws_vpc_security_group_ingress_rule";
const EGRESS = "aws_vpc_security_group_egress_rule";
const REDIRECT = [{ type: "redirect", redirect: { port: "443", protocol: "HTTPS", status_code: "HTTP_301" } }];
const NOT_FOUND = [
  {
    type: "fixed-response",
    fixed_response: { content_type: "text/plain", message_body: "Not found", status_code: "404" },
  },
];
const forward = (target: string) => [{ type: "forward", target_group_arn: `\${aws_lb_target_group.${target}.arn}` }];

describe("LoadBalancer", () => {
  itRejectsAtSynth("load-balancer", rejected);

  describe("by default", () => {
    const built = build({});

    it("is internet-facing, protected from deletion and strict about headers", () => {
      expect(one(built, "aws_lb", "front")).toMatchObject({
        name: "test-shop-front",
        load_balancer_type: "application",
        internal: false,
        enable_deletion_protection: true,
        drop_invalid_header_fields: true,
        desync_mitigation_mode: "defensive",
        idle_timeout: 60,
        access_logs: { bucket: "", enabled: false },
      });
    });

    it("serves HTTP where there is no certificate, and answers 404", () => {
      expect(names(built, "aws_lb_listener")).toEqual(["front_http"]);
      expect(one(built, "aws_lb_listener", "front_http")).toMatchObject({ port: 80, default_action: NOT_FOUND });
    });

    it("lets anyone in on that port, and nothing out", () => {
      expect(names(built, INGRESS)).toEqual(["front_http_0_0_0_0_0"]);
      expect(one(built, INGRESS, "front_http_0_0_0_0_0")).toMatchObject({
        cidr_ipv4: "0.0.0.0/0",
        from_port: 80,
        to_port: 80,
      });
      expect(names(built, EGRESS)).toEqual([]);
      expect(one(built, "aws_security_group", "front")).not.toHaveProperty("egress");
    });
  });

  describe("with a certificate", () => {
    const targets = { api: { port: 8000, securityGroupId }, web: { port: 80, securityGroupId } };
    const routes = { api: { target: "api", path: "/api/*" } };
    const built = build({ certificateArn, targets, routes, defaultTarget: "web" });

    it("MP-06 PL-07 IM-04 redirects port 80 to HTTPS and serves there", () => {
      expect(one(built, "aws_lb_listener", "front_http")).toMatchObject({ port: 80, default_action: REDIRECT });
      expect(one(built, "aws_lb_listener", "front_https")).toMatchObject({
        port: 443,
        protocol: "HTTPS",
        certificate_arn: certificateArn,
        ssl_policy: "ELBSecurityPolicy-TLS13-1-2-Res-2021-06",
        default_action: forward("front_web"),
      });
    });

    it("PL-07 has its rules at the listener that serves", () => {
      expect(one(built, "aws_lb_listener_rule", "front_api")).toMatchObject({
        listener_arn: "${aws_lb_listener.front_https.arn}",
        condition: [{ path_pattern: { values: ["/api/*"] } }],
        action: forward("front_api"),
      });
      const plain = build({ targets, routes });
      expect(one(plain, "aws_lb_listener_rule", "front_api")).toMatchObject({
        listener_arn: "${aws_lb_listener.front_http.arn}",
      });
    });

    it("SN-09 IM-04 opens 80 and 443 to anyone, and each target's port in both groups", () => {
      expect(names(built, INGRESS)).toEqual([
        "front_target_api",
        "front_target_web",
        "front_http_0_0_0_0_0",
        "front_https_0_0_0_0_0",
      ]);
      expect(one(built, EGRESS, "front_target_api")).toMatchObject({
        security_group_id: "${aws_security_group.front.id}",
        referenced_security_group_id: securityGroupId,
        from_port: 8000,
        to_port: 8000,
        ip_protocol: "tcp",
      });
      expect(one(built, INGRESS, "front_target_api")).toMatchObject({
        security_group_id: securityGroupId,
        referenced_security_group_id: "${aws_security_group.front.id}",
        from_port: 8000,
        to_port: 8000,
      });
    });

    it("has HTTPS alone where HTTP shall not be redirected", () => {
      const only = build({ certificateArn, redirectHttp: false, internal: true });
      expect(names(only, "aws_lb_listener")).toEqual(["front_https"]);
    });

    it("PL-07 serves HTTP where HTTPS is switched off", () => {
      const plain = build({ certificateArn, enableHttps: false });
      expect(names(plain, "aws_lb_listener")).toEqual(["front_http"]);
      expect(one(plain, "aws_lb_listener", "front_http")).toMatchObject({ default_action: NOT_FOUND });
    });
  });

  it("MP-10 lets nobody in by itself where it is internal", () => {
    const built = build({ internal: true, certificateArn }, (balancer) => balancer.allowFrom(service(), "api"));
    expect(names(built, INGRESS)).toEqual(["front_http_from_group_api", "front_https_from_group_api"]);
    expect(one(built, INGRESS, "front_https_from_group_api")).toMatchObject({
      referenced_security_group_id: securityGroupId,
      security_group_id: "${aws_security_group.front.id}",
    });
  });

  it("PP-03 writes access logs", () => {
    const built = build({ accessLogsBucket: "logs", accessLogsPrefix: "alb" });
    expect(one(built, "aws_lb", "front")).toMatchObject({
      access_logs: { bucket: "logs", prefix: "alb", enabled: true },
    });
  });

  it("says its address by the protocol that serves", () => {
    const urls = [{}, { certificateArn }, { type: "network" as const }].map((props) => {
      const built = build(props, ({ url }, stack) => stack.output("url", url ?? "none", "URL."));
      return (built as { output: { url: { value: string } } }).output.url.value;
    });
    expect(urls).toEqual(["http://${aws_lb.front.dns_name}", "https://${aws_lb.front.dns_name}", "none"]);
  });

  describe("target groups", () => {
    const nameOf = (target: object, props: Partial<LoadBalancerProps> = {}) => {
      const built = build({ ...props, targets: { api: { port: 8000, connect: false, ...target } } });
      return one(built, "aws_lb_target_group", "front_api")?.["name"] as string;
    };

    it("are created before the old one goes, under another name", () => {
      const built = build({ targets: { api: { port: 8000, connect: false } } });
      expect(one(built, "aws_lb_target_group", "front_api")).toMatchObject({
        lifecycle: { create_before_destroy: true },
      });
      const first = nameOf({});
      expect(first).toMatch(/^test-shop-front-api-[0-9a-f]{6}$/);
      const replacing = [
        { port: 8001 },
        { protocol: "HTTPS" },
        { protocolVersion: "GRPC" },
        { targetType: "instance" },
      ];
      expect(new Set([first, ...replacing.map((target) => nameOf(target))]).size).toBe(5);
      expect(nameOf({ healthCheckPath: "/health", deregistrationDelay: 0, stickiness: true })).toBe(first);
    });

    it("keep their own name where the load balancer's is too long", () => {
      const long = nameOf({}, { name: "production-marketplace-frontend" });
      expect(long).toMatch(/^production-marketplac-api-[0-9a-f]{6}$/);
      expect(long.length).toBeLessThanOrEqual(32);
      expect(nameOf({}, { name: "production-marketplace-backend" })).not.toBe(long);
    });
  });

  describe("addRoute", () => {
    const api = service();
    const web = service({ port: 80, group: "sg-1a1b2c3d4e5f60718" });
    const built = build({ certificateArn }, (balancer) => {
      balancer.addRoute("api", {
        path: "/api/*",
        host: "app.example.com",
        to: api,
        deregistrationDelay: 5,
        healthCheck: {
          path: "/api/health",
          matcher: "204",
          interval: 10,
          timeout: 3,
          healthyThreshold: 4,
          unhealthyThreshold: 5,
        },
      });
      balancer.addRoute("docs", { path: "/docs", to: api, healthCheck: "/docs" });
      balancer.addRoute("openapi", { path: "/openapi.json", to: "api", priority: 3 });
      balancer.addRoute("metrics", { path: "/metrics", to: api, port: 9000 });
      balancer.addDefault("web", { to: web });
    });

    it("makes the same as the inputs", () => {
      const target = { port: 8000, securityGroupId };
      const given = build({
        certificateArn,
        targets: {
          api: {
            ...target,
            deregistrationDelay: 5,
            healthCheckPath: "/api/health",
            healthCheckMatcher: "204",
            healthCheckInterval: 10,
            healthCheckTimeout: 3,
            healthyThreshold: 4,
            unhealthyThreshold: 5,
          },
          docs: { ...target, connect: false, healthCheckPath: "/docs" },
          metrics: { ...target, port: 9000 },
          web: { port: 80, securityGroupId: web.securityGroupId },
        },
        routes: {
          api: { target: "api", path: "/api/*", host: "app.example.com" },
          docs: { target: "docs", path: "/docs" },
          openapi: { target: "api", path: "/openapi.json", priority: 3 },
          metrics: { target: "metrics", path: "/metrics" },
        },
        defaultTarget: "web",
      });
      for (const type of ["aws_lb_target_group", "aws_lb_listener", "aws_lb_listener_rule", INGRESS, EGRESS]) {
        expect(withoutMetadata(blocksOf(built, "resource", type))).toEqual(
          withoutMetadata(blocksOf(given, "resource", type)),
        );
      }
    });

    it("registers the service once per target, after the rule that leads there", () => {
      expect(api.registerWith.mock.calls.map(([{ name, after }]) => [name, addressesOf(after)])).toEqual([
        ["api", ["aws_lb_listener_rule.front_api"]],
        ["docs", ["aws_lb_listener_rule.front_docs"]],
        ["metrics", ["aws_lb_listener_rule.front_metrics"]],
      ]);
      expect(web.registerWith.mock.calls.map(([{ name, after }]) => [name, addressesOf(after)])).toEqual([
        ["web", ["aws_lb_listener.front_http", "aws_lb_listener.front_https"]],
      ]);
    });

    it("adds to the outputs", () => {
      build({ targets: { a: { port: 1, connect: false } } }, (balancer) => {
        balancer.addRoute("b", { to: service() });
        expect(Object.keys(balancer.targetGroupArns)).toEqual(["a", "b"]);
        expect(Object.keys(balancer.targetGroupArnSuffixes)).toEqual(["a", "b"]);
      });
    });

    it("takes ids that are unknown at plan", () => {
      const unknown = build({}, (balancer, stack) => {
        const group = new SecurityGroup(stack, "api", {});
        balancer.addRoute("api", { to: service({ group: group.id }) });
      });
      expect(one(unknown, EGRESS, "front_target_api")).toMatchObject({
        referenced_security_group_id: "${aws_security_group.api.id}",
      });
    });

    const refusal = (props: Partial<LoadBalancerProps>, add: (balancer: LoadBalancer) => void): string => {
      try {
        build(props, add);
        return "";
      } catch (error) {
        return (error as Error).message;
      }
    };

    it.each<[string, Partial<LoadBalancerProps>, (balancer: LoadBalancer) => void, string]>([
      [
        "the same name twice",
        { targets: { api: { port: 1, connect: false } } },
        (balancer) => balancer.addRoute("api", { to: service() }),
        'stack/front: targets must not name anything twice, got "api".',
      ],
      [
        "the same route twice",
        { targets: { api: { port: 1, connect: false } }, routes: { docs: { target: "api" } } },
        (balancer) => balancer.addRoute("docs", { to: "api", path: "/docs" }),
        'stack/front: routes must not name anything twice, got "docs".',
      ],
      [
        "the patterns of an input",
        { targets: { api: { port: 1, connect: false } }, routes: { all: { target: "api" } } },
        (balancer) => balancer.addRoute("web", { to: service(), path: "/*" }),
        'stack/front: routes must not have the same host and path twice, got ["all","web"]. Only one of them would ever get requests: drop the others.',
      ],
      [
        "a priority of another route",
        {},
        (balancer) => {
          balancer.addRoute("a", { to: service(), path: "/a", priority: 9 });
          balancer.addRoute("b", { to: service(), path: "/b", priority: 9 });
        },
        'stack/front: routes must each have a priority of their own, got ["a","b"]. Give one of those that share a number a priority, e.g. from 48961 to 50000, or a smaller one to come earlier.',
      ],
      [
        "a target that is not there",
        {},
        (balancer) => balancer.addRoute("a", { to: "api", path: "/a" }),
        'stack/front: routes must each have a target that is one of targets, got ["a"]. Name a target as in targets.',
      ],
      [
        "a wrong option",
        {},
        (balancer) => balancer.addRoute("a", { to: service(), healthCheck: "health" }),
        'stack/front: targets.a.healthCheckPath must be a path such as "/health", got "health".',
      ],
      [
        "a network load balancer",
        { type: "network" },
        (balancer) => balancer.addRoute("a", { to: service() }),
        'stack/front: type must be application for addRoute, got "network". Use addListener.',
      ],
      [
        "two defaults",
        { targets: { api: { port: 1, connect: false } }, defaultTarget: "api" },
        (balancer) => balancer.addDefault("web", { to: service() }),
        'stack/front: default_target must not name anything twice, got "web".',
      ],
      [
        "a listener of an application load balancer",
        {},
        (balancer) => balancer.addListener("a", { to: service() }),
        'stack/front: type must be network for addListener, got "application". Use addRoute or addDefault.',
      ],
      [
        "a port of another listener",
        { type: "network", targets: { a: { port: 8000, connect: false } } },
        (balancer) => balancer.addListener("b", { to: service() }),
        "stack/front: targets must each have a listener_port of their own for a network load balancer, got [8000,8000]. Give listener_port.",
      ],
      [
        "a source twice",
        { ingressSecurityGroups: { api: securityGroupId } },
        (balancer) => balancer.allowFrom(service(), "api"),
        'stack/front: ingress_security_groups must not name anything twice, got "api".',
      ],
    ])("refuses %s", (_, props, add, message) => {
      expect(refusal(props, add)).toBe(message);
    });
  });

  describe("of type network", () => {
    const mqtt = service({ port: 8883 });
    const built = build({ type: "network", certificateArn, ingressCidrs: ["10.0.0.0/8"] }, (balancer) => {
      balancer.addListener("mqtt", { to: mqtt, listenerPort: 443 });
      balancer.allowFrom(service(), "api");
      balancer.addListener("admin", { to: service({ port: 9000 }) });
    });

    it("SN-07 has one listener per target", () => {
      expect(names(built, "aws_lb_listener")).toEqual(["front_target_mqtt", "front_target_admin"]);
      expect(one(built, "aws_lb_listener", "front_target_mqtt")).toMatchObject({
        port: 443,
        protocol: "TLS",
        certificate_arn: certificateArn,
        default_action: forward("front_mqtt"),
      });
      expect(one(built, "aws_lb_target_group", "front_mqtt")).toMatchObject({
        port: 8883,
        protocol: "TCP",
        health_check: { protocol: "TCP" },
        stickiness: { type: "source_ip", enabled: false },
      });
      expect(mqtt.registerWith.mock.calls.map(([{ after }]) => addressesOf(after))).toEqual([
        ["aws_lb_listener.front_target_mqtt"],
      ]);
    });

    it("opens every listener to every source, whichever came first", () => {
      expect(names(built, INGRESS).filter((name) => name.startsWith("front_listener"))).toEqual([
        "front_listener_mqtt_10_0_0_0_8",
        "front_listener_from_group_mqtt_api",
        "front_listener_admin_10_0_0_0_8",
        "front_listener_from_group_admin_api",
      ]);
      expect(one(built, INGRESS, "front_listener_mqtt_10_0_0_0_8")).toMatchObject({ from_port: 443, to_port: 443 });
    });

    it("has none of what only applications have", () => {
      expect(one(built, "aws_lb", "front")).not.toHaveProperty("drop_invalid_header_fields");
      expect(one(built, "aws_lb", "front")).toMatchObject({ enable_cross_zone_load_balancing: true });
    });
  });
});

/** Without the construct's path, which cdktf writes beside each resource. */
function withoutMetadata(blocks: Readonly<Record<string, object>>): Record<string, object> {
  return Object.fromEntries(Object.entries(blocks).map(([name, block]) => [name, { ...block, "//": undefined }]));
}
