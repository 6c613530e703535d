import { TerraformStack } from "cdktf";
import type { TerraformResource } from "cdktf";
import type { LogicalIds } from "./logical-id";

/** A stack with addresses that follow from paths. */
interface AddressedStack {
  readonly ids: LogicalIds;
  /** The moves so far. */
  readonly moves: Move[];
}

/**
 * Says that a released resource had another id before, so that Terraform moves its state where it would destroy and create:
 * a `moved` block in every stack and in the exported module. Keep it until the next major version.
 * https://developer.hashicorp.com/terraform/language/modules/develop/refactoring
 */
export function moved(resource: TerraformResource, formerId: string): void {
  const stack = TerraformStack.of(resource);
  // In a stack with cdktf's hashed addresses nobody can know the former one.
  if (!isAddressed(stack)) return;
  const from = stack.ids.formerAddress(resource, formerId);
  const to = `${resource.terraformResourceType}.${resource.friendlyUniqueId}`;
  stack.moves.push({ from, to });
  stack.addOverride("moved", stack.moves);
}

/** One `moved` block. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

function isAddressed(stack: object): stack is AddressedStack {
  return "ids" in stack && "moves" in stack;
}
