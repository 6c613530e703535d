import type { App } from "cdktf";
import { development } from "./development";
import { MuppetPlatform } from "./platform";
import { production } from "./production";
import type { MuppetPlatformSettings } from "./settings";
import { staging } from "./staging";
import { MuppetPlatformState } from "./state";

interface NamedStack {
  readonly name: string;
  readonly create: (app: App) => void;
}

function stacksOf(settings: MuppetPlatformSettings): readonly NamedStack[] {
  const name = `muppet-platform-${settings.environment}`;
  return [
    { name, create: (app) => new MuppetPlatform(app, name, settings) },
    { name: `${name}-state`, create: (app) => new MuppetPlatformState(app, `${name}-state`, settings) },
  ];
}

export const muppetPlatformStacks: readonly NamedStack[] = [development, staging, production].flatMap(stacksOf);
