import type { AnswerColumn } from "../dictionary.ts";
import { isValue } from "../query.ts";
import type { Said } from "./said.ts";
import type { Places } from "./spots.ts";

/** Which of some cells are values: 1; null: all are. */
export function valuesAmong(column: AnswerColumn, keys: readonly number[]): Uint8Array | null {
  const isTold = Uint8Array.from(keys, (cell) => Number(isValue(column)(cell)));
  return isTold.includes(0) ? isTold : null;
}

/** How many people gave a value in each of so many parts in which they lie; null: all lie in one. */
export function heardIn(
  { who, of, again }: Said,
  isTold: Uint8Array | null,
  part: Places | null,
  parts: number,
): Int32Array {
  const people = new Int32Array(parts);
  if (part === null && isTold === null && again !== null) {
    people[0] = who.length - (again[0]?.length ?? 0);
    return people;
  }
  const last = new Int32Array(parts).fill(-1);
  if (part === null) {
    people[0] = toldIn(who, of, isTold);
    return people;
  }
  for (let at = 0; at < who.length; at++) {
    const spot = part[at]!;
    if (spot < 0 || (isTold !== null && isTold[of[at]!] === 0)) continue;
    people[spot]! += last[spot] === who[at] ? 0 : 1;
    last[spot] = who[at]!;
  }
  return people;
}

/** How many of those who were asked gave a value. */
function toldIn(who: Int32Array, of: Said["of"], isTold: Uint8Array | null): number {
  let people = 0;
  let last = -1;
  // Added without a branch: which way it goes cannot be foreseen.
  for (let at = 0; at < who.length; at++) {
    const told = isTold === null ? 1 : isTold[of[at]!]!;
    people += told & Number(who[at] !== last);
    last += told * (who[at]! - last);
  }
  return people;
}
