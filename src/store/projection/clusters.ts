import type { Code, CodePair } from "../../core/insight/counts.ts";
import { type Histogram, histograms, peopleOf, place } from "./answers.ts";
import type { Counting } from "./counting.ts";
import type { AnswerColumn } from "./dictionary.ts";
import { all, cellOf, columnOf, hasValue, listed, meaning, nothing, number, query, type Sql } from "./query.ts";

/** What customers answered more than once, at one place; the histogram and people are those that the pairs rest on. */
export interface Clusters {
  readonly pairs: readonly CodePair[];
  readonly codes: readonly Code[];
  readonly people: number;
}

/** What to look at: rows by filter, grouped, with the histograms already told. */
export interface Within {
  readonly columns: readonly AnswerColumn[];
  readonly filter: Sql;
  readonly by: Sql;
  readonly weighted: boolean;
  /** Whether there may be answers of people nobody knows. */
  readonly strangers: boolean;
  /** Histograms of the whole slice, by place. */
  readonly told: ReadonlyMap<string, Histogram>;
}

/** Above so many different values a customer's answers are not packed into a signature but paired by a join. */
const packedValues = 15;
const valuesInPack = 5;
/** Counts up to 4,095 fit a field of a pack. */
const field = 4096;

const signatures = query("signatures");
const pairsQuery = query("pairs");

/** Cross-counts per customer for every answer, by place; from a sample when `filter` is one. */
export async function clustersOf(
  counting: Counting,
  within: Within,
  isSample: boolean,
): Promise<Map<string, Clusters>> {
  const { columns, filter, by, weighted } = within;
  const [codes, strangers] = await Promise.all([
    isSample ? histograms(counting, columns, filter, by, weighted) : within.told,
    within.strangers
      ? histograms(counting, columns, all("customer IS NULL" as Sql, filter), by, weighted)
      : new Map<string, Histogram>(),
  ]);
  const found = await Promise.all(
    columns.map(async (column) => {
      const values = valuesOf(codes, column);
      if (!weighted && values.length <= packedValues) {
        const packed = await packedPairs(counting, within, column, values, codes, strangers);
        if (packed !== null) return packed;
      }
      return joinedPairs(counting, within, column);
    }),
  );
  const clusters = new Map<string, Clusters>();
  for (const places of found) {
    for (const [key, { pairs, customers }] of places) {
      const alone = strangers.get(key);
      for (const code of alone?.codes ?? []) addTo(pairs, code.code, code.code, code.n, code.weightSquares ?? 0);
      clusters.set(key, {
        pairs: listOf(pairs, weighted),
        codes: codes.get(key)?.codes ?? [],
        people: customers + (alone?.answers ?? 0),
      });
    }
  }
  for (const [key, alone] of strangers) {
    if (clusters.has(key) || alone.answers === 0) continue;
    const pairs: Pairs = new Map();
    for (const code of alone.codes) addTo(pairs, code.code, code.code, code.n, code.weightSquares ?? 0);
    clusters.set(key, { pairs: listOf(pairs, weighted), codes: alone.codes, people: alone.answers });
  }
  return clusters;
}

type Pairs = Map<string, { a: number; b: number; n: number; weight: number }>;
type Found = Map<string, { pairs: Pairs; customers: number }>;

function addTo(pairs: Pairs, a: number, b: number, n: number, weight: number): void {
  const pair = pairs.get(`${a} ${b}`);
  if (pair === undefined) pairs.set(`${a} ${b}`, { a, b, n, weight });
  else {
    pair.n += n;
    pair.weight += weight;
  }
}

const listOf = (pairs: Pairs, weighted: boolean): CodePair[] =>
  [...pairs.values()]
    .sort((x, y) => x.a - y.a || x.b - y.b)
    .map(({ a, b, n, weight }) => (weighted ? { a, b, n, weight } : { a, b, n }));

function valuesOf(codes: ReadonlyMap<string, Histogram>, column: AnswerColumn): number[] {
  const values = new Set<number>();
  for (const one of codes.values()) {
    if (one.column === column) for (const { code } of one.codes) values.add(code);
  }
  return [...values].sort((a, b) => a - b);
}

/** Pairs by how often each combination of a customer's answers occurs; null when a count did not fit its field. */
async function packedPairs(
  { database }: Counting,
  { filter, by }: Within,
  column: AnswerColumn,
  values: readonly number[],
  codes: ReadonlyMap<string, Histogram>,
  strangers: ReadonlyMap<string, Histogram>,
): Promise<Found | null> {
  const packs = Array.from({ length: Math.ceil(values.length / valuesInPack) }, (_, index) =>
    values.slice(index * valuesInPack, (index + 1) * valuesInPack),
  );
  if (packs.length === 0) return new Map();
  const names = listed(...packs.map((_, index) => `pack_${index}` as Sql));
  const sums = packs.map((pack, index) => {
    const cases = pack.map((value, at) => `WHEN ${number(cellOf(column, value))} THEN ${field ** at}`);
    return `CAST(SUM(CAST(CASE ${columnOf(column)} ${cases.join(" ")} ELSE 0 END AS BIGINT)) AS BIGINT) AS pack_${index}` as Sql;
  });
  const rows = await database.rows(
    signatures({ answer: number(column.code), by, names, packs: listed(...sums), value: hasValue(column), filter }),
  );

  const found: Found = new Map();
  const counted = new Map<string, number>();
  for (const row of rows) {
    const [answer, touchpoint, ...rest] = row as number[];
    const part = rest.length > packs.length + 1 ? rest.shift()! : null;
    const people = rest.at(-1)!;
    const counts = packs.flatMap((pack, index) => pack.map((_, at) => Math.floor(rest[index]! / field ** at) % field));
    const key = place(answer!, touchpoint!, part);
    const here = found.get(key) ?? { pairs: new Map(), customers: 0 };
    found.set(key, here);
    here.customers += people;
    counts.forEach((a, at) => {
      if (a === 0) return;
      counted.set(key, (counted.get(key) ?? 0) + a * people);
      for (let to = at; to < counts.length; to++) {
        const b = counts[to]!;
        if (b > 0) addTo(here.pairs, values[at]!, values[to]!, a * b * people, 0);
      }
    });
  }
  for (const [key, n] of counted) {
    if (n !== (codes.get(key)?.answers ?? 0) - (strangers.get(key)?.answers ?? 0)) return null;
  }
  return found;
}

/** Pairs by joining each customer's answers with themselves: for many values, and for weights. */
async function joinedPairs(counting: Counting, { filter, by, weighted }: Within, column: AnswerColumn): Promise<Found> {
  const parts = by.split(", ");
  const pieces = {
    answer: number(column.code),
    by: listed(...parts.map((part) => `a.${part}` as Sql)),
    parts: by,
    same: all(...parts.map((part) => `a.${part} = b.${part}` as Sql)),
    column: columnOf(column),
    value: hasValue(column),
    weights: weighted ? (", SUM(a.weight * b.weight) AS weight" as Sql) : nothing,
    filter,
  };
  const [rows, customers] = await Promise.all([
    counting.database.rows(pairsQuery(pieces)),
    peopleOf(counting, [column], all("customer IS NOT NULL" as Sql, filter), by),
  ]);
  const found: Found = new Map([...customers].map(([key, n]) => [key, { pairs: new Map(), customers: n }]));
  for (const row of rows) {
    const [answer, touchpoint, ...rest] = row as number[];
    const part = parts.length > 1 ? rest.shift()! : null;
    const [cellA, cellB, n, weight] = rest as [number, number, number, number?];
    const a = meaning(column, cellA) as number;
    const b = meaning(column, cellB) as number;
    addTo(found.get(place(answer!, touchpoint!, part))!.pairs, a, b, n, weight ?? 0);
  }
  return found;
}
