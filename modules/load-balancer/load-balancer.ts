import type { Lb } from "@cdktf/provider-aws/lib/lb";
import type { LbListener } from "@cdktf/provider-aws/lib/lb-listener";
import type { LbListenerRule } from "@cdktf/provider-aws/lib/lb-listener-rule";
import type { LbTargetGroup } from "@cdktf/provider-aws/lib/lb-target-group";
import type { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import type { ITerraformDependable } from "cdktf";
import type { Construct, Node } from "constructs";
import type { Collection } from "../core/collection";
import { namesCollection } from "../core/known-collection";
import { choose } from "../core/condition";
import { when } from "../core/each";
import { InputError } from "../core/errors";
import { moduleBase } from "../core/module";
import { named } from "../core/named";
import { Optional } from "../core/optional";
import { createLoadBalancer, createSecurityGroup } from "./balancer";
import { inputRequirements } from "./checks";
import { loadBalancer } from "./declaration";
import type { LoadBalancerOutputs, LoadBalancerProps } from "./interface";
import { createHttpListener, createHttpsListener, plainAction, servingAction } from "./listeners";
import { decideModes } from "./modes";
import type { Modes } from "./modes";
import { targetProps } from "./options";
import type { DefaultOptions, ListenerOptions, RouteOptions, TargetOptions } from "./options";
import type { RouteTarget } from "./target";
import type { Target } from "./target-input";
import { Wiring } from "./wiring";

/** Anything with a security group. */
export interface Source {
  readonly securityGroupId: string;
  readonly node?: Node;
}

/** An application or network load balancer with its listeners, target groups, routes and security group. */
export class LoadBalancer extends moduleBase<LoadBalancerProps, LoadBalancerOutputs>()(loadBalancer) {
  readonly loadBalancer: Lb;
  readonly securityGroup: SecurityGroup;
  /** Undefined where synth knows that nothing listens on port 80. */
  readonly httpListener: LbListener | undefined;
  /** Undefined where synth knows that there is no HTTPS. */
  readonly httpsListener: LbListener | undefined;
  private readonly modes: Modes;
  private readonly wiring: Wiring;
  private readonly servingListenerArn: string;
  private readonly connected = new Map<RouteTarget, Set<number>>();
  private hasDefault = false;

  constructor(scope: Construct, id: string, props: LoadBalancerProps) {
    super(scope, id, props);
    const { inputs } = this;
    this.modes = decideModes(this, inputs);
    const { isApplication, hasHttps, hasHttp, isRedirect } = this.modes;
    this.securityGroup = createSecurityGroup(this, inputs);
    this.loadBalancer = createLoadBalancer(this, inputs, isApplication, this.securityGroup.id);
    this.wiring = new Wiring(inputs, this.modes, this.loadBalancer, this.securityGroup, (rule) =>
      this.require(this.loadBalancer, rule),
    );
    for (const rule of inputRequirements(inputs, this.modes)) this.require(this.loadBalancer, rule);

    this.wiring.addTargets(this, inputs.targets);
    const routes = this.wiring.addRoutes(this, inputs.routes);
    const defaultArn = inputs.defaultTarget.map((name) => this.wiring.targetGroupArn(name));
    const { listenersProps } = this.wiring;
    const http = when(this, hasHttp, (there) =>
      createHttpListener(there, listenersProps, plainAction(isRedirect, defaultArn)),
    );
    const https = when(this, hasHttps, (there) =>
      createHttpsListener(there, listenersProps, servingAction(defaultArn), inputs.additionalCertificateArns),
    );
    this.httpListener = http.created;
    this.httpsListener = https.created;
    const httpListenerArn = http.get((listener) => listener.arn);
    const httpsListenerArn = https.get((listener) => listener.arn);
    const serving = choose(hasHttps, httpsListenerArn, httpListenerArn) ?? "";
    this.servingListenerArn = hasHttps.isKnown ? serving : named(this, "serving_listener_arn", serving);
    this.wiring.createRules(this, this.servingListenerArn, routes);
    this.wiring.addListeners(this, inputs.targets);

    const anywhere = choose<string[]>(inputs.internal, [], ["0.0.0.0/0"]);
    const cidrs = inputs.ingressCidrs.map((found) => found.list).orElse(anywhere);
    this.wiring.addSources(this, {
      cidrs: namesCollection(named(this, "ingress_cidrs", cidrs)),
      securityGroups: inputs.ingressSecurityGroups,
    });
    const { arn, arnSuffix, dnsName, zoneId } = this.loadBalancer;
    const url = choose(hasHttps, `https://${dnsName}`, `http://${dnsName}`);
    this.publish({
      arn,
      arnSuffix,
      dnsName,
      zoneId,
      url: choose<string | undefined>(isApplication, url, undefined),
      securityGroupId: this.securityGroup.id,
      ...this.wiring.outputs,
      httpListenerArn,
      httpsListenerArn,
    });
  }

  /**
   * Sends the requests of a path, a host or both to a service, or to a target that is there already. Which of several routes
   * gets a request follows from their patterns: the more specific one.
   */
  addRoute(name: string, { to, path, host, priority, ...options }: RouteOptions): LbListenerRule {
    this.requireType("application", "addRoute", "Use addListener.");
    this.refuseTwice("routes", name, this.wiring.hasRoute(name).known);
    if (typeof to !== "string") this.addTarget(name, to, options);
    const target = typeof to === "string" ? to : name;
    const routes = this.readMore("routes", { [name]: { target, path, host, priority } });
    const rule = this.inScope((there) => {
      const table = this.wiring.addRoutes(there, routes);
      return this.wiring.createRules(there, this.servingListenerArn, table).at(name, (created) => created);
    });
    if (typeof to !== "string") this.register(name, to, options, [rule]);
    return rule;
  }

  /** Sends requests that no route matches to a service. */
  addDefault(name: string, { to, ...options }: DefaultOptions): LbTargetGroup {
    this.requireType("application", "addDefault", "Use addListener.");
    this.refuseTwice("default_target", name, this.hasDefault || this.inputs.defaultTarget.isSet.known);
    this.hasDefault = true;
    this.addTarget(name, to, options);
    const group = this.wiring.targetGroup(name, (created) => created);
    const arn = Optional.of(group.arn);
    this.httpListener?.putDefaultAction(plainAction(this.modes.isRedirect, arn));
    this.httpsListener?.putDefaultAction(servingAction(arn));
    this.register(
      name,
      to,
      options,
      [this.httpListener, this.httpsListener].flatMap((listener) => listener ?? []),
    );
    return group;
  }

  /** Gives a service a listener of its own on a network load balancer. */
  addListener(name: string, { to, ...options }: ListenerOptions): LbListener {
    this.requireType("network", "addListener", "Use addRoute or addDefault.");
    const targets = this.addTarget(name, to, options);
    // There are listeners, for the type is not application.
    const listeners = this.inScope((there) => this.wiring.addListeners(there, targets)) as Collection<LbListener>;
    const listener = listeners.at(name, (created) => created);
    this.register(name, to, options, [listener]);
    return listener;
  }

  /** Lets what is in a security group reach the listeners. The name is part of the rules' addresses; by default the source's id. */
  allowFrom(source: Source, name = source.node?.id): void {
    if (name === undefined) {
      const fix = "It names the security-group rules.";
      throw new InputError(this, [
        { input: "name", must: "be given for a source that is no construct", got: name, fix },
      ]);
    }
    this.refuseTwice("ingress_security_groups", name, this.inputs.ingressSecurityGroups.has(name).known);
    const securityGroups = this.readMore("ingressSecurityGroups", { [name]: source.securityGroupId });
    this.inScope((there) => {
      this.wiring.addSources(there, { cidrs: namesCollection([]), securityGroups });
    });
  }

  private addTarget(
    name: string,
    to: RouteTarget,
    options: TargetOptions & { readonly listenerPort?: number },
  ): Collection<Target> {
    this.refuseTwice("targets", name, this.wiring.hasTarget(name).known);
    // Several routes may lead to one service; AWS refuses the same security-group rule twice.
    const open = this.connected.get(to) ?? new Set();
    const port = options.port ?? to.port;
    const targets = this.readMore("targets", { [name]: targetProps(options, to, !open.has(port)) });
    this.connected.set(to, open.add(port));
    this.inScope((there) => this.wiring.addTargets(there, targets));
    Object.assign(this, this.wiring.outputs);
    return targets;
  }

  private register(
    name: string,
    to: RouteTarget,
    { port = to.port }: TargetOptions,
    after: readonly ITerraformDependable[],
  ): void {
    to.registerWith({ name, arn: this.wiring.targetGroupArn(name), port, after });
  }

  /** A scope that leaves no trace in names, so that addresses are the same as those of the constructor's inputs. */
  private inScope<T>(create: (scope: Construct) => T): T {
    return when(this, true, create).created as T;
  }

  private requireType(type: "application" | "network", method: string, fix: string): void {
    this.require(this.loadBalancer, {
      condition: this.inputs.type.is(type),
      input: "type",
      must: `be ${type} for ${method}`,
      got: this.inputs.type.value,
      fix,
    });
  }

  private refuseTwice(input: string, name: string, isThere: boolean | undefined): void {
    if (isThere !== true) return;
    throw new InputError(this, [{ input, must: "not name anything twice", got: name }]);
  }
}
