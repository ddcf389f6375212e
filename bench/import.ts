import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { paths } from "../src/api/paths.ts";
import { atLeast, type Measured } from "./measured.ts";
import { processorTime, sayProcessorTime } from "./processor.ts";
import { aFolder, type Running, start } from "./running.ts";
import { writeSurvey } from "./survey-file.ts";

/**
 * `polku import` of a CSV beside a running server, until the records hold it and the projection has counted it. The rate
 * is of what was answered; what was asked and left blank comes in as experiences, too, and costs as much.
 */
export default async function imports(options: {
  readonly size?: number;
  readonly say: (line: string) => void;
}): Promise<Measured[]> {
  const { size = 1_000_000, say } = options;
  const folder = await aFolder();
  const polku = await start(folder.path);
  try {
    const { data, mapping, experiences } = await writeSurvey(folder.path, Math.ceil(size / 13));
    const before = processorTime(polku.pid);
    const began = performance.now();
    const child = spawn(process.execPath, ["dist/program/polku.js", "import", data, "--map", mapping, "--json"], {
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, POLKU_DATA: folder.path },
    });
    const [said, [status]] = await Promise.all([text(child.stdout), once(child, "exit") as Promise<[number]>]);
    if (status !== 0) throw new Error(`polku import ended with status ${status}`);
    const kept = (performance.now() - began) / 1000;
    while (await isBehind(polku.port)) await new Promise((resolve) => setTimeout(resolve, 50));
    const all = (performance.now() - began) / 1000;
    const made = JSON.parse(said).files[0].made.experiences as number;
    const found = await counted(polku);
    if (found !== experiences) throw new Error(`expected ${experiences} experiences to be counted, got ${found}`);
    say(
      `${experiences.toLocaleString("en")} experiences (${made.toLocaleString("en")} with those left blank): in the records after ${kept.toFixed(1)} s, counted after ${all.toFixed(1)} s`,
    );
    say(`${sayProcessorTime(before, processorTime(polku.pid), made)}; without the import's own process`);
    return [atLeast("import into records and projection", experiences / all, "experiences/s", 100_000)];
  } finally {
    await polku.stop();
    await folder.remove();
  }
}

async function isBehind(port: number): Promise<boolean> {
  const response = await fetch(`http://localhost:${port}${paths.health}`);
  return ((await response.json()) as { behindSeconds: number }).behindSeconds > 0;
}

async function counted({ port, key }: Running): Promise<number> {
  const response = await fetch(`http://localhost:${port}${paths.overview("survey")}`, {
    headers: { authorization: `Bearer ${key}` },
  });
  return ((await response.json()) as { totals: { experiences: number } }).totals.experiences;
}
