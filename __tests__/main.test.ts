import { describe, expect, it } from "vitest";
import { registry, selectStacks } from "../environments/registry";

describe("the app", () => {
  it("has each stack once", () => {
    const names = registry.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it("takes all stacks without names, and only those that are named", () => {
    expect(selectStacks([])).toEqual(registry);
    expect(selectStacks(["muppet-platform-staging"]).map(({ name }) => name)).toEqual(["muppet-platform-staging"]);
  });

  it("answers an unknown name with those that there are", () => {
    expect(() => selectStacks(["muppet-platform-prod"])).toThrow(
      /^There is no stack called muppet-platform-prod\. There are:\n {2}muppet-platform-development\n/,
    );
  });
});
