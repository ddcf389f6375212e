import type { Together, Variable } from "../../core/insight/counts.ts";
import type { Slice } from "../../core/insight/slice.ts";
import type { Counting } from "./counting.ts";
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
  const { k, histories } = await counting.histories(slice);

  const read = groups.flatMap(({ column, index, positive }) => {
    const cells = histories.cells.get(column.code);
    if (cells === undefined) return [];
    return [
      { cells, index, isValue: isValue(column), positive: new Set(positive.map((value) => cellOf(column, value))) },
    ];
  });
  const n = new Int32Array(width);
  const p = new Int32Array(width);
  for (let person = 0; person < histories.people; person++) {
    const told: number[] = [];
    for (const { cells, index, isValue, positive } of read) {
      for (let row = histories.starts[person]!; row < histories.starts[person + 1]!; row++) {
        const cell = cells[row]!;
        const at = isValue(cell) ? index.get(histories.touchpoint[row]!) : undefined;
        if (at === undefined) continue;
        if (n[at]!++ === 0) told.push(at);
        if (positive.has(cell)) p[at]!++;
      }
    }
    if (told.length > 0) people++;
    for (const s of told) {
      sums.n[s]! += n[s]!;
      sums.positive[s]! += p[s]!;
      for (const t of told) {
        products.nn[s * width + t]! += n[s]! * n[t]!;
        products.pn[s * width + t]! += p[s]! * n[t]!;
        products.pp[s * width + t]! += p[s]! * p[t]!;
      }
    }
    for (const at of told) n[at] = p[at] = 0;
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
