import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { useLocalBackend } from "../../scripts/terraform-cli";

/** A new folder for a Terraform root; the run's global teardown removes it. `links`: path in it to folder meant. */
export function createFolder(links: Readonly<Record<string, string>>): string {
  // Three levels down, so that a link to `../../../terraform-modules` stays inside the temporary folder.
  const folder = join(mkdtempSync(join(tmpdir(), "terraform-")), "repository", "examples", "root");
  mkdirSync(folder, { recursive: true });
  for (const [path, target] of Object.entries(links)) {
    const link = resolve(folder, path);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(resolve(target), link);
  }
  useLocalBackend(folder);
  return folder;
}

/** Copies a configuration, without what Terraform left there. */
export function copyFiles(from: string, folder: string): void {
  const leftOut = /^(\.terraform|\.terraform\.lock\.hcl|terraform\.tfstate.*)$/;
  cpSync(from, folder, { recursive: true, filter: (path) => !leftOut.test(basename(path)) });
}

export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}
