import { Netmask } from "netmask";
import { concealed, matches } from "./kind";
import type { Kind, Rule } from "./kind";
import { string } from "./scalar";

/**
 * An IPv4 range in CIDR notation whose address is the range's first.
 * AWS takes prefixes 16 to 28 for VPCs and subnets: https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html
 */
export function cidr({ minPrefix = 0, maxPrefix = 32 }: { minPrefix?: number; maxPrefix?: number } = {}): Kind<
  string,
  string
> {
  const canonical: Rule<string> = {
    must: 'be an IPv4 range such as "10.0.0.0/16" that begins with its own network address',
    test: (value) => parseCidr(value) !== undefined,
    condition: (reference) =>
      `try(cidrsubnet(${reference}, 0, 0) == ${reference} && cidrnetmask(${reference}) != "", false)`,
  };
  const size: Rule<string> = {
    must: `have a prefix from /${minPrefix} to /${maxPrefix}`,
    test: (value) => {
      const bits = parseCidr(value)?.bitmask ?? minPrefix;
      return bits >= minPrefix && bits <= maxPrefix;
    },
    condition: (reference) => {
      const bits = `tonumber(split("/", ${reference})[1])`;
      return `try(${bits} >= ${minPrefix} && ${bits} <= ${maxPrefix}, true)`;
    },
  };
  return string(canonical, ...(minPrefix > 0 || maxPrefix < 32 ? [size] : []));
}

/** The range that a canonical text means. */
export function parseCidr(value: string): Netmask | undefined {
  if (!/^\d{1,3}(\.\d{1,3}){3}\/\d{1,2}$/.test(value)) return undefined;
  try {
    const block = new Netmask(value);
    return `${block.base}/${block.bitmask}` === value ? block : undefined;
  } catch {
    return undefined;
  }
}

/** An ARN, of one service where it is named. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
export function arn(service?: string): Kind<string, string> {
  const example = service === undefined ? "arn:aws:service:region:account:resource" : `arn:aws:${service}:…`;
  return string(
    matches(
      new RegExp(`^arn:aws[a-z-]*:${service ?? "[a-z0-9-]+"}:[a-z0-9-]*:([0-9]*|aws):.+$`),
      `be an ARN such as ${example}`,
    ),
  );
}

/** A domain name; `wildcard` also takes `*.` in front. */
export function domainName({ wildcard = false }: { wildcard?: boolean } = {}): Kind<string, string> {
  const label = "[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9])?";
  const pattern = new RegExp(`^${wildcard ? "(\\*\\.)?" : ""}(${label}\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?$`);
  return string(matches(pattern, 'be a domain name in lower case such as "app.example.com"'));
}

/** An e-mail address. */
export function email(): Kind<string, string> {
  return string(matches(/^[^@\s]+@[^@\s]+\.[^@\s]+$/, 'be an e-mail address such as "team@example.com"'));
}

/**
 * Where a secret stands, never the secret: the ARN of a Secrets Manager secret, optionally with `:json-key:version-stage:version-id`,
 * or of an SSM parameter. https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html
 */
export function secretReference(): Kind<string, string> {
  const reference = matches(
    /^arn:aws[a-z-]*:(secretsmanager:[a-z0-9-]+:[0-9]+:secret:[^:]+(:[^:]*){0,3}|ssm:[a-z0-9-]+:[0-9]+:parameter\/.+)$/,
    "be the ARN of a Secrets Manager secret (with :json-key:: behind it for one field) or of an SSM parameter, never the secret itself",
  );
  return concealed(string(reference));
}

/** A name within a length, of letters, digits and hyphens. */
export function resourceName(maxLength: number): Kind<string, string> {
  return string(
    matches(
      new RegExp(`^[a-zA-Z0-9]([a-zA-Z0-9-]{0,${maxLength - 2}}[a-zA-Z0-9])?$`),
      `have 1 to ${maxLength} letters, digits and hyphens, with a letter or digit at both ends`,
    ),
  );
}

/** An Availability Zone or Local Zone by name. */
export function availabilityZone(): Kind<string, string> {
  return string(
    matches(/^[a-z]{2}(-[a-z]+)+-[0-9](-[a-z]+-[0-9])?[a-z]$/, 'be an Availability Zone such as "us-east-1a"'),
  );
}

/** An AWS region. */
export function regionName(): Kind<string, string> {
  return string(matches(/^[a-z]{2}(-[a-z]+)+-[0-9]$/, 'be an AWS region such as "us-east-1"'));
}

/** An AWS account. */
export function accountId(): Kind<string, string> {
  return string(matches(/^[0-9]{12}$/, "be an AWS account ID of 12 digits"));
}

/**
 * Name of an S3 bucket. Without periods: TLS certificates of buckets do not cover them.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
 */
export function bucketName(): Kind<string, string> {
  return string(
    matches(
      /^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/,
      "have 3 to 63 lower-case letters, digits and hyphens, with a letter or digit at both ends",
    ),
  );
}

/** The ID of a resource of EC2, by its prefix: `vpc`, `subnet`, `sg`. */
export function resourceId(prefix: string): Kind<string, string> {
  return string(matches(new RegExp(`^${prefix}-[0-9a-f]+$`), `be an ID such as "${prefix}-0123456789abcdef0"`));
}
