import type { IResolvable, IResolveContext, TerraformResource } from "cdktf";
import { Condition } from "./condition";
import type { BooleanInput } from "./condition";
import { UnsupportedError } from "./errors";
import { Expression, hcl, isMapToken } from "./expression";
import { withFrame } from "./frames";
import type { Names } from "./frames";
import { snakeCase } from "./names";

const DYNAMIC_BLOCK = Symbol.for("cdktf/TerraformDynamicBlock");
const PAIR: Names = { key: "item.key", value: "item.value" };
/** Over a list of names, the iterator's key is a position. */
export const NAME: Names = { key: "item.value", value: "item.value" };

/**
 * cdktf's own dynamic blocks all call their iterator `each`, which hides the `each` of a repeated resource and cannot be
 * nested (hashicorp/terraform-cdk#2246). This one names its iterator after what is around it.
 */
export function dynamicBlock(forEach: Expression, binding: object, content: object, names: Names = PAIR): IResolvable {
  const block = new Expression((resolve) => resolve(content));
  return Object.assign(block, {
    [DYNAMIC_BLOCK]: true,
    toTerraformDynamicBlockJson: () => ({
      for_each: forEach.asString(),
      iterator: "item",
      content: new FramedContent(binding, content, names),
    }),
  });
}

/** Content of a dynamic block; its keys are Terraform's, its symbols the iterator's. */
class FramedContent implements IResolvable {
  readonly creationStack: string[] = [];

  constructor(
    private readonly binding: object,
    private readonly content: object,
    private readonly names: Names,
  ) {}

  resolve(context: IResolveContext): unknown {
    return withFrame(this.binding, this.names, () => context.resolve(snakeKeys(this.content)) as unknown);
  }

  toString(): string {
    return "<dynamic block>";
  }
}

/**
 * Attributes of nested blocks that are maps: their keys are the caller's. The bindings know which are, but only for literal
 * blocks; in a dynamic one every other object is taken for a block. Write further maps as `` hcl`${map}`.asMap() ``.
 */
const MAPS = ["tags", "variables", "labels", "parameters"];

export function isBlockName(name: string): boolean {
  return !MAPS.includes(name);
}

/** Attribute names as Terraform writes them, and dynamic blocks in their place; the bindings do this for literal blocks only. */
export function snakeKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(snakeKeys);
  if (typeof value !== "object" || value === null || "resolve" in value || isMapToken(value)) return value;
  const entries = Object.entries(value).map(([key, item]) => [snakeCase(key), item] as const);
  const plain = entries
    .filter(([, item]) => !isDynamic(item))
    .map(([key, item]) => [key, isBlockName(key) ? snakeKeys(item) : item]);
  const dynamic = entries.flatMap(([key, item]) =>
    isDynamic(item) ? [[key, item.toTerraformDynamicBlockJson()]] : [],
  );
  const blocks = dynamic.length === 0 ? {} : { dynamic: Object.fromEntries(dynamic) as object };
  return { ...Object.fromEntries(plain), ...blocks };
}

/** A nested block, of those that a resource may have several of, that is there only where `condition` holds. */
export function optionalBlock<T extends object>(condition: BooleanInput, content: T): T | undefined {
  const decided = Condition.of(condition);
  if (decided.known !== undefined) return decided.known ? content : undefined;
  const block: unknown = dynamicBlock(hcl`${decided.expression} ? [true] : []`, {}, content);
  return refuseReading(block as T, content);
}

/** The bindings read the arguments of a single block one by one, and so would lose a dynamic one without a word. */
function refuseReading<T extends object>(block: T, content: object): T {
  const get = (): never => {
    throw new UnsupportedError("optionalBlock", "a resource takes only one block of this name. Use setOptionalBlock.");
  };
  const names = Object.keys(content).filter((name) => !(name in block));
  return Object.defineProperties<T>(block, Object.fromEntries(names.map((name) => [name, { get }])));
}

/**
 * Gives a resource the nested block `name`, of which it takes only one, where `condition` holds. The bindings keep no dynamic
 * block in the place of a single one, so that it goes round them.
 */
export function setOptionalBlock(
  resource: TerraformResource,
  name: string,
  condition: BooleanInput,
  content: object,
): void {
  const decided = Condition.of(condition);
  if (decided.known === false) return;
  if (decided.known === true && !("dynamic" in content)) {
    const put = `put${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    return (resource as unknown as Record<string, (value: object) => void>)[put]?.call(resource, content);
  }
  resource.addOverride(`dynamic.${snakeCase(name)}`, optionalDynamic(decided, content));
}

/** A nested block inside the content of another one, there where `condition` holds: to be spread into that content. */
export function innerBlock(name: string, condition: BooleanInput, content: object): object {
  const decided = Condition.of(condition);
  if (decided.known !== undefined) return decided.known ? { [name]: [content] } : {};
  return { dynamic: { [snakeCase(name)]: optionalDynamic(decided, content) } };
}

function optionalDynamic(condition: Condition, content: object): object {
  return {
    for_each: condition.known === true ? [true] : hcl`${condition.expression} ? [true] : []`.asString(),
    iterator: "item",
    content: new FramedContent({}, content, PAIR),
  };
}

interface DynamicBlock extends IResolvable {
  toTerraformDynamicBlockJson(): object;
}

function isDynamic(value: unknown): value is DynamicBlock {
  return typeof value === "object" && value !== null && DYNAMIC_BLOCK in value;
}

/** Whether a dynamic block stands somewhere inside a literal one. */
function holdsDynamic(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return isDynamic(value) || (!("resolve" in value) && Object.values(value).some(holdsDynamic));
}

/**
 * Nested blocks of which some may have dynamic blocks inside. cdktf finds dynamic blocks in plain objects, but not in those that
 * stand in a list, as most nested blocks do (hashicorp/terraform-cdk#2246).
 */
export function nestedBlocks<T extends object>(...blocks: readonly T[]): T[] | IResolvable {
  if (!blocks.some(holdsDynamic)) return [...blocks];
  const resolved = blocks.map(snakeKeys);
  return { creationStack: [], resolve: () => resolved, toString: () => "<nested blocks>" };
}

/**
 * Adds a block beside literal ones of the same name, where only Terraform knows whether it is there; a block that synth decides
 * on belongs into the resource's own list. cdktf has a place for either literal blocks or one dynamic block of a name.
 */
export function addDynamicBlock(resource: TerraformResource, name: string, block: object | undefined): void {
  if (isDynamic(block)) resource.addOverride(`dynamic.${name}`, block.toTerraformDynamicBlockJson());
}

/** The blocks of a list that synth knows to be there. */
export function literalBlocks<T extends object>(...blocks: readonly (T | undefined)[]): T[] {
  return blocks.flatMap((block) => (block === undefined || isDynamic(block) ? [] : [block]));
}
