import type { IResolvable, IResolveContext, TerraformResource } from "cdktf";
import { Condition } from "./condition";
import type { BooleanInput } from "./condition";
import { Expression, hcl } from "./expression";
import { withFrame } from "./frames";
import { snakeCase } from "./names";

const DYNAMIC_BLOCK = Symbol.for("cdktf/TerraformDynamicBlock");

/**
 * cdktf's own dynamic blocks all call their iterator `each`, which hides the `each` of a repeated resource and cannot be
 * nested (hashicorp/terraform-cdk#2246). This one names its iterator after what is around it.
 */
export function dynamicBlock(forEach: Expression, binding: object, content: object): IResolvable {
  const block = new Expression((resolve) => resolve(content));
  return Object.assign(block, {
    [DYNAMIC_BLOCK]: true,
    toTerraformDynamicBlockJson: () => ({
      for_each: forEach.asString(),
      iterator: "item",
      content: new FramedContent(binding, content),
    }),
  });
}

/** Content of a dynamic block; its keys are Terraform's, its symbols the iterator's. */
class FramedContent implements IResolvable {
  readonly creationStack: string[] = [];

  constructor(
    private readonly binding: object,
    private readonly content: object,
  ) {}

  resolve(context: IResolveContext): unknown {
    const names = { key: "item.key", value: "item.value" };
    return withFrame(this.binding, names, () => context.resolve(snakeKeys(this.content)) as unknown);
  }

  toString(): string {
    return "<dynamic block>";
  }
}

/** Attribute names as Terraform writes them; the bindings do this for literal blocks only. */
export function snakeKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(snakeKeys);
  if (typeof value !== "object" || value === null || "resolve" in value) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [snakeCase(key), snakeKeys(item)]));
}

/** A nested block that is there only where `condition` holds. */
export function optionalBlock<T extends object>(condition: BooleanInput, content: T): T | undefined {
  const decided = Condition.of(condition);
  if (decided.known !== undefined) return decided.known ? content : undefined;
  const block: unknown = dynamicBlock(hcl`${decided.expression} ? [true] : []`, {}, content);
  return block as T;
}

interface DynamicBlock extends IResolvable {
  toTerraformDynamicBlockJson(): object;
}

function isDynamic(value: unknown): value is DynamicBlock {
  return typeof value === "object" && value !== null && DYNAMIC_BLOCK in value;
}

/**
 * Nested blocks of which some may have dynamic blocks inside. cdktf finds dynamic blocks in plain objects, but not in those that
 * stand in a list, as most nested blocks do (hashicorp/terraform-cdk#2246).
 */
export function nestedBlocks<T extends object>(...blocks: readonly T[]): T[] | IResolvable {
  if (!blocks.some((block) => Object.values(block).some(isDynamic))) return [...blocks];
  const resolved = blocks.map((block) => {
    const entries = Object.entries(snakeKeys(block) as object);
    const dynamic = entries.filter((entry): entry is [string, DynamicBlock] => isDynamic(entry[1]));
    return {
      ...Object.fromEntries(entries.filter(([, value]) => !isDynamic(value))),
      dynamic: Object.fromEntries(dynamic.map(([name, value]) => [name, value.toTerraformDynamicBlockJson()])),
    };
  });
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
