import { App, DefaultTokenResolver, StringConcat, TerraformResource, TerraformStack, Token, Tokenization } from "cdktf";
import { array, assert, constantFrom, dictionary, double, letrec, oneof, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { registry } from "../../environments/registry";
import { hcl } from "../../modules/core/expression";
import { resolveByCdktf, resolveFast } from "../../modules/core/fast-resolve";

const scope = new TerraformStack(new App(), "stack");
const resource = new TerraformResource(scope, "bucket", { terraformResourceType: "aws_s3_bucket" });

/** Every form in which a token can stand in a value. */
const tokens: readonly unknown[] = [
  resource.getStringAttribute("id"),
  `arn:${resource.getStringAttribute("arn")}/*`,
  resource.getNumberAttribute("count"),
  `port ${resource.getNumberAttribute("port")}`,
  resource.getListAttribute("ids"),
  resource.getNumberListAttribute("ports"),
  resource.getStringMapAttribute("tags"),
  resource.getBooleanAttribute("enabled"),
  { [resource.getStringAttribute("id")]: "by a token" },
  Token.asString({ of: ["an object"] }),
  hcl`[for each in ${[1, "a"]} : each]`,
  hcl`${resource.getStringAttribute("id")} == "a"`.asString(),
];

/** What looks like a token and is none. */
const lookalikes = [
  "1e5",
  "3e-4f",
  "-1.8e+289x",
  "${aws_vpc.this.id}",
  "$${escaped}",
  "}",
  "#{x}",
  "TfToken[",
  -2e8,
  0,
  "",
];

const leaf = oneof(
  constantFrom(...tokens),
  constantFrom<unknown>(...lookalikes),
  constantFrom<unknown>(undefined, null, true, false, new Date(0)),
  string(),
  double(),
);
const { tree } = letrec((tie) => ({
  tree: oneof(
    { depthSize: "small" },
    leaf,
    array(tie("tree"), { maxLength: 3 }),
    dictionary(constantFrom("a", "tags", "1e5", "//", "${x}"), tie("tree"), {
      maxKeys: 4,
      noNullPrototype: true,
    }),
  ),
}));

const resolver = new DefaultTokenResolver(new StringConcat());

/** The value, or the error's message. */
function outcome(resolve: typeof Tokenization.resolve, value: unknown): unknown {
  try {
    return { value: resolve(value, { scope, resolver, preparing: false }) as unknown };
  } catch (error) {
    return { error: (error as Error).message };
  }
}

describe("resolveFast", () => {
  it("is what cdktf uses", () => {
    expect(Reflect.get(Tokenization, "resolve")).toBe(resolveFast);
  });

  it("resolves anything as cdktf does, errors too", () => {
    assert(
      property(tree, (value) => {
        expect(outcome(resolveFast, value)).toStrictEqual(outcome(resolveByCdktf, value));
      }),
      { numRuns: 1000 },
    );
  });

  it.each(registry.map(({ name }) => name))("writes %s byte for byte as cdktf does", (name) => {
    expect(synthesize(name, resolveFast)).toBe(synthesize(name, resolveByCdktf));
  });
});

function synthesize(name: string, resolve: typeof Tokenization.resolve): string {
  Tokenization.resolve = resolve;
  try {
    const app = new App();
    registry.find((entry) => entry.name === name)?.create(app);
    const stack = app.node.findChild(name) as TerraformStack;
    stack.prepareStack();
    return JSON.stringify(stack.toTerraform());
  } finally {
    Tokenization.resolve = resolveFast;
  }
}
