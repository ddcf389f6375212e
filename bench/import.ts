import { spawn } from "node:child_process";
import { once } from "node:events";
import { paths } from "../src/api/paths.ts";
import { atLeast, type Measured } from "./measured.ts";
import { aFolder, start } from "./running.ts";
import { writeSurvey } from "./survey-file.ts";

/** `polku import` of a CSV beside a running server, until the records hold it and the projection has counted it. */
export default async function imports(options: {
  readonly size?: number;
  readonly say: (line: string) => void;
}): Promise<Measured[]> {
  const { size = 1_000_000, say } = options;
  const folder = await aFolder();
  const polku = await start(folder.path);
  try {
    const { data, mapping, experiences } = await writeSurvey(folder.path, Math.ceil(size / 13));
    const began = performance.now();
    const child = spawn(process.execPath, ["src/cli/polku.ts", "import", data, "--map", mapping, "--json"], {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, POLKU_DATA: folder.path },
    });
    const [status] = (await once(child, "exit")) as [number];
    if (status !== 0) throw new Error(`polku import ended with status ${status}`);
    const kept = (performance.now() - began) / 1000;
    while ((await counted(polku.port)) < experiences) await new Promise((resolve) => setTimeout(resolve, 50));
    const all = (performance.now() - began) / 1000;
    say(
      `${experiences.toLocaleString("en")} experiences: in the records after ${kept.toFixed(1)} s, counted after ${all.toFixed(1)} s`,
    );
    return [atLeast("import into records and projection", experiences / all, "experiences/s", 100_000)];
  } finally {
    await polku.stop();
    await folder.remove();
  }
}

async function counted(port: number): Promise<number> {
  const response = await fetch(`http://localhost:${port}${paths.overview("survey")}`);
  if (!response.ok) return 0;
  return ((await response.json()) as { totals: { experiences: number } }).totals.experiences;
}
