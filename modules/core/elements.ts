import type { Condition } from "./condition";
import { Expression } from "./expression";
import { freshNames, withFrame } from "./frames";
import type { Binding, Names } from "./frames";

/** How the elements of a deferred collection are told apart. A `list` has positions only, so nothing can be repeated over it. */
export type Shape = "names" | "map" | "list";

/** How an element of the collection's kind is read from a reference. */
export type Describe<V> = (value: Expression, key: Expression) => V;

export interface KnownElements<V> {
  readonly shape: Shape;
  readonly entries: readonly (readonly [key: string, value: V])[];
  /** As in {@link DeferredElements}; it allows literals to be picked by a key that only Terraform knows. */
  readonly describe: Describe<V> | undefined;
}

export interface DeferredElements<V> {
  readonly shape: Shape;
  readonly source: Expression;
  readonly binding: Binding;
  /** The element at hand, written with the binding's symbols. */
  readonly element: V;
  /** Any element, by reference. Absent where the elements are resources: those are referred to through their frame. */
  readonly describe: Describe<V> | undefined;
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
