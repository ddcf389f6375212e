import type { AnswerColumn } from "./dictionary.ts";
import { isValue } from "./query.ts";
import type { Said } from "./said.ts";

/** Which of some cells are values: 1; null: all are. */
export function valuesAmong(column: AnswerColumn, keys: readonly number[]): Uint8Array | null {
  const isTold = Uint8Array.from(keys, (cell) => Number(isValue(column)(cell)));
  return isTold.includes(0) ? isTold : null;
}

/** In which part each value of an answer lies; what is no value lies in none (−1). Null: all lie in one. */
export function partOfValues(column: AnswerColumn, { of, keys }: Said, part: Int32Array | null): Int32Array | null {
  const isTold = valuesAmong(column, keys);
  if (isTold === null) return part;
  const values = part?.slice() ?? new Int32Array(of.length);
  for (let at = 0; at < of.length; at++) if (isTold[of[at]!] === 0) values[at] = -1;
  return values;
}

/** How many people are heard in each of so many parts. */
export function heardIn({ who, again }: Said, part: Int32Array | null, parts: number): Int32Array {
  const people = new Int32Array(parts);
  if (part === null && again !== null) {
    people[0] = who.length - (again[0]?.length ?? 0);
    return people;
  }
  const last = new Int32Array(parts).fill(-1);
  for (let at = 0; at < who.length; at++) {
    const spot = part === null ? 0 : part[at]!;
    if (spot < 0) continue;
    people[spot]! += last[spot] === who[at] ? 0 : 1;
    last[spot] = who[at]!;
  }
  return people;
}
