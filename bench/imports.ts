/**
 * I, the unit of most ratios: what it costs to load cdktf and those files of its bindings that the app uses, before
 * anything is done with them. The list is what the app itself has loaded at its end (`probe.ts`).
 */
import { readFileSync } from "node:fs";

/** The list is in the order in which loading ended; whoever loads it in this order loads each file once. */
export function isBinding(file: string): boolean {
  return /[\\/]@cdkt[fn][\\/]provider-/.test(file);
}

if (require.main === module) {
  const files = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8")) as string[];
  require("cdktf");
  for (const file of files.filter(isBinding)) require(file);
}
