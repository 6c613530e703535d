import { expect } from "vitest";

/** A class of the bindings, or the Terraform type itself: `aws_vpc`; for a provider its name: `aws`. */
export type BlockType = { readonly tfResourceType: string } | string;
export type Properties = Readonly<Record<string, unknown>>;
/** A synthesized stack: the JSON text that cdktf gives, or that text parsed. */
export type Synthesized = string | object;

type Kind = "resource" | "data" | "provider";
type Block = Readonly<Record<string, unknown>>;

/** The blocks of a type in a synthesized stack, by name; a provider's by alias (`""` for the default one). */
export function blocksOf(synthesized: unknown, kind: Kind, type: BlockType): Readonly<Record<string, Block>> {
  const stack = (typeof synthesized === "string" ? JSON.parse(synthesized) : synthesized) as Partial<
    Record<Kind, Record<string, Record<string, Block> | readonly Block[]>>
  >;
  const blocks = stack[kind]?.[nameOf(type)] ?? {};
  if (!isList(blocks)) return blocks;
  return Object.fromEntries(blocks.map((block) => [typeof block["alias"] === "string" ? block["alias"] : "", block]));
}

function isList(blocks: Record<string, Block> | readonly Block[]): blocks is readonly Block[] {
  return Array.isArray(blocks);
}

function nameOf(type: BlockType): string {
  return typeof type === "string" ? type : type.tfResourceType;
}

interface State {
  readonly isNot?: boolean;
}

/**
 * A matcher for the blocks of a kind. It compares the JSON as Terraform reads it: snake_case keys, partial at the top
 * level, exact below (use `expect.objectContaining` there), and any number of matches unless `count` is given.
 */
function matcher(kind: Kind) {
  return function (this: State, synthesized: unknown, type: BlockType, properties: Properties = {}, count?: number) {
    const blocks = blocksOf(synthesized, kind, type);
    checkNames(properties, Object.values(blocks), this.isNot === true);
    const partial: unknown = expect.objectContaining(properties);
    const matching = Object.values(blocks).filter((block) => isMatch(partial, block)).length;
    return {
      pass: count === undefined ? matching > 0 : matching === count,
      message: () => {
        const wanted = `${this.isNot === true ? "not " : ""}${count === undefined ? "" : `exactly ${count} `}`;
        const expected = Object.keys(properties).length === 0 ? "" : ` with ${json(properties)}`;
        const there = Object.keys(blocks).length === 0 ? "There is none." : `Those there are: ${json(blocks)}`;
        return `Expected ${wanted}${kind} ${nameOf(type)}${expected}, found ${matching}. ${there}`;
      },
    };
  };
}

function isMatch(partial: unknown, block: Block): boolean {
  return (partial as { asymmetricMatch(other: unknown): boolean }).asymmetricMatch(block);
}

/** A misspelt name never matches: under `not` the test would pass for the wrong reason. */
function checkNames(properties: Properties, blocks: readonly Block[], isNot: boolean): void {
  const names = Object.keys(properties);
  const camel = names.find((name) => /[A-Z]/.test(name));
  if (camel !== undefined) throw new Error(`Write ${camel} as Terraform does, in snake_case.`);
  const absent = names.find((name) => !blocks.some((block) => name in block));
  if (isNot && blocks.length > 0 && absent !== undefined) {
    throw new Error(
      `No block has ${absent}: it may be misspelt. To test that it is absent, compare blocksOf() exactly.`,
    );
  }
}

function json(value: unknown): string {
  return JSON.stringify(value, undefined, 2);
}

function withoutProperties(kind: Kind) {
  const match = matcher(kind);
  return function (this: State, synthesized: unknown, type: BlockType, count?: number) {
    return match.call(this, synthesized, type, {}, count);
  };
}

export const matchers = {
  toHaveResource: withoutProperties("resource"),
  toHaveResourceWithProperties: matcher("resource"),
  toHaveDataSource: withoutProperties("data"),
  toHaveDataSourceWithProperties: matcher("data"),
  toHaveProvider: withoutProperties("provider"),
  toHaveProviderWithProperties: matcher("provider"),
};
