import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { watchPeak } from "./native-peak";

/** What is measured: one or more programs after one another. */
export interface Command {
  readonly steps: readonly (readonly string[])[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly folder: string;
  /** True where the program whose memory counts is not Node. */
  readonly native?: boolean;
}

export interface Cost {
  /** User and system time of all processes, in seconds. */
  readonly cpu: number;
  /** Of the largest process, in MiB; not known for native programs outside of Linux. */
  readonly peak: number | undefined;
}

/** Variables that change how Node, cdktf or a peer works. */
const foreign = /^(NODE_OPTIONS|CDKTF_|CDKTN_|CDK_|TS_NODE_|VITEST|GROUNDWORK_|npm_)/;

/** bash's `times` counts all descendants, to the millisecond, and is itself too small to show in their peaks. */
const script = (line: string): string => `{ ${line}; } >&4; status=$?; times >&3; exit $status`;

export async function measure(command: Command): Promise<Cost> {
  const peaks = mkdtempSync(join(tmpdir(), "groundwork-bench-"));
  try {
    const own = Object.entries(process.env).filter(([name]) => !foreign.test(name));
    const env = {
      ...Object.fromEntries(own),
      CHECKPOINT_DISABLE: "1",
      ...(command.native === true ? {} : probed(peaks)),
      ...command.environment,
    };
    const line = shellLine(command.steps);
    const child = spawn("bash", ["-c", script(line)], {
      cwd: command.folder,
      env,
      stdio: ["ignore", "ignore", "pipe", "pipe", "pipe"],
    });
    const native = command.native === true && child.pid !== undefined ? watchPeak(child.pid) : undefined;
    const [errors, usage, printed] = await Promise.all([2, 3, 4].map((at) => read(child.stdio[at])));
    const code = child.exitCode ?? (await new Promise<number | null>((resolve) => child.on("exit", resolve)));
    const watched = native?.stop();
    if (code !== 0) throw new Error(`${line}\nended with code ${code}.\n${printed}${errors}`);
    return { cpu: childrensTime(usage ?? ""), peak: command.native === true ? watched : largest(peaks) };
  } finally {
    rmSync(peaks, { recursive: true, force: true });
  }
}

function probed(peaks: string): NodeJS.ProcessEnv {
  return {
    NODE_OPTIONS: `--require ${JSON.stringify(join(__dirname, "probe.js"))}`,
    GROUNDWORK_BENCH_PEAKS: peaks,
  };
}

async function read(stream: unknown): Promise<string> {
  let text = "";
  for await (const chunk of stream as AsyncIterable<Buffer>) text += chunk.toString();
  return text;
}

/** Second line of `times`: user and system time of all children. */
export function childrensTime(text: string): number {
  const times = [...(text.split("\n")[1] ?? "").matchAll(/(\d+)m([\d.]+)s/g)];
  if (times.length !== 2) throw new Error(`bash's times printed ${JSON.stringify(text)}`);
  return times.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0);
}

function largest(folder: string): number | undefined {
  const kibibytes = readdirSync(folder).map((file) => Number(readFileSync(join(folder, file), "utf8")));
  return kibibytes.length === 0 ? undefined : Math.max(...kibibytes) / 1024;
}

/** Programs after one another, as a shell takes them. */
export function shellLine(steps: Command["steps"]): string {
  return steps.map((step) => step.map(quoted).join(" ")).join(" && ");
}

function quoted(word: string): string {
  return /^[\w./=:@-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
