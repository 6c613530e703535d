import type { TerraformResource } from "cdktf";
import { Construct } from "constructs";
import type { Condition } from "./condition";
import { InputError } from "./errors";
import type { Problem } from "./errors";
import { checkInputs } from "./inputs";
import type { Inputs, Values } from "./inputs";
import { nameInStack } from "./naming";
import type { Outputs } from "./outputs";

/** All that is said about a module apart from what it builds. */
export interface ModuleDeclaration<I extends Inputs, O extends Outputs> {
  /** The folder's name, in `modules/` and in `terraform-modules/`. */
  readonly name: string;
  /** One sentence for the README. */
  readonly summary: string;
  readonly inputs: I;
  readonly outputs: O;
}

/** Checks nothing; it only lets TypeScript infer the tables' types. */
export function declareModule<const I extends Inputs, const O extends Outputs>(
  declaration: ModuleDeclaration<I, O>,
): ModuleDeclaration<I, O> {
  return declaration;
}

/** A rule between inputs, or between an input and what else synth knows. */
export interface Requirement extends Problem {
  readonly condition: Condition;
}

export abstract class ModuleBase<I extends Inputs, OutputProps extends object> extends Construct {
  /** The checked inputs, each known or not. */
  readonly inputs: Values<I>;

  constructor(
    scope: Construct,
    id: string,
    declaration: ModuleDeclaration<I, Outputs>,
    props: object,
  ) {
    super(scope, id);
    const given = { ...nameInStack(this, declaration.inputs), ...withoutUndefined(props) };
    this.inputs = checkInputs(this, declaration.inputs, given);
  }

  /** Sets the properties that the module's outputs are. */
  publish(values: OutputProps): void {
    Object.assign(this, values);
  }

  /** A rule over several inputs: an error now where synth knows them, else a precondition of `resource`. */
  require(resource: TerraformResource, { condition, ...problem }: Requirement): void {
    if (condition.known === false) throw new InputError(this, [problem]);
    if (condition.known === true) return;
    const { input, must, fix } = problem;
    const preconditions = resource.lifecycle?.precondition ?? [];
    resource.lifecycle = {
      ...resource.lifecycle,
      precondition: [
        ...preconditions,
        { condition: condition.value, errorMessage: [`${input} must ${must}.`, fix ?? []].flat().join(" ") },
      ],
    };
  }
}

function withoutUndefined(props: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined));
}

/**
 * The base class of a module: checks the inputs, and has the outputs as properties. The two interfaces are generated from the
 * declaration (`npm run modules`), so that editors show each input's and output's documentation.
 */
// Props is named by the caller alone: the interface that people see, not the type inferred from the declaration.
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
export function moduleBase<Props extends object, OutputProps extends object>() {
  return <I extends Inputs, O extends Outputs>(
    declaration: ModuleDeclaration<I, O>,
  ): abstract new (scope: Construct, id: string, props: Props) => ModuleBase<I, OutputProps> & OutputProps => {
    abstract class DeclaredModule extends ModuleBase<I, OutputProps> {
      constructor(scope: Construct, id: string, props: Props) {
        super(scope, id, declaration, props);
      }
    }
    return DeclaredModule as never;
  };
}
