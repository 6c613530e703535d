import type { TerraformResource } from "cdktf";
import { vi } from "vitest";
import type { Stack } from "../../modules/core/stack";
import type { LoadBalancerProps } from "../../modules/load-balancer/interface";
import { LoadBalancer } from "../../modules/load-balancer/load-balancer";
import type { TargetGroupRegistration } from "../../modules/load-balancer/target";
import { blocksOf } from "./matchers";
import { synthesize } from "./module-proofs";

export const place = { vpcId: "vpc-0a1b2c3d", subnetIds: ["subnet-0a1b2c3d", "subnet-1a1b2c3d"] };
export const certificateArn = "arn:aws:acm:us-east-1:111122223333:certificate/app";
export const securityGroupId = "sg-0a1b2c3d4e5f60718";

export const build = (
  props: Partial<LoadBalancerProps>,
  more: (balancer: LoadBalancer, stack: Stack) => void = () => {},
) => synthesize((stack) => more(new LoadBalancer(stack, "front", { ...place, ...props }), stack));

/** A service as the load balancer sees it. */
export function service({ port = 8000, group = securityGroupId } = {}) {
  const registerWith = vi.fn<(targetGroup: TargetGroupRegistration) => void>();
  return { port, securityGroupId: group, registerWith };
}

export const names = (built: object, type: string): string[] => Object.keys(blocksOf(built, "resource", type));
export const one = (built: object, type: string, name: string) => blocksOf(built, "resource", type)[name];
export const addressesOf = (resources: readonly object[]) =>
  (resources as TerraformResource[]).map((found) => `${found.terraformResourceType}.${found.friendlyUniqueId}`);
export const INGRESS = "aws_vpc_security_group_ingress_rule";
export const EGRESS = "aws_vpc_security_group_egress_rule";
export const REDIRECT = [{ type: "redirect", redirect: { port: "443", protocol: "HTTPS", status_code: "HTTP_301" } }];
export const NOT_FOUND = [
  {
    type: "fixed-response",
    fixed_response: { content_type: "text/plain", message_body: "Not found", status_code: "404" },
  },
];
export const forward = (target: string) => [
  { type: "forward", target_group_arn: `\${aws_lb_target_group.${target}.arn}` },
];
