import { TerraformDataSource, TerraformResource } from "cdktf";
import type { Shape, Shapes } from "./print";

/** What every generated binding has, though protected. */
interface Printable {
  synthesizeHclAttributes(): unknown;
}

interface HclAttribute {
  readonly value: unknown;
  readonly isBlock: boolean;
}

/**
 * Which arguments of a resource are nested blocks. The generated bindings carry this for cdktf's own HCL output, which is not
 * fit for use itself: it drops false, 0 and "" (hashicorp/terraform-cdk#3365, open-constructs/cdk-terrain#313).
 */
export function shapesOf(element: TerraformResource | TerraformDataSource): Shapes {
  return fieldsOf((element as unknown as Printable).synthesizeHclAttributes());
}

function fieldsOf(value: unknown): Shapes {
  if (Array.isArray(value)) return Object.assign({}, ...value.map(fieldsOf)) as Shapes;
  if (typeof value !== "object" || value === null || "resolve" in value) return {};
  const attributes = Object.entries(value).filter((entry): entry is [string, HclAttribute] => isAttribute(entry[1]));
  return Object.fromEntries(
    attributes.map(([key, { value: inner, isBlock }]): [string, Shape] => [key, { isBlock, fields: fieldsOf(inner) }]),
  );
}

function isAttribute(value: unknown): value is HclAttribute {
  return typeof value === "object" && value !== null && "isBlock" in value;
}
