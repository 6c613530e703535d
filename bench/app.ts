/** `node dist/bench/app.js <number of stacks>`; cdktf's own CDKTF_OUTDIR says where to. */
import "../modules/core/fast-trace";
import { App } from "cdktf";
import { createPlatform } from "./platform";

const app = new App();
for (let index = 1; index <= Number(process.argv[2]); index += 1) createPlatform(app, index);
app.synth();
