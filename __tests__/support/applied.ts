import { App } from "cdktf";
import type { TerraformStack } from "cdktf";
import type { TerraformResource } from "./plan";
import { TerraformRoot } from "./terraform";

/** What a stack made, with every reference resolved: its applied state, to ask questions of. */
export class Applied {
  private constructor(readonly resources: readonly TerraformResource[]) {}

  static async of(create: (app: App) => TerraformStack): Promise<Applied> {
    const json = JSON.stringify(create(new App()).toTerraform());
    const root = TerraformRoot.fromFiles({ "cdk.tf.json": json });
    await root.apply();
    return new Applied(await root.state());
  }

  all(type: string): readonly TerraformResource[] {
    return this.resources.filter((resource) => resource.type === type);
  }

  /** The only resource of a type with this name in its address. */
  one(type: string, name?: string): TerraformResource {
    const found = this.all(type).filter((resource) => name === undefined || resource.name === name);
    const [only] = found;
    if (only === undefined || found.length > 1) {
      throw new Error(
        `${found.length} resources ${type} ${name ?? ""}; there are ${this.all(type)
          .map(({ name: n }) => n)
          .join(", ")}`,
      );
    }
    return only;
  }

  /** The values of an attribute over all resources of a type. */
  values(type: string, attribute: string): unknown[] {
    return this.all(type).map((resource) => resource.values[attribute]);
  }
}

export interface PolicyStatement {
  readonly Effect: "Allow" | "Deny";
  readonly Action: string | readonly string[];
  readonly Resource?: string | readonly string[];
  readonly Principal?: unknown;
  readonly Condition?: unknown;
}

export function statementsOf(policy: unknown): readonly PolicyStatement[] {
  return (JSON.parse(String(policy)) as { Statement: PolicyStatement[] }).Statement;
}

/** Whether statements allow an action on a resource; `*` matches as in IAM. */
export function allows(statements: readonly PolicyStatement[], action: string, resource: string): boolean {
  const matches = (patterns: string | readonly string[] | undefined, text: string): boolean =>
    [patterns ?? []]
      .flat()
      .some((pattern) =>
        new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*")}$`).test(text),
      );
  return statements.some(
    ({ Effect, Action, Resource }) => Effect === "Allow" && matches(Action, action) && matches(Resource, resource),
  );
}
