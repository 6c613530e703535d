import { TerraformDataSource, TerraformResource, TerraformStack } from "cdktf";
import { Construct } from "constructs";
import type { IConstruct } from "constructs";
import type { Condition } from "./condition";
import { UnsupportedError } from "./errors";
import { Expression, hcl, raw } from "./expression";
import { inFrame, withFrame } from "./frames";
import type { Binding, Names } from "./frames";

/** What a `for_each` goes over: its Terraform source and the symbols of one element. */
export interface Repeated {
  readonly binding: Binding;
  /** `names`: a list of unique strings; `map`: anything with string keys. */
  readonly shape: "names" | "map";
  readonly source: Expression;
}

/** Scope of the resources created once per element of a deferred collection. */
export class EachScope extends Construct {
  constructor(
    scope: Construct,
    id: string,
    readonly repeated: Repeated,
  ) {
    super(scope, id);
  }
}

/** Scope of the resources of one element whose key is known: the key ends their names. */
export class KeyScope extends Construct {
  constructor(
    scope: Construct,
    readonly key: string,
  ) {
    super(scope, key);
  }
}

/** Scope of resources that exist only where a condition holds; its id is not part of any name. */
export class OptionalScope extends Construct {
  constructor(
    scope: Construct,
    id: string,
    /** Absent where synth has decided. */
    readonly condition: Condition | undefined,
  ) {
    super(scope, id);
  }
}

interface Repetition {
  readonly each: Repeated | undefined;
  readonly optional: readonly OptionalScope[];
}

const cache = new WeakMap<IConstruct, Repetition>();
const ONCE: Repetition = { each: undefined, optional: [] };

/** The deferred scopes around a construct. */
function repetitionOf(construct: IConstruct): Repetition {
  const scope = construct.node.scope;
  if (scope === undefined || TerraformStack.isStack(scope)) return ONCE;
  const cached = cache.get(scope);
  if (cached !== undefined) return cached;
  const outer = repetitionOf(scope);
  const found = extend(scope, outer);
  cache.set(scope, found);
  return found;
}

function extend(scope: IConstruct, outer: Repetition): Repetition {
  if (scope instanceof OptionalScope && scope.condition !== undefined) {
    return { ...outer, optional: [...outer.optional, scope] };
  }
  if (!(scope instanceof EachScope)) return outer;
  if (outer.each !== undefined) {
    throw new UnsupportedError(
      scope,
      "a collection known only to Terraform cannot be repeated inside another one. Combine both with `product` first, or give one of them as a literal.",
    );
  }
  return { ...outer, each: scope.repeated };
}

/** Whether a scope stands inside a deferred `each`. */
export function isRepeated(scope: OptionalScope): boolean {
  return extend(scope, repetitionOf(scope)).each !== undefined;
}

/** Sets `for_each` or `count` on everything below a scope, from all the deferred scopes around it. */
export function repeat(scope: Construct): void {
  for (const child of scope.node.findAll()) {
    if (!TerraformResource.isTerraformResource(child) && !TerraformDataSource.isTerraformDataSource(child)) continue;
    const { each, optional } = repetitionOf(child);
    const conditions = optional.flatMap((found) => found.condition ?? []);
    if (each !== undefined) {
      const iterator = { _getForEachExpression: () => forEachSource(each, conditions).asString() };
      child.forEach = iterator;
    } else {
      const [first, ...others] = conditions;
      if (first !== undefined) child.count = hcl`${first.and(...others)} ? 1 : 0`.asNumber();
    }
  }
}

function forEachSource(each: Repeated, conditions: readonly Condition[]): Expression {
  const { binding, shape, source } = each;
  const [first, ...others] = conditions;
  if (first === undefined) return shape === "names" ? hcl`toset(${source})` : source;
  const condition = first.and(...others);
  const names: Names = { key: "key", value: shape === "names" ? "key" : "value" };
  const filtered = framed(binding, names, condition.expression);
  return shape === "names"
    ? hcl`toset([for key in ${source} : key if ${filtered}])`
    : hcl`{ for key, value in ${source} : key => value if ${filtered} }`;
}

/** `body` rendered with the symbols of `binding` called `names`. */
export function framed(binding: object, names: Names, body: unknown): Expression {
  return new Expression((resolve) => withFrame(binding, names, () => resolve(body)));
}

/** `type.name`, the address of the whole resource or data source. */
function addressOf(element: TerraformResource | TerraformDataSource): string {
  const address = `${element.terraformResourceType}.${element.friendlyUniqueId}`;
  return TerraformDataSource.isTerraformDataSource(element) ? `data.${address}` : address;
}

/** An attribute of one instance: `[each.key]` inside the repetition, `[key]` inside a `for` over it, `one([*])` outside. */
function instanceAttribute(
  element: TerraformResource | TerraformDataSource,
  { each, optional }: Repetition,
  attribute: string,
): Expression {
  const address = addressOf(element);
  const path = attribute.startsWith("[") ? attribute : `.${attribute}`;
  if (each !== undefined) return hcl`${raw(address, element)}[${each.binding.key}]${raw(path)}`;
  return new Expression(
    () => (optional.some((scope) => inFrame(scope)) ? `one(${address}[*]${path})` : `${address}[0]${path}`),
    element,
  );
}

/**
 * cdktf renders a reference to a counted resource without an index and to a repeated one with `.*.`, which Terraform
 * refuses (hashicorp/terraform-cdk#2024, #3145). Below a deferred `each` or `when` references carry their instance.
 */
function referInstances(prototype: TerraformResource | TerraformDataSource): void {
  const original = prototype.interpolationForAttribute;
  prototype.interpolationForAttribute = function (this: TerraformResource | TerraformDataSource, attribute: string) {
    const repetition = repetitionOf(this);
    const once = repetition.each === undefined && repetition.optional.length === 0;
    return once ? original.call(this, attribute) : instanceAttribute(this, repetition, attribute);
  };
}

const PATCHED = Symbol.for("groundwork/instance-references");
for (const prototype of [TerraformResource.prototype, TerraformDataSource.prototype]) {
  if (PATCHED in prototype) continue;
  Object.defineProperty(prototype, PATCHED, { value: true });
  referInstances(prototype);
}
