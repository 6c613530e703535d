/**
 * From Terraform's JSON values to the same values in Terraform's native expression syntax.
 * In JSON a string is a template; `"${var.x}"` is the expression `var.x` itself.
 * https://developer.hashicorp.com/terraform/language/syntax/json#expression-mapping
 */

/** What may be a key without quotes; `for` would begin an expression. */
const BARE_KEY = /^(?!for$)[A-Za-z_][A-Za-z0-9_-]*$/;

/** One piece of a template: text to print, or what stands between `${` and `}`. */
export type TemplatePart = { readonly literal: string } | { readonly expression: string } | { readonly raw: string };

/** Splits a template into its literals, interpolations and directives (`%{ … }`, kept as they are). */
export function splitTemplate(text: string): TemplatePart[] {
  const parts: TemplatePart[] = [];
  let literal = "";
  const flush = (): void => {
    if (literal !== "") parts.push({ literal });
    literal = "";
  };
  for (let i = 0; i < text.length;) {
    const two = text.slice(i, i + 2);
    if (text.startsWith("$${", i) || text.startsWith("%%{", i)) {
      // An escaped introducer: stays escaped in native syntax.
      flush();
      parts.push({ raw: text.slice(i, i + 3) });
      i += 3;
    } else if (two === "${" || two === "%{") {
      flush();
      const end = closingBrace(text, i + 2);
      if (two === "${") parts.push({ expression: text.slice(i + 2, end).trim() });
      else parts.push({ raw: text.slice(i, end + 1) });
      i = end + 1;
    } else {
      literal += text[i];
      i += 1;
    }
  }
  flush();
  return parts;
}

/** Index of the `}` that closes the `${` whose content begins at `start`; quoted strings and nested templates are skipped. */
function closingBrace(text: string, start: number): number {
  let depth = 0;
  for (let i = start; i < text.length; i += 1) {
    const char = text[i];
    if (char === '"') i = closingQuote(text, i + 1);
    else if (char === "{") depth += 1;
    else if (char === "}") {
      if (depth === 0) return i;
      depth -= 1;
    }
  }
  throw new Error(`a template is not closed: ${text}`);
}

function closingQuote(text: string, start: number): number {
  for (let i = start; i < text.length; i += 1) {
    if (text[i] === "\\") i += 1;
    else if (text.startsWith("$${", i) || text.startsWith("%%{", i)) i += 2;
    else if (text.startsWith("${", i) || text.startsWith("%{", i)) i = closingBrace(text, i + 2);
    else if (text[i] === '"') return i;
  }
  throw new Error(`a string is not closed: ${text}`);
}

/** The expression that a template consists of alone, if it does. */
export function soleExpression(text: string): string | undefined {
  if (!text.startsWith("${")) return undefined;
  const parts = splitTemplate(text);
  const [first] = parts;
  return parts.length === 1 && first !== undefined && "expression" in first ? first.expression : undefined;
}

/** A string as native source: the bare expression, or a quoted template. */
export function stringSource(text: string): string {
  if (!/[$%]\{/.test(text)) return `"${escapeLiteral(text)}"`;
  const sole = soleExpression(text);
  if (sole !== undefined) return sole;
  const body = splitTemplate(text).map((part) => {
    if ("expression" in part) return `\${${part.expression}}`;
    return "raw" in part ? part.raw : escapeLiteral(part.literal);
  });
  return `"${body.join("")}"`;
}

/** JSON's escapes, of which Terraform knows all but two. */
function escapeLiteral(text: string): string {
  const json = JSON.stringify(text).slice(1, -1);
  return json.replace(/\\./g, (escape) => ({ "\\b": "\\u0008", "\\f": "\\u000c" })[escape] ?? escape);
}

/** Any JSON value as native source on one line. */
export function source(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (typeof value === "string") return stringSource(value);
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return `[${value.map(source).join(", ")}]`;
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  if (entries.length === 0) return "{}";
  return `{ ${entries.map(([key, item]) => `${keySource(key)} = ${source(item)}`).join(", ")} }`;
}

/** An object's key as native source: bare where Terraform allows it, `(expression)` where it is one. */
export function keySource(key: string): string {
  if (BARE_KEY.test(key)) return key;
  const sole = soleExpression(key);
  return sole === undefined ? stringSource(key) : `(${sole})`;
}
