import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { catalog } from "../../modules/catalog";
import { snakeCase } from "../../modules/core/names";
import { generate, staleFolders, write } from "../../scripts/modules";
import type { Generated } from "../../scripts/modules";
import { repository } from "../../scripts/terraform-cli";

const STALE = "it is stale: run `npm run modules` and commit what it writes";

function filesIn(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => !path.includes("/.terraform"));
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, "utf8")]));
}

describe("generated files", () => {
  let generated: Generated;
  beforeAll(async () => {
    generated = await generate();
  });

  it("are what is committed", () => {
    for (const [path, files] of Object.entries(generated.folders)) {
      expect(filesIn(join(repository, path)), `${path}: ${STALE}`).toEqual(files);
    }
    for (const [path, content] of Object.entries(generated.files)) {
      expect(readFileSync(join(repository, path), "utf8"), `${path}: ${STALE}`).toBe(content);
    }
    expect(staleFolders(generated), "folders of modules that are no more: run `npm run modules`").toEqual([]);
  });

  it("are the same each time", async () => {
    expect(await generate()).toEqual(generated);
  });

  it("are modules that anybody can call", () => {
    for (const { declaration } of catalog) {
      const files = generated.folders[`terraform-modules/${declaration.name}`] ?? {};
      expect(Object.keys(files)).toEqual(
        expect.arrayContaining(["README.md", "main.tf", "outputs.tf", "variables.tf", "versions.tf"]),
      );
      const own = Object.entries(files).flatMap(([path, text]) => (/^[^/]*\.tf$/.test(path) ? text : []));
      expect(own.join("\n"), declaration.name).not.toMatch(/^\s*(provider|backend) "/m);
      expect(own.join("\n"), declaration.name).not.toMatch(/\bTfToken\b|\bundefined\b|\[object /);
      const variables = files["variables.tf"]?.split(/^variable /m).slice(1) ?? [];
      expect(variables.map((text) => /^"(\w+)"/.exec(text)?.[1])).toEqual(
        Object.keys(declaration.inputs).map(snakeCase),
      );
      for (const text of variables) {
        expect(text).toMatch(/^ {2}description += "\S/m);
        expect(text).toMatch(/^ {2}type += (?!any\b)/m);
        expect(text).not.toMatch(/\bany\b\)?$/m);
      }
      for (const name of [...Object.keys(declaration.inputs), ...Object.keys(declaration.outputs)]) {
        expect(files["README.md"], `${declaration.name}: ${name}`).toContain(`| \`${snakeCase(name)}\` | `);
      }
    }
  });

  it("replace what was there, and leave nothing of modules that are gone", () => {
    const root = mkdtempSync(join(tmpdir(), "modules-"));
    mkdirSync(join(root, "terraform-modules", "gone"), { recursive: true });
    mkdirSync(join(root, "terraform-modules", "kept"), { recursive: true });
    writeFileSync(join(root, "terraform-modules", "kept", "former.tf"), "");
    const made: Generated = {
      folders: { "terraform-modules/kept": { "a/main.tf": "# a\n" } },
      files: { "b.ts": "// b\n" },
    };
    expect(staleFolders(made, root)).toEqual(["terraform-modules/gone"]);
    write(made, root);
    expect(filesIn(root)).toEqual({ "terraform-modules/kept/a/main.tf": "# a\n", "b.ts": "// b\n" });
  });

  it("are not touched when one module fails", async () => {
    const [good, other] = catalog;
    if (good === undefined || other === undefined) throw new Error("the catalog is too small");
    const bad = {
      ...other,
      create: () => {
        throw new Error("no");
      },
    };
    await expect(generate([good, bad])).rejects.toThrow("no");
    const root = mkdtempSync(join(tmpdir(), "modules-"));
    mkdirSync(join(root, "terraform-modules", "a"), { recursive: true });
    writeFileSync(join(root, "terraform-modules", "a", "main.tf"), "former");
    const folders = { "terraform-modules/a": { "main.tf": "new" }, "terraform-modules/b": { "x/\0": "" } };
    expect(() => write({ folders, files: { "c.ts": "" } }, root)).toThrow();
    expect(readFileSync(join(root, "terraform-modules", "a", "main.tf"), "utf8")).toBe("former");
    expect(existsSync(join(root, "c.ts"))).toBe(false);
  });
});
