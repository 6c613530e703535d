import type { BooleanInput } from "./condition";
import { hcl } from "./expression";
import { joined, onlyWhere } from "./lists";
import type { Items } from "./lists";

/** One statement of an IAM policy. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_statement.html */
export interface Statement {
  readonly sid?: string;
  /** Whether the statement is there. Default: true. */
  readonly when?: BooleanInput;
  readonly effect?: "Allow" | "Deny";
  readonly actions: readonly string[];
  /** Absent in trust policies and in policies of a repository. */
  readonly resources?: readonly string[] | string;
  /** By type: `{ Service: ["ecs-tasks.amazonaws.com"] }`. */
  readonly principals?: Readonly<Record<string, readonly string[] | string>>;
  readonly conditions?: Readonly<Record<string, Readonly<Record<string, readonly string[] | string>>>>;
}

/** A policy document, as JSON that Terraform writes: tokens of any kind may stand in it. */
export function policyDocument(...statements: readonly Statement[]): string {
  return jsonEncode({ Version: "2012-10-17", Statement: joined(...statements.map(statementItem)) });
}

function statementItem(statement: Statement): Items {
  const { sid, effect = "Allow", actions, resources, principals, conditions } = statement;
  return onlyWhere(statement.when ?? true, {
    ...(sid === undefined ? {} : { Sid: sid }),
    Effect: effect,
    ...(principals === undefined ? {} : { Principal: principals }),
    Action: actions,
    ...(resources === undefined ? {} : { Resource: resources }),
    ...(conditions === undefined ? {} : { Condition: conditions }),
  });
}

/** Who may assume a role. */
export function trustPolicy(
  statement: Omit<Statement, "actions" | "resources"> & { actions?: readonly string[] },
): string {
  return policyDocument({ actions: ["sts:AssumeRole"], ...statement });
}

/** Any value as a JSON text; `JSON.stringify` would write tokens as text of their own. */
export function jsonEncode(value: unknown): string {
  return hcl`jsonencode(${value})`.asString();
}
