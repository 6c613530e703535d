import type { LoadBalancerProps } from "./interface";
import type { RouteTarget } from "./target";

type Entry<T> = T extends Readonly<Record<string, infer E>> ? E : never;
type Targets = Exclude<NonNullable<LoadBalancerProps["targets"]>, { resolve: unknown }>;
type Routes = Exclude<NonNullable<LoadBalancerProps["routes"]>, { resolve: unknown }>;
/** One of the input `targets`. */
export type TargetProps = Entry<Targets>;
/** One of the input `routes`. */
export type RouteProps = Entry<Routes>;

/** How to tell that a target is healthy. */
export interface HealthCheck {
  /** Path that is asked for. Default: `/`, or a TCP connection on a network load balancer. */
  readonly path?: string;
  /** Status codes of a healthy answer. Default: `200`. */
  readonly matcher?: string;
  /** Seconds between checks. Default: 30. */
  readonly interval?: number;
  /** Seconds that an answer may take. Default: 5. */
  readonly timeout?: number;
  /** Answers in a row that make a target healthy. Default: 2. */
  readonly healthyThreshold?: number;
  /** Failures in a row that make it unhealthy. Default: 3. */
  readonly unhealthyThreshold?: number;
}

/** What may be said about the target group of a service. */
export interface TargetOptions extends Pick<
  TargetProps,
  "protocol" | "protocolVersion" | "deregistrationDelay" | "stickiness" | "stickinessDuration" | "slowStart"
> {
  /** Port of the containers. Default: the service's own. */
  readonly port?: number;
  /** How to tell that a target is healthy: all of it, or just the path. */
  readonly healthCheck?: HealthCheck | string;
}

export interface RouteOptions extends TargetOptions, Pick<RouteProps, "path" | "host" | "priority"> {
  /** The service, or the name of a target that the load balancer has already. */
  readonly to: RouteTarget | string;
}

export interface DefaultOptions extends TargetOptions {
  readonly to: RouteTarget;
}

export interface ListenerOptions extends TargetOptions {
  readonly to: RouteTarget;
  /** Port of the listener. Default: the port of the containers. */
  readonly listenerPort?: number;
}

/** The options as the input `targets` takes them. */
export function targetProps(
  { port, healthCheck, listenerPort, ...options }: TargetOptions & { listenerPort?: number },
  to: RouteTarget,
  connect: boolean,
): TargetProps {
  const check = typeof healthCheck === "string" ? { path: healthCheck } : healthCheck;
  return {
    ...options,
    port: port ?? to.port,
    securityGroupId: to.securityGroupId,
    connect,
    listenerPort,
    healthCheckPath: check?.path,
    healthCheckMatcher: check?.matcher,
    healthCheckInterval: check?.interval,
    healthCheckTimeout: check?.timeout,
    healthyThreshold: check?.healthyThreshold,
    unhealthyThreshold: check?.unhealthyThreshold,
  };
}
