import { dependable } from "cdktf";
import type { ITerraformDependable, TerraformResource } from "cdktf";
import type { Construct } from "constructs";
import type { Collection } from "./collection";
import { InputError } from "./errors";
import { call, Expression } from "./expression";
import type { Input, Presence } from "./inputs";
import type { MapInput } from "./kinds/collections";

/** A text written when the stack is synthesized, so that whatever is added to the construct until then is in it. */
export function lateText(write: () => string): string {
  return new Expression((resolve) => resolve(write())).asString();
}

/** A map input that grows after construction, by methods such as `addSecret`. */
export class Growing<In, Out> {
  private readonly added: Record<string, In> = {};
  private readonly given: MapInput<In>;

  constructor(
    private readonly scope: Construct,
    private readonly name: string,
    private readonly input: Input<MapInput<In>, Collection<Out>, Presence>,
    given: MapInput<In> | undefined,
  ) {
    this.given = given ?? input.defaultValue ?? {};
  }

  /** Checks a further entry as if it had been given with the others. */
  add(key: string, value: In): void {
    const { kind } = this.input;
    const { entries } = this.current;
    const input = `${this.name}.${key}`;
    const isTaken = entries?.some(([name]) => name === key) ?? key in this.added;
    const problems = isTaken
      ? [{ input, must: "be given only once", got: value, fix: "Choose another name." }]
      : kind.problems({ [key]: value }, this.name);
    if (problems.length > 0) throw new InputError(this.scope, problems);
    this.added[key] = value;
  }

  /** What there is by now. */
  get current(): Collection<Out> {
    const given = this.input.read(this.given);
    if (Object.keys(this.added).length === 0) return given;
    if (given.isKnown) return this.input.read({ ...(this.given as Record<string, In>), ...this.added });
    return this.input.read(call("merge", this.given, this.input.kind.toTerraform(this.added)));
  }
}

/** Lets a resource be created after others and destroyed before them, besides those that it refers to. */
export function addDependencies(resource: TerraformResource, after: readonly ITerraformDependable[]): void {
  resource.dependsOn = [...(resource.dependsOn ?? []), ...after.map((dependency) => dependable(dependency))];
}
