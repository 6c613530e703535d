import { CLOSING, skip, split } from "../scan";

/**
 * Lays an expression's source out over several lines where one would be too long, the way `terraform fmt` leaves it.
 * Only brackets are broken: native syntax allows a line break nowhere else.
 */
const WIDTH = 100;

/** @param column Where the expression's first line begins, counted without what follows it. */
export function layout(text: string, indent: number, column: number): string {
  if (column + text.length <= WIDTH) return text;
  const group = lastGroup(text);
  if (group === undefined) return conditional(text, indent);
  const { before, open, inside, close } = group;
  const inner = indent + 2;
  const pad = " ".repeat(inner);
  const wrap = (lines: readonly string[]): string =>
    `${before}${open}\n${lines.map((line) => pad + line).join("\n")}\n${" ".repeat(indent)}${close}`;
  if (inside.startsWith("for ")) return wrap([comprehension(inside, inner)]);
  const items = split(inside, ",");
  if (open === "(") return call(before, items, indent);
  if (open === "[") return wrap(items.map((item) => `${layout(item, inner, inner + 1)},`));
  return wrap(alignedItems(items, inner));
}

/** `name = value` lines; equals signs of neighbouring one-line items stand below each other. */
export function alignedItems(items: readonly string[], indent: number): string[] {
  return align(
    items.map((item) => {
      const [key = "", ...rest] = split(item, "=", true);
      const value = rest.join("=").trim();
      return { key: key.trim(), value: layout(value, indent, indent + key.length + 3) };
    }),
  );
}

export interface Attribute {
  readonly key: string;
  readonly value: string;
}

/** Attributes with their equals signs aligned, as `terraform fmt` does within runs of one-line ones. */
export function align(attributes: readonly Attribute[]): string[] {
  const isLong = ({ value }: Attribute): boolean => value.includes("\n");
  return attributes.map((attribute, index) => {
    let [from, to] = [index, index];
    while (from > 0 && !isLong(attributes[from - 1] as Attribute)) from -= 1;
    while (to + 1 < attributes.length && !isLong(attributes[to + 1] as Attribute)) to += 1;
    const column = isLong(attribute) ? 0 : Math.max(...attributes.slice(from, to + 1).map(({ key }) => width(key)));
    const gap = " ".repeat(Math.max(0, column - width(attribute.key)));
    return `${attribute.key}${gap} = ${attribute.value}`;
  });
}

const segmenter = new Intl.Segmenter();

/** `terraform fmt` counts what a reader takes for one character. */
function width(text: string): number {
  return /^[ -~]*$/.test(text) ? text.length : [...segmenter.segment(text)].length;
}

function call(name: string, args: readonly string[], indent: number): string {
  const last = args.at(-1) ?? "";
  const others = args.slice(0, -1);
  if (/[\])}]$/.test(last) && others.every((arg) => arg.length < 40)) {
    const start = `${name}(${others.map((arg) => `${arg}, `).join("")}`;
    return `${start}${layout(last, indent, WIDTH)})`;
  }
  const pad = " ".repeat(indent + 2);
  const lines = args.map((arg) => pad + layout(arg, indent + 2, indent + 2));
  return `${name}(\n${lines.join(",\n")}\n${" ".repeat(indent)})`;
}

/** A branch is laid out where it is a list or an object: `length(var.x) > 0 ? [ … ] : []`. */
function conditional(text: string, indent: number): string {
  const [condition = "", ...branches] = split(text, "?", true);
  const [first = "", ...others] = split(branches.join("?"), ":", true);
  if (branches.length === 0 || others.length === 0) return text;
  const [whenTrue, whenFalse] = [first.trim(), others.join(":").trim()].map((branch) =>
    /^[[{]/.test(branch) ? layout(branch, indent, branch.length > WIDTH / 2 ? WIDTH : 0) : branch,
  );
  const isBroken = whenTrue?.includes("\n") === true && whenFalse?.includes("\n") === true;
  // `terraform fmt` puts a line that closes one list and opens the next where their items stand.
  const shifted = isBroken ? whenTrue?.replace(/\n(\s*[\]}])$/, "\n  $1") : whenTrue;
  return `${condition.trim()} ? ${shifted} : ${whenFalse}`;
}

function comprehension(text: string, indent: number): string {
  const [head = "", ...body] = split(text, ":", true);
  const rest = body.join(":").trim();
  const arrow = split(rest, "=>", true);
  const [value = "", filter] = split((arrow.length > 1 ? arrow.slice(1).join("=>") : rest).trim(), " if ", true);
  const start = `${loopHead(head.trim(), indent)} : ${arrow.length > 1 ? `${(arrow[0] ?? "").trim()} => ` : ""}`;
  const column = start.includes("\n") ? indent : indent + start.length;
  return `${start}${layout(value, indent, column)}${filter === undefined ? "" : ` if ${filter}`}`;
}

/** `for key, value in { … }`, laid out where what it goes over is long. */
function loopHead(head: string, indent: number): string {
  const [variables = "", ...over] = split(head, " in ", true);
  return `${variables} in ${layout(over.join(" in "), indent, indent + variables.length + 4)}`;
}

interface Group {
  readonly before: string;
  readonly open: string;
  readonly inside: string;
  readonly close: string;
}

/** The bracket that the text ends with, if nothing but a function's name stands before it. */
function lastGroup(text: string): Group | undefined {
  const start = text.search(/[([{]/);
  const open = text[start];
  // `name[` is an index, which is not broken.
  const isCall = open === "(" && /^\w*$/.test(text.slice(0, start));
  if (open === undefined || !(start === 0 || isCall)) return undefined;
  const end = skip(text, start);
  const close = CLOSING[open];
  if (end !== text.length || close === undefined) return undefined;
  return { before: text.slice(0, start), open, inside: text.slice(start + 1, end - 1).trim(), close };
}
