import type { Warning } from "../insight/audit-value.ts";
import { falseAlarm, percent } from "./false-alarm.ts";
import { type AnswerColumn, answerColumns, numbersOf, type Specimen } from "./specimen.ts";

/** Scales that are used beside longer ones, by their highest value. */
const shorterTops = [5, 7, 10];
/** The longer scale goes at least so many times further: nobody giving a 5 on 1–5 is an opinion, not another scale. */
const longer = 1.4;
/** Parts of a file with fewer answers than this show nothing. */
const fewestRows = 30;
const blocks = 20;

/**
 * One column with two scales: in some parts of the file (a stretch of rows, a wave, a place) nobody goes beyond 5, elsewhere a
 * fifth or more do. If these parts had the scale of the others, n answers would all stay below with probability (1 − p)ⁿ,
 * p being the share beyond elsewhere; that must be below the false-alarm rate over all columns, parts and scales.
 */
export function mixedScales(specimen: Specimen): Warning[] {
  const columns = answerColumns(specimen);
  const partings = [blocksOf(specimen), ...attributesOf(specimen)];
  const comparisons = columns.length * shorterTops.length * partings.reduce((sum, { names }) => sum + names.length, 0);
  return columns.flatMap((column) => {
    const values = numbersOf(column);
    for (const top of shorterTops) {
      if (top * longer > column.meaning.scale[1]) break;
      for (const parting of partings) {
        const found = shortParts(values, column, top, parting, falseAlarm / comparisons);
        if (found !== null) return [warningOf(column, top, found)];
      }
    }
    return [];
  });
}

/** A way to divide the rows: each row's part, and what the parts are called. */
interface Parting {
  readonly names: readonly string[];
  readonly of: ArrayLike<number>;
}

interface Found {
  readonly names: readonly string[];
  readonly n: number;
  readonly beyond: number;
}

function blocksOf({ rows }: Specimen): Parting {
  const size = Math.ceil(rows / blocks);
  const names = Array.from(
    { length: Math.ceil(rows / Math.max(1, size)) },
    (_, block) => `part ${block + 1} of ${blocks} of the rows`,
  );
  return { names, of: Int32Array.from({ length: rows }, (_, row) => Math.floor(row / size)) };
}

function attributesOf({ columns }: Specimen): Parting[] {
  return columns
    .filter(({ meaning, texts }) => meaning.as === "attribute" && texts.length >= 2 && texts.length <= 50)
    .map(({ name, texts, cells }) => ({ names: texts.map((text) => `${name} ${JSON.stringify(text)}`), of: cells }));
}

function shortParts(
  values: Float64Array,
  { meaning }: AnswerColumn,
  top: number,
  { names, of }: Parting,
  rate: number,
): Found | null {
  const [low, high] = meaning.scale;
  const n = new Float64Array(names.length);
  const beyond = new Float64Array(names.length);
  for (let row = 0; row < values.length; row++) {
    if (!(values[row]! >= low && values[row]! <= high)) continue;
    n[of[row]!]!++;
    if (values[row]! > top) beyond[of[row]!]!++;
  }
  const isShort = names.map((_, part) => n[part]! >= fewestRows && beyond[part] === 0);
  const sum = (counts: Float64Array, short: boolean) =>
    counts.reduce((total, count, part) => (isShort[part] === short ? total + count : total), 0);
  const share = sum(beyond, false) / sum(n, false);
  if (!(share >= 0.2)) return null;
  const found = names.flatMap((_, part) => (isShort[part] && (1 - share) ** n[part]! < rate ? [part] : []));
  if (found.length === 0) return null;
  return {
    names: found.map((part) => names[part]!),
    n: found.reduce((total, part) => total + n[part]!, 0),
    beyond: share,
  };
}

function warningOf({ name, meaning: { touchpoint } }: AnswerColumn, top: number, { names, n, beyond }: Found): Warning {
  const where = names.length > 3 ? `${names.slice(0, 3).join(", ")} and ${names.length - 3} more` : names.join(", ");
  return {
    code: "mixed-scales",
    column: name,
    ...(touchpoint !== null && { touchpoint }),
    rows: n,
    message: `nobody goes beyond ${top} in ${where} (n ${n}), elsewhere ${percent(beyond)} do: two scales may stand in one column`,
    suggestion: "give each part a mapping of its own with its own scale",
  };
}
