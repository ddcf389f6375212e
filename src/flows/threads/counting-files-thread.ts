// The thread that writes and counts data files, while they are read and measures are computed in another.
import { parentPort, workerData } from "node:worker_threads";
import type { WideBatch } from "../../core/experience/wide.ts";
import { ok } from "../../core/result.ts";
import { openProjection } from "../../store/projection/open.ts";
import type { Loaded } from "../../store/projection/projection.ts";
import { answerCalls } from "./calls.ts";
import type { CountingFilesPart } from "./counting-files.ts";

/** So many batches wait at most. */
const room = 6;

const opened = await openProjection({ file: "temporary", workspace: "files", memoryLimit: workerData as string });
if (opened.ok) {
  const projection = opened.value;
  let source: Source | undefined;
  const part: CountingFilesPart = {
    ...projection,
    open: async () => ok(undefined),
    async begin(journey, layout) {
      source = new Source();
      source.loadedBy(projection.loadPasses(journey, layout, source.batches()));
    },
    batch: (batch) => source!.take(batch),
    end: () => source!.end(),
    async close() {
      // Where reading failed half way the projection still waits for the rest.
      await source?.end().catch(() => {});
      await projection.close();
    },
  };
  answerCalls(parentPort!, part);
} else answerCalls(parentPort!, { open: async () => opened });

/** The batches of a source on their way into the projection. */
class Source {
  readonly #waiting: WideBatch[] = [];
  #ended = false;
  #changed = Promise.withResolvers<void>();
  #loading: Promise<Loaded> | null = null;

  loadedBy(loading: Promise<Loaded>): void {
    this.#loading = loading;
    loading.catch(() => this.#say()); // thrown by whoever waits
  }

  /** Resolves when there is room for another; throws when they cannot be loaded. */
  async take(batch: WideBatch): Promise<void> {
    this.#waiting.push(batch);
    this.#say();
    while (this.#waiting.length >= room) await Promise.race([this.#changed.promise, this.#loading]);
  }

  end(): Promise<Loaded> {
    this.#ended = true;
    this.#say();
    return this.#loading!;
  }

  async *batches(): AsyncGenerator<WideBatch> {
    for (;;) {
      const batch = this.#waiting.shift();
      if (batch !== undefined) {
        this.#say();
        yield batch;
      } else if (this.#ended) return;
      else await this.#changed.promise;
    }
  }

  #say(): void {
    this.#changed.resolve();
    this.#changed = Promise.withResolvers();
  }
}
