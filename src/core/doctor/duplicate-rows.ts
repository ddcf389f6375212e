import type { Warning } from "../insight/audit-value.ts";
import { falseAlarm } from "./false-alarm.ts";
import { heapAtZero } from "./log-concave.ts";
import type { Specimen, SpecimenColumn } from "./specimen.ts";

/** So many rows are compared with each other. */
const comparedRows = 10_000;
/** So many columns, those with the most different texts first: pairs of columns are left out in turn. */
const comparedColumns = 24;
const fewestColumns = 3;

/**
 * Rows that are equal in every column, more of them than rows that differ in one or two columns explain. Where people can
 * answer alike by chance, many more pairs differ in one column than in none; rows written twice have no such company.
 */
export function duplicateRows(specimen: Specimen): Warning[] {
  const columns = [...specimen.columns].sort((a, b) => b.texts.length - a.texts.length);
  if (columns.length < fewestColumns) return [];
  const rows = Math.min(specimen.rows, comparedRows);
  const equal = copies(columns, specimen.rows);
  if (equal === 0) return [];
  const pairs = pairsByDifference(columns.slice(0, comparedColumns), rows);
  const { p } = heapAtZero(pairs);
  if (p >= falseAlarm) return [];
  return [
    {
      code: "duplicate-rows",
      rows: Math.round((equal / specimen.rows) * specimen.of),
      message:
        `${equal} of ${specimen.rows} rows are equal to an earlier one in all ${columns.length} columns, though hardly any differ in one or two ` +
        `(pairs of rows: ${pairs[0]} equal, ${pairs[1]} differ in one column, ${pairs[2]} in two)`,
      suggestion: "if they were written twice, take them out of the file; different people who said the same may stay",
    },
  ];
}

/** Rows that an earlier row equals. */
function copies(columns: readonly SpecimenColumn[], rows: number): number {
  const met = new Set<string>();
  for (let row = 0; row < rows; row++) met.add(columns.map(({ cells }) => cells[row]!).join(" "));
  return rows - met.size;
}

/** Pairs of rows that differ in no column, in exactly one, in exactly two: by what is equal when columns are left out. */
function pairsByDifference(columns: readonly SpecimenColumn[], rows: number): [number, number, number] {
  const codes = columns.map(({ cells }, at) => Float64Array.from({ length: rows }, (_, row) => mixed(cells[row]!, at)));
  const whole = Float64Array.from({ length: rows }, (_, row) =>
    codes.reduce((sum, column) => (sum + column[row]!) % modulus, 0),
  );
  const without = (...left: readonly Float64Array[]) =>
    equalPairs(whole.map((sum, row) => left.reduce((rest, column) => (rest - column[row]! + modulus) % modulus, sum)));
  const none = equalPairs(whole);
  const atMostOne = codes.map((column) => without(column));
  const one = atMostOne.reduce((sum, pairs) => sum + pairs - none, 0);
  let two = 0;
  for (let a = 0; a < codes.length; a++) {
    for (let b = 0; b < a; b++) {
      // Pairs equal but for columns a and b are equal, differ in a alone, in b alone, or in both.
      two += without(codes[a]!, codes[b]!) - atMostOne[a]! - atMostOne[b]! + none;
    }
  }
  return [none, one, two];
}

function equalPairs(sums: Float64Array): number {
  const sorted = sums.slice().sort();
  let pairs = 0;
  for (let from = 0; from < sorted.length; ) {
    let until = from;
    while (until < sorted.length && sorted[until] === sorted[from]) until++;
    pairs += ((until - from) * (until - from - 1)) / 2;
    from = until;
  }
  return pairs;
}

/** Sums of such numbers stay whole and are equal by chance once in 10¹⁵. */
const modulus = 2 ** 51;

/** A number that stands for a text of a column: spread over all numbers below the modulus. */
function mixed(text: number, column: number): number {
  let [high, low] = [
    Math.imul(text + 1, 0x9e3779b1) ^ Math.imul(column + 1, 0x85ebca6b),
    Math.imul(text + 7, 0xc2b2ae35) ^ (column * 0x27d4eb2f),
  ];
  for (let round = 0; round < 3; round++) {
    high = Math.imul(high ^ (high >>> 15), 0x2c1b3c6d) ^ low;
    low = Math.imul(low ^ (low >>> 13), 0x297a2d39) ^ high;
  }
  return ((high >>> 0) % 2 ** 19) * 2 ** 32 + (low >>> 0);
}
