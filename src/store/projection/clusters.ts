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
/** Counts up to 1,023 fit a field of a pack; five fields fit the 53 bits in which sums are exact. */
const field = 1024;
const powers = Array.from({ length: valuesInPack }, (_, at) => field ** at);

const signatures = query("signatures");
const pairsQuery = query("pairs");

/**
 * Cross-counts per customer for every answer, by place. `ground` is everybody or a sample of them, `told` the histograms
 * of everybody, `strangers` whether there may be answers of people nobody knows.
 */
export async function clustersOf(
  counting: Counting,
  columns: readonly AnswerColumn[],
  ground: Ground,
  strangers: boolean,
  told: ReadonlyMap<string, Histogram>,
): Promise<Map<string, Clusters>> {
  const ofStrangers = { ...ground, filter: all("customer IS NULL" as Sql, ground.filter) };
  const [unknown, ...found] = await Promise.all([
    strangers ? histograms(counting, columns, ofStrangers) : new Map<string, Histogram>(),
    ...columns.map(async (column) => {
      const values = valuesOf(told, column);
      const packed =
        ground.weighted || values.length > packedValues ? null : await packedPairs(counting, ground, column, values);
      return packed ?? joinedPairs(counting, ground, column);
    }),
  ]);
  const places: Found = new Map(found.flatMap((places) => [...places]));
  for (const [key, alone] of unknown) {
    const here = places.get(key) ?? { pairs: new Map(), codes: [], customers: 0 };
    for (const { code, n, weightSquares } of alone.codes) addTo(here.pairs, code, code, n, weightSquares ?? 0);
    const codes = together(here.codes, alone.codes);
    if (alone.answers > 0) places.set(key, { ...here, codes, customers: here.customers + alone.answers });
  }
  return new Map(
    [...places].map(([key, { pairs, codes, customers }]) => [
      key,
      { pairs: listOf(pairs, ground.weighted), codes, people: customers },
    ]),
  );
}

/** Two histograms as one. */
function together(some: readonly Code[], others: readonly Code[]): Code[] {
  const codes = new Map(some.map((code) => [code.code, code]));
  for (const one of others) {
    const { n, weight = 0, weightSquares = 0 } = codes.get(one.code) ?? { n: 0 };
    const sum = { code: one.code, n: n + one.n };
    const weights = { weight: weight + (one.weight ?? 0), weightSquares: weightSquares + (one.weightSquares ?? 0) };
    codes.set(one.code, one.weight === undefined ? sum : { ...sum, ...weights });
  }
  return [...codes.values()].sort((a, b) => a.code - b.code);
}

type Pairs = Map<string, { a: number; b: number; n: number; weight: number }>;
type Found = Map<string, { pairs: Pairs; codes: readonly Code[]; customers: number }>;

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
): Promise<Found | null> {
  const packs = Array.from({ length: Math.ceil(values.length / valuesInPack) }, (_, index) =>
    values.slice(index * valuesInPack, (index + 1) * valuesInPack),
  );
  if (packs.length === 0) return new Map();
  const names = listed(...packs.map((_, index) => `pack_${index}` as Sql));
  const sums = packs.map((pack, index) => {
    const cases = pack.map((value, at) => `WHEN ${number(cellOf(column, value))} THEN ${field ** at}`);
    return `SUM(CAST(CASE ${columnOf(column)} ${cases.join(" ")} ELSE 0 END AS DOUBLE)) AS pack_${index}` as Sql;
  });
  const { weighted: _, ...where } = ground;
  const pieces = { ...where, answer: number(column.code), names, packs: listed(...sums), value: hasValue(column) };

  const width = values.length;
  const counts = new Float64Array(width);
  const places = new Map<string, { products: Float64Array; codes: Float64Array; customers: number }>();
  for (const row of await database.rows(signatures(pieces))) {
    const key = place(row[0]!, row[1]!, isDivided(ground) ? row[2]! : null);
    const known = places.get(key);
    const here = known ?? { products: new Float64Array(width * width), codes: new Float64Array(width), customers: 0 };
    places.set(key, here);
    const [people, answers] = row.slice(-2) as [number, number];
    let sum = 0;
    for (let at = 0; at < width; at++) {
      const pack = row[row.length - 2 - packs.length + Math.floor(at / valuesInPack)] as number;
      counts[at] = Math.floor(pack / powers[at % valuesInPack]!) % field;
      sum += counts[at]!;
    }
    if (people * sum !== answers) return null;
    here.customers += people;
    for (let a = 0; a < width; a++) {
      if (counts[a] === 0) continue;
      here.codes[a]! += people * counts[a]!;
      for (let b = a; b < width; b++) here.products[a * width + b]! += people * counts[a]! * counts[b]!;
    }
  }
  return new Map(
    [...places].map(([key, { products, codes, customers }]) => {
      const pairs: Pairs = new Map();
      products.forEach((n, at) => {
        if (n > 0) addTo(pairs, values[Math.floor(at / width)]!, values[at % width]!, n, 0);
      });
      const told = values.map((code, at) => ({ code, n: codes[at]! })).filter(({ n }) => n > 0);
      return [key, { pairs, codes: told, customers }];
    }),
  );
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
  const [rows, told, customers] = await Promise.all([
    counting.database.rows(pairsQuery(pieces)),
    histograms(counting, [column], known),
    peopleOf(counting, [column], known),
  ]);
  const found: Found = new Map(
    [...customers].map(([key, n]) => [key, { pairs: new Map(), codes: told.get(key)?.codes ?? [], customers: n }]),
  );
  for (const row of rows) {
    const [cellA, cellB, n, weight] = row.slice(parts.length + 1) as [number, number, number, number?];
    const a = meaning(column, cellA) as number;
    const b = meaning(column, cellB) as number;
    const key = place(row[0]!, row[1]!, isDivided(ground) ? row[2]! : null);
    addTo(found.get(key)!.pairs, a, b, n, weight ?? 0);
  }
  return found;
}
