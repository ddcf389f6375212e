import type { Code } from "../../core/measures/intervals/counted-answers.ts";
import type { AnswerColumn } from "./dictionary.ts";
import type { Cell, Database } from "./duckdb.ts";
import { columnOf, listed, meaning, nothing, number, query, type Sql, unionAll } from "./query.ts";

/** One answer at one touchpoint, perhaps of one part (a month, a group); `touchpoint` and `part` are codes. */
export interface Histogram {
  readonly column: AnswerColumn;
  readonly touchpoint: number;
  readonly part: number | null;
  readonly codes: Code[];
  answers: number;
  notApplicable: number;
  notAnswered: number;
  /** See `AnswerCounts`. */
  readonly said?: number;
}

/** Which experiences, and whether with the sums of their weights. */
export interface Ground {
  readonly filter: Sql;
  readonly weighted: boolean;
}

/** Where one answer's rows lie: which column, at which touchpoint, in which part. */
export const place = (column: Cell, touchpoint: Cell, part: Cell): string => `${column} ${touchpoint} ${part}`;

/** How many answers they are of. */
export const answersIn = (told: readonly Histogram[]): number => told.reduce((sum, one) => sum + one.answers, 0);

/** The columns in which anybody answered. */
export const answered = (told: readonly Histogram[]): AnswerColumn[] => [
  ...new Set(told.filter(({ answers }) => answers > 0).map(({ column }) => column)),
];

const histogramQuery = query("histogram");
const dividedQuery = query("divided");

export const weightsOf = ({ weighted }: Ground): Sql =>
  weighted ? (", SUM(weight) AS weight, SUM(weight * weight) AS weight_squares" as Sql) : nothing;

/** The histograms of some answers at every touchpoint. */
export async function histogramsOf(
  database: Database,
  columns: readonly AnswerColumn[],
  ground: Ground,
): Promise<Histogram[]> {
  const { filter, weighted } = ground;
  const arms = columns.map((column) =>
    histogramQuery({ filter, answer: number(column.code), column: columnOf(column), weights: weightsOf(ground) }),
  );
  const found = new Histograms(columns, weighted);
  for (const row of arms.length === 0 ? [] : ((await database.rows(unionAll(arms))) as number[][])) {
    const [answer, touchpoint, ...told] = row as [number, number, ...number[]];
    found.add(answer, touchpoint, null, told);
  }
  return found.all();
}

/** The same divided in several ways at once: a list for each. What belongs to no part of a way is left out of it. */
export async function dividedHistogramsOf(
  database: Database,
  columns: readonly AnswerColumn[],
  ground: Ground,
  ways: readonly Sql[],
): Promise<Histogram[][]> {
  const names = ways.map((_, way) => `part_${way}` as Sql);
  const arms = columns.map((column) =>
    dividedQuery({
      filter: ground.filter,
      answer: number(column.code),
      column: columnOf(column),
      columns: listed(...ways.map((way, at) => `CAST(${way} AS INTEGER) AS ${names[at]}` as Sql)),
      parts: listed(...names),
      ways: listed(...names.map((name) => `(touchpoint, ${name}, cell)` as Sql)),
      weights: weightsOf(ground),
    }),
  );
  const found = ways.map(() => new Histograms(columns, ground.weighted));
  for (const row of arms.length === 0 ? [] : ((await database.rows(unionAll(arms))) as number[][])) {
    const [answer, touchpoint, grouping] = row as [number, number, number];
    // One bit a way, the last way lowest; the bit of the way that the row is about is not set.
    const way = ways.findIndex((_, at) => (grouping & (2 ** (ways.length - 1 - at))) === 0);
    const part = row[3 + way] ?? null;
    if (part !== null) found[way]!.add(answer, touchpoint, part, row.slice(3 + ways.length));
  }
  return found.map((one) => one.all());
}

/** Histograms being put together from cells and how often each was said. */
export class Histograms {
  readonly #columns: ReadonlyMap<number, AnswerColumn>;
  readonly #weighted: boolean;
  readonly #byPlace = new Map<string, Histogram>();

  constructor(columns: readonly AnswerColumn[], weighted: boolean) {
    this.#columns = new Map(columns.map((column) => [column.code, column]));
    this.#weighted = weighted;
  }

  add(answer: number, touchpoint: number, part: number | null, told: readonly number[]): void {
    const [cell, n, weight, weightSquares] = told as [number, number, number, number];
    const column = this.#columns.get(answer)!;
    const key = place(answer, touchpoint, part);
    const known = this.#byPlace.get(key);
    const one = known ?? { column, touchpoint, part, codes: [], answers: 0, notApplicable: 0, notAnswered: 0 };
    this.#byPlace.set(key, one);
    const code = meaning(column, cell);
    if (typeof code === "string") one[code] += n;
    else {
      one.answers += n;
      one.codes.push(this.#weighted ? { code, n, weight, weightSquares } : { code, n });
    }
  }

  /** The values in the same place, and how many gave one; undefined where nobody did. */
  valuesOf({ column, touchpoint, part }: Histogram): Pick<Histogram, "answers" | "codes"> | undefined {
    const one = this.#byPlace.get(place(column.code, touchpoint, part));
    return one && { answers: one.answers, codes: one.codes.sort((a, b) => a.code - b.code) };
  }

  all(): Histogram[] {
    const all = [...this.#byPlace.values()];
    for (const one of all) one.codes.sort((a, b) => a.code - b.code);
    return all;
  }
}
