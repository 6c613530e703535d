import { hcl, Expression } from "./expression";

/**
 * The symbols of a repetition: key, value and position of the element at hand. Inside the repeated resource they are
 * `each.key` and `each.value`; inside a `for` over the same collection they are that `for`'s variables. A frame says which.
 */
export class Binding {
  readonly key = new Expression(() => this.names().key);
  readonly value = new Expression(() => this.names().value);

  private names(): Names {
    for (let i = frames.length - 1; i >= 0; i -= 1) {
      const frame = frames[i];
      if (frame?.symbol === this) return frame.names;
    }
    return { key: "each.key", value: "each.value" };
  }
}

export interface Names {
  readonly key: string;
  readonly value: string;
}

interface Frame {
  readonly symbol: object;
  readonly names: Names;
}

/** Rendering is synchronous, so the frames at hand are simply those whose rendering has not returned. */
const frames: Frame[] = [];

/** Runs `render` with `symbol` called `names`. */
export function withFrame<T>(symbol: object, names: Names, render: () => T): T {
  frames.push({ symbol, names });
  try {
    return render();
  } finally {
    frames.pop();
  }
}

/** Whether something is rendered inside a frame of this symbol. */
export function inFrame(symbol: object): boolean {
  return frames.some((frame) => frame.symbol === symbol);
}

/** Names for the variables of one more `for`, distinct from those around it. */
export function freshNames(key = "key", value = "value"): Names {
  const taken = (name: string): boolean => frames.some(({ names }) => names.key === name || names.value === name);
  const suffix = ["", "2", "3", "4", "5"].find((end) => !taken(key + end) && !taken(value + end));
  if (suffix === undefined) throw new Error("for expressions are nested more than five deep");
  return { key: key + suffix, value: value + suffix };
}

/** Position of a name in the list that it comes from. */
export function positionIn(list: Expression, name: Expression): Expression {
  return hcl`index(${list}, ${name})`;
}
