import { PROVIDERS, REQUIRED_TERRAFORM } from "../versions";
import type { ProviderName } from "../versions";

/** `versions.tf` of a module or an example. */
export function versionsSource(providers: readonly ProviderName[]): string {
  const required = providers.map((name) => {
    const { source: from, version } = PROVIDERS[name];
    return `    ${name} = {\n      source  = "${from}"\n      version = "${version}"\n    }`;
  });
  const needed = required.length === 0 ? "" : `\n\n  required_providers {\n${required.join("\n\n")}\n  }`;
  return `terraform {\n  required_version = "${REQUIRED_TERRAFORM}"${needed}\n}\n`;
}
