import type { MuppetPlatformSettings } from "./settings";

/** Cost-allocation tags of everything taggable. */
export function tagsOf({ environment }: Pick<MuppetPlatformSettings, "environment">): Record<string, string> {
  return {
    CostCenter: "muppet-platform",
    Owner: "platform-team",
    Criticality: environment === "production" ? "high" : "low",
  };
}
