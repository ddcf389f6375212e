import { Worker } from "node:worker_threads";
import { callsOver } from "../../flows/threads/calls.ts";
import type { FileReading } from "../../flows/uploads/file-reading.ts";
import type { WorkspaceId } from "../../store/records/records.ts";

export interface ReadingFilesOptions {
  /** Null: the PostgreSQL that runs on the data folder. */
  readonly databaseUrl: string | null;
  readonly dataFolder: string;
  readonly workspace: WorkspaceId;
}

/** What the thread can be asked. */
export interface FileReadingPart extends FileReading {
  /** Stops what is under way, and lets go of the records. */
  close(): Promise<void>;
}

/** Reading of files in a thread of its own. */
export interface ReadingFilesThread extends FileReading {
  stopAll(): Promise<void>;
}

/** How long the thread is kept when nobody asks for anything, in milliseconds. */
const idle = 60_000;

/** Reads data files of a workspace. The thread is made when the first is to be read, and let go when none follows. */
export function startReadingFiles(options: ReadingFilesOptions): ReadingFilesThread {
  let thread: { readonly worker: Worker; readonly calls: FileReadingPart } | null = null;
  let underWay = 0;
  let timer: NodeJS.Timeout | undefined;

  function start() {
    const worker = new Worker(new URL("./reading-files-thread.ts", import.meta.url), { workerData: options });
    worker.once("exit", () => {
      if (thread?.worker === worker) thread = null;
    });
    return { worker, calls: callsOver<FileReadingPart>(worker) };
  }

  async function inThread<Answer>(ask: (calls: FileReadingPart) => Promise<Answer>): Promise<Answer> {
    clearTimeout(timer);
    thread ??= start();
    underWay++;
    try {
      return await ask(thread.calls);
    } finally {
      underWay--;
      if (underWay === 0 && thread !== null) timer = setTimeout(stopAll, idle).unref();
    }
  }

  async function stopAll(): Promise<void> {
    clearTimeout(timer);
    const { worker, calls } = thread ?? {};
    thread = null;
    await calls?.close().catch(() => {});
    await worker?.terminate();
  }

  return {
    draft: (...asked) => inThread((calls) => calls.draft(...asked)),
    preview: (...asked) => inThread((calls) => calls.preview(...asked)),
    import: (...asked) => inThread((calls) => calls.import(...asked)),
    // Where there is no thread, nothing is under way.
    progress: async (id) => thread?.calls.progress(id) ?? null,
    stop: async (id) => thread?.calls.stop(id),
    stopAll,
  };
}
