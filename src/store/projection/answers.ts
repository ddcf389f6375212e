import type { AnswerCounts, Code } from "../../core/insight/counts.ts";
import type { Slice } from "../../core/insight/slice.ts";
import { type Clusters, clustersOf } from "./clusters.ts";
import type { Counting } from "./counting.ts";
import type { AnswerColumn } from "./dictionary.ts";
import type { Cell } from "./duckdb.ts";
import {
  all,
  columnOf,
  filterOf,
  hasValue,
  listed,
  meaning,
  nothing,
  number,
  query,
  type Sql,
  unionAll,
} from "./query.ts";
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

/** What to divide a slice by besides touchpoints, and which rows count at all. */
export interface Division {
  readonly part?: Sql;
  readonly only?: Sql;
}

/** Where one answer's rows lie: which column, at which touchpoint, in which part. */
export const place = (column: Cell, touchpoint: Cell, part: Cell): string => `${column} ${touchpoint} ${part}`;

const histogram = query("histogram");
const peopleQuery = query("people");

/** Histograms, people and clusters of every answer of a slice. */
export async function answersOf(counting: Counting, slice: Slice, division: Division = {}): Promise<Counted[]> {
  const { dictionary, repeats } = counting;
  const columns = dictionary.answers();
  if (columns.length === 0) return [];
  const parted = division.part === undefined ? [] : [`${division.part} IS NOT NULL` as Sql];
  const filter = all(filterOf(slice, dictionary), ...parted, ...(division.only === undefined ? [] : [division.only]));
  const by = division.part === undefined ? ("touchpoint" as Sql) : listed("touchpoint" as Sql, division.part);
  const weighted = counting.weighted && (await counting.totals(slice)).weighted;

  const told = await histograms(counting, columns, filter, by, weighted);
  const asked = columns.filter((column) => [...told.values()].some((one) => one.column === column && one.answers > 0));
  const answers = [...told.values()].reduce((sum, one) => sum + one.answers, 0);

  let people = new Map<string, number>();
  let clusters = new Map<string, Clusters>();
  let k = 0;
  if (repeats && answers > 0) {
    const { people: persons, strangers } = await counting.totals(slice);
    k = sampleOf({ people: persons, answers }, enoughForClusters);
    const within = { columns: asked, filter: sampled(filter, k), by, weighted, strangers: strangers > 0, told };
    [clusters, people] = await Promise.all([
      clustersOf(counting, within, k > 0),
      k > 0 ? peopleOf(counting, asked, filter, by) : new Map<string, number>(),
    ]);
  }

  return [...told].map(([key, one]) => {
    const found = clusters.get(key);
    const persons = repeats ? (people.get(key) ?? found?.people ?? 0) : one.answers;
    const { answers: given, ...counted } = one;
    return {
      ...counted,
      people: persons,
      clusters:
        found === undefined || persons === given
          ? null
          : { pairs: found.pairs, codes: found.codes, people: found.people, sampled: k > 0 },
    };
  });
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
  filter: Sql,
  by: Sql,
  weighted: boolean,
): Promise<Map<string, Histogram>> {
  const weights = weighted ? (", SUM(weight) AS weight, SUM(weight * weight) AS weight_squares" as Sql) : nothing;
  const arms = columns.map((column) =>
    histogram({ answer: number(column.code), by, column: columnOf(column), weights, filter }),
  );
  const parted = by.includes(",");
  const histogramsByPlace = new Map<string, Histogram>();
  for (const row of arms.length === 0 ? [] : await database.rows(unionAll(arms))) {
    const [answer, touchpoint] = row as [number, number];
    const part = parted ? row[2]! : null;
    const [cell, n, weight, weightSquares] = row.slice(parted ? 3 : 2) as number[];
    const column = columns.find(({ code }) => code === answer)!;
    const key = place(answer, touchpoint, part);
    const one = histogramsByPlace.get(key) ?? {
      column,
      touchpoint,
      part,
      codes: [],
      answers: 0,
      notApplicable: 0,
      notAnswered: 0,
    };
    histogramsByPlace.set(key, one);
    const code = meaning(column, cell!);
    if (typeof code === "string") one[code] += n!;
    else {
      one.answers += n!;
      one.codes.push(weighted ? { code, n: n!, weight: weight!, weightSquares: weightSquares! } : { code, n: n! });
    }
  }
  for (const one of histogramsByPlace.values()) one.codes.sort((a, b) => a.code - b.code);
  return histogramsByPlace;
}

/** How many people gave each answer a value, by place. */
export async function peopleOf(
  { database }: Counting,
  columns: readonly AnswerColumn[],
  filter: Sql,
  by: Sql,
): Promise<Map<string, number>> {
  const arms = columns.map((column) =>
    peopleQuery({ answer: number(column.code), by, value: hasValue(column), filter }),
  );
  const rows = arms.length === 0 ? [] : await database.rows(unionAll(arms));
  return new Map(
    rows.map((row) => {
      const [answer, touchpoint, ...rest] = row as number[];
      const part = rest.length > 2 ? rest.shift()! : null;
      return [place(answer!, touchpoint!, part), rest[0]! + rest[1]!];
    }),
  );
}
