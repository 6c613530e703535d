import type { Expression } from "../expression";
import { call, hcl, raw } from "../expression";
import { inputProblems, readInputs } from "../inputs";
import type { Input, Inputs, Presence, Props, Values } from "../inputs";
import { snakeCase } from "../names";
import { source } from "../template";
import type { Check, Kind } from "./kind";

/**
 * A group of named fields. When every field is a string, number or boolean, Terraform's type is `map(string)`, with the fields'
 * names, types and rules as validation: Terraform drops unknown attributes of an `object` before any validation can see them,
 * so a misspelt field would be lost without a word (hashicorp/terraform#29204). With lists or maps inside, it is an `object`
 * with `optional()` fields.
 */
export function object<T extends Inputs>(fields: T): Kind<Props<T>, Values<T>> {
  const isFlat = Object.values(fields).every(({ kind }) => kind.isScalar);
  return isFlat ? closed(fields) : open(fields);
}

function common<T extends Inputs>(fields: T) {
  return {
    typescript: typescriptType(fields),
    fields: fieldsText(fields),
    conceals: Object.values(fields).some(({ kind }) => kind.conceals === true),
    isScalar: false,
    problems(value: unknown, input: string) {
      if (typeof value !== "object" || value === null || Array.isArray(value))
        return [{ input, must: "be an object", got: value }];
      return inputProblems(fields, value as Record<string, unknown>, `${input}.`);
    },
    read: (value: Props<T>) => readInputs(fields, value as Record<string, unknown>),
    toTerraform: (value: Props<T>) =>
      Object.fromEntries(
        Object.entries(value)
          .filter(([, item]) => item !== undefined)
          // A field that is misspelt stays, for Terraform to refuse.
          .map(([name, item]) => [
            snakeCase(name),
            fields[name] === undefined ? item : fields[name].kind.toTerraform(item),
          ]),
      ),
  };
}

/** `map(string)` with the fields checked by validation. */
function closed<T extends Inputs>(fields: T): Kind<Props<T>, Values<T>> {
  const known = Object.keys(fields).map(snakeCase);
  return {
    ...common(fields),
    terraform: "map(string)",
    checks: (reference) => [
      {
        condition: `length(setsubtract(keys(${reference}), ${source(known)})) == 0`,
        must: `have no fields but ${known.join(", ")}`,
      },
      ...Object.entries(fields).flatMap(([name, field]) => fieldChecks(reference, name, field)),
    ],
    defer: (reference) =>
      Object.fromEntries(
        Object.entries(fields).map(([name, field]) => [name, field.defer(fieldReference(reference, name, field))]),
      ) as Values<T>,
  };
}

function lookup(reference: string, name: string): string {
  return `lookup(${reference}, "${snakeCase(name)}", null)`;
}

function convert(type: string, text: string): string {
  return type === "string" ? text : `to${type}(${text})`;
}

function fieldChecks(reference: string, name: string, field: Input<unknown, unknown, Presence>): Check[] {
  const text = lookup(reference, name);
  const { terraform } = field.kind;
  const value = convert(terraform, text);
  const present =
    field.presence === "required" ? [{ condition: `${text} != null`, must: `have ${snakeCase(name)}` }] : [];
  const typed =
    terraform === "string" ? [] : [{ condition: `can(${value})`, must: `have a ${terraform} as ${snakeCase(name)}` }];
  const rules = field.kind.checks(value).map(({ condition, must }) => ({
    condition: `${text} == null ? true : try(${condition}, false)`,
    must: `have ${withArticle(snakeCase(name))} that must ${must}`,
  }));
  return [...present, ...typed, ...rules];
}

function fieldReference(reference: Expression, name: string, field: Input<unknown, unknown, Presence>): Expression {
  const { terraform } = field.kind;
  const found = hcl`lookup(${reference}, ${snakeCase(name)}, null)`;
  const value = field.defaultValue;
  const given = value === undefined ? found : orDefault(found, scalarText(value), takesEmpty(field));
  return terraform === "string" ? given : call(`to${terraform}`, given);
}

/** Not lookup's own default: a null from the caller means absence too. To `coalesce`, an empty text is one as well. */
function orDefault(found: Expression, fallback: string, isEmptyTaken: boolean): Expression {
  return isEmptyTaken ? hcl`${found} != null ? ${found} : ${fallback}` : hcl`coalesce(${found}, ${fallback})`;
}

function takesEmpty({ kind }: Input<unknown, unknown, Presence>): boolean {
  return kind.problems("", "").length === 0;
}

/** `object({ … })`, for fields with lists and maps in them; Terraform itself checks the fields' types. */
function open<T extends Inputs>(fields: T): Kind<Props<T>, Values<T>> {
  const attributes = Object.entries(fields).map(([name, { presence, kind, defaultValue }]) => {
    const fallback = defaultValue === undefined ? "" : `, ${source(kind.toTerraform(defaultValue))}`;
    return `${snakeCase(name)} = ${presence === "required" ? kind.terraform : `optional(${kind.terraform}${fallback})`}`;
  });
  return {
    ...common(fields),
    terraform: `object({ ${attributes.join(", ")} })`,
    checks: (reference) =>
      Object.entries(fields).flatMap(([name, field]) => {
        const text = `${reference}.${snakeCase(name)}`;
        return field.kind.checks(text).map(({ condition, must }) => ({
          condition: field.nullable ? `${text} == null ? true : ${condition}` : condition,
          must: `have ${withArticle(snakeCase(name))} that must ${must}`,
        }));
      }),
    defer: (reference) =>
      Object.fromEntries(
        Object.entries(fields).map(([name, field]) => [
          name,
          field.defer(hcl`${reference}${raw(`.${snakeCase(name)}`)}`),
        ]),
      ) as Values<T>,
  };
}

function typescriptType(fields: Inputs): string {
  const lines = Object.entries(fields).map(([name, { presence, kind, description }]) => {
    const mark = presence === "required" ? "" : "?";
    return `/** ${description} */\nreadonly ${name}${mark}: ${kind.typescript};`;
  });
  return `{\n${lines.join("\n")}\n}`;
}

/** The fields for people who see a map of strings. */
function fieldsText(fields: Inputs): string {
  const texts = Object.entries(fields).map(([name, { presence, kind, defaultValue, description }]) => {
    const fallback = defaultValue === undefined ? "optional" : `default ${source(kind.toTerraform(defaultValue))}`;
    return `${snakeCase(name)} (${kind.terraform}, ${presence === "required" ? "required" : fallback}): ${description}`;
  });
  return `Fields: ${texts.join(" ")}`;
}

/** A scalar as an element of a map of strings. */
function scalarText(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** "an image", "an unhealthy_threshold", "a user". */
function withArticle(name: string): string {
  return `${/^([aeio]|un)/.test(name) ? "an" : "a"} ${name}`;
}
