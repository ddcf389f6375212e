import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { paths } from "../src/api/paths.ts";
import { load } from "./load.ts";
import { atLeast, atMost, type Measured, quantile } from "./measured.ts";
import { processorTime, sayProcessorTime } from "./processor.ts";
import { aFolder, type Running, start } from "./running.ts";

/**
 * Experiences taken in: over HTTP, validated, answered after the commit, while the projection follows. The generator
 * is a process of its own on the same machine, so server, PostgreSQL and generator share its cores. `size` is seconds.
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
      const first = processorTime(polku.pid);
      const single = await load({ ...common, seconds: size, batch: 1 });
      const second = processorTime(polku.pid);
      say(
        `one by one: ${single.experiences} accepted in ${single.seconds.toFixed(1)} s, ${single.others} other answers`,
      );
      say(sayProcessorTime(first, second, single.experiences));
      await untilFollowed(polku);
      const third = processorTime(polku.pid);
      const batches = await load({ ...common, seconds: size, batch: 100 });
      say(
        `by hundreds: ${batches.experiences} accepted in ${batches.seconds.toFixed(1)} s, ${batches.others} other answers`,
      );
      say(sayProcessorTime(third, processorTime(polku.pid), batches.experiences));
      say(`the figures have followed ${(await untilFollowed(polku)).toFixed(1)} s after the last`);
      return [
        atLeast("one by one, 64 connections", single.experiences / single.seconds, "experiences/s", 20_000),
        atMost("  answered in, p50", quantile(single.latencies, 0.5), "ms", 25),
        atMost("  answered in, p99", quantile(single.latencies, 0.99), "ms", 25),
        atLeast("in batches of 100", batches.experiences / batches.seconds, "experiences/s", 60_000),
        atMost("answers that were not 202", single.others + batches.others, "answers", 0),
      ];
    } finally {
      await polku.stop();
    }
  } finally {
    await folder.remove();
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

/** Seconds until the projection has caught up with the records. */
async function untilFollowed({ port }: Running): Promise<number> {
  const began = performance.now();
  for (;;) {
    const health = (await (await fetch(`http://localhost:${port}${paths.health}`)).json()) as { behindSeconds: number };
    if (health.behindSeconds === 0) return (performance.now() - began) / 1000;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
