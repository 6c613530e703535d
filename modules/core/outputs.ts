/** What type an output has, in both faces. */
export interface Output<T> {
  readonly terraform: string;
  readonly typescript: string;
  readonly description: string;
  /** Kept out of logs by Terraform. */
  readonly sensitive: boolean;
  /** Never set: it carries the TypeScript type. */
  readonly type?: T;
}

export type Outputs = Readonly<Record<string, Output<unknown>>>;

export type OutputValues<T extends Outputs> = {
  readonly [K in keyof T]: T[K] extends Output<infer V> ? V : never;
};

interface OutputOptions {
  readonly sensitive?: boolean;
}

function output<T>(terraform: string, typescript: string) {
  return (description: string, { sensitive = false }: OutputOptions = {}): Output<T> => ({
    terraform,
    typescript,
    description,
    sensitive,
  });
}

/** Outputs by type. An output that may be null where something is switched off is `optionalString`. */
export const outputs = {
  string: output<string>("string", "string"),
  optionalString: output<string | undefined>("string", "string | undefined"),
  number: output<number>("number", "number"),
  list: output<string[]>("list(string)", "string[]"),
  map: output<Record<string, string>>("map(string)", "Record<string, string>"),
};
