import { createHash } from "node:crypto";
import { compute } from "./condition";
import { hcl } from "./expression";

/** `vpcCidr` as `vpc_cidr`: a TypeScript name as Terraform writes it. */
export function snakeCase(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, (_, before: string, after: string) => `${before}_${after.toLowerCase()}`);
}

/**
 * How long AWS lets a name be, by kind of resource.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateLoadBalancer.html and its like.
 */
export const NAME_LIMITS = {
  loadBalancer: 32,
  targetGroup: 32,
  role: 64,
  policy: 128,
  bucket: 63,
  securityGroup: 255,
  cluster: 255,
  service: 255,
  taskFamily: 255,
  logGroup: 512,
  tag: 256,
} as const;

const DIGEST = 8;

/**
 * A name cut to the limit of its kind of resource. What is cut is replaced by a digest of the whole, so that two long names
 * with one beginning stay apart; the same name always gives the same result, in TypeScript and in Terraform.
 */
export function limitName(name: string, kind: keyof typeof NAME_LIMITS): string {
  const limit = NAME_LIMITS[kind];
  const kept = limit - DIGEST - 1;
  return compute(
    [name],
    (known) => {
      if (known.length <= limit) return known;
      const digest = createHash("sha256").update(known).digest("hex").slice(0, DIGEST);
      return `${known.slice(0, kept).replace(/-$/, "")}-${digest}`;
    },
    () =>
      hcl`length(${name}) <= ${limit} ? ${name} : "\${trimsuffix(substr(${name}, 0, ${kept}), "-")}-\${substr(sha256(${name}), 0, ${DIGEST})}"`,
    name,
  );
}
