import { describe, expect, it } from "vitest";
import { layout } from "../../modules/core/export/layout";
import { block } from "../../modules/core/export/print";
import { hcl, raw } from "../../modules/core/expression";
import { split } from "../../modules/core/scan";
import { keySource, source, splitTemplate } from "../../modules/core/template";

const long = "x".repeat(100);

describe("source", () => {
  it("is native syntax for JSON", () => {
    expect(source({ a: [1, -0.5, null, true], "b c": {}, for: "$${x} ${var.y}", "${var.k}": "${var.v}" })).toBe(
      '{ a = [1, -0.5, null, true], "b c" = {}, "for" = "$${x} ${var.y}", (var.k) = var.v }',
    );
    expect(source('"\\\n\t\b\f\u0001 é')).toBe(String.raw`"\"\\\n\t\u0008\u000c\u0001 é"`);
    expect(["a-b", "1", "a.b", "null"].map(keySource)).toEqual(["a-b", '"1"', '"a.b"', "null"]);
  });

  it("takes templates apart", () => {
    expect(splitTemplate('a${f("}${"}"}")}%{ if x }%%{$${')).toEqual([
      { literal: "a" },
      { expression: 'f("}${"}"}")' },
      { raw: "%{ if x }" },
      { raw: "%%{" },
      { raw: "$${" },
    ]);
    expect(() => splitTemplate("${a")).toThrow("a template is not closed: ${a");
    expect(() => splitTemplate('${"a')).toThrow("a string is not closed");
  });

  it("is split outside of brackets and quotes", () => {
    expect(split('a, f(b, "c, %%{", [d, e]), { g = 1, h = 2 }', ",")).toEqual([
      "a",
      'f(b, "c, %%{", [d, e])',
      "{ g = 1, h = 2 }",
    ]);
    expect(split("a == b = c => d", "=", true)).toEqual(["a == b", "c => d"]);
  });
});

describe("layout", () => {
  it("breaks lists, objects, loops and calls, and nothing else", () => {
    expect(layout(`["${long}", 1]`, 2, 2)).toBe(`[\n    "${long}",\n    1,\n  ]`);
    expect(layout(`{ a = "${long}", bcd = 1 }`, 0, 0)).toBe(`{\n  a   = "${long}"\n  bcd = 1\n}`);
    expect(layout(`[for x in y : "${long}"]`, 0, 0)).toBe(`[\n  for x in y : "${long}"\n]`);
    expect(layout(`local.names["${long}"]`, 0, 0)).toBe(`local.names["${long}"]`);
    expect(layout(`"${long}" == var.x`, 0, 0)).toBe(`"${long}" == var.x`);
    expect(layout("[1]", 0, 90)).toBe("[1]");
  });
});

describe("block", () => {
  it("puts arguments in the usual order and nothing in the way of false, 0 and empty", () => {
    const body = {
      lifecycle: { ignore_changes: ["${a}", "b"] },
      tags: {},
      off: false,
      zero: 0,
      empty: "",
      count: 1,
      "//": 1,
    };
    expect(block("resource", ["a", "b"], body, {})).toBe(
      'resource "a" "b" {\n  count = 1\n\n  off   = false\n  zero  = 0\n  empty = ""\n  tags  = {}\n\n  lifecycle {\n    ignore_changes = [a, b]\n  }\n}\n',
    );
    expect(block("resource", ["a", "b"], {}, {})).toBe('resource "a" "b" {}\n');
  });
});

describe("hcl", () => {
  it("parenthesises what an operator beside it would tear apart, and no more", () => {
    const [sum, either, chosen] = [raw("a + b"), raw("a || b"), raw("a ? b : c")];
    expect(hcl`${sum} * 2`.text()).toBe("(a + b) * 2");
    expect(hcl`${sum} > 2 && ${either}`.text()).toBe("a + b > 2 && (a || b)");
    expect(hcl`-${sum}`.text()).toBe("-(a + b)");
    expect(hcl`!${either}`.text()).toBe("!(a || b)");
    expect(hcl`${chosen}[0]`.text()).toBe("(a ? b : c)[0]");
    expect(hcl`x ? ${chosen} : ${chosen}`.text()).toBe("x ? (a ? b : c) : a ? b : c");
    expect(hcl`[for x in ${chosen} : ${sum}]`.text()).toBe("[for x in a ? b : c : a + b]");
    expect(hcl`f(${chosen}, "a + b")`.text()).toBe('f(a ? b : c, "a + b")');
  });
});
