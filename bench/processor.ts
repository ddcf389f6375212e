import { readdirSync, readFileSync } from "node:fs";

/** Processor seconds used so far, by who used them; all 0 where there is no /proc. */
export interface ProcessorTime {
  /** The server's first thread, which answers requests. */
  readonly answering: number;
  /** Its other threads: projecting, counting, DuckDB, garbage. */
  readonly counting: number;
  readonly postgres: number;
  /** This process. */
  readonly generator: number;
}

/** What the server `pid`, the PostgreSQL below it and this process have used. */
export function processorTime(pid: number): ProcessorTime {
  const all = processes();
  const below = new Set([pid]);
  for (const parent of below) for (const [child, of] of all) if (of === parent) below.add(child);
  below.delete(pid);
  const whole = ticksOf(`/proc/${pid}/stat`);
  const answering = ticksOf(`/proc/${pid}/task/${pid}/stat`);
  return {
    answering: answering / 100,
    counting: (whole - answering) / 100,
    postgres: [...below].reduce((sum, each) => sum + ticksOf(`/proc/${each}/stat`), 0) / 100,
    generator: process.cpuUsage().user / 1e6 + process.cpuUsage().system / 1e6,
  };
}

/** The difference as words, in microseconds for each of `count`. */
export function sayProcessorTime(before: ProcessorTime, after: ProcessorTime, count: number): string {
  const each = (who: keyof ProcessorTime) => `${who} ${(((after[who] - before[who]) / count) * 1e6).toFixed(1)}`;
  return `processor µs each: ${each("answering")}, ${each("counting")}, ${each("postgres")}, ${each("generator")}`;
}

/** Resident memory of the server and everything below it, in megabytes; what they share is counted once. */
export function memoryOf(pid: number): number {
  const all = processes();
  const below = new Set([pid]);
  for (const parent of below) for (const [child, of] of all) if (of === parent) below.add(child);
  let kilobytes = 0;
  for (const each of below) kilobytes += Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${each}/smaps_rollup`))?.[1] ?? 0);
  return kilobytes / 1024;
}

function processes(): Map<number, number> {
  const parents = new Map<number, number>();
  let names: string[] = [];
  try {
    names = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  } catch {
    return parents;
  }
  for (const name of names) {
    const parent = Number(afterName(read(`/proc/${name}/stat`))[1]);
    if (parent > 0) parents.set(Number(name), parent);
  }
  return parents;
}

/** User and system time, in hundredths of a second. */
function ticksOf(file: string): number {
  const fields = afterName(read(file));
  return Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
}

/** The fields of a stat file after the name, which may hold anything. */
const afterName = (stat: string): string[] => stat.slice(stat.lastIndexOf(")") + 2).split(" ");

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return ""; // it has ended meanwhile
  }
}
