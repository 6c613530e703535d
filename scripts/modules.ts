import "../modules/core/fast-trace";
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { format } from "prettier";
import { catalog } from "../modules/catalog";
import { moduleFiles } from "../modules/core/export/files";
import type { Files } from "../modules/core/export/files";
import { interfaceSource } from "../modules/core/export/interface";
import { repository } from "./terraform-cli";

/** Every generated file of the repository by its path; a test compares them with what is committed. */
export async function generatedFiles(): Promise<Readonly<Record<string, Files>>> {
  const exported = catalog.map((entry): [string, Files] => [
    `terraform-modules/${entry.declaration.name}`,
    moduleFiles(entry, entry.examples),
  ]);
  return Object.fromEntries(exported);
}

/** `modules/<name>/interface.ts` of every module. */
export async function interfaceFiles(): Promise<Readonly<Record<string, string>>> {
  const written = catalog.map(async ({ declaration }): Promise<[string, string]> => [
    `modules/${declaration.name}/interface.ts`,
    await format(interfaceSource(declaration), { parser: "typescript", printWidth: 120 }),
  ]);
  return Object.fromEntries(await Promise.all(written));
}

/** Replaces a folder in one step, so that a failure never leaves half of it. */
function replaceFolder(folder: string, files: Files): void {
  const fresh = `${folder}.new`;
  rmSync(fresh, { recursive: true, force: true });
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(fresh, path)), { recursive: true });
    writeFileSync(join(fresh, path), content);
  }
  rmSync(folder, { recursive: true, force: true });
  renameSync(fresh, folder);
}

async function main(): Promise<void> {
  const interfaces = await interfaceFiles();
  const folders = await generatedFiles();
  for (const [path, content] of Object.entries(interfaces)) writeFileSync(join(repository, path), content);
  for (const [path, files] of Object.entries(folders)) {
    replaceFolder(join(repository, path), files);
    process.stdout.write(`${path}: ${Object.keys(files).length} files\n`);
  }
}

if (require.main === module) {
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
}
