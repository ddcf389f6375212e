import type { Together, Variable } from "../../core/insight/counts.ts";
import type { Slice } from "../../core/insight/slice.ts";
import type { Counting } from "./counting.ts";
import { lookedUp } from "./lookup.ts";
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

  const read = groups.flatMap(({ column, index, positive }) => {
    const cells = histories.cellsOf(column);
    const positives = new Map(positive.map((value) => [cellOf(column, value), 1]));
    return [
      {
        cells,
        isValue: isValue(column),
        at: lookedUp(histories.touchpoint, index),
        positive: lookedUp(cells, positives),
      },
    ];
  });
  const n = new Float64Array(width);
  const p = new Float64Array(width);
  const told = new Int32Array(width);
  for (let person = 0; person < histories.people; person++) {
    let many = 0;
    for (const { cells, isValue, at, positive } of read) {
      for (let row = histories.starts[person]!; row < histories.starts[person + 1]!; row++) {
        const variable = at[row]!;
        if (variable < 0 || !isValue(cells[row]!)) continue;
        if (n[variable]!++ === 0) told[many++] = variable;
        if (positive[row] === 1) p[variable]!++;
      }
    }
    if (many > 0) people++;
    addProducts(told.subarray(0, many), width, { n, p }, products);
    for (let i = 0; i < many; i++) {
      sums.n[told[i]!]! += n[told[i]!]!;
      sums.positive[told[i]!]! += p[told[i]!]!;
    }
    for (let i = 0; i < many; i++) n[told[i]!] = p[told[i]!] = 0;
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

/** Adds what one person said, `n` answers and `p` positive ones of each variable told. */
function addProducts(
  told: Int32Array,
  width: number,
  { n, p }: Readonly<Record<"n" | "p", Float64Array>>,
  { nn, pn, pp }: Readonly<Record<"nn" | "pn" | "pp", Float64Array>>,
): void {
  for (let i = 0; i < told.length; i++) {
    const s = told[i]!;
    const [ns, ps] = [n[s]!, p[s]!];
    const row = s * width;
    for (let j = 0; j < told.length; j++) {
      const t = told[j]!;
      nn[row + t]! += ns * n[t]!;
      pn[row + t]! += ps * n[t]!;
      pp[row + t]! += ps * p[t]!;
    }
  }
}
