import type { Inputs } from "../inputs";
import type { ModuleDeclaration } from "../module";
import type { Outputs } from "../outputs";

/**
 * TypeScript source of a module's props and outputs, with what the declaration says about each as its documentation.
 * `interface.ts` of each module is written from here by `npm run modules`.
 */
export function interfaceSource({ name, inputs, outputs }: ModuleDeclaration<Inputs, Outputs>): string {
  const className = pascalCase(name);
  const props = Object.entries(inputs).map(([key, input]) => {
    const { description, presence, defaultValue, see, kind } = input;
    const lines = [
      description,
      ...(defaultValue === undefined ? [] : [`Default: ${JSON.stringify(defaultValue)}.`]),
      ...(see === undefined ? [] : [`@see ${see}`]),
    ];
    return `${comment(lines)}\nreadonly ${key}${presence === "required" ? "" : "?"}: ${kind.typescript};`;
  });
  const published = Object.entries(outputs).map(
    ([key, output]) => `${comment([output.description])}\nreadonly ${key}: ${output.typescript};`,
  );
  const body = [
    `/** Inputs of {@link ${className}}. */\nexport interface ${className}Props {\n${props.join("\n\n")}\n}`,
    `/** Outputs of {@link ${className}}, which are its properties too. */\nexport interface ${className}Outputs {\n${published.join("\n\n")}\n}`,
  ].join("\n\n");
  const head = "// Written by `npm run modules` from declaration.ts.\n";
  const needsResolvable = props.some((line) => line.includes("IResolvable"));
  return `${head}${needsResolvable ? 'import type { IResolvable } from "cdktf";\n' : ""}\n${body}\n`;
}

export function pascalCase(name: string): string {
  return name.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
}

function comment(lines: readonly string[]): string {
  const [first = "", ...others] = lines;
  return others.length === 0 ? `/** ${first} */` : ["/**", ...lines.map((line) => ` * ${line}`), " */"].join("\n");
}
