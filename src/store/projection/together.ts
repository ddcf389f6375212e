import type { Together, Variable } from "../../core/insight/counts.ts";
import type { Slice } from "../../core/insight/slice.ts";
import type { Counting } from "./counting.ts";
import { byPlace } from "./lookup.ts";
import { cellOf, isValue } from "./query.ts";
import { alike } from "./variables.ts";

/** Per-customer sums across touchpoints, from everybody or a fixed sample of customers. */
export async function togetherOf(counting: Counting, slice: Slice, variables: readonly Variable[]): Promise<Together> {
  const groups = alike(counting.dictionary, slice.journey, variables, "positive");
  const width = variables.length;
  const square = () => new Float64Array(width * width);
  const sums = { n: new Float64Array(width), positive: new Float64Array(width) };
  const products = { nn: square(), pn: square(), pp: square() };
  let people = 0;
  const [{ k }, histories] = await Promise.all([counting.extent(slice), counting.histories(slice)]);

  const { spots, starts } = histories;
  const read = groups.map(({ column, index, positive }): Reading => {
    const said = histories.saidOf(column);
    const positives = new Set(positive.map((value) => cellOf(column, value)));
    const isValueOf = isValue(column);
    return {
      said: said.of,
      // 0 no value, 1 a value, 2 a positive one.
      kind: byPlace(said, (cell) => (positives.has(cell) ? 2 : Number(isValueOf(cell)))),
      spot: spots.of,
      variable: byPlace(spots, (touchpoint) => index.get(touchpoint) ?? -1),
    };
  });
  const one: OnePerson = {
    n: new Float64Array(width),
    p: new Float64Array(width),
    told: new Int32Array(width),
    many: 0,
  };
  for (let person = 0; person < histories.people; person++) {
    one.many = 0;
    for (const reading of read) addAnswers(one, reading, starts[person]!, starts[person + 1]!);
    if (one.many > 0) people++;
    addProducts(one, width, products);
    for (let i = 0; i < one.many; i++) {
      const variable = one.told[i]!;
      sums.n[variable]! += one.n[variable]!;
      sums.positive[variable]! += one.p[variable]!;
      one.n[variable] = one.p[variable] = 0;
    }
  }
  const { nn, pn, pp } = products;
  return {
    people,
    sampled: k > 0,
    n: [...sums.n],
    positive: [...sums.positive],
    nn: [...nn],
    pn: [...pn],
    pp: [...pp],
  };
}

/** How the answers in one column are read: what each row says and where, and what these mean. */
interface Reading {
  readonly said: Int32Array;
  readonly kind: Int32Array;
  readonly spot: Int32Array;
  readonly variable: Int32Array;
}

/** What one person said: `n` answers and `p` positive ones of each variable, and which variables those are. */
interface OnePerson {
  readonly n: Float64Array;
  readonly p: Float64Array;
  readonly told: Int32Array;
  many: number;
}

function addAnswers(one: OnePerson, { said, kind, spot, variable }: Reading, from: number, until: number): void {
  const { n, p, told } = one;
  for (let row = from; row < until; row++) {
    const at = variable[spot[row]!]!;
    const is = said[row]! < 0 ? 0 : kind[said[row]!]!;
    if (at < 0 || is === 0) continue;
    if (n[at]!++ === 0) told[one.many++] = at;
    if (is === 2) p[at]!++;
  }
}

function addProducts(
  { n, p, told, many }: OnePerson,
  width: number,
  { nn, pn, pp }: Readonly<Record<"nn" | "pn" | "pp", Float64Array>>,
): void {
  for (let i = 0; i < many; i++) {
    const s = told[i]!;
    const [ns, ps] = [n[s]!, p[s]!];
    const row = s * width;
    for (let j = 0; j < many; j++) {
      const t = told[j]!;
      nn[row + t]! += ns * n[t]!;
      pn[row + t]! += ps * n[t]!;
      pp[row + t]! += ps * p[t]!;
    }
  }
}
