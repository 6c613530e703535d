import { TerraformVariable } from "cdktf";
import type { Construct } from "constructs";
import { Expression, raw } from "./expression";
import { describeInput } from "./inputs";
import type { Input, Inputs, Presence, Props } from "./inputs";
import { snakeCase } from "./names";

/**
 * The Terraform variable of an input: type, default, nullable, sensitive and one validation per rule.
 *
 * cdktf fails on a null default and turns the keys of a map default into snake_case (hashicorp/terraform-cdk#2473); an
 * override is written after that step, so the default is one.
 */
export function declareVariable(scope: Construct, name: string, input: Input<unknown, unknown, Presence>): Expression {
  const { kind, sensitive = false, nullable, presence } = input;
  const id = snakeCase(name);
  const reference = `var.${id}`;
  const variable = new TerraformVariable(scope, `variable-${id}`, {
    type: kind.terraform,
    description: describeInput(input),
    nullable,
    ...(sensitive ? { sensitive } : {}),
    validation: kind.checks(reference).map(({ condition, must }) => ({
      condition: `\${${nullable ? `${reference} == null ? true : ${condition}` : condition}}`,
      errorMessage: message(id, must, input),
    })),
  });
  variable.overrideLogicalId(id);
  if (presence === "optional") variable.addOverride("default", variableDefault(input));
  return raw(reference, variable);
}

/** The default as Terraform takes it; null for an input that may be absent. */
export function variableDefault({ kind, defaultValue }: Input<unknown, unknown, Presence>): unknown {
  return defaultValue === undefined ? null : kind.toTerraform(defaultValue);
}

/** The same sentence as at synth. A sensitive value is not repeated. */
function message(id: string, must: string, { sensitive, fix, kind }: Input<unknown, unknown, Presence>): string {
  const got = sensitive === true || kind.conceals === true ? "" : `, got \${jsonencode(var.${id})}`;
  return `${id} must ${must}${got}.${fix === undefined ? "" : ` ${fix}`}`;
}

/** Terraform variables for a table of inputs, as tokens of the types that callers would give. */
export function declareVariables<T extends Inputs>(scope: Construct, inputs: T): Required<Props<T>> {
  const tokens = Object.entries(inputs).map(([name, input]) => {
    const token = tokenOf(declareVariable(scope, name, input), input.kind.terraform);
    return [name, token] as const;
  });
  return Object.fromEntries(tokens) as Required<Props<T>>;
}

/** A reference as the token type that a TypeScript caller would hold. */
export function tokenOf(reference: Expression, terraformType: string): unknown {
  if (terraformType === "string") return reference.asString();
  if (terraformType === "number") return reference.asNumber();
  return terraformType.startsWith("list(") ? reference.asList() : reference;
}
