import type { CountedSequence, SequenceCounts, SequencesAsked } from "../../core/insight/sequences.ts";
import type { Slice } from "../../core/insight/slice.ts";
import type { Variable } from "../../core/insight/variable.ts";
import type { Counting } from "./counting.ts";
import { moment, passAnswers } from "./pass-answers.ts";
import { cellToValue, columnOf, filterOf, query, type Sql, unionAll } from "./query.ts";
import { sampled } from "./sample.ts";
import { alike, placeOf, touchpointsAmong } from "./variables.ts";

const sequencesQuery = query("sequences");
const answersQuery = query("pass-sequences");

const seconds = "((day - CAST('2000-01-01' AS DATE)) * 86400 + second)" as Sql;

/** What people answered in their latest pass, in order, with the outcome. */
export async function sequencesOf(
  counting: Counting,
  slice: Slice,
  touchpoints: readonly Variable[],
  outcome: Variable,
  asked: SequencesAsked,
): Promise<SequenceCounts> {
  const { database, dictionary } = counting;
  // A row of a file has one time for all that it tells.
  if ((counting.wideRows ?? []).length > 0 && asked.order === "time")
    return { sequences: [], people: 0, unordered: true, sampled: false };
  const { passes: there } = await counting.totals(slice);
  const k = there <= asked.passes ? 0 : Math.ceil(Math.log2(there / asked.passes));
  const filter = sampled(filterOf(slice, dictionary), k);
  const variables = [...touchpoints, outcome];
  const arms = alike(dictionary, slice.journey, variables, "column").map((group) =>
    answersQuery({
      ...{ variable: placeOf(group), column: columnOf(group.column), value: group.value, filter, seconds },
      ...{ moment: moment("experiences"), touchpoints: touchpointsAmong(group) },
    }),
  );
  // An outcome that happened is no answer of an experience, and has no place among them.
  const happened = passAnswers(dictionary, slice.journey, variables, [], filter, counting.repeats);
  if (happened !== null)
    arms.push(`SELECT pass, customer, variable, cell, 0 AS seconds, 1 AS orderly FROM (${happened}) AS told` as Sql);
  if (arms.length === 0) return { sequences: [], people: 0, unordered: false, sampled: false };

  const shift = variables.map(({ answer, scale }) => {
    const column = dictionary.findAnswer(answer, scale);
    return column === undefined ? 0 : cellToValue(column);
  });
  const [pass, customer, variable, cell, when, orderly] = await database.columns(
    sequencesQuery({ answers: unionAll(arms) }),
  );
  const latest = new Map<string, { at: number; said: Said }>();
  let unordered = false;
  for (let row = 0; row < pass!.length; ) {
    const said: { touchpoints: number[]; values: number[]; outcome: number | null } = {
      ...{ touchpoints: [], values: [], outcome: null },
    };
    const first = row;
    let [owner, before, isOrdered, last] = [0, -1, true, 0];
    for (; row < pass!.length && pass![row] === pass![first]; row++) {
      owner ||= customer![row]!;
      const value = cell![row]! + shift[variable![row]!]!;
      if (variable![row] === touchpoints.length) {
        said.outcome = value;
        continue;
      }
      if (asked.order === "time" && (when![row] === before || orderly![row] !== 1)) isOrdered = false;
      before = when![row]!;
      last = before;
      said.touchpoints.push(variable![row]!);
      said.values.push(value);
    }
    if (said.outcome === null || said.values.length < 2) continue;
    if (!isOrdered) {
      unordered = true;
      continue;
    }
    const person = owner === 0 ? `pass ${pass![first]}` : String(owner);
    const known = latest.get(person);
    const told = { ...said, outcome: said.outcome };
    // Of two that ended at the same moment either may be the latest: one of them is taken, always the same.
    const isLater = known === undefined || last > known.at || (last === known.at && keyOf(told) > keyOf(known.said));
    if (isLater) latest.set(person, { at: last, said: told });
  }
  return {
    ...{ sequences: counted([...latest.values()].map(({ said }) => said)), people: latest.size, unordered },
    sampled: k > 0,
  };
}

type Said = Omit<CountedSequence, "n">;

const keyOf = ({ touchpoints, values, outcome }: Said): string => `${touchpoints}:${values}:${outcome}`;

function counted(all: readonly Said[]): CountedSequence[] {
  const by = new Map<string, Said & { n: number }>();
  for (const said of all) {
    const key = keyOf(said);
    const known = by.get(key);
    if (known === undefined) by.set(key, { ...said, n: 1 });
    else known.n++;
  }
  return [...by.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sequence]) => sequence);
}
