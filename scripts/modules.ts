import "../modules/core/fast-trace";
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { format } from "prettier";
import { catalog } from "../modules/catalog";
import type { CatalogEntry } from "../modules/catalog";
import { moduleFiles } from "../modules/core/export/files";
import type { Files } from "../modules/core/export/files";
import { interfaceSource } from "../modules/core/export/interface";
import { repository } from "./terraform-cli";

/** What is generated of a catalog: whole folders, and single files beside sources, each by its path in the repository. */
export interface Generated {
  readonly folders: Readonly<Record<string, Files>>;
  readonly files: Readonly<Record<string, string>>;
}

const EXPORTED = "terraform-modules";

/** Every generated file; a test compares them with what is committed. Nothing is written yet. */
export async function generate(entries: readonly CatalogEntry[] = catalog): Promise<Generated> {
  const folders = entries.map((entry) => [`${EXPORTED}/${entry.declaration.name}`, moduleFiles(entry, entry.examples)]);
  const files = entries.map(async ({ declaration }) => [
    `modules/${declaration.name}/interface.ts`,
    await format(interfaceSource(declaration), { parser: "typescript", printWidth: 120 }),
  ]);
  return {
    folders: Object.fromEntries(folders) as Generated["folders"],
    files: Object.fromEntries(await Promise.all(files)) as Generated["files"],
  };
}

/** Folders of exported modules that nothing generates any more. */
export function staleFolders({ folders }: Generated, root = repository): string[] {
  const found = readdirSync(join(root, EXPORTED), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return found.map(({ name }) => `${EXPORTED}/${name}`).filter((path) => !(path in folders));
}

/** Writes all, and removes what is stale. Folders are replaced once all are complete, so that no failure leaves half of one. */
export function write(generated: Generated, root = repository): void {
  const folders = Object.entries(generated.folders).map(([path, files]) => [join(root, path), files] as const);
  for (const [folder, files] of folders) {
    rmSync(fresh(folder), { recursive: true, force: true });
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(fresh(folder), path)), { recursive: true });
      writeFileSync(join(fresh(folder), path), content);
    }
  }
  for (const [folder] of folders) {
    rmSync(folder, { recursive: true, force: true });
    renameSync(fresh(folder), folder);
  }
  for (const path of staleFolders(generated, root)) rmSync(join(root, path), { recursive: true });
  for (const [path, content] of Object.entries(generated.files)) writeFileSync(join(root, path), content);
}

/** Where a folder is made complete before it takes the other's place. */
function fresh(folder: string): string {
  return `${folder}.new`;
}

async function main(): Promise<void> {
  const generated = await generate();
  const stale = staleFolders(generated);
  write(generated);
  for (const [path, files] of Object.entries(generated.folders)) {
    process.stdout.write(`${path}: ${Object.keys(files).length} files\n`);
  }
  for (const path of stale) process.stdout.write(`${path}: removed\n`);
}

if (require.main === module) {
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
}
