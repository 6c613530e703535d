/** One line of the result. */
export interface Row {
  readonly group: string;
  readonly name: string;
  readonly value: number;
  /** `""` for a ratio. */
  readonly unit: "" | "MiB" | "s" | "resources";
  /** The highest value that is good; absent where the figure is for information. */
  readonly target: number | undefined;
  /** Lowest and highest round. */
  readonly range: readonly [number, number];
}

export type Verdict = "ok" | "missed" | "";

export function verdict({ value, target }: Pick<Row, "value" | "target">): Verdict {
  if (target === undefined) return "";
  return value <= target ? "ok" : "missed";
}

/** Two digits that say something, whatever the size. */
export function format(value: number, unit: Row["unit"] = ""): string {
  if (unit === "MiB") return `${Math.round(value)} MiB`;
  if (unit === "resources") return String(Math.round(value));
  const text = value.toFixed(Math.abs(value) < 10 ? 2 : 1);
  return unit === "" ? text : `${text} ${unit}`;
}

/** Columns of equal width, numbers to the right, as Markdown reads them too. */
export function table(rows: readonly Row[]): string {
  const header = ["", "figure", "measured", "target", "", "rounds"];
  let group = "";
  const lines = rows.map((row) => {
    const { value, unit, target, range } = row;
    const named = row.group === group ? "" : row.group;
    group = row.group;
    const rounds = `${format(range[0], unit)} to ${format(range[1], unit)}`;
    const limit = target === undefined ? "" : `<= ${format(target, unit)}`;
    return [named, row.name, format(value, unit), limit, verdict(row), rounds];
  });
  const widths = header.map((title, column) =>
    Math.max(title.length, ...lines.map((line) => line[column]?.length ?? 0)),
  );
  const print = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => (i === 2 || i === 3 ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0))).join(" | ")} |`;
  const rule = `|${widths.map((width, i) => (i === 2 || i === 3 ? `${"-".repeat(width + 1)}:` : "-".repeat(width + 2))).join("|")}|`;
  return [print(header), rule, ...lines.map(print)].join("\n");
}
