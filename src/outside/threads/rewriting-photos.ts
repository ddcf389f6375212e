import { Worker } from "node:worker_threads";
import type { Problem } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";
import { notAPhoto, type Photo } from "../rewrite-photo.ts";

/** Milliseconds that one picture may take; the largest takes a twentieth. */
const longest = 20_000;

/** Writes a picture anew in a thread of its own. */
export async function rewriteInThread(file: Uint8Array): Promise<Result<Photo, Problem>> {
  const worker = new Worker(new URL("./photo-thread.ts", import.meta.url), { workerData: file });
  const late = setTimeout(() => worker.terminate(), longest);
  try {
    return await new Promise((resolve) => {
      worker.once("message", (read: Result<Photo, Problem>) =>
        resolve(read.ok ? ok({ ...read.value, jpeg: Buffer.from(read.value.jpeg) }) : read),
      );
      worker.once("error", ({ message }) =>
        resolve(refuse(notAPhoto(`a file that cannot be read as one (${message})`))),
      );
      worker.once("exit", () => resolve(refuse(notAPhoto("a file that could not be read in time"))));
    });
  } finally {
    clearTimeout(late);
    await worker.terminate();
  }
}
