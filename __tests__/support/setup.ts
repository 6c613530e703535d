import "../../modules/core/fast-trace";
import { expect } from "vitest";
import { matchers } from "./matchers";

// Not cdktf's Testing.setupJest(): that needs a global `expect`, has no types for vitest and cannot count.
expect.extend(matchers);
