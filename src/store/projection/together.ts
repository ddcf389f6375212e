import type { Together } from "../../core/insight/counts.ts";
import type { Slice } from "../../core/insight/slice.ts";
import type { Variable } from "../../core/insight/variable.ts";
import type { Counting } from "./counting.ts";
import type { Histories } from "./held/histories.ts";
import { PersonProducts, said } from "./held/person-products.ts";
import type { Said } from "./held/said.ts";
import { cellOf, isValue } from "./query.ts";
import { type Alike, alike } from "./variables.ts";

/** Per-customer sums across touchpoints, from everybody or a fixed sample of customers. */
export async function togetherOf(counting: Counting, slice: Slice, variables: readonly Variable[]): Promise<Together> {
  const groups = alike(counting.dictionary, slice.journey, variables, "positive");
  const [{ k }, histories] = await Promise.all([counting.extent(slice), counting.histories(slice)]);
  const readings = groups.flatMap((group) => readingsOf(histories, group)).sort((a, b) => a.variable - b.variable);
  const products = new PersonProducts(variables.length);
  const block: Block = {
    told: new Float64Array(peopleAtOnce * readings.length),
    answered: new Int32Array(peopleAtOnce * (readings.length + 1)),
    many: new Int32Array(peopleAtOnce),
  };
  let people = 0;
  for (let from = nextOf(readings); from !== nobody; from = nextOf(readings)) {
    for (const [at, one] of readings.entries()) read(one, at, readings.length, from, block);
    people += multiply(block, readings, products);
  }
  return { people, sampled: k > 0, ...products.sums() };
}

/** What was answered to one variable, and how far it has been read. */
interface Reading {
  readonly variable: number;
  readonly told: Said;
  /** What is `said` by each cell. */
  readonly saying: Float64Array;
  at: number;
}

function readingsOf(histories: Histories, { column, index, positive }: Alike): Reading[] {
  const positives = new Set(positive.map((value) => cellOf(column, value)));
  const isValueOf = isValue(column);
  return histories.saidOf(column).flatMap((told): Reading[] => {
    const variable = index.get(told.touchpoint);
    if (variable === undefined) return [];
    const saying = (cell: number) => (positives.has(cell) ? said(1, 1) : said(Number(isValueOf(cell)), 0));
    return [{ variable, told, saying: Float64Array.from(told.keys, saying), at: 0 }];
  });
}

/** So many people who follow one another are read at once, that what they said stays near the processor. */
const peopleAtOnce = 256;

/** What some people said: to each variable, and which of them they answered. */
interface Block {
  readonly told: Float64Array;
  /** One more place for each than there are variables. */
  readonly answered: Int32Array;
  readonly many: Int32Array;
}

const nobody = Number.POSITIVE_INFINITY;

/** Who comes next to any of the variables. */
function nextOf(readings: readonly Reading[]): number {
  return readings.reduce((next, { told, at }) => Math.min(next, told.who[at] ?? nobody), nobody);
}

/** Reads what the people from one on answered to the variable at a place among so many. */
function read(one: Reading, place: number, width: number, from: number, { told, answered, many }: Block): void {
  const { who, of } = one.told;
  const { saying } = one;
  const until = from + peopleAtOnce;
  let { at } = one;
  // Added without a branch: which way it goes cannot be foreseen.
  for (; at < who.length && who[at]! < until; at++) {
    const person = who[at]! - from;
    const is = saying[of[at]!]!;
    const before = told[person * width + place]!;
    told[person * width + place] = before + is;
    answered[person * (width + 1) + many[person]!] = place;
    many[person]! += Number(before === 0) & Number(is !== 0);
  }
  one.at = at;
}

/** Adds what each of them said to the sums, and forgets it. Answers how many people they are. */
function multiply({ told, answered, many }: Block, readings: readonly Reading[], products: PersonProducts): number {
  const width = readings.length;
  let people = 0;
  for (let person = 0; person < many.length; person++) {
    if (many[person] === 0) continue;
    people++;
    products.begin();
    for (let at = 0; at < many[person]!; at++) {
      const place = answered[person * (width + 1) + at]!;
      const cell = person * width + place;
      products.add(readings[place]!.variable, told[cell]!);
      told[cell] = 0;
    }
    many[person] = 0;
    products.end();
  }
  return people;
}
