import type { Problem } from "../core/problem.ts";
import type { Result } from "../core/result.ts";
import { InTurns } from "./in-turns.ts";
import type { Photo } from "./rewrite-photo.ts";
import { rewriteInThread } from "./threads/rewriting-photos.ts";

/** Pictures unfold one after the other, so that many at once do not fill the memory. */
const unfolding = new InTurns();

/**
 * The picture in a file, written anew: upright, no larger than a screen shows, and without anything else that the file held (place, time,
 * camera, whatever was hidden in it). Refused where it is none of the kinds that every browser sends, is too large, or is broken.
 * Those that wait take turns by who sent them; how many may wait is for the door to say.
 */
export const readPhoto = (file: Uint8Array, sender: string): Promise<Result<Photo, Problem>> =>
  unfolding.take(sender, () => rewriteInThread(file));
