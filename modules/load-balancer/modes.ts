import type { Construct } from "constructs";
import { Condition } from "../core/condition";
import { named } from "../core/named";
import type { LoadBalancerInputs } from "./checks";

/** What the inputs decide about the listeners. */
export interface Modes {
  readonly isApplication: Condition;
  /** Whether clients' connections are encrypted: by HTTPS, or by TLS on a network load balancer. */
  readonly hasTls: Condition;
  readonly hasHttps: Condition;
  /** Whether something listens on port 80. */
  readonly hasHttp: Condition;
  readonly isRedirect: Condition;
}

type ModeInputs = Pick<LoadBalancerInputs, "type" | "enableHttps" | "certificateArn" | "redirectHttp">;

export function decideModes(scope: Construct, inputs: ModeInputs): Modes {
  const { type, enableHttps, certificateArn, redirectHttp } = inputs;
  const isApplication = named(scope, "is_application", type.is("application"));
  const hasTls = named(scope, "has_tls", Condition.of(enableHttps.orElse(certificateArn.isSet)));
  return {
    isApplication,
    hasTls,
    hasHttps: named(scope, "has_https", isApplication.and(hasTls)),
    hasHttp: named(scope, "has_http", isApplication.and(hasTls.not().or(redirectHttp))),
    isRedirect: named(scope, "redirects_http", hasTls.and(redirectHttp)),
  };
}
