import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { describe, expect, it } from "vitest";
import type { LoadBalancerProps } from "../../modules/load-balancer/interface";
import type { LoadBalancer } from "../../modules/load-balancer/load-balancer";
import {
  addressesOf,
  build,
  certificateArn,
  EGRESS,
  forward,
  INGRESS,
  names,
  one,
  securityGroupId,
  service,
} from "../support/load-balancers";
import { blocksOf } from "../support/matchers";

describe("LoadBalancer's methods", () => {
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
      expect(api.registerWith.mock.calls.map(([{ name, port, after }]) => [name, port, addressesOf(after)])).toEqual([
        ["api", 8000, ["aws_lb_listener_rule.front_api"]],
        ["docs", 8000, ["aws_lb_listener_rule.front_docs"]],
        ["metrics", 9000, ["aws_lb_listener_rule.front_metrics"]],
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
        "a source without a name",
        {},
        (balancer) => balancer.allowFrom(service()),
        "stack/front: name must be given for a source that is no construct, got nothing. It names the security-group rules.",
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

    it("says nothing about stickiness where the targets speak TLS, for AWS refuses it", () => {
      const targets = { mqtt: { port: 8883, protocol: "TLS" as const, connect: false } };
      const tls = build({ type: "network", certificateArn, targets });
      expect(one(tls, "aws_lb_target_group", "front_mqtt")).not.toHaveProperty("stickiness");
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
