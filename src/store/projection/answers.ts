import type { AnswerCounts, Code } from "../../core/insight/counts.ts";
import type { Slice } from "../../core/insight/slice.ts";
import { clustersOf } from "./clusters.ts";
import type { Counting } from "./counting.ts";
import type { AnswerColumn } from "./dictionary.ts";
import type { Cell } from "./duckdb.ts";
import { all, columnOf, filterOf, hasValue, meaning, nothing, number, query, type Sql, unionAll } from "./query.ts";
import { enoughForClusters, sampled, sampleOf } from "./sample.ts";

/** One answer at one touchpoint, perhaps of one part (a month, a group); `touchpoint` and `part` are still codes. */
export interface Counted {
  readonly column: AnswerColumn;
  readonly touchpoint: number;
  readonly part: Cell;
  readonly codes: readonly Code[];
  readonly people: number;
  readonly notApplicable: number;
  readonly notAnswered: number;
  readonly clusters: AnswerCounts["clusters"];
}

/** What to divide a slice by besides touchpoints, at which touchpoint, and of which answer (absent: of every one). */
export interface Division {
  readonly part: Sql;
  readonly only: Sql;
  readonly answer?: string;
}

/** The rows to count and how: `by` is what to group by, the touchpoint and perhaps the part of a division. */
export interface Ground {
  readonly rows: Sql;
  readonly by: Sql;
  readonly filter: Sql;
  readonly weighted: boolean;
}

function groundOf({ dictionary }: Counting, slice: Slice, division: Division | undefined, weighted: boolean): Ground {
  const filter = filterOf(slice, dictionary);
  if (division === undefined) return { rows: "experiences" as Sql, by: "touchpoint" as Sql, filter, weighted };
  return {
    rows: dividedRows({ part: division.part }),
    by: "touchpoint, part" as Sql,
    filter: all(filter, division.only, "part IS NOT NULL" as Sql),
    weighted,
  };
}

/** Whether the rows are divided into parts besides touchpoints. */
export const isDivided = ({ by }: Ground): boolean => by !== "touchpoint";

/** Where one answer's rows lie: which column, at which touchpoint, in which part. */
export const place = (column: Cell, touchpoint: Cell, part: Cell): string => `${column} ${touchpoint} ${part}`;

const dividedRows = query("divided");
const histogram = query("histogram");
const peopleQuery = query("people");

/** Histograms, people and clusters of every answer of a slice. */
export async function answersOf(counting: Counting, slice: Slice, division?: Division): Promise<Counted[]> {
  const { dictionary, repeats } = counting;
  const columns = dictionary.answers().filter(({ key }) => (division?.answer ?? key) === key);
  if (columns.length === 0) return [];
  const ground = groundOf(counting, slice, division, counting.weighted && (await counting.totals(slice)).weighted);

  const told = await (division === undefined ? counting.told(slice) : histograms(counting, columns, ground));
  const asked = columns.filter((column) => [...told.values()].some((one) => one.column === column && one.answers > 0));
  const answers = [...told.values()].reduce((sum, one) => sum + one.answers, 0);

  if (!repeats || answers === 0) return [...told.values()].map((one) => counted(one, one.answers, null));

  const { people: everybody, strangers } = await counting.totals(slice);
  const k = sampleOf({ people: everybody, answers }, enoughForClusters);
  const sample = { ...ground, filter: sampled(ground.filter, k) };
  const [clusters, exact] = await Promise.all([
    clustersOf(counting, asked, sample, strangers > 0, told),
    k > 0 ? fewPeople(counting, asked, ground, told, fewInSample * 2 ** k) : new Map<string, number>(),
  ]);
  return [...told].map(([key, one]) => {
    const found = clusters.get(key);
    const people = exact.get(key) ?? Math.min(one.answers, (found?.people ?? 0) * 2 ** k);
    return counted(one, people, found === undefined ? null : { ...found, sampled: k > 0 });
  });
}

/** The histograms of a slice, by place. */
export async function toldOf(counting: Counting, slice: Slice): Promise<ReadonlyMap<string, Histogram>> {
  const weighted = counting.weighted && (await counting.totals(slice)).weighted;
  return histograms(counting, counting.dictionary.answers(), groundOf(counting, slice, undefined, weighted));
}

/** A histogram with its people. Where nobody answered twice there is nothing to say of clusters. */
function counted({ answers, ...told }: Histogram, people: number, clusters: AnswerCounts["clusters"]): Counted {
  return { ...told, people, clusters: people === answers ? null : clusters };
}

/** Where fewer answers than this would be in the sample, people are counted rather than scaled up. */
const fewInSample = 1_000;

/** The people of the places with at most `few` answers; of every place where the slice is divided and so read in parts. */
async function fewPeople(
  counting: Counting,
  columns: readonly AnswerColumn[],
  ground: Ground,
  told: ReadonlyMap<string, Histogram>,
  few: number,
): Promise<Map<string, number>> {
  if (counting.patient || isDivided(ground)) return peopleOf(counting, columns, ground);
  const found = await Promise.all(
    columns.map((column) => {
      const here = [...told.values()].filter((one) => one.column === column && one.answers <= few);
      if (here.length === 0) return new Map<string, number>();
      const touchpoints = here.map(({ touchpoint }) => number(touchpoint)).join(", ");
      const filter = all(ground.filter, `touchpoint IN (${touchpoints})` as Sql);
      return peopleOf(counting, [column], { ...ground, filter });
    }),
  );
  return new Map(found.flatMap((people) => [...people]));
}

/** One histogram: its codes, and what was not a value. */
export interface Histogram {
  readonly column: AnswerColumn;
  readonly touchpoint: number;
  readonly part: Cell;
  readonly codes: Code[];
  answers: number;
  notApplicable: number;
  notAnswered: number;
}

/** The histograms of some answers, by place. */
export async function histograms(
  { database }: Counting,
  columns: readonly AnswerColumn[],
  ground: Ground,
): Promise<Map<string, Histogram>> {
  const { weighted, ...pieces } = ground;
  const weights = weighted ? (", SUM(weight) AS weight, SUM(weight * weight) AS weight_squares" as Sql) : nothing;
  const arms = columns.map((column) =>
    histogram({ ...pieces, answer: number(column.code), column: columnOf(column), weights }),
  );
  const byPlace = new Map<string, Histogram>();
  for (const row of arms.length === 0 ? [] : await database.rows(unionAll(arms))) {
    const [answer, touchpoint] = row as [number, number];
    const part = isDivided(ground) ? row[2]! : null;
    const [cell, n, weight, weightSquares] = row.slice(isDivided(ground) ? 3 : 2) as number[];
    const column = columns.find(({ code }) => code === answer)!;
    const key = place(answer, touchpoint, part);
    const known = byPlace.get(key);
    const one = known ?? { column, touchpoint, part, codes: [], answers: 0, notApplicable: 0, notAnswered: 0 };
    byPlace.set(key, one);
    const code = meaning(column, cell!);
    if (typeof code === "string") one[code] += n!;
    else {
      one.answers += n!;
      one.codes.push(weighted ? { code, n: n!, weight: weight!, weightSquares: weightSquares! } : { code, n: n! });
    }
  }
  for (const one of byPlace.values()) one.codes.sort((a, b) => a.code - b.code);
  return byPlace;
}

/** How many people gave each answer a value, by place. */
export async function peopleOf(
  { database }: Counting,
  columns: readonly AnswerColumn[],
  ground: Ground,
): Promise<Map<string, number>> {
  const { weighted: _, ...pieces } = ground;
  const arms = columns.map((column) =>
    peopleQuery({ ...pieces, answer: number(column.code), value: hasValue(column) }),
  );
  const rows = arms.length === 0 ? [] : await database.rows(unionAll(arms));
  return new Map(
    rows.map((row) => {
      const [customers, strangers] = row.slice(-2) as [number, number];
      return [place(row[0]!, row[1]!, isDivided(ground) ? row[2]! : null), customers + strangers];
    }),
  );
}
