import { defaulted, optional, required } from "../../modules/core/inputs";
import { list, map, names } from "../../modules/core/kinds/collections";
import type { Kind } from "../../modules/core/kinds/kind";
import { object } from "../../modules/core/kinds/object";
import { logRetentionDays } from "../../modules/core/kinds/retention";
import {
  boolean,
  days,
  integer,
  number,
  oneOf,
  oneOfNumbers,
  port,
  string,
  word,
} from "../../modules/core/kinds/scalar";
import * as text from "../../modules/core/kinds/text";

/** A kind of input with values that it takes and values that it refuses, these with what it says. */
export interface KindCase {
  readonly kind: Kind<never, unknown>;
  readonly takes: readonly unknown[];
  /** The sentence's end at synth, and the one in Terraform where that says it otherwise; undefined where its type refuses. */
  readonly refuses: readonly (readonly [value: unknown, must: string, inTerraform?: string | undefined])[];
}

const tier = object({
  slot: required(integer({ min: 3, max: 7 }), "Place."),
  access: defaulted(oneOf("isolated", "nat"), "isolated", "Where to."),
  isOpen: defaulted(boolean(), false, "Whether open."),
  note: optional(string(), "A note."),
});
const rule = object({ ports: required(list(port(), { min: 1 }), "Ports."), note: optional(word("a", "b"), "A note.") });
const A_CIDR = 'be an IPv4 range such as "10.0.0.0/16" that begins with its own network address';
const AN_EMAIL = 'be an e-mail address such as "team@example.com"';
const AN_ARN = "be an ARN such as arn:aws:kms:…";
const A_DOMAIN = 'be a domain name in lower case such as "app.example.com"';
const A_SECRET =
  "be the ARN of a Secrets Manager secret (with :json-key:: behind it for one field) or of an SSM parameter, never the secret itself";
const A_NAME = "have 1 to 5 letters, digits and hyphens, with a letter or digit at both ends";
const A_BUCKET = "have 3 to 63 lower-case letters, digits and hyphens, with a letter or digit at both ends";
const KEY = "arn:aws:kms:us-east-1:111122223333:key/a";
const SECRET = "arn:aws:secretsmanager:us-east-1:111122223333:secret:db-AbCdEf";
const retention = logRetentionDays();
const [retentionRule] = retention.checks("x");

/** One for every kind that modules may use; core/kinds.test.ts tells which is missing. */
export const kindCases: Readonly<Record<string, KindCase>> = {
  string: { kind: string(), takes: ["", "a", "$${b}", '"', "é\n"], refuses: [[1, "be a string", undefined]] },
  number: {
    kind: number({ min: -1.5, max: 2 }),
    takes: [-1.5, 0, 0.1, 2],
    refuses: [-1.6, 2.1, 1e9].map((value) => [value, "be a number from -1.5 to 2"] as const),
  },
  integer: {
    kind: integer({ min: 0 }),
    takes: [0, 1, 1e12],
    refuses: [
      [-1, "be a whole number of at least 0"],
      [0.5, "be a whole number of at least 0"],
    ],
  },
  oneOfNumbers: { kind: oneOfNumbers([1, 2.5], "be few"), takes: [1, 2.5], refuses: [[2, "be few"]] },
  port: {
    kind: port(),
    takes: [1, 443, 65535],
    refuses: [0, -1, 65536, 80.5].map((value) => [value, "be a whole number from 1 to 65535"] as const),
  },
  days: {
    kind: days({ min: 1, max: 35 }),
    takes: [1, 35],
    refuses: [0, 36, 1.5].map((value) => [value, "be a whole number of days from 1 to 35"] as const),
  },
  logRetentionDays: {
    kind: retention,
    takes: [0, 1, 3653],
    refuses: [2, -1, 3654].map((value) => [value, retentionRule?.must ?? ""] as const),
  },
  boolean: { kind: boolean(), takes: [true, false], refuses: [["yes", "be a boolean", undefined]] },
  word: { kind: word("s3", 'a"b'), takes: ["s3"], refuses: [["S3", 'be one of "s3", "a"b"']] },
  oneOf: { kind: oneOf("none", "one"), takes: ["none", "one"], refuses: [["", 'be one of "none", "one"']] },
  cidr: {
    kind: text.cidr({ minPrefix: 16, maxPrefix: 28 }),
    takes: ["10.0.0.0/16", "192.168.255.240/28"],
    refuses: [
      ...["10.0.0.1/16", "10.0.0.0", "10.0.0.0/33", "010.0.0.0/16", "256.0.0.0/16", "fd00::/16", "x", ""].map(
        (value) => [value, A_CIDR] as const,
      ),
      ["10.0.0.0/8", "have a prefix from /16 to /28"],
      ["10.0.0.0/29", "have a prefix from /16 to /28"],
    ],
  },
  arn: {
    kind: text.arn("kms"),
    takes: [KEY, "arn:aws-us-gov:kms:us-gov-west-1:111122223333:alias/a b"],
    refuses: [KEY.replace("kms", "s3"), "arn:aws:kms:::", `${KEY}\n`, ` ${KEY}`, "key"].map(
      (value) => [value, AN_ARN] as const,
    ),
  },
  domainName: {
    kind: text.domainName({ wildcard: true }),
    takes: ["example.com", "*.a-b.example.co", "_x.example.com"],
    refuses: ["example", "Example.com", "a..com", "-a.com", "a*.com", `${"a".repeat(64)}.com`, "example.com."].map(
      (value) => [value, A_DOMAIN] as const,
    ),
  },
  email: {
    kind: text.email(),
    takes: ["team@example.com", "a.b+c@x.co"],
    refuses: ["team", "a@b", "a b@example.com", "a@b@c.de", "a@ b.de"].map((value) => [value, AN_EMAIL] as const),
  },
  secretReference: {
    kind: text.secretReference(),
    takes: [SECRET, `${SECRET}:password::`, "arn:aws:ssm:us-east-1:111122223333:parameter/app/key"],
    refuses: ["hunter2", `${SECRET}::::`, KEY].map((value) => [value, A_SECRET] as const),
  },
  resourceName: {
    kind: text.resourceName(5),
    takes: ["a", "a-b", "A1234"],
    refuses: ["", "-a", "a-", "a_b", "abcdef"].map((value) => [value, A_NAME] as const),
  },
  availabilityZone: {
    kind: text.availabilityZone(),
    takes: ["us-east-1a", "us-gov-west-1b", "us-west-2-lax-1a"],
    refuses: ["us-east-1", "useast1a", "US-EAST-1A"].map(
      (value) => [value, 'be an Availability Zone such as "us-east-1a"'] as const,
    ),
  },
  regionName: {
    kind: text.regionName(),
    takes: ["us-east-1", "ap-southeast-2"],
    refuses: ["us-east-1a", "eu", ""].map((value) => [value, 'be an AWS region such as "us-east-1"'] as const),
  },
  accountId: {
    kind: text.accountId(),
    takes: ["012345678901"],
    refuses: ["12345678901", "0123456789012", "x"].map(
      (value) => [value, "be an AWS account ID of 12 digits"] as const,
    ),
  },
  bucketName: {
    kind: text.bucketName(),
    takes: ["abc", "a".repeat(63)],
    refuses: ["ab", "A-b", "a.b.c", "a".repeat(64), "-abc"].map((value) => [value, A_BUCKET] as const),
  },
  resourceId: {
    kind: text.resourceId("vpc"),
    takes: ["vpc-0a1b2c3d", "vpc-0123456789abcdef0"],
    refuses: ["vpc-", "subnet-0a1b2c3d", "vpc-xyz", ""].map(
      (value) => [value, 'be an ID such as "vpc-0123456789abcdef0"'] as const,
    ),
  },
  list: {
    kind: list(port(), { min: 1, max: 3 }),
    takes: [[80], [80, 80], [1, 2, 3]],
    refuses: [
      [[], "have 1 to 3 elements"],
      [[1, 2, 3, 4], "have 1 to 3 elements"],
      [[80, 0], "be a whole number from 1 to 65535", "hold values that each be a whole number from 1 to 65535"],
    ],
  },
  names: {
    kind: names(word("a", "b", "c"), { min: 2 }),
    takes: [
      ["a", "b"],
      ["c", "a", "b"],
    ],
    refuses: [
      [["a"], "have at least 2 elements"],
      [["a", "a"], "not name anything twice"],
      [["a", "x"], 'be one of "a", "b", "c"', 'hold values that each be one of "a", "b", "c"'],
    ],
  },
  map: {
    kind: map(list(port()), { key: text.resourceName(5), max: 2 }),
    takes: [{}, { a: [80], aB: [] }],
    refuses: [
      [{ a: [], b: [], c: [] }, "have at most 2 elements"],
      [{ "a/b": [80] }, A_NAME, `have keys that each ${A_NAME}`],
      [
        { a: [80, 0] },
        "be a whole number from 1 to 65535",
        "hold values that each hold values that each be a whole number from 1 to 65535",
      ],
      [["a"], "be a map", undefined],
    ],
  },
  "object (closed)": {
    kind: tier,
    takes: [{ slot: 3 }, { slot: 7, access: "nat", isOpen: true, note: "" }],
    refuses: [
      [{}, "be given", "have slot"],
      [{ slot: 2 }, "be a whole number from 3 to 7", "have a slot that must be a whole number from 3 to 7"],
      [{ slot: "x" }, "be a number", "have a number as slot"],
      [
        { slot: 3, access: "NAT" },
        'be one of "isolated", "nat"',
        'have an access that must be one of "isolated", "nat"',
      ],
      [{ slot: 3, isOpen: "maybe" }, "be a boolean", "have a bool as is_open"],
      [
        { slot: 3, acess: "nat" },
        "be one of slot, access, isOpen, note",
        "have no fields but slot, access, is_open, note",
      ],
    ],
  },
  "object (open)": {
    kind: rule,
    takes: [{ ports: [80] }, { ports: [80, 443], note: "a" }],
    refuses: [
      [{ ports: [] }, "have at least 1 element", "have a ports that must have at least 1 element"],
      [{ ports: [80], note: "c" }, 'be one of "a", "b"', 'have a note that must be one of "a", "b"'],
      [{}, "be given", undefined],
    ],
  },
};
