import type { IConstruct } from "constructs";

/** Stands for a value that no message may show. */
export const WITHHELD = Symbol("a sensitive value");

/** What is wrong with one input: `<input> must <must>, got <got>. <fix>`. */
export interface Problem {
  /** The input as the caller writes it, e.g. `routes.api.port`. */
  readonly input: string;
  /** The rule, as the rest of a sentence that begins with "must". */
  readonly must: string;
  /** The value that breaks it. */
  readonly got: unknown;
  /** What to do about it, a whole sentence. */
  readonly fix?: string;
}

/** A mistake of the caller, found at synth. The message says where, what and how to mend it. */
export class InputError extends Error {
  override readonly name = "InputError";

  constructor(
    scope: IConstruct | string,
    readonly problems: readonly Problem[],
  ) {
    const path = typeof scope === "string" ? scope : scope.node.path;
    super(problems.map((problem) => `${path}: ${sentence(problem)}`).join("\n"));
  }
}

/** A use of the core that cannot work in Terraform, e.g. a deferred collection inside another. */
export class UnsupportedError extends Error {
  override readonly name = "UnsupportedError";

  constructor(scope: IConstruct | string, message: string) {
    super(`${typeof scope === "string" ? scope : scope.node.path}: ${message}`);
  }
}

export function sentence({ input, must, got, fix }: Problem): string {
  const value = got === WITHHELD ? "" : `, got ${show(got)}`;
  return `${input} must ${must}${value}.${fix === undefined ? "" : ` ${fix}`}`;
}

/** A value as it stands in a message: short, and never a whole document. */
export function show(value: unknown): string {
  if (value === undefined) return "nothing";
  const text = JSON.stringify(value) ?? typeof value;
  return text.length > 120 ? `${text.slice(0, 117)}...` : text;
}
