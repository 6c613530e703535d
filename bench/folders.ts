import { join } from "node:path";
import { repository } from "../scripts/terraform-cli";

export { repository };

/** What the benchmark itself writes; below `dist`, so that packages are found from there. */
export const work = join(repository, "dist/bench/work");

export const peers = join(repository, "bench/peers");
