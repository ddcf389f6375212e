import type { AnswerColumn } from "../dictionary.ts";
import type { Histograms } from "../histograms.ts";
import { valuesAmong } from "./heard.ts";
import type { Histories } from "./histories.ts";
import type { Spots } from "./spots.ts";

/** Adds what each person said last of one answer about the whole, in each part in which rows lie; rows lie in order of time. */
export function latestByPart(histories: Histories, column: AnswerColumn, spots: Spots | null, found: Histograms): void {
  const said = histories.saidAt(column, 0);
  if (said === undefined) return;
  const { weight } = histories;
  const { who, of, keys } = said;
  const isTold = valuesAmong(column, keys);
  const part = spots === null ? null : said.partIn(spots);
  const rows = weight === null ? null : said.rows;
  const parts = spots?.keys.length ?? 1;
  const width = keys.length;
  const n = new Int32Array(parts * width);
  const weights = new Float64Array(rows === null ? 0 : n.length);
  const squares = new Float64Array(rows === null ? 0 : n.length);
  /** In each part the place of the latest of who was heard there last; −1: nobody was. */
  const last = new Int32Array(parts).fill(-1);
  const count = (spot: number): void => {
    const at = last[spot]!;
    if (at < 0) return;
    const cell = spot * width + of[at]!;
    n[cell]!++;
    if (rows === null) return;
    const weighs = weight![rows[at]!]!;
    weights[cell]! += weighs;
    squares[cell]! += weighs * weighs;
  };
  for (let at = 0; at < who.length; at++) {
    const spot = part === null ? 0 : part[at]!;
    if (spot < 0 || (isTold !== null && isTold[of[at]!] === 0)) continue;
    const before = last[spot]!;
    if (before >= 0 && who[before] !== who[at]) count(spot);
    last[spot] = at;
  }
  for (let spot = 0; spot < parts; spot++) count(spot);
  for (let cell = 0; cell < n.length; cell++)
    if (n[cell]! > 0)
      found.add(column.code, 0, spots?.keys[Math.floor(cell / width)] ?? null, [
        keys[cell % width]!,
        n[cell]!,
        weights[cell] ?? 0,
        squares[cell] ?? 0,
      ]);
}
