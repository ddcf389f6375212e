import { expectationAnswers } from "../../core/experience/answer-code.ts";
import type { PassCounts, PassReading, Variable } from "../../core/insight/counts.ts";
import type { Slice } from "../../core/insight/slice.ts";
import type { Counting } from "./counting.ts";
import type { AnswerColumn } from "./dictionary.ts";
import { groupPasses, nobody } from "./groups.ts";
import { passAnswers } from "./pass-answers.ts";
import { type Bits, bitsInWord, Tally } from "./pass-tally.ts";
import {
  cellOf,
  columnOf,
  filterOf,
  hasValue,
  inapplicableCell,
  listed,
  number,
  query,
  type Sql,
  valueOrInapplicable,
} from "./query.ts";
import { type Alike, alike } from "./variables.ts";

const successesQuery = query("pass-successes");

/** Groups of customers for the bootstrap of journey success. */
const groupsOfCustomers = 500;
/** How many passes met what they should: by required touchpoints measured and failed, and per touchpoint. */
export async function passesOf(
  counting: Counting,
  slice: Slice,
  required: readonly Variable[],
  { byExpectation }: PassReading,
): Promise<PassCounts> {
  const { database, dictionary, repeats } = counting;
  const expectations = byExpectation ? dictionary.answers().filter(({ key }) => expectationAnswers.includes(key)) : [];
  const columns = alike(dictionary, slice.journey, required, "positive").map((group) => ({
    ...group,
    value: valueOrInapplicable(group.column),
    cell: unlessBelow(expectations, group.column),
  }));
  const answers = passAnswers(dictionary, slice.journey, required, columns, filterOf(slice, dictionary), repeats);
  if (answers === null)
    return { people: 0, measured: [], groups: 0, touchpoints: new Tally(required.length).touchpoints };

  const sums = (condition: (group: Alike) => string) => wordsOf(columns, required.length, condition);
  const measured = sums(isMeasured);
  const pieces = {
    nobody: number(nobody),
    words: listed(...measured, ...sums(isFailed), ...sums(isInapplicable)),
    anything: `${measured.join(" + ")} > 0` as Sql,
    answers,
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

/** Sums of powers of two over the variables of each word, where the condition on the cell holds. */
function wordsOf(columns: readonly Alike[], width: number, condition: (group: Alike) => string): Sql[] {
  return Array.from({ length: Math.ceil(width / bitsInWord) }, (_, word) => {
    const cases = columns.flatMap((group) =>
      [...group.index.values()]
        .filter((place) => Math.floor(place / bitsInWord) === word)
        .map((place) => `WHEN variable = ${place} AND ${condition(group)} THEN ${2 ** (place % bitsInWord)}`),
    );
    const sum = cases.length === 0 ? "0" : `CASE ${cases.join(" ")} ELSE 0 END`;
    return `SUM(CAST(${sum} AS DOUBLE))` as Sql;
  });
}

const isInapplicable = ({ column }: Alike): string => `cell = ${inapplicableCell(column)}`;
const isMeasured = ({ column }: Alike): string => `cell <> ${inapplicableCell(column)}`;
function isFailed(group: Alike): string {
  const cells = group.positive.map((value) => number(cellOf(group.column, value)));
  return cells.length === 0 ? isMeasured(group) : `${isMeasured(group)} AND cell NOT IN (${cells.join(", ")})`;
}
