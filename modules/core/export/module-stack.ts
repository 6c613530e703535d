import { App, TerraformDataSource, TerraformElement, TerraformOutput, TerraformResource, TerraformStack } from "cdktf";
import type { Move } from "../moved";
import type { Construct } from "constructs";
import type { Inputs } from "../inputs";
import { LogicalIds } from "../logical-id";
import type { ModuleDeclaration } from "../module";
import { snakeCase } from "../names";
import type { Outputs } from "../outputs";
import { declareVariables } from "../variables";

/** A module as the exporter takes it. */
export interface ExportableModule {
  readonly declaration: ModuleDeclaration<Inputs, Outputs>;
  /** `props` are those of the declaration. */
  readonly create: (scope: Construct, id: string, props: object) => Construct;
}

/**
 * The stack that a module is exported from: every input is a Terraform variable, every output a Terraform output, and the
 * addresses are those of a module that stands alone (`aws_vpc.this`).
 */
export class ModuleStack extends TerraformStack {
  readonly module: Construct;
  /** Without the module's own id. */
  readonly ids = new LogicalIds(1);
  /** Resources with a former address; see {@link moved}. */
  readonly moves: Move[] = [];

  constructor({ declaration, create }: ExportableModule) {
    super(new App(), declaration.name);
    const props = declareVariables(this, declaration.inputs);
    this.module = create(this, "module", props);
    for (const [name, { description, sensitive }] of Object.entries(declaration.outputs)) {
      const value: unknown = (this.module as unknown as Record<string, unknown>)[name];
      const output = new TerraformOutput(this, `output_${name}`, {
        value,
        description,
        ...(sensitive ? { sensitive } : {}),
      });
      output.overrideLogicalId(snakeCase(name));
    }
  }

  /** Resources and data sources in the order in which the module creates them. */
  get elements(): (TerraformResource | TerraformDataSource)[] {
    return this.module.node
      .findAll()
      .filter(
        (child): child is TerraformResource | TerraformDataSource =>
          TerraformResource.isTerraformResource(child) || TerraformDataSource.isTerraformDataSource(child),
      );
  }

  protected override allocateLogicalId(element: Parameters<TerraformStack["getLogicalId"]>[0]): string {
    if (!TerraformElement.isTerraformElement(element)) return super.allocateLogicalId(element);
    return this.ids.allocate(element);
  }
}
