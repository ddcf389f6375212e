import { momentsOfColumns } from "../../../src/core/measures/drivers/covariance.ts";
import type { AnswerPattern } from "../../../src/core/measures/drivers/expectation-maximisation.ts";

/** Named columns of a vector's data. */
export type Table = Readonly<Record<string, readonly (number | null)[]>>;

/** The named columns as numbers, of the rows that have them all. */
export function completeColumns(table: Table, names: readonly string[]): number[][] {
  const columns = names.map((name) => table[name] ?? []);
  const rows = (columns[0] ?? []).map((_, row) => row).filter((row) => columns.every((column) => column[row] != null));
  return columns.map((column) => rows.map((row) => column[row]!));
}

/** Rows by the set of columns they have values in; rows without any are left out. */
export function answerPatterns(columns: readonly (readonly (number | null)[])[]): AnswerPattern[] {
  const rows = (columns[0] ?? []).map((_, row) => row);
  const byPresent = Map.groupBy(rows, (row) => columns.flatMap((column, k) => (column[row] == null ? [] : [k])).join());
  return [...byPresent].flatMap(([key, members]) => {
    if (key === "") return [];
    const present = key.split(",").map(Number);
    return [{ present, moments: momentsOfColumns(present.map((k) => members.map((row) => columns[k]![row]!))) }];
  });
}

/** What a database would count of passes, each given as polarities −1, 0, 1 or null, in the journey's order. */
export function countedPasses(journeys: readonly (readonly (number | null)[])[]) {
  const required = journeys[0]?.length ?? 0;
  const measured = (pass: readonly (number | null)[]) => pass.filter((polarity) => polarity !== null).length;
  const failed = (pass: readonly (number | null)[]) =>
    pass.filter((polarity) => polarity !== null && polarity <= 0).length;
  const failedAt = (pass: readonly (number | null)[], t: number) => pass[t] != null && pass[t] <= 0;
  const count = (is: (pass: readonly (number | null)[]) => boolean) => journeys.filter(is).length;
  return {
    passes: journeys.map((pass) => ({ measured: measured(pass), failed: failed(pass), applicable: required, n: 1 })),
    touchpoints: Array.from({ length: required }, (_, t) => ({
      measured: count((pass) => pass[t] != null),
      positive: count((pass) => pass[t] != null && pass[t] > 0),
      failed: count((pass) => failedAt(pass, t)),
      failedAlone: count((pass) => failedAt(pass, t) && failed(pass) === 1),
      failedAloneComplete: count((pass) => failedAt(pass, t) && failed(pass) === 1 && measured(pass) === required),
      failedFirst: count((pass) => failedAt(pass, t) && failed(pass.slice(0, t)) === 0),
    })),
    byFailures: Array.from({ length: required + 1 }, (_, k) =>
      count((pass) => measured(pass) > 0 && failed(pass) === k),
    ),
  };
}

/** A row-major square matrix as rows. */
export const asRows = (matrix: ArrayLike<number>, size: number): number[][] =>
  Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => matrix[i * size + j]!));
