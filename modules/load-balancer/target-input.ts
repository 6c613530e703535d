import { defaulted, optional, required } from "../core/inputs";
import { matches } from "../core/kinds/kind";
import { object } from "../core/kinds/object";
import { boolean, integer, oneOf, port, string } from "../core/kinds/scalar";
import { resourceId } from "../core/kinds/text";

const healthCheckPath = string(matches(/^\/\S*$/, 'be a path such as "/health"'));
const matcher = string(
  matches(
    /^[0-9]{1,3}(-[0-9]{1,3})?(,[0-9]{1,3}(-[0-9]{1,3})?)*$/,
    'be status codes such as "200", "200,204" or "200-399"',
  ),
);

/** One target group. https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html */
export const target = object({
  port: required(port(), "Port that the targets listen on."),
  protocol: optional(
    oneOf("HTTP", "HTTPS", "TCP", "TLS"),
    "Protocol towards the targets. HTTP, or TCP on a network load balancer, where absent.",
  ),
  protocolVersion: optional(
    oneOf("HTTP1", "HTTP2", "GRPC"),
    "Version of HTTP towards the targets. HTTP1 where absent.",
  ),
  targetType: defaulted(oneOf("ip", "instance"), "ip", "How targets are registered; Fargate needs ip."),
  securityGroupId: optional(resourceId("sg"), "Security group of the targets. Must be given unless connect is false."),
  connect: defaulted(
    boolean(),
    true,
    "Whether the load balancer's and the targets' security groups are opened to each other on the port.",
  ),
  listenerPort: optional(port(), "Port of a network load balancer's listener. The target's port where absent."),
  healthCheckPath: optional(
    healthCheckPath,
    "Path of the health check. / where absent, or a TCP connection on a network load balancer.",
  ),
  healthCheckMatcher: optional(matcher, "Status codes of a healthy answer. 200 where absent."),
  healthCheckInterval: defaulted(integer({ min: 5, max: 300 }), 30, "Seconds between health checks."),
  healthCheckTimeout: defaulted(integer({ min: 2, max: 120 }), 5, "Seconds that an answer may take."),
  healthyThreshold: defaulted(integer({ min: 2, max: 10 }), 2, "Answers in a row that make a target healthy."),
  unhealthyThreshold: defaulted(integer({ min: 2, max: 10 }), 3, "Failures in a row that make it unhealthy."),
  deregistrationDelay: defaulted(
    integer({ min: 0, max: 3600 }),
    30,
    "Seconds that open requests of leaving targets get.",
  ),
  stickiness: defaulted(boolean(), false, "Whether a client stays with its target, by cookie or by source address."),
  stickinessDuration: defaulted(integer({ min: 1, max: 604800 }), 86400, "Seconds that the cookie lasts."),
  slowStart: optional(integer({ min: 30, max: 900 }), "Seconds over which a new target gets its share of requests."),
});

export type Target = ReturnType<(typeof target)["read"]>;
