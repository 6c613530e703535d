import { compute } from "../core/condition";
import { hcl } from "../core/expression";

/** A number for an argument that the provider declares as text. */
export function numberText(value: number): string {
  return compute([value], String, () => hcl`${value}`, "");
}
