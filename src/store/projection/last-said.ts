import type { LastSaid } from "../../core/insight/leaving/last-said.ts";
import type { Slice } from "../../core/insight/slice.ts";
import type { Variable } from "../../core/insight/variable.ts";
import type { Counting } from "./counting.ts";
import type { AnswerColumn } from "./dictionary.ts";
import type { Cell } from "./duckdb.ts";
import { moment, outcomeAnswer } from "./pass-answers.ts";
import {
  all,
  any,
  columnOf,
  filterOf,
  listed,
  meaning,
  nothing,
  number,
  query,
  type Sql,
  touchpointIs,
  unionAll,
  valueOrInapplicable,
} from "./query.ts";
import { touchpointCode } from "./variables.ts";

const lastQuery = query("last-said");
const answerQuery = query("told-answer");
const outcomeQuery = query("told-outcome");
const atOnceQuery = query("said-at-once");

/** A thing that somebody told: an answer at a place, or an outcome of a kind; and its name in a query. */
type Told = { readonly name: Sql; readonly variable: Sql } & (
  | { readonly column: AnswerColumn; readonly touchpoint: number }
  | { readonly kind: number }
);
type ToldAnswer = Extract<Told, { readonly column: AnswerColumn }>;

/** People by what they said last of several things; in any order. */
export async function lastSaidOf(
  counting: Counting,
  slice: Slice,
  variables: readonly Variable[],
): Promise<LastSaid[]> {
  const { database, dictionary, repeats } = counting;
  const journey = dictionary.find("journey", 0, slice.journey);
  const told = variables.map((variable, at) => toldOf(counting, journey, variable, at));
  const known = told.filter((one) => one !== undefined);
  const answers = known.filter((one): one is ToldAnswer => "column" in one);
  if (journey === undefined || answers.length === 0) return [];

  const filter = filterOf(slice, dictionary);
  const places = [...new Set(answers.map(({ touchpoint }) => touchpoint))];
  // Where nobody came twice, whoever said something there has the pass of which the outcome is told.
  const whom = repeats ? filter : all(any(places.map(touchpointIs)), filter);
  // Where nobody answered anywhere twice, whoever answered at one place alone is read off the experience.
  const queries =
    !repeats && places.length === 1
      ? [atOnce(known, places[0]!, number(journey), filter, null)]
      : [
          lastOf(known, answers, number(journey), { filter, whom }),
          ...places.map((place) => atOnce(known, place, number(journey), filter, "customer IS NULL" as Sql)),
        ];
  const people = new Map<string, LastSaid>();
  for (const sql of queries)
    for (const row of await database.rows(sql)) {
      const said = told.map((one) => (one === undefined ? null : meaningOf(one, row[known.indexOf(one)]!)));
      const key = JSON.stringify(said);
      people.set(key, { said, n: Number(row.at(-1)) + (people.get(key)?.n ?? 0) });
    }
  return [...people.values()];
}

function toldOf(
  { dictionary }: Counting,
  journey: number | undefined,
  { answer, scale, touchpoint }: Variable,
  at: number,
): Told | undefined {
  const names = { name: `said_${at}` as Sql, variable: number(at) };
  if (answer.startsWith(outcomeAnswer)) {
    const kind = dictionary.find("outcome", 0, answer.slice(outcomeAnswer.length));
    return kind === undefined ? undefined : { ...names, kind };
  }
  const column = dictionary.findAnswer(answer, scale);
  const place = touchpointCode(dictionary, journey, touchpoint);
  return column === undefined || place === undefined ? undefined : { ...names, column, touchpoint: place };
}

function meaningOf(one: Told, cell: Cell): LastSaid["said"][number] {
  if (cell === null) return null;
  const said = "column" in one ? meaning(one.column, Number(cell)) : Number(cell);
  return said === "notAnswered" ? null : said;
}

function lastOf(
  known: readonly Told[],
  answers: readonly ToldAnswer[],
  journey: Sql,
  { filter, whom }: { readonly filter: Sql; readonly whom: Sql },
): Sql {
  const arms = known.map((one) =>
    "column" in one
      ? answerQuery({
          variable: one.variable,
          column: columnOf(one.column),
          moment: moment("experiences"),
          value: valueOrInapplicable(one.column),
          touchpoint: touchpointIs(one.touchpoint),
          filter,
        })
      : outcomeQuery({
          variable: one.variable,
          kind: number(one.kind),
          moment: moment("outcomes"),
          journey,
          filter: whom,
        }),
  );
  const of = ({ variable }: Told, what: string) => `CASE WHEN variable = ${variable} THEN ${what} END`;
  return lastQuery({
    names: listed(...known.map(({ name }) => name)),
    lasts: listed(...known.map((one) => `argMax(${of(one, "cell")}, ${of(one, "moment")}) AS ${one.name}` as Sql)),
    told: unionAll(arms),
    any: any(answers.map(({ name }) => `${name} IS NOT NULL` as Sql)),
  });
}

/** What stands together in the experiences of a place; of those who are `whose`, with what happened in their pass; null: of all. */
function atOnce(known: readonly Told[], place: number, journey: Sql, filter: Sql, whose: Sql | null): Sql {
  const isHere = (one: Told): one is ToldAnswer => "column" in one && one.touchpoint === place;
  const here = known.filter(isHere);
  const cell = (one: Told): string => {
    if (isHere(one)) return `CASE WHEN ${valueOrInapplicable(one.column)} THEN ${columnOf(one.column)} END`;
    return "kind" in one && whose === null ? `happened_${one.variable}.happened` : "NULL";
  };
  const joins = known.flatMap((one) => {
    if (!("kind" in one) || whose !== null) return [];
    const outcome = `happened_${one.variable}`;
    return [
      `\nLEFT JOIN (SELECT pass, happened FROM outcomes WHERE journey = ${journey} AND kind = ${one.kind}) AS ${outcome} ON ${outcome}.pass = experiences.pass`,
    ];
  });
  return atOnceQuery({
    cells: listed(...known.map((one) => `${cell(one)} AS ${one.name}` as Sql)),
    names: listed(...known.map(({ name }) => name)),
    outcomes: joins.length === 0 ? nothing : (joins.join("") as Sql),
    whose: whose ?? ("1 = 1" as Sql),
    any: any(here.map(({ column }) => valueOrInapplicable(column))),
    touchpoint: touchpointIs(place),
    filter,
  });
}
