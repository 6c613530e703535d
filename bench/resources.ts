import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What a stack's file holds, as Terraform's JSON or as a CloudFormation template. */
interface Synthesized {
  readonly resource?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly Resources?: Readonly<Record<string, unknown>>;
}

/** How many resources the stacks below a folder have together. */
export function countResources(folder: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => /(cdk\.tf|\.template)\.json$/.test(file))
    .map((file) => resourcesOf(JSON.parse(readFileSync(join(folder, file), "utf8")) as Synthesized))
    .reduce((sum, count) => sum + count, 0);
}

export function resourcesOf({ resource = {}, Resources = {} }: Synthesized): number {
  const terraform = Object.values(resource).map((ofType) => Object.keys(ofType).length);
  return terraform.reduce((sum, count) => sum + count, Object.keys(Resources).length);
}
