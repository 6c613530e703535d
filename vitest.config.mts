import { defineConfig } from "vitest/config";

// Threads without isolation: one import of cdktf and the bindings serves every file. cdktf's only shared state is its
// token counter, which no assertion sees. Terraform runs live in a project of their own: they are slow and may be skipped.
const shared = {
  environment: "node" as const,
  setupFiles: ["__tests__/support/setup.ts"],
  pool: "threads" as const,
  isolate: false,
};

export default defineConfig({
  test: {
    experimental: { fsModuleCache: true },
    projects: [
      {
        test: {
          ...shared,
          name: "unit",
          include: ["__tests__/**/*.test.ts"],
          globalSetup: ["__tests__/support/temporary-folder.ts"],
          exclude: ["__tests__/terraform/**"],
        },
      },
      {
        test: {
          ...shared,
          name: "terraform",
          include: ["__tests__/terraform/**/*.test.ts"],
          globalSetup: ["__tests__/support/temporary-folder.ts", "__tests__/support/terraform-setup.ts"],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
