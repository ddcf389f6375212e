import type { Code, CodePair } from "../../core/insight/counts.ts";
import { type Ground, type Histogram, histograms, isDivided, peopleOf, place } from "./answers.ts";
import type { Counting } from "./counting.ts";
import type { AnswerColumn } from "./dictionary.ts";
import { all, cellOf, columnOf, hasValue, listed, meaning, nothing, number, query, type Sql } from "./query.ts";

/** What customers answered more than once, at one place; the histogram and people are those that the pairs rest on. */
export interface Clusters {
  readonly pairs: readonly CodePair[];
  readonly codes: readonly Code[];
  readonly people: number;
}

/** Above so many different values a customer's answers are not packed into a signature but paired by a join. */
const packedValues = 15;
const valuesInPack = 5;
/** Counts up to 4,095 fit a field of a pack. */
const field = 4096;

const signatures = query("signatures");
const pairsQuery = query("pairs");

/**
 * Cross-counts per customer for every answer, by place. `ground` is everybody or a sample; `told` are its histograms where
 * they are known already, `strangers` whether there may be answers of people nobody knows.
 */
export async function clustersOf(
  counting: Counting,
  columns: readonly AnswerColumn[],
  ground: Ground,
  strangers: boolean,
  told: ReadonlyMap<string, Histogram> | null,
): Promise<Map<string, Clusters>> {
  const { weighted } = ground;
  const ofStrangers = { ...ground, filter: all("customer IS NULL" as Sql, ground.filter) };
  const [codes, unknown] = await Promise.all([
    told ?? histograms(counting, columns, ground),
    strangers ? histograms(counting, columns, ofStrangers) : new Map<string, Histogram>(),
  ]);
  const found = await Promise.all(
    columns.map(async (column) => {
      const values = valuesOf(codes, column);
      if (!weighted && values.length <= packedValues) {
        const packed = await packedPairs(counting, ground, column, values, codes, unknown);
        if (packed !== null) return packed;
      }
      return joinedPairs(counting, ground, column);
    }),
  );
  const clusters = new Map<string, Clusters>();
  for (const places of found) {
    for (const [key, { pairs, customers }] of places) {
      const alone = unknown.get(key);
      for (const code of alone?.codes ?? []) addTo(pairs, code.code, code.code, code.n, code.weightSquares ?? 0);
      clusters.set(key, {
        pairs: listOf(pairs, weighted),
        codes: codes.get(key)?.codes ?? [],
        people: customers + (alone?.answers ?? 0),
      });
    }
  }
  for (const [key, alone] of unknown) {
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
  ground: Ground,
  column: AnswerColumn,
  values: readonly number[],
  codes: ReadonlyMap<string, Histogram>,
  unknown: ReadonlyMap<string, Histogram>,
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
  const { weighted: _, ...where } = ground;
  const pieces = { ...where, answer: number(column.code), names, packs: listed(...sums), value: hasValue(column) };
  const rows = await database.rows(signatures(pieces));

  const found: Found = new Map();
  const counted = new Map<string, number>();
  for (const row of rows) {
    const people = row.at(-1) as number;
    const rest = row.slice(-1 - packs.length, -1) as number[];
    const counts = packs.flatMap((pack, index) => pack.map((_, at) => Math.floor(rest[index]! / field ** at) % field));
    const key = place(row[0]!, row[1]!, isDivided(ground) ? row[2]! : null);
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
    if (n !== (codes.get(key)?.answers ?? 0) - (unknown.get(key)?.answers ?? 0)) return null;
  }
  return found;
}

/** Pairs by joining each customer's answers with themselves: for many values, and for weights. */
async function joinedPairs(counting: Counting, ground: Ground, column: AnswerColumn): Promise<Found> {
  const parts = ground.by.split(", ");
  const pieces = {
    rows: ground.rows,
    filter: ground.filter,
    answer: number(column.code),
    by: listed(...parts.map((part) => `a.${part}` as Sql)),
    parts: ground.by,
    same: all(...parts.map((part) => `a.${part} = b.${part}` as Sql)),
    column: columnOf(column),
    value: hasValue(column),
    weights: ground.weighted ? (", SUM(a.weight * b.weight) AS weight" as Sql) : nothing,
  };
  const known = { ...ground, filter: all("customer IS NOT NULL" as Sql, ground.filter) };
  const [rows, customers] = await Promise.all([
    counting.database.rows(pairsQuery(pieces)),
    peopleOf(counting, [column], known),
  ]);
  const found: Found = new Map([...customers].map(([key, n]) => [key, { pairs: new Map(), customers: n }]));
  for (const row of rows) {
    const [cellA, cellB, n, weight] = row.slice(parts.length + 1) as [number, number, number, number?];
    const a = meaning(column, cellA) as number;
    const b = meaning(column, cellB) as number;
    const key = place(row[0]!, row[1]!, isDivided(ground) ? row[2]! : null);
    addTo(found.get(key)!.pairs, a, b, n, weight ?? 0);
  }
  return found;
}
