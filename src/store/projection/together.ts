import type { Together, Variable } from "../../core/insight/counts.ts";
import type { Slice } from "../../core/insight/slice.ts";
import { place } from "./answers.ts";
import type { Counting } from "./counting.ts";
import { filterOf, isAmong, query } from "./query.ts";
import { enoughForTogether, sampled, sampleOf } from "./sample.ts";
import { alike, touchpointsAmong } from "./variables.ts";

const togetherQuery = query("together");
const strangersQuery = query("together-strangers");

/** Per-customer sums across touchpoints, from everybody or a fixed sample of customers. */
export async function togetherOf(counting: Counting, slice: Slice, variables: readonly Variable[]): Promise<Together> {
  const { database, dictionary } = counting;
  const groups = alike(dictionary, slice.journey, variables, "positive");
  const width = variables.length;
  const square = () => new Array<number>(width * width).fill(0);
  const sums = { n: new Array<number>(width).fill(0), positive: new Array<number>(width).fill(0) };
  const products = { nn: square(), pn: square(), pp: square() };
  if (groups.length === 0) return { people: 0, sampled: false, ...sums, ...products };

  const whole = filterOf(slice, dictionary);
  const [{ people: everybody, strangers }, told] = await Promise.all([counting.totals(slice), counting.told(slice)]);
  const answers = groups.flatMap(({ column, index }) =>
    [...index.keys()].map((touchpoint) => told.get(place(column.code, touchpoint, null))?.answers ?? 0),
  );
  const size = { people: everybody, answers: answers.reduce((sum, n) => sum + n, 0) };
  const k = sampleOf(size, enoughForTogether);
  const filter = sampled(whole, k);
  const pieces = groups.map((group) => ({
    positive: isAmong(group.column, group.positive),
    value: group.value,
    touchpoints: touchpointsAmong(group),
    filter,
  }));

  const byCustomer = new Map<number, number[]>();
  let people = 0;
  for (const [index, group] of groups.entries()) {
    await database.chunks(togetherQuery(pieces[index]!), (rows, cell) => {
      for (let row = 0; row < rows; row++) {
        const customer = cell(0, row) as number;
        const told = byCustomer.get(customer) ?? [];
        if (told.length === 0) byCustomer.set(customer, told);
        told.push(group.index.get(cell(1, row) as number)!, cell(2, row) as number, cell(3, row) as number);
      }
    });
  }
  people += byCustomer.size;
  for (const told of byCustomer.values()) {
    for (let s = 0; s < told.length; s += 3) {
      const [at, n, positive] = [told[s]!, told[s + 1]!, told[s + 2]!];
      sums.n[at]! += n;
      sums.positive[at]! += positive;
      for (let t = 0; t < told.length; t += 3) {
        const cell = at * width + told[t]!;
        products.nn[cell]! += n * told[t + 1]!;
        products.pn[cell]! += positive * told[t + 1]!;
        products.pp[cell]! += positive * told[t + 2]!;
      }
    }
  }

  for (const [index, group] of strangers === 0 ? [] : groups.entries()) {
    for (const [touchpoint, n, positive] of (await database.rows(strangersQuery(pieces[index]!))) as number[][]) {
      const at = group.index.get(touchpoint!)!;
      people += n!;
      sums.n[at]! += n!;
      sums.positive[at]! += positive!;
      products.nn[at * width + at]! += n!;
      products.pn[at * width + at]! += positive!;
      products.pp[at * width + at]! += positive!;
    }
  }
  return { people, sampled: k > 0, ...sums, ...products };
}
