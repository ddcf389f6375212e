import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { paths } from "../src/api/paths.ts";
import { type Load, load } from "./load.ts";
import { slicesLookedAt } from "./loaded-polku.ts";
import { atLeast, atMost, type Measured, quantile } from "./measured.ts";
import { processorTime, sayProcessorTime } from "./processor.ts";
import { aFolder, type Running, start } from "./running.ts";

/**
 * Experiences taken in: over HTTP, validated, answered after the commit, while the projection follows. The generator
 * is a process of its own on the same machine, so server, PostgreSQL and generator share its cores; what a server takes there
 * that keeps nothing is said beside it. `size` is seconds.
 */
export default async function ingest({
  size = 15,
  say,
}: {
  readonly size?: number;
  readonly say: (line: string) => void;
}): Promise<Measured[]> {
  const folder = await aFolder();
  try {
    const polku = await start(folder.path, { POLKU_RATE: "10000000" });
    try {
      await keepLunch(polku);
      const common = { port: polku.port, key: polku.key, connections: 64 };
      await load({ ...common, seconds: 3, batch: 1 });
      const single = await measured("one by one", polku, () => load({ ...common, seconds: size, batch: 1 }), say);
      const watched = await measured(
        "the same while twenty dashboards refresh",
        polku,
        () => whileDashboardsRefresh(polku, () => load({ ...common, seconds: size, batch: 1 })),
        say,
      );
      const hundreds = await measured("by hundreds", polku, () => load({ ...common, seconds: size, batch: 100 }), say);
      const rate = ({ experiences, seconds }: Load) => experiences / seconds;
      const bare = await takenByBareServer((port) => load({ ...common, port, seconds: size, batch: 1 }));
      say(
        `a server that keeps nothing takes ${rate(bare).toFixed(0)}/s: ${(rate(single) / rate(bare)).toFixed(2)} of it`,
      );
      const p99 = ({ latencies }: Load) => quantile(latencies, 0.99);
      return [
        atLeast("one by one, 64 connections", rate(single), "experiences/s", 20_000),
        atMost("  answered in, p99", p99(single), "ms", 25),
        atLeast("in batches of 100", rate(hundreds), "experiences/s", 60_000),
        atLeast("while twenty dashboards refresh", rate(watched) / rate(single), "of that rate", 0.7),
        atMost("  answered in, p99", p99(watched) / p99(single), "times that", 2),
        atMost("answers that were not 202", single.others + watched.others + hundreds.others, "answers", 0),
      ];
    } finally {
      await polku.stop();
    }
  } finally {
    await folder.remove();
  }
}

/** The same load on a server that keeps nothing, in a process of its own: what these cores could take at most. */
async function takenByBareServer(run: (port: number) => Promise<Load>): Promise<Load> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "bare-server.ts")], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const [port] = await once(child.stdout, "data");
    return await run(Number(port));
  } finally {
    child.kill();
  }
}

/** Gives the server the journey that the experiences are about. */
async function keepLunch({ port, key }: Running): Promise<void> {
  const response = await fetch(`http://localhost:${port}${paths.journey("lunch")}`, {
    method: "PUT",
    headers: { authorization: `Bearer ${key}`, "content-type": "text/yaml" },
    body: await readFile(join(import.meta.dirname, "..", "demo", "lunch.journey.yaml")),
  });
  if (!response.ok) throw new Error(`The journey was refused: ${await response.text()}`);
}

/** Measures one load, and says what it took and how soon the figures had followed. */
async function measured(
  name: string,
  polku: Running,
  run: () => Promise<Load>,
  say: (line: string) => void,
): Promise<Load> {
  const before = processorTime(polku.pid);
  const load = await run();
  const after = processorTime(polku.pid);
  const followed = await untilFollowed(polku);
  say(`${name}: ${load.experiences} accepted in ${load.seconds.toFixed(1)} s, ${load.others} other answers`);
  say(`  p50 ${quantile(load.latencies, 0.5).toFixed(1)} ms; ${sayProcessorTime(before, after, load.experiences)}`);
  say(`  all figures had followed ${followed.toFixed(1)} s after the last`);
  return load;
}

/** Twenty people look at twenty slices, each page asking anew every second. */
async function whileDashboardsRefresh<T>({ port, key }: Running, work: () => Promise<T>): Promise<T> {
  let done = false;
  const dashboards = slicesLookedAt()
    .slice(0, 20)
    .map(async (slice, index) => {
      await pause(index * 50);
      while (!done) {
        const asked = performance.now();
        const headers = { authorization: `Bearer ${key}` };
        await (await fetch(`http://localhost:${port}${paths.overview("lunch", slice)}`, { headers })).arrayBuffer();
        await pause(Math.max(0, 1000 - (performance.now() - asked)));
      }
    });
  const result = await work();
  done = true;
  await Promise.all(dashboards);
  return result;
}

/** Seconds until the projection has caught up with the records. */
async function untilFollowed({ port }: Running): Promise<number> {
  const began = performance.now();
  for (;;) {
    const health = (await (await fetch(`http://localhost:${port}${paths.health}`)).json()) as { behindSeconds: number };
    if (health.behindSeconds === 0) return (performance.now() - began) / 1000;
    await pause(50);
  }
}
