import { hcl, isListToken } from "./expression";

/** Lists one after the other: at synth where all are literal, else by Terraform. */
export function concat(...lists: readonly string[][]): string[] {
  if (!lists.some(isListToken)) return lists.flat();
  return hcl`flatten(${lists})`.asList();
}
