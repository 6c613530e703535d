/**
 * Loaded by `--require` into every Node process that is measured. At its end the process itself says how much memory it had
 * at most (seen from outside, its peak may be that of whoever started it) and, if asked, which files it has loaded.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { isMainThread } from "node:worker_threads";

const { GROUNDWORK_BENCH_PEAKS: folder, GROUNDWORK_BENCH_LOADED: list } = process.env;

if (isMainThread) {
  process.on("exit", () => {
    if (folder !== undefined) writeFileSync(join(folder, String(process.pid)), String(process.resourceUsage().maxRSS));
    if (list !== undefined) writeFileSync(list, JSON.stringify(Object.keys(require.cache)));
  });
}
