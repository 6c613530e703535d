import { describe, expect, it } from "vitest";
import { growth, median, perRound } from "../../bench/statistics";

describe("median", () => {
  it("is the middle value, or between the two in the middle", () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([10, 1, 1])).toBe(1);
    expect(() => median([])).toThrow("no median");
  });

  it("sorts by number", () => {
    expect(median([9, 10, 100])).toBe(10);
  });
});

describe("perRound", () => {
  it("relates what ran in the same round", () => {
    const costs = { a: [2, 6], b: [1, 2], unused: [1, 1] };
    expect(perRound(costs, (cost) => cost("a") / cost("b"))).toEqual([2, 3]);
  });

  it("stops at the command with the fewest rounds", () => {
    expect(perRound({ a: [1, 2], b: [1] }, (cost) => cost("a"))).toEqual([1]);
  });

  it("refuses a command that did not run", () => {
    expect(() => perRound({ a: [1] }, (cost) => cost("b"))).toThrow("b has not been measured");
  });
});

describe("growth", () => {
  it("is 1 where each stack costs the same", () => {
    expect(
      growth([
        [1, 5],
        [15, 19],
        [100, 104],
      ]),
    ).toBe(1);
  });

  it("is above 1 where later stacks cost more", () => {
    const squares = [1, 15, 100].map((stacks) => [stacks, stacks ** 2] as const);
    expect(growth(squares)).toBeGreaterThan(5);
  });
});
