import { Condition } from "./condition";
import type { BooleanInput } from "./condition";
import { call, Expression, hcl, isDeferred, isListToken } from "./expression";
import type { Optional } from "./optional";

/** Lists one after the other: at synth where all are literal, else by Terraform. */
export function concat<T = string>(...lists: readonly (readonly T[])[]): T[] {
  if (!lists.some(isListToken)) return lists.flat();
  const token: unknown = hcl`flatten(${lists})`.asList();
  return token as T[];
}

/** Whether a list has elements: known of every literal list, even one with tokens in it. */
export function isFilled(list: readonly unknown[]): Condition {
  return isListToken(list) ? Condition.of(hcl`length(${list}) > 0`) : Condition.of(list.length > 0);
}

/** Items of any kind, for documents: a literal list, or one that only Terraform knows. */
export type Items = readonly unknown[] | Expression;

/** One item where `condition` holds, else none. */
export function onlyWhere(condition: BooleanInput, item: unknown): Items {
  const decided = Condition.of(condition);
  if (decided.known !== undefined) return decided.known ? [item] : [];
  return hcl`${decided.expression} ? ${[item]} : []`;
}

/** Items one after the other, for documents: a literal list where Terraform has nothing to decide, else a `concat`. */
export function joined(...lists: readonly Items[]): Items {
  const parts: (unknown[] | Expression)[] = [];
  for (const list of lists) {
    const last = parts.at(-1);
    if (list instanceof Expression || isListToken(list)) parts.push(list as Expression);
    else if (list.length > 0 && Array.isArray(last) && !isListToken(last)) last.push(...list);
    else if (list.length > 0) parts.push([...list]);
  }
  const [first = [], ...others] = parts;
  return others.length === 0 ? first : call("concat", ...parts);
}

/** An object without the fields that are absent, for documents whose readers take no `null`. */
export function withoutAbsent(fields: Readonly<Record<string, unknown>>): unknown {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  if (!Object.values(given).some(isDeferred)) return given;
  return hcl`{ for name, field in ${given} : name => field if field != null }`;
}

/** An object with further fields, each of which may be absent: the same as {@link withoutAbsent}, and plainer to read. */
export function withOptional(
  certain: Readonly<Record<string, unknown>>,
  fields: Readonly<Record<string, Optional<unknown>>>,
): object {
  const values = Object.entries(fields).map(([name, field]) => [name, field.isKnown ? field.value : field] as const);
  const found = withoutAbsent(Object.fromEntries(values));
  if (found instanceof Expression) return call("merge", certain, found);
  return { ...certain, ...(found as object) };
}
