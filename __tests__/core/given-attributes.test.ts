import { AcmCertificate } from "@cdktf/provider-aws/lib/acm-certificate";
import { App } from "cdktf";
import { describe, expect, it } from "vitest";
import { when } from "../../modules/core/each";
import { defaulted, optional } from "../../modules/core/inputs";
import { list } from "../../modules/core/kinds/collections";
import { boolean, string } from "../../modules/core/kinds/scalar";
import { Stack } from "../../modules/core/stack";

describe("an optional input", () => {
  const stack = new Stack(new App(), "stack", { system: "shop", environment: "dev", region: "eu-west-1" });
  const certificate = new AcmCertificate(stack, "certificate", { domainName: "example.com" });
  const variables = stack.variables({
    arn: optional(string(), "ARN."),
    isThere: defaulted(boolean(), true, "Switch."),
  });
  const text = optional(string(), "Text.");

  it("is given where it is an attribute of a resource, unknown at plan or not", () => {
    const { arn } = certificate;
    expect(text.read(arn).isSet.known).toBe(true);
    expect(text.read(arn).value).toBe(arn);
    expect(text.read(`${arn}/suffix`).isSet.known).toBe(true);
    const names = optional(list(string()), "Texts.").read(certificate.validationEmails);
    expect(names.isSet.known).toBe(true);
    expect(names.value?.isKnown).toBe(false);
  });

  it("may be null where it is a variable, or what exists under a condition", () => {
    expect(text.read(variables.arn).isSet.known).toBeUndefined();
    const perhaps = when(
      stack,
      variables.isThere,
      (there) => new AcmCertificate(there, "second", { domainName: "example.org" }),
    );
    expect(text.read(perhaps.get((found) => found.arn)).isSet.known).toBeUndefined();
  });
});
