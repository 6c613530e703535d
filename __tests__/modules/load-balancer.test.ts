import { AcmCertificate } from "@cdktf/provider-aws/lib/acm-certificate";
import { describe, expect, it } from "vitest";
import type { LoadBalancerProps } from "../../modules/load-balancer/interface";
import { LoadBalancer } from "../../modules/load-balancer/load-balancer";
import {
  build,
  certificateArn,
  EGRESS,
  forward,
  INGRESS,
  names,
  NOT_FOUND,
  one,
  place,
  REDIRECT,
  securityGroupId,
  service,
} from "../support/load-balancers";
import { itRejectsAtSynth, synthesize } from "../support/module-proofs";
import { rejected } from "./load-balancer.rejected";

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
    const served = build({ certificateArn, targets, routes, defaultTarget: "web" });

    it("MP-06 PL-07 IM-04 redirects port 80 to HTTPS and serves there", () => {
      expect(one(served, "aws_lb_listener", "front_http")).toMatchObject({ port: 80, default_action: REDIRECT });
      expect(one(served, "aws_lb_listener", "front_https")).toMatchObject({
        port: 443,
        protocol: "HTTPS",
        certificate_arn: certificateArn,
        ssl_policy: "ELBSecurityPolicy-TLS13-1-2-Res-2021-06",
        default_action: forward("front_web"),
      });
    });

    it("answers 404 there where there is no default target", () => {
      const actionOf = (built: object) => one(built, "aws_lb_listener", "front_https")?.["default_action"];
      expect(actionOf(build({ certificateArn }))).toEqual(NOT_FOUND);
      expect(actionOf(served)).toEqual(forward("front_web"));
    });

    it("PL-07 has its rules at the listener that serves", () => {
      expect(one(served, "aws_lb_listener_rule", "front_api")).toMatchObject({
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
      expect(names(served, INGRESS)).toEqual([
        "front_target_api",
        "front_target_web",
        "front_http_0_0_0_0_0",
        "front_https_0_0_0_0_0",
      ]);
      expect(one(served, EGRESS, "front_target_api")).toMatchObject({
        security_group_id: "${aws_security_group.front.id}",
        referenced_security_group_id: securityGroupId,
        from_port: 8000,
        to_port: 8000,
        ip_protocol: "tcp",
      });
      expect(one(served, INGRESS, "front_target_api")).toMatchObject({
        security_group_id: securityGroupId,
        referenced_security_group_id: "${aws_security_group.front.id}",
        from_port: 8000,
        to_port: 8000,
      });
    });

    it("knows that there is HTTPS where the certificate is a resource's, though its ARN is unknown at plan", () => {
      const unknown = synthesize((stack) => {
        const certificate = new AcmCertificate(stack, "certificate", { domainName: "example.com" });
        new LoadBalancer(stack, "front", { ...place, certificateArn: certificate.arn });
      });
      expect(one(unknown, "aws_lb_listener", "front_https")).toMatchObject({
        certificate_arn: "${aws_acm_certificate.this.arn}",
      });
      expect(one(unknown, "aws_lb_listener", "front_https")).not.toHaveProperty("count");
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
});
