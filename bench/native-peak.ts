import { readFileSync } from "node:fs";

/** Often enough to miss no more than a hundredth of a type-check. */
const MILLISECONDS = 3;

/**
 * Peak memory, in MiB, of the largest process below another one that is not Node: those cannot be asked, but Linux keeps
 * their peak while they live.
 */
export function watchPeak(pid: number): { stop(): number | undefined } {
  let peak = 0;
  const timer = setInterval(() => {
    for (const found of descendants(pid)) peak = Math.max(peak, highWaterMark(found));
  }, MILLISECONDS);
  return {
    stop() {
      clearInterval(timer);
      return peak === 0 ? undefined : peak / 1024;
    },
  };
}

function descendants(pid: number): number[] {
  const children = text(`/proc/${pid}/task/${pid}/children`).split(" ").filter(Boolean).map(Number);
  return children.flatMap((child) => [child, ...descendants(child)]);
}

function highWaterMark(pid: number): number {
  return Number(/VmHWM:\s+(\d+)/.exec(text(`/proc/${pid}/status`))?.[1] ?? 0);
}

function text(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    // The process has ended meanwhile, or this is not Linux.
    return "";
  }
}
