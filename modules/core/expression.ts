import { TerraformStack, Token, Tokenization } from "cdktf";
import type { IResolvable, IResolveContext } from "cdktf";
import type { IConstruct } from "constructs";
import { UnsupportedError } from "./errors";
import { resolveTokens } from "./fast-resolve";
import { needsParentheses } from "./precedence";
import { source } from "./template";

/**
 * A piece of Terraform's expression language that stands for a value which only Terraform knows.
 *
 * Written with {@link hcl}; converted with `asString()`, `asNumber()`, `asList()` … to the type that a binding expects.
 * It renders late, when the stack is synthesized, so that symbols inside it (`each.key`, the variable of a `for`) take the
 * name of the place where the expression ends up. cdktf's own `Op` and `Fn` drop falsy operands and parentheses
 * (hashicorp/terraform-cdk#3910, #3865); nothing here uses them.
 */
export class Expression implements IResolvable {
  readonly creationStack: string[] = [];

  /** @param owner Construct in whose stack alone the expression means something. */
  constructor(
    private readonly render: (resolve: (value: unknown) => string) => string,
    private readonly owner?: IConstruct,
  ) {}

  resolve(context: IResolveContext): string {
    refuseOtherStack(this.owner, context.scope);
    const braces = context.suppressBraces;
    // Parts must come back as templates: without braces a reference could not be told from a literal string.
    context.suppressBraces = false;
    try {
      const text = this.render((value) => source(resolveTokens(value, (part) => context.resolve(part) as unknown)));
      return braces === true ? text : `\${${text}}`;
    } finally {
      context.suppressBraces = braces;
    }
  }

  /** The source where every part is an expression or a literal itself. */
  text(): string {
    return this.render((value) => (value instanceof Expression ? value.text() : source(value)));
  }

  asString(): string {
    return Token.asString(this);
  }

  asNumber(): number {
    return Token.asNumber(this);
  }

  asBoolean(): IResolvable {
    return this;
  }

  asList(): string[] {
    return Token.asList(this);
  }

  asMap(): Record<string, string> {
    return Token.asStringMap(this);
  }

  /** The same expression as a value of the type of `sample`. */
  like<T>(sample: T): T {
    return retype(this, sample);
  }

  toString(): string {
    return this.asString();
  }

  toJSON(): string {
    return "<unresolved expression>";
  }
}

/** cdktf carries a plain reference over to another stack; one to an instance, a local or a variable would lead nowhere there. */
function refuseOtherStack(owner: IConstruct | undefined, user: IConstruct): void {
  if (owner === undefined || TerraformStack.of(owner) === TerraformStack.of(user)) return;
  throw new UnsupportedError(
    owner,
    `only its own stack can refer to it. Give it to the stack ${TerraformStack.of(user).node.id} as an output and a variable.`,
  );
}

/**
 * A value of the core that is known at synth or only to Terraform: {@link Condition}, Collection, Optional. It may stand
 * wherever a token may; `.value` is the literal or token itself, for bindings that ask for a plain type.
 */
export abstract class Deferrable<T> implements IResolvable {
  readonly creationStack: string[] = [];

  /** Whether synth can decide on it. */
  abstract get isKnown(): boolean;
  /** For attributes of resources. */
  abstract get value(): T;

  resolve(): T {
    return this.value;
  }

  toString(): string {
    return Token.asString(this);
  }

  toJSON(): string {
    return "<unresolved input>";
  }
}

/**
 * An expression with values in it: `` hcl`cidrsubnet(${cidr}, 8, ${index})` ``. Values may be literals, lists, objects, tokens
 * of any binding, or expressions, which are parenthesised where an operator stands beside them.
 */
export function hcl(text: TemplateStringsArray, ...values: unknown[]): Expression {
  return new Expression((resolve) =>
    text
      .map((before, index) => {
        if (index >= values.length) return before;
        const value = resolve(values[index]);
        return before + (needsParentheses(before, value, text[index + 1] ?? "") ? `(${value})` : value);
      })
      .join(""),
  );
}

/** A call of one of Terraform's functions, for what is not known how many arguments it has. */
export function call(name: string, ...values: readonly unknown[]): Expression {
  return new Expression((resolve) => `${name}(${values.map(resolve).join(", ")})`);
}

/** Source text as it is, for what never varies: `raw("each.key")`; only in the stack of `owner`, where there is one. */
export function raw(text: string, owner?: IConstruct): Expression {
  return new Expression(() => text, owner);
}

/** Whether a value, or anything inside a list or object, is known only to Terraform. */
export function isDeferred(value: unknown): boolean {
  if (value instanceof Deferrable) return !value.isKnown;
  return Token.isUnresolved(value) || (Array.isArray(value) && value.some((item) => Token.isUnresolved(item)));
}

/** Text with tokens in it, e.g. a repository's URL and a tag: unknown perhaps, but never null. */
export function isComposed(value: unknown): boolean {
  return typeof value === "string" && Token.isUnresolved(value) && Tokenization.reverseString(value).length > 1;
}

/** A token for a whole list, not a literal list with tokens in it. */
export function isListToken(value: unknown): boolean {
  return (
    Array.isArray(value) && value.length === 1 && typeof value[0] === "string" && value[0].startsWith("#{TfToken[")
  );
}

/** A token for a whole map: an object whose one key is the token. */
export function isMapToken(value: unknown): boolean {
  const keys = typeof value === "object" && value !== null ? Object.keys(value) : [];
  return keys.length === 1 && keys[0]?.startsWith("&{TfToken[") === true;
}

/** A token for a whole list or map, not a literal one with tokens in it. */
export function isWhollyDeferred(value: unknown): boolean {
  return Array.isArray(value) ? isListToken(value) : isDeferred(value) || isMapToken(value);
}

/**
 * Whether a token is an attribute of a resource that always exists: then an input that it is given for is given, though Terraform
 * may not know its value at plan. A variable, an output of a module or what stands behind a condition may be null.
 */
export function isResourceAttribute(value: unknown): boolean {
  const [token, ...others] = Tokenization.reverse(value);
  if (token === undefined || others.length > 0 || !("identifier" in token)) return false;
  return /^[a-z0-9]+_[a-z0-9_]+\./.test(String(token.identifier));
}

/** The expression behind a token of any type. */
export function expressionOf(value: unknown): Expression {
  return value instanceof Expression ? value : new Expression((resolve) => resolve(value));
}

/** `expression` as a token of `sample`'s type: what a `for` or a conditional yields has the type of its body. */
export function retype<T>(expression: Expression, sample: T): T {
  const token: unknown =
    typeof sample === "string"
      ? expression.asString()
      : typeof sample === "number"
        ? expression.asNumber()
        : isListLike(sample)
          ? expression.asList()
          : expression;
  return token as T;
}

/** `expression` as a token for a list whose elements have `sample`'s type. */
export function retypeList<T>(expression: Expression, sample: T): T[] {
  const token: unknown =
    typeof sample === "number"
      ? Token.asNumberList(expression)
      : typeof sample === "string"
        ? expression.asList()
        : expression;
  return token as T[];
}

function isListLike(value: unknown): boolean {
  return Array.isArray(value) && !Tokenization.isResolvable(value);
}
