/** What every stack and module asks of Terraform and its providers. A range, never cdktf's exact pin of its bindings' version. */
export const REQUIRED_TERRAFORM = ">= 1.5.0";

export const PROVIDERS = {
  /** 6.0 is the first with a `region` on every resource, which the bindings' schema has. */
  aws: { source: "hashicorp/aws", version: ">= 6.0.0, < 7.0.0" },
  random: { source: "hashicorp/random", version: ">= 3.6.0, < 4.0.0" },
} as const;

export type ProviderName = keyof typeof PROVIDERS;
