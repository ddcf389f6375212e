import { normalCdf } from "../measures/numbers/normal.ts";
import { falseAlarm, statistics } from "./false-alarm.ts";
import type { Finding } from "./finding.ts";
import type { Specimen, SpecimenColumn } from "./specimen.ts";

/** So many rows are compared with each other. */
const comparedRows = 20_000;
/** So many columns, those with the most different texts first. */
const comparedColumns = 40;
const fewestColumns = 3;

/** Rows are compared with each other all together, then without the least, and the less, remarkable ones. */
const strata = [0, 0.25, 0.5];

/**
 * Rows that are equal in every column, more of them than differ in one. Where people can be alike by chance, more rows have a
 * neighbour that differs in one column than one that differs in none; rows written twice have no such company.
 *
 * Speaks up when, among rows so remarkable that hardly any two would be equal by chance, more stand there repeatedly than have
 * a neighbour (sign test at the false-alarm rate). A row is remarkable by the sum of −log₂ of how common its texts are, and enough so at
 * 2 log₂ of the number of rows: in a file of a few short answers there is no telling. People who used nothing look alike, so
 * the less remarkable rows are left out in turn.
 */
export function duplicateRows(specimen: Specimen): Finding[] {
  const columns = [...specimen.columns].sort((a, b) => b.texts.length - a.texts.length);
  const equal = copies(columns, specimen.rows);
  if (columns.length < fewestColumns || equal === 0) return [];
  const compared = columns.slice(0, comparedColumns);
  const remarkable = surprise(columns, Math.min(specimen.rows, comparedRows));
  const order = [...remarkable.keys()].sort((a, b) => remarkable[a]! - remarkable[b]!);
  const bits = 2 * Math.log2(order.length);
  const alarm = strata
    .map((share) => order.slice(Math.floor(share * order.length)).filter((row) => remarkable[row]! >= bits))
    .map((rows) => company(compared, rows))
    .find(
      ({ repeated, near }) =>
        normalCdf((near - repeated) / Math.sqrt(repeated + near + 1)) < falseAlarm / strata.length,
    );
  if (alarm === undefined) return [];
  return [
    {
      code: "duplicate-rows",
      rows: Math.round((equal / specimen.rows) * specimen.of),
      facts: { rule: statistics(strata.length), equal, looked: specimen.rows, columns: columns.length, ...alarm },
    },
  ];
}

/** How remarkable each row is, in bits: rare texts make a row remarkable. */
function surprise(columns: readonly SpecimenColumn[], rows: number): Float64Array {
  const bits = new Float64Array(rows);
  for (const { counts, cells } of columns) {
    const all = counts.reduce((sum, count) => sum + count, 0);
    for (let row = 0; row < rows; row++) bits[row]! -= Math.log2(counts[cells[row]!]! / all);
  }
  return bits;
}

/** Rows that an earlier row equals. */
function copies(columns: readonly SpecimenColumn[], rows: number): number {
  const met = new Set<string>();
  for (let row = 0; row < rows; row++) met.add(columns.map(({ cells }) => cells[row]!).join(" "));
  return rows - met.size;
}

/** How many different rows stand there more than once, and how many have another one that differs in one column only. */
function company(columns: readonly SpecimenColumn[], rows: readonly number[]): { repeated: number; near: number } {
  const codes = columns.map(({ cells }, at) => Float64Array.from(rows, (row) => mixed(cells[row]!, at)));
  const whole = Float64Array.from(rows, (_, at) => codes.reduce((sum, column) => (sum + column[at]!) % modulus, 0));
  const first = new Map<number, { readonly at: number; isRepeated: boolean; isNear: boolean }>();
  for (const [at, sum] of whole.entries()) {
    const earlier = first.get(sum);
    if (earlier === undefined) first.set(sum, { at, isRepeated: false, isNear: false });
    else earlier.isRepeated = true;
  }
  const different = [...first.values()];
  for (const column of codes) {
    const others = new Map<number, (typeof different)[number]>();
    for (const row of different) {
      const rest = (whole[row.at]! - column[row.at]! + modulus) % modulus;
      const near = others.get(rest);
      if (near === undefined) others.set(rest, row);
      else near.isNear = row.isNear = true;
    }
  }
  return {
    repeated: different.filter(({ isRepeated }) => isRepeated).length,
    near: different.filter(({ isNear }) => isNear).length,
  };
}

/** Sums of such numbers stay whole, and are equal by chance once in 10¹⁵. */
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
