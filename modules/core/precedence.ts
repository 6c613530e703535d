import { split } from "./scan";

/** Terraform's operators from the loosest to the tightest. https://developer.hashicorp.com/terraform/language/expressions/operators */
const LEVELS = [["?", ":"], ["||"], ["&&"], ["==", "!="], ["<", ">", "<=", ">="], ["+", "-"], ["*", "/", "%"]];
const CONDITIONAL = 0;
/** `a && b && c` reads the same with any grouping. */
const ASSOCIATIVE = [1, 2];

/** Whether a value must be parenthesised between two pieces of source, for the operators that stand next to it. */
export function needsParentheses(before: string, value: string, after: string): boolean {
  const inner = loosestLevel(value);
  if (inner === undefined) return false;
  if (/^[[.]/.test(after) || /[!-]$/.test(before)) return true;
  // What a `for` goes over ends at its colon, whatever it is.
  if (/\sin\s$/.test(before)) return false;
  const left = operatorLevel(/\s([^\s\w()[\]{}"]+)\s*$/.exec(before)?.[1]);
  const right = operatorLevel(/^\s*([^\s\w()[\]{}"]+)\s/.exec(after)?.[1]);
  const isLastBranch = left === CONDITIONAL && right === undefined;
  return [left, right].some((level) => {
    if (level === undefined || isLastBranch) return false;
    return level > inner || (level === inner && !ASSOCIATIVE.includes(level));
  });
}

function operatorLevel(operator: string | undefined): number | undefined {
  const level = LEVELS.findIndex((operators) => operator !== undefined && operators.includes(operator));
  return level < 0 ? undefined : level;
}

/** Level of the loosest operator outside all brackets and quotes; none for a single term. */
function loosestLevel(text: string): number | undefined {
  if (!text.includes(" ")) return undefined;
  const levels = split(text, " ").flatMap((word) => operatorLevel(word) ?? []);
  return levels.length === 0 ? undefined : Math.min(...levels);
}
