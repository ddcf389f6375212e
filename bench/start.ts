import { paths } from "../src/api/paths.ts";
import { atMost, type Measured, quantile } from "./measured.ts";
import { memoryOf } from "./processor.ts";
import { aFolder, start } from "./running.ts";

/** How soon the first request is answered on existing data (the demo), and what Polku holds in memory when it rests. */
export default async function starts({ say }: { readonly say: (line: string) => void }): Promise<Measured[]> {
  const folder = await aFolder();
  try {
    const first = await start(folder.path, { POLKU_DEMO: "yes" });
    say(`the very first start, the demo made: ${first.seconds.toFixed(1)} s`);
    await first.stop();

    const seconds: number[] = [];
    let memory = 0;
    for (let turn = 0; turn < 5; turn++) {
      const began = performance.now();
      const polku = await start(folder.path);
      await fetch(`http://localhost:${polku.port}${paths.overview("lunch")}`).then((response) =>
        response.arrayBuffer(),
      );
      seconds.push((performance.now() - began) / 1000);
      if (turn === 4) {
        await new Promise((resolve) => setTimeout(resolve, 10_000));
        memory = memoryOf(polku.pid);
      }
      await polku.stop();
    }
    say(`starts: ${seconds.map((each) => each.toFixed(2)).join(", ")} s`);
    return [
      atMost("start to the first overview", quantile(seconds, 0.5), "s", 2),
      atMost("memory at rest, all processes", memory, "MB", 250),
    ];
  } finally {
    await folder.remove();
  }
}
