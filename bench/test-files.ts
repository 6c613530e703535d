import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { repository, work } from "./folders";

/** What a project's tests are like: mostly of one part, some of the whole. */
const MIX = { createNetwork: 10, createService: 10, createLoadBalancer: 5, createPlatform: 5 } as const;
const FILES = 10;

const folder = join(work, "tests");
const importing = (path: string): string => JSON.stringify(join(repository, path));

/** Writes 30 tests into 10 files, each test synthesizing a stack of its own, with the two configurations to run them by. */
export function writeTests(): void {
  mkdirSync(folder, { recursive: true });
  const creators = Object.entries(MIX).flatMap(([name, times]) => Array.from({ length: times }, () => name));
  for (let file = 0; file < FILES; file += 1) {
    const own = creators.filter((_, index) => index % FILES === file);
    writeFileSync(join(folder, `${file}.test.ts`), testFile(own));
  }
  writeFileSync(join(folder, "recommended.config.mts"), recommended);
  writeFileSync(join(folder, "default.config.mts"), byDefault);
}

function testFile(creators: readonly string[]): string {
  const tests = creators.map(
    (creator, index) => `
it("synthesizes ${creator} ${index}", () => {
  const stack = ${creator}(new App(), ${index});
  stack.prepareStack();
  const json = stack.toTerraform() as { resource: Record<string, object> };
  expect(Object.keys(json.resource).length).toBeGreaterThan(1);
});`,
  );
  return `import { App } from "cdktf";
import { expect, it } from "vitest";
import { ${[...new Set(creators)].join(", ")} } from ${importing("bench/platform")};
${tests.join("\n")}
`;
}

const include = `include: [${JSON.stringify("dist/bench/work/tests/*.test.ts")}]`;

/** The repository's own configuration of its unit tests, with other files. */
const recommended = `import { defineConfig } from "vitest/config";
import own from ${importing("vitest.config.mts")};
const { name, exclude, ...unit } = own.test.projects[0].test;
export default defineConfig({
  root: ${JSON.stringify(repository)},
  test: { experimental: own.test.experimental, ...unit, ${include} },
});
`;

const byDefault = `import { defineConfig } from "vitest/config";
export default defineConfig({ root: ${JSON.stringify(repository)}, test: { ${include} } });
`;
