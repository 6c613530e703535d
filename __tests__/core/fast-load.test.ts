import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import "cdktf";

type Archive = { readonly pipe: unknown };

describe("fast-load", () => {
  const fromCdktf = createRequire(require.resolve("cdktf"));
  const loaded = () => Object.keys(fromCdktf.cache).filter((path) => /[\\/]archiver-utils[\\/]/.test(path));

  it("loads archiver when it is used and not before", () => {
    expect(loaded()).toEqual([]);
    const archiver = fromCdktf("archiver") as (format: string) => Archive;
    expect(loaded()).toEqual([]);
    expect(archiver("zip").pipe).toBeTypeOf("function");
    expect(loaded()).not.toEqual([]);
  });
});
