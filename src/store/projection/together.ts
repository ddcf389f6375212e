import type { Together, Variable } from "../../core/insight/counts.ts";
import type { Slice } from "../../core/insight/slice.ts";
import type { Counting } from "./counting.ts";
import type { Histories } from "./histories.ts";
import { PersonProducts } from "./person-products.ts";
import { cellOf, isValue } from "./query.ts";
import type { Said } from "./said.ts";
import { type Alike, alike } from "./variables.ts";

/** Per-customer sums across touchpoints, from everybody or a fixed sample of customers. */
export async function togetherOf(counting: Counting, slice: Slice, variables: readonly Variable[]): Promise<Together> {
  const groups = alike(counting.dictionary, slice.journey, variables, "positive");
  const [{ k }, histories] = await Promise.all([counting.extent(slice), counting.histories(slice)]);
  const told = groups.flatMap((group) => readingsOf(histories, group)).sort((a, b) => a.variable - b.variable);
  const products = new PersonProducts(variables.length);
  const block: Block = {
    n: new Float64Array(peopleAtOnce * told.length),
    positive: new Float64Array(peopleAtOnce * told.length),
    answered: new Int32Array(peopleAtOnce * told.length),
    many: new Int32Array(peopleAtOnce),
  };
  let people = 0;
  for (let from = nextOf(told); from !== nobody; from = nextOf(told)) {
    for (const [at, one] of told.entries()) read(one, at, told.length, from, block);
    people += multiply(block, told, products);
  }
  return { people, sampled: k > 0, ...products.sums() };
}

/** What was answered to one variable, and how far it has been read. */
interface Reading {
  readonly variable: number;
  readonly said: Said;
  /** What each cell is: 0 no value, 1 a value, 2 a positive one. */
  readonly kind: Uint8Array;
  at: number;
}

function readingsOf(histories: Histories, { column, index, positive }: Alike): Reading[] {
  const positives = new Set(positive.map((value) => cellOf(column, value)));
  const isValueOf = isValue(column);
  return histories.saidOf(column).flatMap((said): Reading[] => {
    const variable = index.get(said.touchpoint);
    if (variable === undefined) return [];
    const kind = Uint8Array.from(said.keys, (cell) => (positives.has(cell) ? 2 : Number(isValueOf(cell))));
    return [{ variable, said, kind, at: 0 }];
  });
}

/** So many people who follow one another are read at once, that what they said stays near the processor. */
const peopleAtOnce = 1024;

/** What some people said: how many answers to each variable and how many positive ones, and which variables they answered. */
interface Block {
  readonly n: Float64Array;
  readonly positive: Float64Array;
  readonly answered: Int32Array;
  readonly many: Int32Array;
}

const nobody = Number.POSITIVE_INFINITY;

/** Who comes next to any of the variables. */
function nextOf(told: readonly Reading[]): number {
  return told.reduce((next, { said, at }) => Math.min(next, said.who[at] ?? nobody), nobody);
}

/** Reads what the people from one on answered to the variable at a place among so many. */
function read(one: Reading, place: number, width: number, from: number, { n, positive, answered, many }: Block): void {
  const { said, kind } = one;
  const { who, of } = said;
  let { at } = one;
  for (; at < who.length && who[at]! < from + peopleAtOnce; at++) {
    const is = kind[of[at]!]!;
    if (is === 0) continue;
    const person = who[at]! - from;
    const cell = person * width + place;
    if (n[cell]!++ === 0) answered[person * width + many[person]!++] = place;
    if (is === 2) positive[cell]!++;
  }
  one.at = at;
}

/** Adds what each of them said to the sums, and forgets it. Answers how many people they are. */
function multiply({ n, positive, answered, many }: Block, told: readonly Reading[], products: PersonProducts): number {
  const width = told.length;
  let people = 0;
  for (let person = 0; person < many.length; person++) {
    if (many[person] === 0) continue;
    people++;
    products.begin();
    for (let at = 0; at < many[person]!; at++) {
      const place = answered[person * width + at]!;
      const cell = person * width + place;
      products.add(told[place]!.variable, n[cell]!, positive[cell]!);
      n[cell] = positive[cell] = 0;
    }
    many[person] = 0;
    products.end();
  }
  return people;
}
