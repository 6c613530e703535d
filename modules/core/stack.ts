import "./fast-resolve";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import type { Move } from "./moved";
import { S3Backend, TerraformElement, TerraformOutput, TerraformProvider, TerraformStack } from "cdktf";
import type { Construct, IConstruct } from "constructs";
import { InputError } from "./errors";
import { defaulted, inputProblems, optional, required } from "./inputs";
import type { Inputs, Props } from "./inputs";
import { map } from "./kinds/collections";
import { boolean, string } from "./kinds/scalar";
import { accountId, arn, regionName, resourceName } from "./kinds/text";
import { LogicalIds } from "./logical-id";
import { setNamePrefix } from "./naming";
import { declareVariables } from "./variables";
import { PROVIDERS, REQUIRED_TERRAFORM } from "./versions";

const stackInputs = {
  system: required(resourceName(30), "System that the stack belongs to; the second part of every name."),
  environment: required(resourceName(20), "Environment; the first part of every name."),
  region: required(regionName(), "Region that the provider works in."),
  accountId: optional(accountId(), "Account that the provider may work in; it refuses every other one."),
  assumeRoleArn: optional(arn("iam"), "Role that the provider assumes."),
  tags: defaulted(map(string()), {}, "Default tags of the provider besides Environment, ManagedBy and Project."),
} satisfies Inputs;

const backendInputs = {
  bucket: required(string(), "Bucket that holds the state."),
  key: required(string(), "Object that holds the state."),
  region: required(regionName(), "Region of the bucket."),
  dynamodbTable: required(string(), "DynamoDB table that holds the lock."),
  useLockfile: defaulted(
    boolean(),
    true,
    "Whether to lock by an object in the bucket too. Terraform before 1.10 does not know the setting.",
  ),
} satisfies Inputs;

export interface BackendProps {
  /** Bucket that holds the state. */
  readonly bucket: string;
  /** Object that holds the state, e.g. `plue/dev/terraform.tfstate`. */
  readonly key: string;
  /** Region of the bucket. */
  readonly region: string;
  /** DynamoDB table that holds the lock. */
  readonly dynamodbTable: string;
  /** Whether to lock by an object in the bucket too. Default: true. Terraform before 1.10 does not know the setting. */
  readonly useLockfile?: boolean;
}

export interface StackProps {
  /** System that the stack belongs to; the second part of every name. */
  readonly system: string;
  /** Environment; the first part of every name. */
  readonly environment: string;
  /** Region that the provider works in. May be a Terraform variable. */
  readonly region: string;
  /** Account that the provider may work in, 12 digits; it refuses every other one. Default: any. */
  readonly accountId?: string;
  /** Role that the provider assumes. Default: none, the caller's own credentials. */
  readonly assumeRoleArn?: string;
  /** Default tags of the provider besides Environment, ManagedBy and Project, which they may override. */
  readonly tags?: Readonly<Record<string, string>>;
  /** Where the state is kept. Default: beside the configuration, for the stack that creates the state's own bucket. */
  readonly backend?: BackendProps;
}

/**
 * A root module of Terraform: provider, backend, default tags and versions; readable addresses; variables and outputs by the
 * names that their users know. Modules below it are named `{environment}-{system}-{construct id}`.
 */
export class Stack extends TerraformStack {
  readonly ids = new LogicalIds();
  /** Resources with a former address; see {@link moved}. */
  readonly moves: Move[] = [];

  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id);
    const { backend, ...own } = props;
    const problems = [
      ...inputProblems(stackInputs, defined(own)),
      ...(backend === undefined ? [] : inputProblems(backendInputs, defined(backend), "backend.")),
    ];
    if (problems.length > 0) throw new InputError(id, problems);
    setNamePrefix(this, `${props.environment}-${props.system}`);
    this.addProvider(props);
    if (backend !== undefined) this.addBackend(backend);
    this.addOverride("terraform.required_version", REQUIRED_TERRAFORM);
  }

  /** Terraform variables of the stack, settable with `-var` and tfvars, as values for the modules' inputs. */
  variables<T extends Inputs>(inputs: T): Required<Props<T>> {
    return declareVariables(this, inputs);
  }

  /** An output of the stack under exactly this name. */
  output(name: string, value: unknown, description: string, { sensitive = false }: { sensitive?: boolean } = {}): void {
    const namesake = this.node.tryFindChild(name);
    const isTaken = namesake !== undefined && !TerraformOutput.isTerraformOutput(namesake);
    const output = new TerraformOutput(this, isTaken ? `output-${name}` : name, {
      value: "",
      description,
      ...(sensitive ? { sensitive } : {}),
    });
    // cdktf fails on a null anywhere inside a value; an override passes it on.
    output.addOverride("value", value ?? null);
    output.overrideLogicalId(name);
  }

  /** Providers by a range of versions and their full source; cdktf pins its bindings' exact version. */
  override toTerraform(): unknown {
    for (const provider of this.node.findAll().filter(isProvider)) {
      const name = provider.terraformResourceType as keyof typeof PROVIDERS;
      if (name in PROVIDERS) this.addOverride(`terraform.required_providers.${name}`, { ...PROVIDERS[name] });
    }
    return super.toTerraform() as unknown;
  }

  protected override allocateLogicalId(element: Parameters<TerraformStack["getLogicalId"]>[0]): string {
    return TerraformElement.isTerraformElement(element) ? this.ids.allocate(element) : super.allocateLogicalId(element);
  }

  private addProvider({ system, environment, region, accountId: account, assumeRoleArn, tags }: StackProps): void {
    new AwsProvider(this, "aws", {
      region,
      ...(account === undefined ? {} : { allowedAccountIds: [account] }),
      ...(assumeRoleArn === undefined ? {} : { assumeRole: [{ roleArn: assumeRoleArn }] }),
      defaultTags: [{ tags: { Environment: environment, ManagedBy: "terraform", Project: system, ...tags } }],
    });
  }

  /** cdktf 0.21 has no `use_lockfile` (hashicorp/terraform-cdk#3834). */
  private addBackend({ useLockfile = true, ...backend }: BackendProps): void {
    const s3 = new S3Backend(this, { ...backend, encrypt: true });
    if (useLockfile) s3.addOverride("use_lockfile", true);
  }
}

function isProvider(construct: IConstruct): construct is TerraformProvider {
  return TerraformProvider.isTerraformProvider(construct);
}

function defined(props: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined));
}
