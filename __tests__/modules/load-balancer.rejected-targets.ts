import type { RejectedCases } from "../support/module-proofs";

const place = { vpcId: "vpc-0a1b2c3d", subnetIds: ["subnet-0a1b2c3d", "subnet-1a1b2c3d"] };
const SG = 'be an ID such as "sg-0123456789abcdef0"';

/** One target with one field that is wrong. */
const target = (fields: object) => ({ ...place, targets: { api: { port: 8000, connect: false, ...fields } } });

/** What load-balancer refuses in its targets. */
export const rejectedTargets: RejectedCases = {
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
  "targets/sticky-tls": {
    props: { ...target({ protocol: "TLS", stickiness: true }), type: "network" },
    says: 'targets must have no stickiness with protocol TLS, got ["api"].',
    terraform: "targets must have no stickiness with protocol TLS.",
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
    terraform: "have an unhealthy_threshold that must be a whole number from 2 to 10",
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
};
