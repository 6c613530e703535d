import type { LbListenerRule } from "@cdktf/provider-aws/lib/lb-listener-rule";
import type { Construct } from "constructs";
import { InputError } from "../core/errors";
import { defaulted, required } from "../core/inputs";
import type { Props } from "../core/inputs";
import { matches } from "../core/kinds/kind";
import { boolean, Choice, string } from "../core/kinds/scalar";
import { resourceId } from "../core/kinds/text";
import { declareModule, ModuleBase } from "../core/module";
import type { Requirement } from "../core/module";
import { Optional } from "../core/optional";
import { Additions } from "./additions";
import type { Source } from "./additions";
import { loadBalancer } from "./declaration";
import { decideModes } from "./modes";
import type { RouteOptions } from "./options";
import { Wiring } from "./wiring";

/** An application load balancer to add routes to: a `LoadBalancer`, or what `LoadBalancer.fromAttributes` is told. */
export interface ILoadBalancer {
  readonly securityGroupId: string;
  /** ARNs of the target groups by target; of one that exists already, those added here. */
  readonly targetGroupArns: Record<string, string>;
  readonly targetGroupArnSuffixes: Record<string, string>;
  /** Sends the requests of a path, a host or both to a service. */
  addRoute(name: string, options: RouteOptions): LbListenerRule;
  /** Lets what is in a security group reach the listeners. */
  allowFrom(source: Source, name?: string): void;
}

const { name, vpcId, redirectHttp, tags } = loadBalancer.inputs;
const listenerArn = matches(
  /^arn:aws[a-z-]*:elasticloadbalancing:[a-z0-9-]+:[0-9]{12}:listener\/app\/.+$/,
  "be the ARN of an application load balancer's listener, arn:aws:elasticloadbalancing:…:listener/app/…",
);

const declaration = declareModule({
  name: "load-balancer",
  summary: "An application load balancer that exists already.",
  inputs: {
    name,
    vpcId,
    listenerArn: required(string(listenerArn), "Give the ARN of the listener that serves."),
    securityGroupId: required(resourceId("sg"), "Give the ID of the load balancer's security group."),
    enableHttps: defaulted(boolean(), true, "Whether the listener is at port 443, not 80."),
    redirectHttp,
    tags,
  },
  outputs: {},
});

type Attributes = Props<typeof declaration.inputs>;

/** What is known of an application load balancer that exists already. */
export interface LoadBalancerAttributes extends Attributes {
  /** Beginning of the names of target groups. Default: that of a `LoadBalancer` with this id. */
  readonly name?: string | undefined;
  /** VPC of the targets. */
  readonly vpcId: string;
  /** The listener that serves: the rules of routes are added to it. */
  readonly listenerArn: string;
  /** Security group of the load balancer. */
  readonly securityGroupId: string;
  /** Whether the listener is at port 443, not 80. Default: true. */
  readonly enableHttps?: Attributes["enableHttps"];
  /** Whether port 80 redirects to 443, so that `allowFrom` opens both. Default: true. */
  readonly redirectHttp?: Attributes["redirectHttp"];
  /** Tags of all that is added. */
  readonly tags?: Attributes["tags"];
}

/** An application load balancer that another configuration has made. It creates what is added to it, nothing else. */
export class ExistingLoadBalancer extends ModuleBase<typeof declaration.inputs, object> implements ILoadBalancer {
  private readonly wiring: Wiring;
  private readonly additions: Additions;
  /** Rules that Terraform checks, until there is a resource to check them. */
  private readonly open: Requirement[] = [];

  constructor(scope: Construct, id: string, attributes: LoadBalancerAttributes) {
    super(scope, id, declaration, attributes);
    const { inputs } = this;
    const modes = decideModes(this, {
      type: new Choice("application"),
      enableHttps: Optional.of(inputs.enableHttps),
      certificateArn: Optional.of<string>(undefined),
      redirectHttp: inputs.redirectHttp,
    });
    this.wiring = new Wiring({ ...inputs, modes }, ({ condition, ...problem }) => {
      if (condition.known === false) throw new InputError(this, [problem]);
      this.open.push({ condition, ...problem });
    });
    this.additions = new Additions(this, this.wiring);
  }

  get securityGroupId(): string {
    return this.inputs.securityGroupId;
  }

  get targetGroupArns(): Record<string, string> {
    return this.wiring.outputs.targetGroupArns;
  }

  get targetGroupArnSuffixes(): Record<string, string> {
    return this.wiring.outputs.targetGroupArnSuffixes;
  }

  addRoute(routeName: string, options: RouteOptions): LbListenerRule {
    const rule = this.additions.addRoute(this.inputs.listenerArn, routeName, options);
    for (const requirement of this.open.splice(0)) this.require(rule, requirement);
    return rule;
  }

  allowFrom(source: Source, sourceName?: string): void {
    this.additions.allowFrom(source, sourceName);
  }
}
