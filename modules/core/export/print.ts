import { isBlockName } from "../blocks";
import { keySource, source } from "../template";
import { align, layout } from "./layout";
import type { Attribute } from "./layout";

/** What the bindings know of an argument: whether it is a nested block, and of which arguments that consists. */
export interface Shape {
  readonly isBlock: boolean;
  readonly fields: Shapes;
}
export type Shapes = Readonly<Record<string, Shape>>;

export type Json = Readonly<Record<string, unknown>>;

/** Arguments of every resource, and of its lifecycle, that are names in the configuration, not values. */
const BARE = ["depends_on", "provider"];
const LIFECYCLE_BARE = ["ignore_changes", "replace_triggered_by"];
const FIRST = ["count", "for_each", "iterator", "source", "version", "provider"];
const LAST = ["tags", "lifecycle", "depends_on"];

/** `type "label" { … }`. */
export function block(type: string, labels: readonly string[], body: Json, shapes: Shapes): string {
  const head = [type, ...labels.map((label) => `"${label}"`)].join(" ");
  const lines = bodyLines(body, shapes, 2, BARE);
  return lines.length === 0 ? `${head} {}\n` : `${head} {\n${lines.join("\n")}\n}\n`;
}

/** The arguments and nested blocks of a body, in the order that people write them in. */
function bodyLines(body: Json, shapes: Shapes, indent: number, bare: readonly string[]): string[] {
  const entries = Object.entries(body).filter(([key, value]) => key !== "//" && value !== undefined);
  const isNested = ([key, value]: [string, unknown]): boolean =>
    shapes[key]?.isBlock === true && typeof value !== "string";
  const sections: string[][] = [];
  const plain = (found: [string, unknown][]): void => {
    sections.push(...attributeSections(found, indent, bare));
  };
  const pick = (keys: readonly string[]): [string, unknown][] =>
    keys.flatMap((key) => entries.filter(([name]) => name === key));

  plain(pick(FIRST));
  const middle = entries.filter(([key]) => ![...FIRST, ...LAST, "dynamic"].includes(key));
  plain([...middle.filter((entry) => !isNested(entry)), ...pick(["tags"])]);
  for (const [key, value] of middle.filter(isNested)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      const fields = shapes[key]?.fields ?? {};
      sections.push(nested(key, item as Json, isEmpty(fields) ? blocksOf(item as Json) : fields, indent));
    }
  }
  for (const [key, value] of Object.entries((body["dynamic"] ?? {}) as Json)) {
    const { for_each, iterator, content } = value as Json;
    const shape = shapes[key]?.fields ?? {};
    const inner = { isBlock: true, fields: { ...shape, ...blocksOf(content as Json) } };
    sections.push(
      nested(
        `dynamic "${key}"`,
        { for_each, iterator: `\${${String(iterator)}}`, content },
        { content: inner },
        indent,
      ),
    );
  }
  const [lifecycle] = pick(["lifecycle"]);
  if (lifecycle !== undefined)
    sections.push(nested("lifecycle", lifecycle[1] as Json, LIFECYCLE, indent, LIFECYCLE_BARE));
  plain(pick(["depends_on"]));
  return sections.filter((lines) => lines.length > 0).flatMap((lines, index) => (index === 0 ? lines : ["", ...lines]));
}

const CONDITION: Shape = { isBlock: true, fields: {} };
const LIFECYCLE: Shapes = { precondition: CONDITION, postcondition: CONDITION };

function nested(head: string, body: Json, shapes: Shapes, indent: number, bare: readonly string[] = []): string[] {
  const pad = " ".repeat(indent);
  const lines = bodyLines(body, shapes, indent + 2, bare);
  return lines.length === 0 ? [`${pad}${head} {}`] : [`${pad}${head} {`, ...lines, `${pad}}`];
}

function isEmpty(fields: Shapes): boolean {
  return Object.keys(fields).length === 0;
}

/** Of dynamic blocks, and of blocks with such inside, the bindings keep no shape: there, objects and lists of objects are blocks. */
function blocksOf(content: Json): Shapes {
  const isBlock = (value: unknown): boolean =>
    Array.isArray(value) ? value.some((item) => typeof item === "object") : typeof value === "object" && value !== null;
  const found = Object.entries(content).filter(([key, value]) => isBlockName(key) && isBlock(value));
  return Object.fromEntries(
    found.map(([key, value]) => {
      const [sample] = Array.isArray(value) ? (value as Json[]) : [value as Json];
      return [key, { isBlock: true, fields: blocksOf(sample ?? {}) }];
    }),
  );
}

/** One-line arguments together and aligned; each longer one set apart. */
function attributeSections(entries: readonly [string, unknown][], indent: number, bare: readonly string[]): string[][] {
  const attributes = entries.map(([key, value]) => {
    const text = bare.includes(key) ? bareSource(value) : source(value);
    return { key: keySource(key), value: layout(text, indent, indent + key.length + 3) };
  });
  const short = attributes.filter(({ value }) => !value.includes("\n"));
  const long = attributes.filter(({ value }) => value.includes("\n"));
  const pad = " ".repeat(indent);
  const print = (group: readonly Attribute[]): string[] => align(group).map((line) => pad + line);
  return [print(short), ...long.map((attribute) => print([attribute]))];
}

function bareSource(value: unknown): string {
  const bare = (item: unknown): string => String(item).replace(/^\$\{(.*)\}$/, "$1");
  return Array.isArray(value) ? `[${value.map(bare).join(", ")}]` : bare(value);
}
