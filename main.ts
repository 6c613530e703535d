import "./modules/core/fast-trace";
import { App } from "cdktf";
import { selectStacks } from "./environments/registry";

// `node dist/main.js` synthesizes every stack, `node dist/main.js plue-dev` only some; `cdktf` runs it without names.
try {
  const stacks = selectStacks(process.argv.slice(2));
  const app = new App();
  for (const { create } of stacks) create(app);
  app.synth();
  // cdktf's own commands show their own progress.
  if (process.env["CDKTF_CONTEXT_JSON"] === undefined) {
    process.stdout.write(stacks.map(({ name }) => `cdktf.out/stacks/${name}/cdk.tf.json\n`).join(""));
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
