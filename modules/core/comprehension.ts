import type { Shape } from "./collection";
import type { Condition } from "./condition";
import { Expression } from "./expression";
import { freshNames, withFrame } from "./frames";
import type { Binding, Names } from "./frames";

/** Elements that only Terraform knows, and one of them at hand. */
export interface DeferredElements<V> {
  readonly shape: Shape;
  readonly source: Expression;
  readonly binding: Binding;
  /** The element at hand, written with the binding's symbols. */
  readonly element: V;
}

/** A `for` over deferred elements: a list of `body`, or a map of it by key. Of names, the key is the element. */
export function comprehension<V>(
  elements: DeferredElements<V>,
  body: unknown,
  kind: "list" | "map" = "list",
  condition?: Condition,
): Expression {
  const { binding, source, shape } = elements;
  return new Expression((resolve) => {
    const over = resolve(source);
    const fresh = freshNames();
    const names: Names = shape === "names" ? { key: fresh.key, value: fresh.key } : fresh;
    const variables = shape === "names" ? names.key : `${names.key}, ${names.value}`;
    return withFrame(binding, names, () => {
      const filter = condition === undefined ? "" : ` if ${resolve(condition)}`;
      return kind === "list"
        ? `[for ${variables} in ${over} : ${resolve(body)}${filter}]`
        : `{ for ${variables} in ${over} : ${names.key} => ${resolve(body)}${filter} }`;
    });
  });
}
