import type { LoadBalancerProps } from "../../modules/load-balancer/interface";

const place = {
  vpcId: "vpc-0a1b2c3d4e5f60718",
  subnetIds: ["subnet-0a1b2c3d", "subnet-1a1b2c3d"],
};
const certificateArn = "arn:aws:acm:us-east-1:111122223333:certificate/app";
const securityGroupId = "sg-0a1b2c3d4e5f60718";

/** Inputs that take all the ways through the module; both faces must make the same of each. */
export const cases: Record<string, LoadBalancerProps> = {
  plain: { ...place, name: "plain" },
  http: {
    ...place,
    name: "http",
    targets: {
      api: { port: 8000, securityGroupId, healthCheckPath: "/health" },
      web: { port: 80, securityGroupId },
    },
    routes: { api: { target: "api", path: "/api/*" }, web: { target: "web" } },
  },
  https: {
    ...place,
    name: "https",
    certificateArn,
    additionalCertificateArns: { second: `${certificateArn}2`, third: `${certificateArn}3` },
    targets: {
      api: {
        port: 8000,
        securityGroupId,
        protocol: "HTTPS",
        protocolVersion: "HTTP2",
        stickiness: true,
        slowStart: 30,
      },
      web: { port: 80, connect: false, targetType: "instance" },
    },
    routes: {
      api: { target: "api", path: "/api/*", host: "app.example.com" },
      any: { target: "api", host: "*.example.com" },
      late: { target: "web", path: "/late", priority: 50_000 },
    },
    defaultTarget: "web",
    sslPolicy: "ELBSecurityPolicy-TLS13-1-3-2021-06",
    tags: { Team: "platform" },
  },
  inside: {
    ...place,
    name: "inside",
    internal: true,
    certificateArn,
    redirectHttp: false,
    ingressSecurityGroups: { api: securityGroupId, web: "sg-1a1b2c3d4e5f60718" },
    targets: { api: { port: 8000, securityGroupId } },
    defaultTarget: "api",
  },
  closed: { ...place, name: "closed", internal: true, ingressCidrs: ["10.0.0.0/8", "192.168.0.0/16"] },
  unencrypted: { ...place, name: "unencrypted", certificateArn, enableHttps: false, enableCrossZone: false },
  logged: {
    ...place,
    name: "a-name-that-is-longer-than-aws-takes-for-a-load-balancer",
    accessLogsBucket: "example-logs",
    accessLogsPrefix: "alb",
    deletionProtection: false,
    idleTimeout: 4000,
    dropInvalidHeaderFields: false,
    desyncMitigationMode: "monitor",
    targets: { "a-target-of-24-character": { port: 1, connect: false } },
  },
  unlogged: { ...place, name: "unlogged", accessLogsBucket: "example-logs", enableAccessLogs: false },
  tcp: {
    ...place,
    name: "tcp",
    type: "network",
    subnetIds: ["subnet-0a1b2c3d"],
    enableCrossZone: false,
    targets: {
      database: { port: 5432, securityGroupId },
      cache: { port: 6379, listenerPort: 16379, connect: false, healthCheckPath: "/health", stickiness: true },
    },
    ingressCidrs: ["10.0.0.0/8", "192.168.0.0/16"],
    ingressSecurityGroups: { api: securityGroupId },
  },
  tls: {
    ...place,
    name: "tls",
    type: "network",
    certificateArn,
    targets: { mqtt: { port: 8883, securityGroupId, protocol: "TLS" } },
  },
};
