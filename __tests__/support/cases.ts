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
  if (!("tags" in entry.declaration.inputs)) return { ...exampleCases(entry), ...cases };
  // A tag of its own tells each case's objects apart: the providers that stand in make equal IDs of equal arguments.
  const tagged = Object.entries(cases).map(([name, props]) => [
    name,
    { ...props, tags: { ...tagsOf(props), Case: name } },
  ]);
  return { ...exampleCases(entry), ...(Object.fromEntries(tagged) as Cases) };
}

function tagsOf(props: object): object {
  return "tags" in props && typeof props.tags === "object" && props.tags !== null ? props.tags : {};
}
