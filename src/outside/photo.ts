import type { Problem } from "../core/problem.ts";
import { type Result, refuse } from "../core/result.ts";
import type { Photo } from "./rewrite-photo.ts";
import { rewriteInThread } from "./threads/rewriting-photos.ts";

/** Pictures unfold one after the other, so that many at once do not fill the memory; so many may wait for that. */
let before: Promise<unknown> = Promise.resolve();
let waiting = 0;
const mostWaiting = 8;

/**
 * The picture in a file, written anew: upright, no larger than a screen shows, and without anything else that the file held (place, time,
 * camera, whatever was hidden in it). Refused where it is none of the kinds that every browser sends, is too large, or is broken.
 */
export async function readPhoto(file: Uint8Array): Promise<Result<Photo, Problem>> {
  if (waiting >= mostWaiting) return refuse(tooManyAtOnce);
  waiting++;
  const read = before.then(() => rewriteInThread(file)).finally(() => waiting--);
  before = read;
  return read;
}

const tooManyAtOnce: Problem = {
  code: "too-fast",
  message: "expected fewer pictures at once; send it again a little later",
};
