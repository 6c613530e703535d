import { describe, expect, it } from "vitest";
import { sentence } from "../../modules/core/errors";
import { raw } from "../../modules/core/expression";
import { inputProblems, optional, required } from "../../modules/core/inputs";
import * as collections from "../../modules/core/kinds/collections";
import { matches } from "../../modules/core/kinds/kind";
import * as retention from "../../modules/core/kinds/retention";
import * as scalars from "../../modules/core/kinds/scalar";
import * as texts from "../../modules/core/kinds/text";
import { kindCases } from "../support/kinds";

describe("kinds of inputs", () => {
  it("are all in the table", () => {
    const made = Object.entries({ ...collections, ...retention, ...scalars, ...texts });
    const functions = made.filter(([name, value]) => typeof value === "function" && /^[a-z]/.test(name));
    const kinds = functions.map(([name]) => name).filter((name) => name !== "parseCidr");
    expect(Object.keys(kindCases)).toEqual(expect.arrayContaining(kinds));
  });

  for (const [name, { kind, takes, refuses }] of Object.entries(kindCases)) {
    it(`${name} takes what it should and says why it refuses the rest`, () => {
      for (const value of takes) expect(kind.problems(value, "it"), JSON.stringify(value)).toEqual([]);
      for (const [value, must] of refuses) {
        expect(
          kind.problems(value, "it").map((problem) => problem.must),
          JSON.stringify(value),
        ).toEqual([must]);
      }
    });
  }

  it("refuse what is no value of Terraform's", () => {
    for (const value of [NaN, Infinity, null, undefined, "1", () => 1]) {
      expect(scalars.number().problems(value, "it"), String(value)).toHaveLength(1);
      expect(scalars.integer().problems(value, "it"), String(value)).toHaveLength(1);
    }
    for (const value of [null, undefined, {}, []]) {
      expect(scalars.string().problems(value, "it")).toHaveLength(1);
      expect(scalars.boolean().problems(value, "it")).toHaveLength(1);
    }
    expect(collections.map(scalars.string()).problems(null, "it")).toHaveLength(1);
    expect(collections.list(scalars.string()).problems("a", "it")).toHaveLength(1);
  });

  it("take tokens for what only Terraform knows", () => {
    const reference = raw("var.x");
    expect(texts.cidr().problems(reference.asString(), "it")).toEqual([]);
    expect(scalars.port().problems(reference.asNumber(), "it")).toEqual([]);
    expect(scalars.boolean().problems(reference, "it")).toEqual([]);
    expect(collections.list(texts.cidr()).problems(reference.asList(), "it")).toEqual([]);
    expect(collections.list(texts.cidr()).problems(["10.0.0.0/8", reference.asString(), "x"], "it")).toHaveLength(1);
    expect(collections.map(texts.cidr()).problems(reference.asMap(), "it")).toEqual([]);
    expect(collections.map(texts.cidr()).problems({ a: reference.asString() }, "it")).toEqual([]);
    const [problem] = collections.names().problems(["a", reference.asString()], "zones");
    expect(problem && sentence(problem)).toBe(
      'zones must be a list of literals or one token for the whole list, got "a list with tokens in it".',
    );
  });

  it("take a literal list with tokens in it for given", () => {
    const groups = optional(collections.list(scalars.string()), "Groups.");
    const given = groups.read([raw("aws_security_group.a.id").asString()]);
    expect(given.isSet.known).toBe(true);
    expect(given.value?.length).toBe(1);
    expect(groups.read(raw("var.groups").asList()).isSet.known).toBeUndefined();
    expect(groups.read(undefined).isSet.known).toBe(false);
  });

  it("read patterns as Terraform does", () => {
    const rule = matches(/^a.[\s]\s$/, "be it");
    expect(["ab  ", "a\r  ", "a\u2028\n\t", "a😀  "].map(rule.test)).toEqual([true, true, true, true]);
    expect(["a\n  ", "ab\u00a0 ", "ab \v"].map(rule.test)).toEqual([false, false, false]);
    expect(matches(/^x%{2}$/, "be it").condition("x")).toBe('can(regex("^x%%{2}$", x))');
  });
});

describe("problems with inputs", () => {
  const table = {
    vpcCidr: required(texts.cidr(), "Range.", { fix: "Ask the network team." }),
    port: required(scalars.port(), "Port."),
    password: optional(scalars.string(matches(/^.{8}$/, "have 8 characters")), "Secret.", { sensitive: true }),
  };
  const messages = (given: object): string[] => inputProblems(table, { ...given }, "db.").map(sentence);

  it("come all at once, with what to do", () => {
    expect(messages({ vpcCIDR: "10.0.0.0/8", vpcCidr: "x", password: "hunter2" })).toEqual([
      'db.vpcCIDR must be one of vpcCidr, port, password, got "vpcCIDR". Did you mean vpcCidr?',
      'db.vpcCidr must be an IPv4 range such as "10.0.0.0/16" that begins with its own network address, got "x". Ask the network team.',
      "db.port must be given, got nothing. Port.",
      "db.password must have 8 characters.",
    ]);
  });

  it("tell undefined, which is absence, from null, which is a mistake", () => {
    expect(messages({ vpcCidr: "10.0.0.0/8", port: 1, password: undefined })).toEqual([]);
    expect(messages({ vpcCidr: "10.0.0.0/8", port: null })).toEqual(["db.port must be a number, got null."]);
    expect(messages({ vpcCidr: undefined, port: 1 })).toEqual(["db.vpcCidr must be given, got nothing. Range."]);
  });
});
