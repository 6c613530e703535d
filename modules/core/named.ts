import { TerraformLocal } from "cdktf";
import type { Construct } from "constructs";
import { Condition } from "./condition";
import { expressionOf, isDeferred, raw, retype } from "./expression";

/**
 * Gives a value that only Terraform knows a name, `local.<id>`, so that readers meet it once and not in every place where it is
 * used. A literal stays what it is. Not for values of one element of a collection.
 */
export function named<T extends Condition | string | number | string[]>(scope: Construct, id: string, value: T): T {
  if (!isDeferred(value)) return value;
  const expression = value instanceof Condition ? value.expression : expressionOf(value);
  const local = new TerraformLocal(scope, `local_${id}`, expression);
  const reference = raw(`local.${local.friendlyUniqueId}`);
  return value instanceof Condition ? (Condition.of(reference) as T) : retype(reference, value);
}
