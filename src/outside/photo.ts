import type { Problem } from "../core/problem.ts";
import { type Result, refuse } from "../core/result.ts";
import { InTurns } from "./in-turns.ts";
import { beginsAsPhoto, notAPhoto, type Photo } from "./rewrite-photo.ts";
import { rewriteInThread } from "./threads/rewriting-photos.ts";

/** Pictures unfold one after the other, so that many at once do not fill the memory. */
const unfolding = new InTurns();

/**
 * The picture in a file, written anew: upright, no larger than a screen shows, and without anything else that the file held (place, time,
 * camera, whatever was hidden in it). Refused where it is none of the kinds that every browser sends, is too large, or is broken.
 * Those that wait take turns by who sent them; how many may wait is for the door to say, which is told where one is worth a turn.
 */
export const readPhoto = async (
  file: Uint8Array,
  sender: string,
  isWorthATurn: () => void = () => {},
): Promise<Result<Photo, Problem>> => {
  if (!beginsAsPhoto(file)) return refuse(notAPhoto("a file that begins as none of these"));
  isWorthATurn();
  return unfolding.take(sender, () => rewriteInThread(file));
};
