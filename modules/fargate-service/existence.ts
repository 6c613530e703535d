import type { Construct } from "constructs";
import { choose, Condition } from "../core/condition";
import { named } from "../core/named";
import type { DeclaredInputs } from "./inputs";

/** What there is besides cluster, roles, logs and security group. */
export interface Existence {
  readonly task: Condition;
  readonly service: Condition;
}

/** What the caller says, or else what follows from the image. */
export function existenceOf(
  scope: Construct,
  { image, createTaskDefinition, createService }: DeclaredInputs,
): Existence {
  const isService = createService.orElse(Condition.of(false));
  // A conditional, not `||`: where the image is unknown at plan, Terraform must not look at it.
  const follows = choose(isService, Condition.of(true), image.isSet);
  const task = named(scope, "has_task_definition", createTaskDefinition.orElse(follows));
  return { task, service: named(scope, "has_service", createService.orElse(task)) };
}
