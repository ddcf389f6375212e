import { get } from "node:http";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { paths } from "../src/api/paths.ts";
import { readConfig } from "../src/server/config.ts";
import { startPolku } from "../src/server/start.ts";
import { atMost, type Bench } from "./measured.ts";
import { aFolder } from "./running.ts";

/**
 * How long the server's first thread, the one that takes experiences in, works at a stretch at most while heavy pages of the
 * demo are asked for the first time: nothing may hold it for more than 50 ms.
 */
const eventLoop: Bench = async ({ say }) => {
  const folder = await aFolder();
  const config = readConfig({ POLKU_PORT: "0", POLKU_DATA: folder.path, POLKU_DEMO: "yes" });
  if (!config.ok) throw new Error(JSON.stringify(config.refusal));
  const polku = await startPolku(config.value, () => {});
  if (!polku.ok) throw new Error(polku.refusal.message);
  const { port, localKey } = polku.value;
  try {
    await quiet(port);
    const held = async (path: string): Promise<number> => {
      const delay = monitorEventLoopDelay({ resolution: 1 });
      delay.enable();
      const stretch = longestStretch();
      const seconds = await asked(port, path, localKey.key);
      const busy = stretch.end();
      delay.disable();
      const away = `${busy.toFixed(0)} ms of work at a stretch, ${(delay.max / 1e6).toFixed(0)} ms by the clock`;
      say(`${path}: ${seconds.toFixed(2)} s; the first thread was away for ${away}`);
      return busy;
    };
    const measured = [];
    for (const [name, path] of pages) measured.push(atMost(name, await held(path), "ms", 50));
    return measured;
  } finally {
    await polku.value.stop();
    await folder.remove();
  }
};
export default eventLoop;

const year = { from: "2026-01-01", until: "2027-01-01" };
const pages = [
  ["audit, with its drivers", paths.audit("lunch")],
  ["audit of a year", paths.audit("lunch", year)],
  ["report", paths.report("lunch", "fi")],
  ["overview", paths.overview("lunch")],
  ["overview of a year", paths.overview("lunch", year)],
  ["touchpoint page", paths.touchpoint("lunch", "bill")],
  ["touchpoint page of a year", paths.touchpoint("lunch", "taste", year)],
] as const;

/**
 * The most processor time that this thread spent between two turns of its loop. The clock (`monitorEventLoopDelay`) also holds
 * what it waited for a processor that other work had.
 */
function longestStretch(): { end(): number } {
  let longest = 0;
  let before = process.threadCpuUsage();
  const turn = () => {
    const { user, system } = process.threadCpuUsage(before);
    before = process.threadCpuUsage();
    longest = Math.max(longest, (user + system) / 1000);
  };
  const timer = setInterval(turn, 1);
  return {
    end() {
      turn();
      clearInterval(timer);
      return longest;
    },
  };
}

/** Seconds until the whole answer was there. */
function asked(port: number, path: string, key: string): Promise<number> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    get({ port, path, headers: { authorization: `Bearer ${key}` } }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${path}: ${answer.statusCode}`));
      answer.resume().on("end", () => resolve((performance.now() - began) / 1000));
    }).on("error", reject);
  });
}

/** Waits until the demo is counted and whatever the start left to do is done. */
async function quiet(port: number): Promise<void> {
  for (let left = 600; left > 0; left--) {
    const health = await fetch(`http://127.0.0.1:${port}${paths.health}`);
    const { behindSeconds } = (await health.json()) as { behindSeconds: number };
    if (behindSeconds === 0) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await new Promise((resolve) => setTimeout(resolve, 3000));
}
