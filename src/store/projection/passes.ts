import { expectationAnswers } from "../../core/experience/answer-code.ts";
import type { PassCounts } from "../../core/insight/counts.ts";
import type { PassReading } from "../../core/insight/pass-reading.ts";
import type { Slice } from "../../core/insight/slice.ts";
import type { Variable } from "../../core/insight/variable.ts";
import type { Counting } from "./counting.ts";
import type { AnswerColumn } from "./dictionary.ts";
import { groupPasses, nobody } from "./groups.ts";
import { passRows } from "./pass-rows.ts";
import { type Bits, bitsInWord, Tally } from "./pass-tally.ts";
import {
  cellOf,
  columnOf,
  filterOf,
  hasValue,
  inapplicableCell,
  listed,
  never,
  number,
  query,
  type Sql,
} from "./query.ts";

const successesQuery = query("pass-successes");

/** Groups of customers for the bootstrap of journey success. */
const groupsOfCustomers = 500;

/** How many passes met what they should: by required touchpoints measured and failed, and per touchpoint. */
export async function passesOf(
  counting: Counting,
  slice: Slice,
  required: readonly Variable[],
  { byExpectation, allApply = false }: PassReading,
): Promise<PassCounts> {
  const { database, dictionary } = counting;
  const expectations = byExpectation ? dictionary.answers().filter(({ key }) => expectationAnswers.includes(key)) : [];
  const passes = passRows(counting, slice, required, {
    filter: filterOf(slice, dictionary),
    inapplicable: !allApply,
    cell: expectations.length === 0 ? undefined : (column) => unlessBelow(expectations, column),
  });
  if (passes === null)
    return { people: 0, measured: [], groups: 0, touchpoints: new Tally(required.length).touchpoints };

  const cells = required.map(({ answer, scale, positive = [] }, at) => ({
    name: `v${at}`,
    column: dictionary.findAnswer(answer, scale),
    positive,
  }));
  const sums = (condition: (cell: PassCell) => string) => wordsOf(cells, condition);
  const measured = sums(isMeasured);
  const pieces = {
    nobody: number(nobody),
    words: listed(...measured, ...sums(isFailed), ...sums(isInapplicable)),
    anything: `${measured.join(" + ")} > 0` as Sql,
    passes,
  };
  const words = Math.ceil(required.length / bitsInWord);
  const [customers, shards, ...told] = await database.columns(successesQuery(pieces));
  const bits: Bits = {
    measured: told.slice(0, words),
    failed: told.slice(words, 2 * words),
    not: told.slice(2 * words),
  };

  const grouping = groupPasses(customers!, shards!, groupsOfCustomers);
  const counts = new Tally(required.length);
  for (let pass = 0; pass < grouping.of.length; pass++) counts.add(grouping.of[pass]!, pass, bits);
  return {
    people: grouping.people,
    measured: counts.byGroup(),
    groups: grouping.groups,
    touchpoints: counts.touchpoints,
  };
}

/** A cell that is no value and no state: whatever counts as positive, it does not. */
const below = number(-3_000_000_000);

/** The cells of an answer; of a value given together with "worse than expected" `below` instead. */
function unlessBelow(expectations: readonly AnswerColumn[], column: AnswerColumn): Sql {
  const cell = columnOf(column);
  if (expectations.length === 0) return cell;
  const worse = expectations.map((gap) => `(${hasValue(gap)} AND ${columnOf(gap)} < ${number(cellOf(gap, 0))})`);
  return `CASE WHEN ${hasValue(column)} AND (${worse.join(" OR ")}) THEN ${below} ELSE ${cell} END` as Sql;
}

/** What a variable was answered in a pass; without a column nobody ever answered it. */
interface PassCell {
  readonly name: string;
  readonly column: AnswerColumn | undefined;
  readonly positive: readonly number[];
}

/** Sums of powers of two over the variables of each word, where the condition on the cell holds. */
function wordsOf(cells: readonly PassCell[], condition: (cell: PassCell) => string): Sql[] {
  return Array.from({ length: Math.ceil(cells.length / bitsInWord) }, (_, word) => {
    const bits = cells
      .slice(word * bitsInWord, (word + 1) * bitsInWord)
      .map((cell, bit) => `CASE WHEN ${condition(cell)} THEN ${2 ** bit} ELSE 0 END`);
    return `CAST(${bits.join(" + ")} AS UINTEGER)` as Sql;
  });
}

const isInapplicable = ({ name, column }: PassCell): string =>
  column === undefined ? never : `${name} = ${inapplicableCell(column)}`;
const isMeasured = ({ name, column }: PassCell): string =>
  column === undefined ? never : `${name} <> ${inapplicableCell(column)}`;
function isFailed(cell: PassCell): string {
  const { name, column, positive } = cell;
  if (column === undefined || positive.length === 0) return isMeasured(cell);
  return `${isMeasured(cell)} AND ${name} NOT IN (${positive.map((value) => number(cellOf(column, value))).join(", ")})`;
}
