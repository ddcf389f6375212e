import { spawn } from "node:child_process";
import { once } from "node:events";
import { createReadStream, createWriteStream, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { atMost, type Measured } from "./measured.ts";
import { aFolder } from "./running.ts";
import { writeSurvey } from "./survey-file.ts";

/**
 * `polku audit` of a CSV of a million rows by fifteen touchpoints, plain and gzipped, to JSON and HTML, as a whole process; and the
 * same with places and with who left, also of one group of four.
 */
export default async function audits(options: {
  readonly size?: number;
  readonly say: (line: string) => void;
}): Promise<Measured[]> {
  const { size: rows = 1_000_000, say } = options;
  const folder = await aFolder();
  try {
    const { data, mapping, mappingWithOutcome } = await writeSurvey(folder.path, rows);
    say(`${rows.toLocaleString("en")} rows, ${(statSync(data).size / 1e6).toFixed(0)} MB`);
    const outputs = ["--json", join(folder.path, "audit.json"), "--html", join(folder.path, "audit.html")];
    const at = `of ${rows / 1_000_000} M rows`;
    const plain = await audited([data, "--map", mapping, ...outputs]);
    const left = await audited([data, "--map", mappingWithOutcome, ...outputs]);
    const group = await audited([data, "--map", mappingWithOutcome, "--slice", "group=g1", ...outputs]);
    await pipeline(createReadStream(data), createGzip(), createWriteStream(`${data}.gz`));
    const packed = await audited([`${data}.gz`, "--map", mapping, ...outputs]);
    return [
      atMost(`audit ${at}`, plain.seconds, "s", 15),
      atMost(`audit ${at}, most memory`, plain.peak, "MB", 1024),
      atMost(`audit ${at} with places and who left`, left.seconds, "s", 15),
      atMost(`audit ${at} with places and who left, memory`, left.peak, "MB", 1024),
      atMost(`audit of a group ${at} with places and who left`, group.seconds, "s", 15),
      atMost(`audit ${at} gzipped`, packed.seconds, "s", 15),
      atMost(`audit ${at} gzipped, memory`, packed.peak, "MB", 1024),
    ];
  } finally {
    await folder.remove();
  }
}

async function audited(parts: readonly string[]): Promise<{ seconds: number; peak: number }> {
  const began = performance.now();
  const child = spawn(process.execPath, ["dist/program/polku.js", "audit", ...parts], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, peakOf(child.pid!));
  }, 100);
  const [status] = (await once(child, "exit")) as [number];
  clearInterval(watch);
  if (status !== 0) throw new Error(`polku audit ended with status ${status}`);
  return { seconds: (performance.now() - began) / 1000, peak };
}

/** The most memory a process has held so far, in megabytes; 0 where there is no /proc. */
function peakOf(pid: number): number {
  try {
    return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
  } catch {
    return 0; // it has ended meanwhile
  }
}
