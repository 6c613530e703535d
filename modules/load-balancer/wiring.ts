import type { LbListener } from "@cdktf/provider-aws/lib/lb-listener";
import type { LbListenerRule } from "@cdktf/provider-aws/lib/lb-listener-rule";
import type { LbTargetGroup } from "@cdktf/provider-aws/lib/lb-target-group";
import type { Construct } from "constructs";
import type { Collection } from "../core/collection";
import { Condition } from "../core/condition";
import { when } from "../core/each";
import { toMergedMap } from "../core/maps";
import type { Requirement } from "../core/module";
import { namedMap } from "../core/named";
import { portRequirement, routeRequirements, targetRequirements } from "./checks";
import { openListener, openListeners } from "./ingress";
import type { Sources } from "./ingress";
import { createTargetListeners, HTTP, HTTPS } from "./listeners";
import type { ListenersProps } from "./listeners";
import type { Modes } from "./modes";
import type { Route } from "./route-input";
import { createRules, planRoutes } from "./routes";
import type { RouteTable } from "./routes";
import { createTargetGroups } from "./target-groups";
import type { Target } from "./target-input";

/** The load balancer as its parts see it, whoever made it. */
export interface WiringProps {
  readonly name: string;
  readonly vpcId: string;
  readonly securityGroupId: string;
  readonly tags: Collection<string>;
  readonly modes: Modes;
}

/** The load balancer as it grows: what its constructor makes of the inputs and what its methods add go the same way. */
export class Wiring {
  private readonly groups: Collection<LbTargetGroup>[] = [];
  private readonly tables: RouteTable[] = [];
  private readonly ports: Collection<number>[] = [];
  private readonly sources: Sources[] = [];

  constructor(
    private readonly props: WiringProps,
    private readonly require: (rule: Requirement) => void,
  ) {}

  addTargets(scope: Construct, targets: Collection<Target>): void {
    const { isApplication } = this.props.modes;
    for (const rule of targetRequirements(targets, isApplication)) this.require(rule);
    this.groups.push(createTargetGroups(scope, { ...this.props, isApplication }, targets));
  }

  /** Checks routes together with all that came before. */
  addRoutes(scope: Construct, routes: Collection<Route>): RouteTable {
    const table = planRoutes(scope, routes);
    this.tables.push(table);
    for (const rule of routeRequirements(this.tables, (name) => this.hasTarget(name))) this.require(rule);
    return table;
  }

  createRules(scope: Construct, listenerArn: string, table: RouteTable): Collection<LbListenerRule> {
    const { name, tags } = this.props;
    const targetGroupArn = (target: string): string => this.targetGroupArn(target);
    return createRules(scope, { name, listenerArn, targetGroupArn, tags }, table);
  }

  /** Listeners of a network load balancer; an application load balancer gets none. */
  addListeners(
    scope: Construct,
    props: ListenersProps,
    targets: Collection<Target>,
  ): Collection<LbListener> | undefined {
    const { isApplication, hasTls } = this.props.modes;
    const ports = namedMap(scope, "listener_ports", targets, ({ listenerPort, port }) =>
      listenerPort.orDefault(port, (given) => given),
    );
    this.ports.push(ports);
    this.require(portRequirement(isApplication, this.ports));
    const created = when(scope, isApplication.not(), (there) =>
      createTargetListeners(there, props, hasTls, ports, (target) => this.targetGroupArn(target)),
    ).created;
    for (const sources of this.sources) this.openListeners(scope, ports, sources);
    return created;
  }

  addSources(scope: Construct, sources: Sources): void {
    const { hasHttp, hasHttps } = this.props.modes;
    this.sources.push(sources);
    when(scope, hasHttp, (there) => openListener(there, "http", this.props, HTTP, sources));
    when(scope, hasHttps, (there) => openListener(there, "https", this.props, HTTPS, sources));
    for (const ports of this.ports) this.openListeners(scope, ports, sources);
  }

  hasTarget(name: string): Condition {
    return Condition.of(false).or(...this.groups.map((groups) => groups.has(name)));
  }

  hasRoute(name: string): Condition {
    return Condition.of(false).or(...this.tables.map(({ routes }) => routes.has(name)));
  }

  hasSource(name: string): Condition {
    return Condition.of(false).or(...this.sources.map(({ securityGroups }) => securityGroups.has(name)));
  }

  targetGroup<R>(name: string, change: (group: LbTargetGroup) => R): R {
    const [first, ...others] = this.groups.filter((groups) => groups.has(name).known !== false);
    const known = [first, ...others].find((groups) => groups?.has(name).known === true) ?? first;
    if (known === undefined) throw new Error(`there is no target ${name}`);
    return known.at(name, change);
  }

  targetGroupArn(name: string): string {
    return this.targetGroup(name, (group) => group.arn);
  }

  get outputs(): { targetGroupArns: Record<string, string>; targetGroupArnSuffixes: Record<string, string> } {
    return {
      targetGroupArns: toMergedMap(this.groups, (group) => group.arn),
      targetGroupArnSuffixes: toMergedMap(this.groups, (group) => group.arnSuffix),
    };
  }

  private openListeners(scope: Construct, ports: Collection<number>, sources: Sources): void {
    when(scope, this.props.modes.isApplication.not(), (there) => openListeners(there, this.props, ports, sources));
  }
}
