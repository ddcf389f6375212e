// The thread that unfolds one picture and writes it anew. It ends with it: what was unfolded is gone then, and nothing waits for a
// collector of rubbish that knows nothing of so large things.

import { parentPort, workerData } from "node:worker_threads";
import { rewritePhoto } from "../rewrite-photo.ts";

parentPort!.postMessage(await rewritePhoto(workerData as Uint8Array));
