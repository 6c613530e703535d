import { TerraformDataSource, TerraformLocal, TerraformResource, TerraformStack } from "cdktf";
import type { IConstruct } from "constructs";
import { UnsupportedError } from "./errors";
import { KeyScope, OptionalScope } from "./repetition";

/**
 * Readable names without hashes, as `aws_subnet.networking_private_us-east-1a`: the path of ids, the known keys behind it, and
 * without the words that the resource's type says already. cdktf appends a hash of the path, so that moving a construct
 * destroys what it made (hashicorp/terraform-cdk#3433).
 */
export class LogicalIds {
  private readonly taken = new Map<string, string>();

  /** @param hidden How many constructs below the stack are left out of the names; what then has no name left is called `this`. */
  constructor(private readonly hidden = 0) {}

  allocate(element: IConstruct): string {
    const type = typeOf(element);
    const name = this.nameOf(element, type);
    const address = `${type}.${name}`;
    const holder = this.taken.get(address);
    if (holder !== undefined && holder !== element.node.path) {
      throw new UnsupportedError(element, `its address ${address} is that of ${holder}. Give one of them another id.`);
    }
    this.taken.set(address, element.node.path);
    return name;
  }

  /** The address that the element had when the last part of its path was `formerId`. */
  formerAddress(element: IConstruct, formerId: string): string {
    const type = typeOf(element);
    return `${type}.${this.nameOf(element, type, formerId)}`;
  }

  private nameOf(element: IConstruct, type: string, lastId = element.node.id): string {
    const stack = TerraformStack.of(element);
    const scopes = element.node.scopes.slice(stack.node.scopes.length + this.hidden);
    const keys = scopes.flatMap((scope) => (scope instanceof KeyScope ? scope.key : []));
    const words = scopes
      .filter((scope) => !(scope instanceof KeyScope) && !(scope instanceof OptionalScope))
      .map((scope) => (scope === element ? lastId : scope.node.id));
    // From the end: `private_association/route_table_association` says no more than `private`. The id that a user gave to a module
    // in a stack stays, whatever it is.
    const given = this.hidden === 0 ? words.slice(0, words.length > 1 ? 1 : 0) : [];
    const kept = words.slice(given.length);
    for (let own = ""; own === "" && kept.length > 0;) {
      own = withoutType(kept.pop() ?? "", type);
      if (own !== "") kept.push(own);
    }
    const name = [...given, ...kept, ...keys].filter((word) => word !== "").join("_");
    return (name === "" ? "this" : name).replace(/[^A-Za-z0-9_-]/g, "_").replace(/^(?=[0-9-])/, "_");
  }
}

function typeOf(element: IConstruct): string {
  if (TerraformResource.isTerraformResource(element)) return element.terraformResourceType;
  if (TerraformDataSource.isTerraformDataSource(element)) return `data.${element.terraformResourceType}`;
  if (element instanceof TerraformLocal) return "local";
  return element.constructor.name;
}

/** `execution_role` of type `aws_iam_role` is `execution`: the words at the end that the type ends with are dropped. */
function withoutType(id: string, type: string): string {
  if (type === "local") return id.replace(/^local_/, "");
  const words = type.replace(/^(data\.)?[a-z]+_/, "").split("_");
  for (let from = 0; from < words.length; from += 1) {
    const ending = words.slice(from).join("_");
    if (id === ending) return "";
    if (id.endsWith(`_${ending}`)) return id.slice(0, -ending.length - 1);
  }
  return id;
}
