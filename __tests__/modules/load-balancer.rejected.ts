import type { RejectedCases } from "../support/module-proofs";

const place = { vpcId: "vpc-0a1b2c3d", subnetIds: ["subnet-0a1b2c3d", "subnet-1a1b2c3d"] };
const certificateArn = "arn:aws:acm:us-east-1:111122223333:certificate/app";
const ACM = "be an ARN such as arn:aws:acm:…";
const SG = 'be an ID such as "sg-0123456789abcdef0"';
const PATH = 'be a path pattern of at most 128 characters such as "/api/*", with * and ? as wildcards';
const HOST = 'be a host pattern in lower case such as "app.example.com" or "*.example.com", with * and ? as wildcards';
const OWN_PRIORITY = "each have a priority of their own";

/** One target and one field of it that is wrong. */
const target = (fields: object) => ({ ...place, targets: { api: { port: 8000, connect: false, ...fields } } });
const route = (fields: object) => ({ ...target({}), routes: { api: { target: "api", ...fields } } });

/** What load-balancer refuses. */
export const rejected: RejectedCases = {
  name: {
    props: { ...place, name: "-shop" },
    says: 'name must have 1 to 100 letters, digits and hyphens, with a letter or digit at both ends, got "-shop".',
    terraform: "name must have 1 to 100 letters, digits and hyphens",
  },
  "name/internal": {
    props: { ...place, name: "internal-shop" },
    says: 'name must not begin with "internal-", which AWS keeps for itself, got "internal-shop".',
    terraform: 'name must not begin with "internal-", which AWS keeps for itself, got "internal-shop".',
  },
  type: {
    props: { ...place, type: "gateway" },
    says: 'type must be one of "application", "network", got "gateway".',
    terraform: 'type must be one of "application", "network", got "gateway".',
  },
  internal: { props: { ...place, internal: "yes" }, says: 'internal must be a boolean, got "yes".' },
  vpcId: {
    props: { ...place, vpcId: "main" },
    says: 'vpcId must be an ID such as "vpc-0123456789abcdef0", got "main".',
    terraform: 'vpc_id must be an ID such as "vpc-0123456789abcdef0", got "main".',
  },
  subnetIds: {
    props: { ...place, subnetIds: ["subnet-0a1b2c3d", "public"] },
    says: 'subnetIds[1] must be an ID such as "subnet-0123456789abcdef0", got "public".',
    terraform: 'subnet_ids must hold values that each be an ID such as "subnet-0123456789abcdef0"',
  },
  "subnetIds/none": {
    props: { ...place, subnetIds: [] },
    says: "subnetIds must have at least 1 element, got [].",
    terraform: "subnet_ids must have at least 1 element, got [].",
  },
  "subnetIds/one": {
    props: { ...place, subnetIds: ["subnet-0a1b2c3d"] },
    says: 'subnet_ids must name two subnets at least for an application load balancer, got ["subnet-0a1b2c3d"]. Give subnets of two Availability Zones.',
    terraform: "subnet_ids must name two subnets at least for an application load balancer.",
  },
  certificateArn: {
    props: { ...place, certificateArn: "arn:aws:iam::111122223333:role/app" },
    says: `certificateArn must ${ACM}, got "arn:aws:iam::111122223333:role/app".`,
    terraform: `certificate_arn must ${ACM}, got "arn:aws:iam::111122223333:role/app".`,
  },
  enableHttps: { props: { ...place, enableHttps: 1 }, says: "enableHttps must be a boolean, got 1." },
  "enableHttps/certificate": {
    props: { ...place, enableHttps: true },
    says: "certificate_arn must be given where enable_https is true, got nothing.",
    terraform: "certificate_arn must be given where enable_https is true.",
  },
  additionalCertificateArns: {
    props: { ...place, certificateArn, additionalCertificateArns: { admin: "admin" } },
    says: `additionalCertificateArns.admin must ${ACM}, got "admin".`,
    terraform: `additional_certificate_arns must hold values that each ${ACM}`,
  },
  "additionalCertificateArns/http": {
    props: { ...place, additionalCertificateArns: { admin: certificateArn } },
    says: `additional_certificate_arns must be empty where there is no HTTPS listener, got {"admin":"${certificateArn}"}. Give certificate_arn or set enable_https, with type application.`,
    terraform: "additional_certificate_arns must be empty where there is no HTTPS listener.",
  },
  sslPolicy: {
    props: { ...place, sslPolicy: "TLS13" },
    says: 'sslPolicy must be the name of a security policy such as "ELBSecurityPolicy-TLS13-1-2-Res-2021-06", got "TLS13".',
    terraform: 'ssl_policy must be the name of a security policy such as "ELBSecurityPolicy-TLS13-1-2-Res-2021-06"',
  },
  redirectHttp: { props: { ...place, redirectHttp: "301" }, says: 'redirectHttp must be a boolean, got "301".' },
  targets: {
    props: { ...place, targets: { my_api: { port: 80, connect: false } } },
    says: 'targets\'s key "my_api" must have 1 to 24 letters, digits and hyphens, with a letter or digit at both ends, got "my_api".',
    terraform: "targets must have keys that each have 1 to 24 letters, digits and hyphens",
  },
  "targets/port": {
    props: target({ port: 0 }),
    says: "targets.api.port must be a whole number from 1 to 65535, got 0.",
    terraform: "targets must hold values that each have a port that must be a whole number from 1 to 65535",
  },
  "targets/no-port": {
    props: { ...place, targets: { api: { connect: false } } },
    says: "targets.api.port must be given, got nothing. Port that the targets listen on.",
    terraform: "targets must hold values that each have port",
  },
  "targets/misspelt": {
    props: target({ healthcheckPath: "/health" }),
    says: 'targets.api.healthcheckPath must be one of port, protocol, protocolVersion, targetType, securityGroupId, connect, listenerPort, healthCheckPath, healthCheckMatcher, healthCheckInterval, healthCheckTimeout, healthyThreshold, unhealthyThreshold, deregistrationDelay, stickiness, stickinessDuration, slowStart, got "healthcheckPath". Did you mean healthCheckPath?',
  },
  "targets/protocol": {
    props: target({ protocol: "UDP" }),
    says: 'targets.api.protocol must be one of "HTTP", "HTTPS", "TCP", "TLS", got "UDP".',
    terraform: 'have a protocol that must be one of "HTTP", "HTTPS", "TCP", "TLS"',
  },
  "targets/protocol-application": {
    props: target({ protocol: "TCP" }),
    says: 'targets must have protocol HTTP or HTTPS for an application load balancer, got ["api"].',
    terraform: "targets must have protocol HTTP or HTTPS for an application load balancer.",
  },
  "targets/protocol-network": {
    props: { ...target({ protocol: "HTTP" }), type: "network" },
    says: 'targets must have protocol TCP or TLS for a network load balancer, got ["api"].',
    terraform: "targets must have protocol TCP or TLS for a network load balancer.",
  },
  "targets/protocol-version": {
    props: target({ protocolVersion: "HTTP3" }),
    says: 'targets.api.protocolVersion must be one of "HTTP1", "HTTP2", "GRPC", got "HTTP3".',
    terraform: 'have a protocol_version that must be one of "HTTP1", "HTTP2", "GRPC"',
  },
  "targets/target-type": {
    props: target({ targetType: "lambda" }),
    says: 'targets.api.targetType must be one of "ip", "instance", got "lambda".',
    terraform: 'have a target_type that must be one of "ip", "instance"',
  },
  "targets/security-group": {
    props: target({ securityGroupId: "api" }),
    says: `targets.api.securityGroupId must ${SG}, got "api".`,
    terraform: `have a security_group_id that must ${SG}`,
  },
  "targets/connect": {
    props: target({ connect: "no" }),
    says: 'targets.api.connect must be a boolean, got "no".',
    terraform: "have a bool as connect",
  },
  "targets/unconnected": {
    props: { ...place, targets: { api: { port: 8000 } } },
    says: 'targets must each have a security_group_id, to which the port is opened, got ["api"]. Give it, or set connect to false where the port is opened otherwise.',
    terraform: "targets must each have a security_group_id, to which the port is opened.",
  },
  "targets/listener-port": {
    props: target({ listenerPort: 65_536 }),
    says: "targets.api.listenerPort must be a whole number from 1 to 65535, got 65536.",
    terraform: "have a listener_port that must be a whole number from 1 to 65535",
  },
  "targets/listener-port-twice": {
    props: {
      ...place,
      type: "network",
      targets: { a: { port: 1, connect: false }, b: { port: 2, listenerPort: 1, connect: false } },
    },
    says: "targets must each have a listener_port of their own for a network load balancer, got [1,1]. Give listener_port.",
    terraform: "targets must each have a listener_port of their own for a network load balancer.",
  },
  "targets/health-check-path": {
    props: target({ healthCheckPath: "health" }),
    says: 'targets.api.healthCheckPath must be a path such as "/health", got "health".',
    terraform: 'have a health_check_path that must be a path such as "/health"',
  },
  "targets/health-check-matcher": {
    props: target({ healthCheckMatcher: "2xx" }),
    says: 'targets.api.healthCheckMatcher must be status codes such as "200", "200,204" or "200-399", got "2xx".',
    terraform: 'have a health_check_matcher that must be status codes such as "200", "200,204" or "200-399"',
  },
  "targets/health-check-interval": {
    props: target({ healthCheckInterval: 4 }),
    says: "targets.api.healthCheckInterval must be a whole number from 5 to 300, got 4.",
    terraform: "have a health_check_interval that must be a whole number from 5 to 300",
  },
  "targets/health-check-timeout": {
    props: target({ healthCheckTimeout: 121 }),
    says: "targets.api.healthCheckTimeout must be a whole number from 2 to 120, got 121.",
    terraform: "have a health_check_timeout that must be a whole number from 2 to 120",
  },
  "targets/hasty": {
    props: target({ healthCheckInterval: 10, healthCheckTimeout: 10 }),
    says: 'targets must have a health_check_interval longer than health_check_timeout, got ["api"].',
    terraform: "targets must have a health_check_interval longer than health_check_timeout.",
  },
  "targets/healthy-threshold": {
    props: target({ healthyThreshold: 1 }),
    says: "targets.api.healthyThreshold must be a whole number from 2 to 10, got 1.",
    terraform: "have a healthy_threshold that must be a whole number from 2 to 10",
  },
  "targets/unhealthy-threshold": {
    props: target({ unhealthyThreshold: 2.5 }),
    says: "targets.api.unhealthyThreshold must be a whole number from 2 to 10, got 2.5.",
    terraform: "have a unhealthy_threshold that must be a whole number from 2 to 10",
  },
  "targets/deregistration-delay": {
    props: target({ deregistrationDelay: 3601 }),
    says: "targets.api.deregistrationDelay must be a whole number from 0 to 3600, got 3601.",
    terraform: "have a deregistration_delay that must be a whole number from 0 to 3600",
  },
  "targets/stickiness": {
    props: target({ stickiness: "lb_cookie" }),
    says: 'targets.api.stickiness must be a boolean, got "lb_cookie".',
    terraform: "have a bool as stickiness",
  },
  "targets/stickiness-duration": {
    props: target({ stickinessDuration: 0 }),
    says: "targets.api.stickinessDuration must be a whole number from 1 to 604800, got 0.",
    terraform: "have a stickiness_duration that must be a whole number from 1 to 604800",
  },
  "targets/slow-start": {
    props: target({ slowStart: 29 }),
    says: "targets.api.slowStart must be a whole number from 30 to 900, got 29.",
    terraform: "have a slow_start that must be a whole number from 30 to 900",
  },
  routes: {
    props: route({ path: "api/*" }),
    says: `routes.api.path must ${PATH}, got "api/*".`,
    terraform: `have a path that must ${PATH}`,
  },
  "routes/long-path": {
    props: route({ path: `/${"a".repeat(128)}` }),
    says: `routes.api.path must ${PATH}, got ${`"/${"a".repeat(128)}"`.slice(0, 117)}....`,
    terraform: `have a path that must ${PATH}`,
  },
  "routes/host": {
    props: route({ host: "App.example.com" }),
    says: `routes.api.host must ${HOST}, got "App.example.com".`,
    terraform: `have a host that must ${HOST}`,
  },
  "routes/long-host": {
    props: route({ host: `${"a".repeat(125)}.com` }),
    says: `routes.api.host must have at most 128 characters, got ${`"${"a".repeat(125)}.com"`.slice(0, 117)}....`,
    terraform: "have a host that must have at most 128 characters",
  },
  "routes/priority": {
    props: route({ priority: 50_001 }),
    says: "routes.api.priority must be a whole number from 1 to 50000, got 50001.",
    terraform: "have a priority that must be a whole number from 1 to 50000",
  },
  "routes/no-target": {
    props: route({ target: undefined }),
    says: "routes.api.target must be given, got nothing. Name of the target in targets.",
    terraform: "routes must hold values that each have target",
  },
  "routes/name": {
    props: { ...target({}), routes: { "api docs": { target: "api" } } },
    says: 'routes\'s key "api docs" must have 1 to 64 letters, digits and hyphens, with a letter or digit at both ends, got "api docs".',
    terraform: "routes must have keys that each have 1 to 64 letters, digits and hyphens",
  },
  "routes/lost": {
    props: route({ target: "web" }),
    says: 'routes must each have a target that is one of targets, got ["api"]. Name a target as in targets.',
    terraform: "routes must each have a target that is one of targets.",
  },
  "routes/twice": {
    props: {
      ...target({}),
      routes: { a: { target: "api", path: "/a" }, b: { target: "api", path: "/a", priority: 1 } },
    },
    says: 'routes must not have the same host and path twice, got ["a","b"]. Only one of them would ever get requests: drop the others.',
    terraform: "routes must not have the same host and path twice.",
  },
  "routes/collision": {
    props: {
      ...target({}),
      routes: { a: { target: "api", path: "/a", priority: 7 }, b: { target: "api", path: "/b", priority: 7 } },
    },
    says: `routes must ${OWN_PRIORITY}, got ["a","b"]. Give one of those that share a number a priority, e.g. from 48961 to 50000, or a smaller one to come earlier.`,
    terraform: `routes must ${OWN_PRIORITY}. Give one of those that share a number a priority, e.g. from 48961 to 50000, or a smaller one to come earlier; there are {"a":7,"b":7}.`,
  },
  "routes/network": {
    props: { ...route({}), type: "network" },
    says: 'routes must be empty for a network load balancer, which has one listener per target, got ["api"].',
    terraform: "routes must be empty for a network load balancer, which has one listener per target.",
  },
  defaultTarget: {
    props: { ...target({}), defaultTarget: "web" },
    says: 'default_target must be a target of an application load balancer, got "web". Name one of targets.',
    terraform: "default_target must be a target of an application load balancer.",
  },
  "defaultTarget/network": {
    props: { ...target({}), type: "network", defaultTarget: "api" },
    says: 'default_target must be a target of an application load balancer, got "api". Name one of targets.',
    terraform: "default_target must be a target of an application load balancer.",
  },
  ingressCidrs: {
    props: { ...place, ingressCidrs: ["10.0.0.1/8"] },
    says: 'ingressCidrs[0] must be an IPv4 range such as "10.0.0.0/16" that begins with its own network address, got "10.0.0.1/8".',
    terraform: "ingress_cidrs must hold values that each be an IPv4 range",
  },
  ingressSecurityGroups: {
    props: { ...place, ingressSecurityGroups: { api: "api" } },
    says: `ingressSecurityGroups.api must ${SG}, got "api".`,
    terraform: `ingress_security_groups must hold values that each ${SG}`,
  },
  idleTimeout: {
    props: { ...place, idleTimeout: 4001 },
    says: "idleTimeout must be a whole number from 1 to 4000, got 4001.",
    terraform: "idle_timeout must be a whole number from 1 to 4000, got 4001.",
  },
  dropInvalidHeaderFields: {
    props: { ...place, dropInvalidHeaderFields: "x" },
    says: 'dropInvalidHeaderFields must be a boolean, got "x".',
  },
  desyncMitigationMode: {
    props: { ...place, desyncMitigationMode: "strict" },
    says: 'desyncMitigationMode must be one of "monitor", "defensive", "strictest", got "strict".',
    terraform: 'desync_mitigation_mode must be one of "monitor", "defensive", "strictest", got "strict".',
  },
  enableCrossZone: { props: { ...place, enableCrossZone: 0 }, says: "enableCrossZone must be a boolean, got 0." },
  deletionProtection: {
    props: { ...place, deletionProtection: "off" },
    says: 'deletionProtection must be a boolean, got "off".',
  },
  accessLogsBucket: {
    props: { ...place, accessLogsBucket: "arn:aws:s3:::logs" },
    says: 'accessLogsBucket must have 3 to 63 lower-case letters, digits and hyphens, with a letter or digit at both ends, got "arn:aws:s3:::logs".',
    terraform: "access_logs_bucket must have 3 to 63 lower-case letters, digits and hyphens",
  },
  accessLogsPrefix: {
    props: { ...place, accessLogsBucket: "logs", accessLogsPrefix: "/alb" },
    says: 'accessLogsPrefix must neither begin nor end with a slash, got "/alb".',
    terraform: 'access_logs_prefix must neither begin nor end with a slash, got "/alb".',
  },
  enableAccessLogs: { props: { ...place, enableAccessLogs: 1 }, says: "enableAccessLogs must be a boolean, got 1." },
  "enableAccessLogs/bucket": {
    props: { ...place, enableAccessLogs: true },
    says: "access_logs_bucket must be given where enable_access_logs is true, got nothing.",
    terraform: "access_logs_bucket must be given where enable_access_logs is true.",
  },
  tags: { props: { ...place, tags: { Team: 1 } }, says: "tags.Team must be a string, got 1." },
};
