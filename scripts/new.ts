import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Command } from "commander";
import { environmentFiles, moduleFiles } from "./skeletons";
import { repository } from "./terraform-cli";

const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

function checkName(name: string): string {
  if (!NAME.test(name))
    throw new Error(`name must be lower-case words joined by hyphens, got ${JSON.stringify(name)}.`);
  return name;
}

/** Writes new files only: nothing that exists is overwritten, and nothing is written if one of them exists. */
function write(files: Readonly<Record<string, string>>): void {
  const taken = Object.keys(files).filter((path) => existsSync(join(repository, path)));
  if (taken.length > 0) throw new Error(`${taken.join(", ")} exists already. Choose another name.`);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(repository, path)), { recursive: true });
    writeFileSync(join(repository, path), content);
    process.stdout.write(`${path}\n`);
  }
}

function edit(path: string, change: (text: string) => string): void {
  const file = join(repository, path);
  writeFileSync(file, change(readFileSync(file, "utf8")));
  process.stdout.write(`${path} (entry added)\n`);
}

const program = new Command("new").description("Creates the skeleton of a module or of a system's environments.");

program
  .command("module")
  .argument("<name>", "folder name, e.g. message-queue")
  .action((given: string) => {
    const { files, imports, entry } = moduleFiles(checkName(given));
    write(files);
    edit("modules/catalog.ts", (text) =>
      text
        .replace(/(\n\n\/\*\* A module that is published)/, `\n${imports}$1`)
        .replace(/(,?)(\s*)\];\s*$/, `,$2  ${entry},\n];\n`),
    );
    process.stdout.write("Now: npm run modules && npm test\n");
  });

program
  .command("environment")
  .argument("<system>", "system's name, e.g. image-service")
  .argument("<environment...>", "its environments, e.g. dev production")
  .action((system: string, environments: string[]) => {
    const { files, imports, entry } = environmentFiles(checkName(system), environments.map(checkName));
    write(files);
    edit("environments/registry.ts", (text) =>
      text
        .replace(/(\n\n\/\*\* A stack by)/, `\n${imports}$1`)
        .replace(/(registry: readonly StackEntry\[\] = \[[^\]]*)\]/, `$1, ${entry}]`),
    );
    process.stdout.write("Now: npm run synth\n");
  });

program.parseAsync().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
