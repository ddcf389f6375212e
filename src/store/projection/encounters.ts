import { expectationAnswers } from "../../core/experience/answer-code.ts";
import { notAsked } from "../../core/experience/wide.ts";
import type { EncounterCounts, EncounterReading, JudgedVariable } from "../../core/insight/moments/encounters.ts";
import type { Slice } from "../../core/insight/slice.ts";
import type { Variable } from "../../core/insight/variable.ts";
import type { Counting } from "./counting.ts";
import type { AnswerColumn } from "./dictionary.ts";
import type { Column } from "./duckdb.ts";
import { EncounterTally } from "./encounter-tally.ts";
import { groupPasses, nobody } from "./groups.ts";
import { anyOf, passRows } from "./pass-rows.ts";
import { cellOf, cellToValue, columnOf, filterOf, hasValue, listed, number, query, type Sql } from "./query.ts";
import { sampled } from "./sample.ts";

const encountersQuery = query("pass-encounters");

/** How passes went at each touchpoint, with the outcome; of everybody, or of a fixed sample of people. */
export async function encountersOf(
  counting: Counting,
  slice: Slice,
  touchpoints: readonly JudgedVariable[],
  outcome: Variable,
  how: EncounterReading,
): Promise<EncounterCounts> {
  const { database, dictionary } = counting;
  const { passes: there } = await counting.totals(slice);
  const k = there <= how.passes ? 0 : Math.ceil(Math.log2(there / how.passes));
  const gaps = how.byExpectation ? dictionary.answers().filter(({ key }) => expectationAnswers.includes(key)) : [];
  const passes = passRows(counting, slice, [...touchpoints, outcome], {
    filter: sampled(filterOf(slice, dictionary), k),
    cell: gaps.length === 0 ? undefined : (column) => besideExpectation(gaps, column),
  });
  const width = touchpoints.length;
  const none = new EncounterTally(width, 0);
  if (passes === null || width === 0)
    return { ...none.counts(), passes: 0, groups: 0, groupIsCustomer: true, people: 0, sampled: false };

  const cells = Array.from({ length: width + 1 }, (_, at) => `COALESCE(CAST(v${at} AS DOUBLE), ${notAsked})` as Sql);
  const told = `v${width} IS NOT NULL AND (${anyOf(width)})` as Sql;
  const read = await database.columns(
    encountersQuery({ passes, told, nobody: number(nobody), cells: listed(...cells) }),
  );
  const [customers, shards, ...said] = read;
  const { of, person, people, groups, groupIsCustomer } = groupPasses(customers!, shards!, how.groups);
  const column = dictionary.findAnswer(outcome.answer, outcome.scale);
  const shift = column === undefined ? 0 : cellToValue(column);
  const went = touchpoints.map((touchpoint, at) => wentBy(touchpoint, said[at]!, counting));
  const tally = new EncounterTally(width, people);
  const digits = new Uint8Array(width);
  for (let pass = 0; pass < of.length; pass++) {
    for (let at = 0; at < width; at++) digits[at] = went[at]!(pass);
    tally.add(digits, said[width]![pass]! + shift, { group: of[pass]!, person: person[pass]! });
  }
  return { ...tally.counts(), passes: of.length, groups, groupIsCustomer, people, sampled: k > 0 };
}

/** Cells of values that were asked for together with what was expected: those that fell short, and those that only met it. */
const below = -3_000_000_000;
const onlyMet = 1_000_000_000_000;

/** The cells of an answer at a touchpoint; beside what was expected there, marked by how they compare with it. */
function besideExpectation(gaps: readonly AnswerColumn[], column: AnswerColumn): Sql {
  const cell = `CAST(${columnOf(column)} AS DOUBLE)`;
  const where = (compared: "<" | ">") =>
    gaps.map((gap) => `(${hasValue(gap)} AND ${columnOf(gap)} ${compared} ${cellOf(gap, 0)})`).join(" OR ");
  const asked = gaps.map((gap) => `(${hasValue(gap)})`).join(" OR ");
  return `CASE WHEN touchpoint = 0 THEN ${cell} WHEN ${where("<")} THEN ${below}
    WHEN (${asked}) AND NOT COALESCE(${where(">")}, FALSE) THEN ${cell} + ${onlyMet} ELSE ${cell} END` as Sql;
}

/** How the touchpoint went in a pass, from its cells. */
function wentBy(
  { answer, scale, negative, positive, exceptional }: JudgedVariable,
  cells: Column,
  { dictionary }: Counting,
): (pass: number) => number {
  const column = dictionary.findAnswer(answer, scale);
  if (column === undefined) return () => 0;
  const shift = cellToValue(column);
  const [bad, good, best] = [new Set(negative), new Set(positive), new Set(exceptional)];
  return (pass) => {
    const cell = cells[pass]!;
    if (cell === notAsked) return 0;
    if (cell === below) return 1;
    const met = cell > onlyMet / 2;
    const value = (met ? cell - onlyMet : cell) + shift;
    if (bad.has(value)) return 1;
    if (best.has(value) && !met) return 4;
    return good.has(value) ? 3 : 2;
  };
}
