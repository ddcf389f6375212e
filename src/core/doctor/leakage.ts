import { normalQuantile } from "../measures/numbers/normal.ts";
import { falseAlarm, statistics } from "./false-alarm.ts";
import type { FindingOf } from "./finding.ts";
import { columnsAs, numbersOf, type Specimen, type SpecimenColumn } from "./specimen.ts";

/** Nearly perfect: who has the outcome is told from who has not in more than 19 of 20 pairs. */
const nearlyPerfect = 0.95;
const fewestOfEach = 20;
/** A column with more different texts than this is a number or a name, not a group. */
const mostGroups = 50;

/**
 * A column that nearly is the outcome: it tells those it happened to from the others almost without error (area under the
 * ROC curve, lower end of its interval at the false-alarm rate above 0.95). Mostly it was written after the outcome, or
 * because of it; drivers and predictions that rest on it repeat what is known already and are worthless beforehand.
 *
 * Groups are put in order by half of the rows and judged on the other half, so that many small groups are not mistaken for one.
 */
export function leakage(specimen: Specimen): FindingOf<"leakage">[] {
  const outcomes = columnsAs(specimen, "outcome");
  const others = (["answer", "attribute", "unmapped"] as const).flatMap((kind) =>
    columnsAs(specimen, kind).map((column) => ({ kind, column })),
  );
  const comparisons = outcomes.length * others.length;
  return outcomes.flatMap((outcome) => {
    const happened = numbersOf(outcome);
    return others.flatMap(({ kind, column }) => {
      const found = areaUnderCurve(scores(column, happened), happened, -normalQuantile(falseAlarm / comparisons));
      if (found === null || found.low <= nearlyPerfect) return [];
      return [
        {
          code: "leakage",
          column: column.name,
          rows: Math.round((found.n / specimen.rows) * specimen.of),
          facts: {
            rule: statistics(comparisons),
            ...{ kind, outcome: outcome.meaning.kind, area: found.area, atLeast: found.low, n: found.n },
          },
        },
      ];
    });
  });
}

/** For every row how much the column speaks for the outcome; NaN where it is not judged. */
function scores(column: SpecimenColumn, happened: Float64Array): Float64Array {
  const values = numbersOf(column);
  const isNumeric = column.texts.every((text, at) => text === "" || !Number.isNaN(column.numbers[at]!));
  if (isNumeric && column.texts.length > 2) return values;
  if (column.texts.length > mostGroups) return values.fill(Number.NaN);
  const yes = new Float64Array(column.texts.length);
  const all = new Float64Array(column.texts.length);
  for (let row = 0; row < happened.length; row += 2) {
    if (Number.isNaN(happened[row]!)) continue;
    all[column.cells[row]!]!++;
    yes[column.cells[row]!]! += happened[row]!;
  }
  return values.map((_, row) =>
    row % 2 === 1 ? (yes[column.cells[row]!]! + 0.5) / (all[column.cells[row]!]! + 1) : Number.NaN,
  );
}

/** Area under the ROC curve whichever way the column runs, with its lower end `z` standard errors below (Hanley & McNeil 1982). */
function areaUnderCurve(score: Float64Array, happened: Float64Array, z: number) {
  const rows = [...score.keys()].filter((row) => !Number.isNaN(score[row]!) && !Number.isNaN(happened[row]!));
  rows.sort((a, b) => score[a]! - score[b]!);
  let [yes, ranks] = [0, 0];
  for (let from = 0; from < rows.length; ) {
    let until = from;
    while (until < rows.length && score[rows[until]!] === score[rows[from]!]) until++;
    for (let at = from; at < until; at++) {
      if (happened[rows[at]!] !== 1) continue;
      yes++;
      ranks += (from + 1 + until) / 2;
    }
    from = until;
  }
  const no = rows.length - yes;
  if (yes < fewestOfEach || no < fewestOfEach) return null;
  const raw = (ranks - (yes * (yes + 1)) / 2) / (yes * no);
  const area = Math.max(raw, 1 - raw);
  const [q1, q2] = [area / (2 - area), (2 * area ** 2) / (1 + area)];
  const variance = (area * (1 - area) + (yes - 1) * (q1 - area ** 2) + (no - 1) * (q2 - area ** 2)) / (yes * no);
  return { area, low: area - z * Math.sqrt(Math.max(0, variance)), n: rows.length };
}
