import "../modules/core/fast-trace";
import { App } from "cdktf";
import type { TerraformStack } from "cdktf";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { registry } from "../environments/registry";
import { catalog } from "../modules/catalog";
import { ModuleStack } from "../modules/core/export/module-stack";
import type { Move } from "../modules/core/moved";
import { repository } from "./terraform-cli";

/** Addresses of a stack or module, and what it says it has moved. */
export interface Addresses {
  readonly addresses: readonly string[];
  readonly moves: readonly Move[];
}

interface Synthesized {
  readonly resource?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly moved?: readonly Move[];
}

export function addressesOf({ resource = {}, moved = [] }: Synthesized): Addresses {
  const addresses = Object.entries(resource).flatMap(([type, named]) =>
    Object.keys(named).map((name) => `${type}.${name}`),
  );
  return { addresses: addresses.sort(), moves: moved };
}

/** Of every stack and every exported module, by the name of its list in `addresses/`. */
export function currentAddresses(): Readonly<Record<string, Addresses>> {
  const stacks = registry.map(({ name, create }): [string, Addresses] => {
    const app = new App();
    create(app);
    return [`stacks/${name}`, addressesOf((app.node.findChild(name) as TerraformStack).toTerraform() as Synthesized)];
  });
  const modules = catalog.map((entry): [string, Addresses] => [
    `modules/${entry.declaration.name}`,
    addressesOf(new ModuleStack(entry).toTerraform() as Synthesized),
  ]);
  return Object.fromEntries([...stacks, ...modules]);
}

/** Addresses that were released and are gone without a `moved` block. */
export function lostAddresses(released: readonly string[], { addresses, moves }: Addresses): string[] {
  return released.filter((address) => !addresses.includes(address) && !moves.some(({ from }) => from === address));
}

export function releasedAddresses(name: string): string[] {
  const file = join(repository, "addresses", `${name}.txt`);
  return existsSync(file)
    ? readFileSync(file, "utf8")
        .split("\n")
        .filter((line) => line !== "")
    : [];
}

/** Adds what is new to the lists; refuses to forget what is lost. */
function main(): void {
  const current = Object.entries(currentAddresses());
  const lost = current.flatMap(([name, found]) =>
    lostAddresses(releasedAddresses(name), found).map((address) => `${name}: ${address}`),
  );
  if (lost.length > 0) {
    throw new Error(
      `These addresses are gone. Terraform would destroy what they name; say where it went with \`moved\` (CONTRIBUTING.md), or take the line out of addresses/ where destroying is meant:\n${lost.join("\n")}`,
    );
  }
  for (const folder of ["stacks", "modules"]) mkdirSync(join(repository, "addresses", folder), { recursive: true });
  for (const [name, { addresses }] of current) {
    const all = [...new Set([...releasedAddresses(name), ...addresses])].sort();
    writeFileSync(join(repository, "addresses", `${name}.txt`), `${all.join("\n")}\n`);
    process.stdout.write(`addresses/${name}.txt: ${all.length}\n`);
  }
}

if (require.main === module) {
  try {
    main();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
