import { Tokenization } from "cdktf";

type Resolve = (value: unknown) => unknown;

/*
 * cdktf resolves every value of a stack three times: to find references between stacks, element by element, and the whole. Most
 * of that goes into what holds no token at all, such as attributes that are not set. This walks over lists and plain objects
 * itself and gives cdktf only what may be a token. What comes out is the same (__tests__/core/fast-resolve.test.ts).
 */

/** A token's marker, a number that may be a token once it is part of a text, and what a token for a map holds. */
const TOKEN = /TfToken\[|[-|\d.+]e[-|\d.eE+]|Map Token Value$/;

/** Numbers that stand for tokens are far below. */
const LOWEST_NUMBER = -1e8;

function mayBeToken(value: unknown): boolean {
  return typeof value === "string" ? TOKEN.test(value) : typeof value === "number" && value < LOWEST_NUMBER;
}

function isPlain(value: object): value is Record<string, unknown> {
  return Object.getPrototypeOf(value) === Object.prototype && !("resolve" in value);
}

/** A value with `resolve` applied to what may be a token in it, and without what is undefined. */
export function resolveTokens(value: unknown, resolve: Resolve): unknown {
  if (value === undefined || value === null || typeof value === "boolean") return value;
  if (typeof value === "string" || typeof value === "number") return mayBeToken(value) ? resolve(value) : value;
  if (Array.isArray(value)) return resolveList(value, resolve);
  if (typeof value !== "object" || !isPlain(value)) return resolve(value);
  const keys = Object.keys(value);
  // A token for a whole map is a map with such a key.
  if (keys.some(mayBeToken)) return resolve(value);
  const result: Record<string, unknown> = {};
  for (const key of keys) {
    const item = resolveTokens(value[key], resolve);
    if (item !== undefined) result[key] = item;
  }
  return result;
}

/** A token for a whole list is a list of one text or number. */
function resolveList(list: readonly unknown[], resolve: Resolve): unknown {
  if (list.length === 1 && mayBeToken(list[0])) return resolve(list);
  return list.map((item) => resolveTokens(item, resolve)).filter((item) => item !== undefined);
}

type TokenizationResolve = typeof Tokenization.resolve;

const ORIGINAL = Symbol.for("groundwork/resolve");
const patched = Tokenization as typeof Tokenization & { [ORIGINAL]?: TokenizationResolve };

/** cdktf's own way, which tests compare with. */
export const resolveByCdktf: TokenizationResolve = (patched[ORIGINAL] ??= Tokenization.resolve.bind(Tokenization));

export const resolveFast: TokenizationResolve = (value, options) => {
  try {
    return resolveTokens(value, (part) => resolveByCdktf(part, options) as unknown);
  } catch {
    // Again from the top, for an error that says where in the stack it is.
    return resolveByCdktf(value, options) as unknown;
  }
};

Tokenization.resolve = resolveFast;
