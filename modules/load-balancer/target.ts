import type { ITerraformDependable } from "cdktf";

/** What a load balancer needs of a service in order to route to it. */
export interface RouteTarget {
  /** Port that the containers listen on. */
  readonly port: number;
  /** Security group of the tasks. */
  readonly securityGroupId: string;
  /** Lets the service register its tasks in a target group. */
  registerWith(targetGroup: TargetGroupRegistration): void;
}

/** A target group as a service sees it. */
export interface TargetGroupRegistration {
  /** Name of the target in the load balancer, unique per service. */
  readonly name: string;
  readonly arn: string;
  /** Port of the containers that the target group sends to. Default: the service's own. */
  readonly port?: number;
  /** What must exist before the service and go after it: the listener's rule, without which AWS refuses the service. */
  readonly after: readonly ITerraformDependable[];
}
