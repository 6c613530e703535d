import { existsSync } from "node:fs";
import { join } from "node:path";
import type { CatalogEntry } from "../../modules/catalog";
import { repository } from "../../scripts/terraform-cli";
import { exampleCases } from "./faces";
import type { Cases } from "./faces";

/** A module's two examples, and the `cases` of `__tests__/modules/<name>.cases.ts` where there is such a file. */
export async function casesOf(entry: CatalogEntry): Promise<Cases> {
  const file = join(repository, "__tests__", "modules", `${entry.declaration.name}.cases.ts`);
  if (!existsSync(file)) return exampleCases(entry);
  const { cases } = (await import(file)) as { cases: Cases };
  return { ...exampleCases(entry), ...cases };
}
