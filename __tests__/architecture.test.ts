import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { repository } from "../scripts/terraform-cli";

const folders = ["modules", "environments", "scripts", "bench", "__tests__"];

const files = folders.flatMap((folder) => typescriptIn(join(repository, folder))).concat("main.ts");
const sources = new Map(files.map((file) => [file, textOf(file)] as const).filter(([, text]) => text !== ""));

/** Sources below a folder, relative to the repository; none while the folder does not exist. Packages are not ours. */
function typescriptIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return ["node_modules", "dist"].includes(entry.name) ? [] : typescriptIn(path);
    return entry.name.endsWith(".ts") ? [relative(repository, path)] : [];
  });
}

function textOf(file: string): string {
  try {
    return readFileSync(join(repository, file), "utf8");
  } catch {
    return "";
  }
}

/** What a file imports: files of the repository by their path in it, packages as written. */
function importsOf(file: string, text: string): string[] {
  const found = text.matchAll(/(?:\bfrom|\bimport|\bimport\(|\brequire\()\s*"([^"]+)"/g);
  return [...found].map(([, path = ""]) =>
    path.startsWith(".") ? relative(repository, resolve(repository, dirname(file), path)) : path,
  );
}

/** `file → import` for every import that breaks a rule, so that a failure names the line to change. */
function imports(isForbidden: (file: string, imported: string) => boolean): string[] {
  return [...sources].flatMap(([file, text]) =>
    importsOf(file, text)
      .filter((imported) => isForbidden(file, imported))
      .map((imported) => `${file} → ${imported}`),
  );
}

describe("architecture", () => {
  it("finds the sources", () => {
    expect(sources.size).toBeGreaterThan(10);
    expect(importsOf("modules/a/b.ts", 'import "../core/c";\nimport { d } from "cdktf";')).toEqual([
      "modules/core/c",
      "cdktf",
    ]);
  });

  it("points from environments to modules to core, and never back", () => {
    const above = /^(environments|scripts|bench|__tests__|main)(\/|$)/;
    expect(imports((file, imported) => file.startsWith("modules/") && above.test(imported))).toEqual([]);
    expect(
      imports((file, imported) => file.startsWith("modules/core/") && /^modules\/(?!core(\/|$))/.test(imported)),
    ).toEqual([]);
    expect(
      imports((file, imported) => file.startsWith("environments/") && /^(scripts|bench|__tests__|main)/.test(imported)),
    ).toEqual([]);
  });

  it("keeps environments apart from each other", () => {
    const environment = (path: string) => /^environments\/([^/]+)\//.exec(path)?.[1];
    expect(
      imports((file, imported) => {
        const [own, other] = [environment(file), environment(imported)];
        return own !== undefined && other !== undefined && own !== other;
      }),
    ).toEqual([]);
  });

  it("imports no barrel of a provider", () => {
    expect(
      imports((_, imported) => /^@cdktf\/provider-[a-z]+(\/lib(\/(lazy-)?index(\.js)?)?)?$/.test(imported)),
    ).toEqual([]);
  });

  it("asks whether a value is deferred in the core alone", () => {
    const asking = [...sources].filter(
      ([file, text]) => /^(modules\/(?!core\/)|environments|main)/.test(file) && /isUnresolved/.test(text),
    );
    expect(asking.map(([file]) => file)).toEqual([]);
  });

  it("has no file that is too long to read", () => {
    const written = [...sources].filter(([, text]) => !text.startsWith("// Written by `npm run modules`"));
    const long = written.filter(([, text]) => text.split("\n").length > 301).map(([file]) => file);
    expect(long).toEqual([]);
  });
});
