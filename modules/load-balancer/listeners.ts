import { LbListener } from "@cdktf/provider-aws/lib/lb-listener";
import type { LbListenerDefaultAction } from "@cdktf/provider-aws/lib/lb-listener";
import { LbListenerCertificate } from "@cdktf/provider-aws/lib/lb-listener-certificate";
import type { IResolvable } from "cdktf";
import type { Construct } from "constructs";
import { nestedBlocks, optionalBlock } from "../core/blocks";
import type { Collection } from "../core/collection";
import { choose } from "../core/condition";
import type { Condition } from "../core/condition";
import { each } from "../core/each";
import type { Optional } from "../core/optional";
import { mergeTags } from "../core/tags";

export const HTTP = 80;
export const HTTPS = 443;

export interface ListenersProps {
  readonly name: string;
  readonly loadBalancerArn: string;
  readonly certificateArn: string | undefined;
  readonly sslPolicy: string;
  readonly tags: Collection<string>;
}

type Actions = LbListenerDefaultAction[] | IResolvable;

/** What a listener does with requests that no rule matches: the default target gets them, or they are not found. */
export function servingAction(targetGroupArn: Optional<string>): Actions {
  return nestedBlocks({
    type: choose<string>(targetGroupArn.isSet, "forward", "fixed-response"),
    targetGroupArn: targetGroupArn.value,
    fixedResponse: optionalBlock(targetGroupArn.isSet.not(), NOT_FOUND),
  });
}

/** What the listener on port 80 does: the same, or it sends clients to HTTPS. */
export function plainAction(isRedirect: Condition, targetGroupArn: Optional<string>): Actions {
  return nestedBlocks({
    type: choose<string>(isRedirect, "redirect", choose<string>(targetGroupArn.isSet, "forward", "fixed-response")),
    targetGroupArn: choose(isRedirect, undefined, targetGroupArn.value),
    fixedResponse: optionalBlock(isRedirect.not().and(targetGroupArn.isSet.not()), NOT_FOUND),
    redirect: optionalBlock(isRedirect, { port: String(HTTPS), protocol: "HTTPS", statusCode: "HTTP_301" }),
  });
}

const NOT_FOUND = { contentType: "text/plain", messageBody: "Not found", statusCode: "404" };

export function createHttpListener(scope: Construct, props: ListenersProps, defaultAction: Actions): LbListener {
  const { name, loadBalancerArn, tags } = props;
  return new LbListener(scope, "http_listener", {
    loadBalancerArn,
    port: HTTP,
    protocol: "HTTP",
    defaultAction,
    tags: mergeTags(tags, { Name: `${name}-http` }),
  });
}

export function createHttpsListener(
  scope: Construct,
  props: ListenersProps,
  defaultAction: Actions,
  additionalCertificateArns: Collection<string>,
): LbListener {
  const { name, loadBalancerArn, certificateArn, sslPolicy, tags } = props;
  const listener = new LbListener(scope, "https_listener", {
    loadBalancerArn,
    port: HTTPS,
    protocol: "HTTPS",
    sslPolicy,
    certificateArn,
    defaultAction,
    tags: mergeTags(tags, { Name: `${name}-https` }),
  });
  each(
    scope,
    "additional",
    additionalCertificateArns,
    (inner, arn) =>
      new LbListenerCertificate(inner, "lb_listener_certificate", { listenerArn: listener.arn, certificateArn: arn }),
  );
  return listener;
}

/** One listener of a network load balancer per target, at the port given. */
export function createTargetListeners(
  scope: Construct,
  props: ListenersProps,
  hasTls: Condition,
  ports: Collection<number>,
  targetGroupArn: (target: string) => string,
): Collection<LbListener> {
  const { name, loadBalancerArn, certificateArn, sslPolicy, tags } = props;
  return each(
    scope,
    "target_listener",
    ports,
    (inner, port, key) =>
      new LbListener(inner, "lb_listener", {
        loadBalancerArn,
        port,
        protocol: choose<string>(hasTls, "TLS", "TCP"),
        sslPolicy: choose<string | undefined>(hasTls, sslPolicy, undefined),
        certificateArn: choose<string | undefined>(hasTls, certificateArn, undefined),
        defaultAction: [{ type: "forward", targetGroupArn: targetGroupArn(key) }],
        tags: mergeTags(tags, { Name: `${name}-${key}` }),
      }),
  );
}
