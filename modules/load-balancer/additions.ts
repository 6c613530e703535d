import type { LbListenerRule } from "@cdktf/provider-aws/lib/lb-listener-rule";
import type { ITerraformDependable } from "cdktf";
import type { Construct, Node } from "constructs";
import type { Collection } from "../core/collection";
import { when } from "../core/each";
import { InputError } from "../core/errors";
import { checkInputs } from "../core/inputs";
import { namesCollection } from "../core/known-collection";
import { loadBalancer } from "./declaration";
import { targetProps } from "./options";
import type { RouteOptions, TargetOptions } from "./options";
import type { RouteTarget } from "./target";
import type { Target } from "./target-input";
import type { Wiring } from "./wiring";

/** Anything with a security group. */
export interface Source {
  readonly securityGroupId: string;
  readonly node?: Node;
}

const { targets: targetsInput, routes: routesInput, ingressSecurityGroups: sourcesInput } = loadBalancer.inputs;

/** What methods add to a load balancer, to one that is made here and to one that exists already. */
export class Additions {
  private readonly connected = new Map<RouteTarget, Set<number>>();

  constructor(
    private readonly scope: Construct,
    private readonly wiring: Wiring,
  ) {}

  addRoute(listenerArn: string, name: string, { to, path, host, priority, ...options }: RouteOptions): LbListenerRule {
    this.refuseTwice("routes", name, this.wiring.hasRoute(name).known);
    if (typeof to !== "string") this.addTarget(name, to, options);
    const target = typeof to === "string" ? to : name;
    const given = { routes: { [name]: { target, path, host, priority } } };
    const { routes } = checkInputs(this.scope, { routes: routesInput }, given);
    const rule = this.inScope((there) => {
      const table = this.wiring.addRoutes(there, routes);
      return this.wiring.createRules(there, listenerArn, table).at(name, (created) => created);
    });
    if (typeof to !== "string") this.register(name, to, options, [rule]);
    return rule;
  }

  addTarget(
    name: string,
    to: RouteTarget,
    options: TargetOptions & { readonly listenerPort?: number },
  ): Collection<Target> {
    this.refuseTwice("targets", name, this.wiring.hasTarget(name).known);
    // Several routes may lead to one service; AWS refuses the same security-group rule twice.
    const open = this.connected.get(to) ?? new Set();
    const port = options.port ?? to.port;
    const given = { targets: { [name]: targetProps(options, to, !open.has(port)) } };
    const { targets } = checkInputs(this.scope, { targets: targetsInput }, given);
    this.connected.set(to, open.add(port));
    this.inScope((there) => this.wiring.addTargets(there, targets));
    return targets;
  }

  register(
    name: string,
    to: RouteTarget,
    { port = to.port }: TargetOptions,
    after: readonly ITerraformDependable[],
  ): void {
    to.registerWith({ name, arn: this.wiring.targetGroupArn(name), port, after });
  }

  allowFrom(source: Source, name = source.node?.id): void {
    if (name === undefined) {
      const fix = "It names the security-group rules.";
      throw new InputError(this.scope, [
        { input: "name", must: "be given for a source that is no construct", got: name, fix },
      ]);
    }
    this.refuseTwice("ingress_security_groups", name, this.wiring.hasSource(name).known);
    const given = { ingressSecurityGroups: { [name]: source.securityGroupId } };
    const { ingressSecurityGroups: securityGroups } = checkInputs(
      this.scope,
      { ingressSecurityGroups: sourcesInput },
      given,
    );
    this.inScope((there) => {
      this.wiring.addSources(there, { cidrs: namesCollection([]), securityGroups });
    });
  }

  /** A scope that leaves no trace in names, so that addresses are the same as those of the constructor's inputs. */
  inScope<T>(create: (scope: Construct) => T): T {
    return when(this.scope, true, create).created as T;
  }

  refuseTwice(input: string, name: string, isThere: boolean | undefined): void {
    if (isThere !== true) return;
    throw new InputError(this.scope, [{ input, must: "not name anything twice", got: name }]);
  }
}
