/**
 * A value in an example: in Terraform the expression, e.g. `module.networking.vpc_id`, and in the tests of the construct the
 * literal that stands for it.
 */
export type Given = <T>(expression: string, standIn: T) => T;

/** One call of a module, from which its README, `examples/` and tests are made. */
export interface Example<P extends object = object> {
  readonly props: (given: Given) => P;
  /** Calls of sibling modules that the expressions refer to, by their names in the configuration. */
  readonly needs?: Readonly<Record<string, Needed>>;
  /** Resources that the expressions refer to, by their addresses, e.g. `aws_kms_key.logs`; arguments only, no blocks. */
  readonly resources?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export interface Needed {
  /** Folder in `terraform-modules/`. */
  readonly module: string;
  /** Its arguments, as Terraform takes them. */
  readonly arguments: Readonly<Record<string, unknown>>;
}

export interface Examples<P extends object = object> {
  /** The fewest inputs that give something useful. */
  readonly minimal: Example<P>;
  /** Every group of inputs in use. */
  readonly complete: Example<P>;
}
