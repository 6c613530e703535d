import { describe, expect, it } from "vitest";
import { format, table, verdict } from "../../bench/table";

const row = { group: "synth", name: "1 stack / I", value: 1.456, unit: "", target: 1.9, range: [1.4, 1.5] } as const;

describe("table", () => {
  it("names a group once and aligns the columns", () => {
    const text = table([
      row,
      { ...row, name: "peak", value: 123.6, unit: "MiB", target: undefined, range: [120, 130] },
    ]);
    expect(text.split("\n")).toEqual([
      "|       | figure      | measured |  target |    | rounds             |",
      "|-------|-------------|---------:|--------:|----|--------------------|",
      "| synth | 1 stack / I |     1.46 | <= 1.90 | ok | 1.40 to 1.50       |",
      "|       | peak        |  124 MiB |         |    | 120 MiB to 130 MiB |",
    ]);
  });

  it("judges by the target", () => {
    expect(verdict(row)).toBe("ok");
    expect(verdict({ value: 2, target: 1.9 })).toBe("missed");
    expect(verdict({ value: 2, target: undefined })).toBe("");
  });

  it("prints as many digits as say something", () => {
    expect([format(0.123), format(12.34), format(4.5, "s"), format(80.4, "MiB")]).toEqual([
      "0.12",
      "12.3",
      "4.50 s",
      "80 MiB",
    ]);
  });
});
