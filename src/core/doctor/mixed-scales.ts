import { falseAlarm, statistics } from "./false-alarm.ts";
import type { Facts, Finding } from "./finding.ts";
import { type AnswerColumn, answerColumns, columnsAs, numbersOf, type Specimen } from "./specimen.ts";

/** Scales that are used beside longer ones, by their highest value. */
const shorterTops = [5, 7, 10];
/** The longer scale goes at least so many times further: nobody giving a 5 on 1–5 is an opinion, not another scale. */
const longer = 1.4;
/** Parts of a file with fewer answers than this show nothing. */
const fewestRows = 30;
/** A file is looked at in so many stretches, each of at least so many rows that most have enough answers. */
const blocks = 20;
const rowsInBlock = 50;

/**
 * One column with two scales: in some parts of the file (a stretch of rows, a wave, a place) nobody goes beyond 5, elsewhere a
 * fifth or more do. If these parts had the scale of the others, n answers would all stay below with probability (1 − p)ⁿ,
 * p being the share beyond elsewhere; that must be below the false-alarm rate over all columns, parts and scales.
 */
export function mixedScales(specimen: Specimen): Finding[] {
  const columns = answerColumns(specimen);
  const partings = [blocksOf(specimen), ...attributesOf(specimen)];
  const comparisons = columns.length * shorterTops.length * partings.reduce((sum, { parts }) => sum + parts, 0);
  return columns.flatMap((column) => {
    const values = numbersOf(column);
    for (const top of shorterTops) {
      if (top * longer > column.meaning.scale[1]) break;
      for (const parting of partings) {
        const facts = shortParts(values, column, top, parting, falseAlarm / comparisons);
        if (facts === null) continue;
        const rows = Math.round((facts.n / specimen.rows) * specimen.of);
        return [
          { code: "mixed-scales", column: column.name, rows, facts: { rule: statistics(comparisons), ...facts } },
        ];
      }
    }
    return [];
  });
}

/** A way to divide the rows: each row's part, and what some of the parts are called. */
interface Parting {
  readonly parts: number;
  readonly of: ArrayLike<number>;
  readonly named: (parts: readonly number[]) => Where;
}

type Mixed = Facts["mixed-scales"];
type Where = {
  [Kind in Mixed["kind"]]: Omit<Extract<Mixed, { kind: Kind }>, "top" | "scale" | "n" | "beyond">;
}[Mixed["kind"]];

function blocksOf({ rows }: Specimen): Parting {
  const size = Math.max(rowsInBlock, Math.ceil(rows / blocks));
  const parts = Math.max(1, Math.ceil(rows / size));
  return {
    parts,
    of: Int32Array.from({ length: rows }, (_, row) => Math.floor(row / size)),
    named: (some) => ({ kind: "stretch", parts: some.map((part) => part + 1), of: parts }),
  };
}

function attributesOf(specimen: Specimen): Parting[] {
  return columnsAs(specimen, "attribute")
    .filter(({ texts }) => texts.length >= 2 && texts.length <= 50)
    .map(({ name, texts, cells }) => ({
      parts: texts.length,
      of: cells,
      named: (parts) => ({ kind: "group", by: name, groups: parts.map((part) => texts[part]!) }),
    }));
}

function shortParts(
  values: Float64Array,
  { meaning }: AnswerColumn,
  top: number,
  { parts, of, named }: Parting,
  rate: number,
): Mixed | null {
  const [low, high] = meaning.scale;
  const n = new Float64Array(parts);
  const beyond = new Float64Array(parts);
  for (let row = 0; row < values.length; row++) {
    if (!(values[row]! >= low && values[row]! <= high)) continue;
    n[of[row]!]!++;
    if (values[row]! > top) beyond[of[row]!]!++;
  }
  const isShort = Array.from(n, (many, part) => many >= fewestRows && beyond[part] === 0);
  const sum = (counts: Float64Array, short: boolean) =>
    counts.reduce((total, count, part) => (isShort[part] === short ? total + count : total), 0);
  const share = sum(beyond, false) / sum(n, false);
  if (!(share >= 0.2)) return null;
  const found = isShort.flatMap((short, part) => (short && (1 - share) ** n[part]! < rate ? [part] : []));
  if (found.length === 0) return null;
  const rows = found.reduce((total, part) => total + n[part]!, 0);
  return { ...named(found), top, scale: meaning.scale, n: rows, beyond: share };
}
