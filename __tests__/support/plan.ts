/** A managed resource as Terraform plans it or, in a state, has it. */
export interface TerraformResource {
  /** Full address, e.g. `module.network.aws_subnet.private["a"]`. */
  readonly address: string;
  readonly type: string;
  readonly name: string;
  /** The `count` or `for_each` key. */
  readonly index: string | number | undefined;
  /** Address of the module that holds it, `""` for the root. */
  readonly module: string;
  /** Known values alone; unknown attributes are in {@link unknown}. */
  readonly values: Readonly<Record<string, unknown>>;
  /** `true` in the place of each value that is known only after apply. */
  readonly unknown: Readonly<Record<string, unknown>>;
  /** `true` in the place of each sensitive value. */
  readonly sensitive: Readonly<Record<string, unknown>>;
}

export interface PlannedChange {
  readonly address: string;
  /** `["create"]`, `["update"]`, `["delete"]`, `["delete", "create"]` … */
  readonly actions: readonly string[];
}

export interface PlannedOutput {
  /** `undefined` while it is known only after apply. */
  readonly value: unknown;
  readonly known: boolean;
  readonly sensitive: boolean;
}

/** The parts of `terraform show -json` that are read here. */
export interface ShownModule {
  readonly address?: string;
  readonly resources?: readonly ShownResource[];
  readonly child_modules?: readonly ShownModule[];
}

interface ShownResource {
  readonly address: string;
  readonly mode: string;
  readonly type: string;
  readonly name: string;
  readonly index?: string | number;
  readonly values?: Record<string, unknown>;
  readonly sensitive_values?: Record<string, unknown>;
}

interface ShownChange {
  readonly actions: readonly string[];
  readonly after_unknown?: unknown;
}

export interface ShownPlan {
  readonly planned_values?: {
    readonly root_module?: ShownModule;
    readonly outputs?: Record<string, { readonly value?: unknown; readonly sensitive: boolean }>;
  };
  readonly resource_changes?: readonly {
    readonly address: string;
    readonly mode: string;
    readonly change: ShownChange;
  }[];
  readonly output_changes?: Record<string, ShownChange>;
}

export interface ShownState {
  readonly values?: { readonly root_module?: ShownModule };
}

/** Managed resources of a module and of all modules in it. */
export function resourcesIn(
  module: ShownModule | undefined,
  unknown: ReadonlyMap<string, unknown> = new Map(),
): readonly TerraformResource[] {
  const own = (module?.resources ?? [])
    .filter((resource) => resource.mode === "managed")
    .map((resource) => ({
      address: resource.address,
      type: resource.type,
      name: resource.name,
      index: resource.index,
      module: module?.address ?? "",
      values: withoutUnknown(resource.values ?? {}, unknown.get(resource.address)),
      unknown: (unknown.get(resource.address) ?? {}) as Record<string, unknown>,
      sensitive: resource.sensitive_values ?? {},
    }));
  return [...own, ...(module?.child_modules ?? []).flatMap((child) => resourcesIn(child, unknown))];
}

/** Terraform writes some unknown attributes as null beside the mark that they are unknown; drop those. */
function withoutUnknown(values: Record<string, unknown>, unknown: unknown): Record<string, unknown> {
  const marks = (unknown ?? {}) as Record<string, unknown>;
  return Object.fromEntries(Object.entries(values).filter(([name]) => marks[name] !== true));
}

/** What Terraform would do, read from `terraform show -json` of a plan. */
export class Plan {
  /** Every planned managed resource, those of child modules too; none in a plan to destroy. */
  public readonly resources: readonly TerraformResource[];
  /** What would change, without the resources that stay as they are. */
  public readonly changes: readonly PlannedChange[];
  public readonly outputs: Readonly<Record<string, PlannedOutput>>;
  /** Neither a resource nor an output would change. */
  public readonly isEmpty: boolean;

  public constructor(public readonly json: ShownPlan) {
    const managed = (json.resource_changes ?? []).filter((change) => change.mode === "managed");
    const unknown = new Map(managed.map(({ address, change }) => [address, change.after_unknown]));
    this.resources = resourcesIn(json.planned_values?.root_module, unknown);
    this.changes = managed
      .filter(({ change }) => !isNothing(change))
      .map(({ address, change }) => ({ address, actions: change.actions }));
    this.outputs = Object.fromEntries(
      Object.entries(json.planned_values?.outputs ?? {}).map(([name, output]) => {
        const known = !marksUnknown(json.output_changes?.[name]?.after_unknown);
        return [name, { value: output.value, known, sensitive: output.sensitive }];
      }),
    );
    this.isEmpty = this.changes.length === 0 && Object.values(json.output_changes ?? {}).every(isNothing);
  }

  /** The planned resources of a type, e.g. `aws_subnet`. */
  public ofType(type: string): readonly TerraformResource[] {
    return this.resources.filter((resource) => resource.type === type);
  }

  /** The planned resource at an address; an error that lists the addresses where there is none. */
  public byAddress(address: string): TerraformResource {
    const found = this.resources.find((resource) => resource.address === address);
    if (found !== undefined) return found;
    const others = this.resources.map((resource) => `\n  ${resource.address}`).join("");
    throw new Error(`The plan has no ${address}. It has:${others === "" ? " nothing" : others}`);
  }
}

function isNothing(change: ShownChange): boolean {
  return change.actions.every((action) => action === "no-op" || action === "read");
}

/** after_unknown is `true` or, for a list or an object, marks its unknown parts. */
function marksUnknown(mark: unknown): boolean {
  if (typeof mark !== "object" || mark === null) return mark === true;
  return Object.values(mark).some(marksUnknown);
}
