import type { Lb } from "@cdktf/provider-aws/lib/lb";
import type { LbListener } from "@cdktf/provider-aws/lib/lb-listener";
import type { LbListenerRule } from "@cdktf/provider-aws/lib/lb-listener-rule";
import type { LbTargetGroup } from "@cdktf/provider-aws/lib/lb-target-group";
import type { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import type { Construct } from "constructs";
import type { Collection } from "../core/collection";
import { Condition } from "../core/condition";
import { when } from "../core/each";
import { toMergedMap } from "../core/maps";
import type { Requirement } from "../core/module";
import { namedMap } from "../core/named";
import { portRequirement, routeRequirements, targetRequirements } from "./checks";
import type { LoadBalancerInputs } from "./checks";
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

/** The load balancer as it grows: what its constructor makes of the inputs and what its methods add go the same way. */
export class Wiring {
  private readonly groups: Collection<LbTargetGroup>[] = [];
  private readonly tables: RouteTable[] = [];
  private readonly ports: Collection<number>[] = [];
  private readonly sources: Sources[] = [];

  constructor(
    private readonly inputs: LoadBalancerInputs,
    private readonly modes: Modes,
    private readonly loadBalancer: Lb,
    private readonly securityGroup: SecurityGroup,
    private readonly require: (rule: Requirement) => void,
  ) {}

  get listenersProps(): ListenersProps {
    const { name, certificateArn, sslPolicy, tags } = this.inputs;
    return { name, loadBalancerArn: this.loadBalancer.arn, certificateArn: certificateArn.value, sslPolicy, tags };
  }

  addTargets(scope: Construct, targets: Collection<Target>): void {
    const { name, vpcId, tags } = this.inputs;
    const { isApplication } = this.modes;
    for (const rule of targetRequirements(targets, isApplication)) this.require(rule);
    const props = { name, vpcId, tags, isApplication, securityGroupId: this.securityGroup.id };
    this.groups.push(createTargetGroups(scope, props, targets));
  }

  /** Checks routes together with all that came before. */
  addRoutes(scope: Construct, routes: Collection<Route>): RouteTable {
    const table = planRoutes(scope, routes);
    this.tables.push(table);
    for (const rule of routeRequirements(this.tables, (name) => this.hasTarget(name))) this.require(rule);
    return table;
  }

  createRules(scope: Construct, listenerArn: string, table: RouteTable): Collection<LbListenerRule> {
    const { name, tags } = this.inputs;
    const targetGroupArn = (target: string): string => this.targetGroupArn(target);
    return createRules(scope, { name, listenerArn, targetGroupArn, tags }, table);
  }

  /** Listeners of a network load balancer; an application load balancer gets none. */
  addListeners(scope: Construct, targets: Collection<Target>): Collection<LbListener> | undefined {
    const ports = namedMap(scope, "listener_ports", targets, ({ listenerPort, port }) =>
      listenerPort.orDefault(port, (given) => given),
    );
    this.ports.push(ports);
    this.require(portRequirement(this.modes.isApplication, this.ports));
    const created = when(scope, this.modes.isApplication.not(), (there) =>
      createTargetListeners(there, this.listenersProps, this.modes.hasTls, ports, (target) =>
        this.targetGroupArn(target),
      ),
    ).created;
    for (const sources of this.sources) this.openListeners(scope, ports, sources);
    return created;
  }

  addSources(scope: Construct, sources: Sources): void {
    const { hasHttp, hasHttps } = this.modes;
    this.sources.push(sources);
    when(scope, hasHttp, (there) => openListener(there, "http", this.ingressProps, HTTP, sources));
    when(scope, hasHttps, (there) => openListener(there, "https", this.ingressProps, HTTPS, sources));
    for (const ports of this.ports) this.openListeners(scope, ports, sources);
  }

  hasTarget(name: string): Condition {
    return Condition.of(false).or(...this.groups.map((groups) => groups.has(name)));
  }

  hasRoute(name: string): Condition {
    return Condition.of(false).or(...this.tables.map(({ routes }) => routes.has(name)));
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
    when(scope, this.modes.isApplication.not(), (there) => openListeners(there, this.ingressProps, ports, sources));
  }

  private get ingressProps() {
    return { securityGroupId: this.securityGroup.id, tags: this.inputs.tags };
  }
}
