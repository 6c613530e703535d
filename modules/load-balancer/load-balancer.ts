import type { Lb } from "@cdktf/provider-aws/lib/lb";
import type { LbListener } from "@cdktf/provider-aws/lib/lb-listener";
import type { LbListenerRule } from "@cdktf/provider-aws/lib/lb-listener-rule";
import type { LbTargetGroup } from "@cdktf/provider-aws/lib/lb-target-group";
import type { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import type { Construct } from "constructs";
import type { Collection } from "../core/collection";
import { namesCollection } from "../core/known-collection";
import { choose } from "../core/condition";
import { when } from "../core/each";
import { moduleBase } from "../core/module";
import { named } from "../core/named";
import { Optional } from "../core/optional";
import { Additions } from "./additions";
import type { Source } from "./additions";
import { createLoadBalancer, createSecurityGroup } from "./balancer";
import { inputRequirements } from "./checks";
import { loadBalancer } from "./declaration";
import { ExistingLoadBalancer } from "./existing";
import type { ILoadBalancer, LoadBalancerAttributes } from "./existing";
import type { LoadBalancerOutputs, LoadBalancerProps } from "./interface";
import { createHttpListener, createHttpsListener, plainAction, servingAction } from "./listeners";
import type { ListenersProps } from "./listeners";
import { decideModes } from "./modes";
import type { Modes } from "./modes";
import type { DefaultOptions, ListenerOptions, RouteOptions, TargetOptions } from "./options";
import type { RouteTarget } from "./target";
import type { Target } from "./target-input";
import { Wiring } from "./wiring";

/** An application or network load balancer with its listeners, target groups, routes and security group. */
export class LoadBalancer
  extends moduleBase<LoadBalancerProps, LoadBalancerOutputs>()(loadBalancer)
  implements ILoadBalancer
{
  /** An application load balancer that exists already, to add routes to. */
  static fromAttributes(scope: Construct, id: string, attributes: LoadBalancerAttributes): ILoadBalancer {
    return new ExistingLoadBalancer(scope, id, attributes);
  }

  readonly loadBalancer: Lb;
  readonly securityGroup: SecurityGroup;
  /** Undefined where synth knows that nothing listens on port 80. */
  readonly httpListener: LbListener | undefined;
  /** Undefined where synth knows that there is no HTTPS. */
  readonly httpsListener: LbListener | undefined;
  private readonly modes: Modes;
  private readonly wiring: Wiring;
  private readonly additions: Additions;
  private readonly servingListenerArn: string;
  private hasDefault = false;

  constructor(scope: Construct, id: string, props: LoadBalancerProps) {
    super(scope, id, props);
    const { inputs } = this;
    this.modes = decideModes(this, inputs);
    const { isApplication, hasHttps, hasHttp, isRedirect } = this.modes;
    this.securityGroup = createSecurityGroup(this, inputs);
    this.loadBalancer = createLoadBalancer(this, inputs, isApplication, this.securityGroup.id);
    const { name, vpcId, tags } = inputs;
    this.wiring = new Wiring({ name, vpcId, tags, securityGroupId: this.securityGroup.id, modes: this.modes }, (rule) =>
      this.require(this.loadBalancer, rule),
    );
    this.additions = new Additions(this, this.wiring);
    for (const rule of inputRequirements(inputs, this.modes)) this.require(this.loadBalancer, rule);

    this.wiring.addTargets(this, inputs.targets);
    const routes = this.wiring.addRoutes(this, inputs.routes);
    const defaultArn = inputs.defaultTarget.map((target) => this.wiring.targetGroupArn(target));
    const { listenersProps } = this;
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
    this.wiring.addListeners(this, listenersProps, inputs.targets);

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
  addRoute(name: string, options: RouteOptions): LbListenerRule {
    this.requireType("application", "addRoute", "Use addListener.");
    const rule = this.additions.addRoute(this.servingListenerArn, name, options);
    Object.assign(this, this.wiring.outputs);
    return rule;
  }

  /** Sends requests that no route matches to a service. */
  addDefault(name: string, { to, ...options }: DefaultOptions): LbTargetGroup {
    this.requireType("application", "addDefault", "Use addListener.");
    this.additions.refuseTwice("default_target", name, this.hasDefault || this.inputs.defaultTarget.isSet.known);
    this.hasDefault = true;
    this.addTarget(name, to, options);
    const group = this.wiring.targetGroup(name, (created) => created);
    const arn = Optional.of(group.arn);
    this.httpListener?.putDefaultAction(plainAction(this.modes.isRedirect, arn));
    this.httpsListener?.putDefaultAction(servingAction(arn));
    this.additions.register(
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
    const listeners = this.additions.inScope((there) =>
      this.wiring.addListeners(there, this.listenersProps, targets),
    ) as Collection<LbListener>;
    const listener = listeners.at(name, (created) => created);
    this.additions.register(name, to, options, [listener]);
    return listener;
  }

  /** Lets what is in a security group reach the listeners. The name is part of the rules' addresses; by default the source's id. */
  allowFrom(source: Source, name?: string): void {
    this.additions.allowFrom(source, name);
  }

  private get listenersProps(): ListenersProps {
    const { name, certificateArn, sslPolicy, tags } = this.inputs;
    return { name, loadBalancerArn: this.loadBalancer.arn, certificateArn: certificateArn.value, sslPolicy, tags };
  }

  private addTarget(
    name: string,
    to: RouteTarget,
    options: TargetOptions & { readonly listenerPort?: number },
  ): Collection<Target> {
    const targets = this.additions.addTarget(name, to, options);
    Object.assign(this, this.wiring.outputs);
    return targets;
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
}
