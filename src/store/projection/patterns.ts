import type { Pattern, PatternCounts } from "../../core/insight/counts.ts";
import type { Slice } from "../../core/insight/slice.ts";
import type { Variable } from "../../core/insight/variable.ts";
import type { Counting } from "./counting.ts";
import { groupPasses, nobody } from "./groups.ts";
import { anyOf, passRows } from "./pass-rows.ts";
import { cellToValue, filterOf, query } from "./query.ts";
import { sampled } from "./sample.ts";

const patternsQuery = query("pass-patterns");
const countQuery = query("pass-count");

/** Sums and products of answers over passes, by which variables were answered and by group of customers. */
export async function patternsOf(
  counting: Counting,
  slice: Slice,
  variables: readonly Variable[],
  options: { readonly groups: number; readonly passes: number },
): Promise<PatternCounts> {
  const { database, dictionary } = counting;
  const whole = filterOf(slice, dictionary);
  const everything = passRows(counting, slice, variables, { filter: whole });
  const empty = { patterns: [], groups: 0, groupIsCustomer: true, people: 0, sampled: false, passes: 0, of: 0 };
  if (everything === null) return empty;

  const anything = anyOf(variables.length);
  const [there] = await database.rows(countQuery({ passes: everything, anything }));
  const of = Number(there![0]);
  const k = of <= options.passes ? 0 : Math.ceil(Math.log2(of / options.passes));
  const passes = k === 0 ? everything : passRows(counting, slice, variables, { filter: sampled(whole, k) })!;

  const shift = variables.map(({ answer, scale }) => {
    const column = dictionary.findAnswer(answer, scale);
    return column === undefined ? 0 : cellToValue(column);
  });
  const width = variables.length;
  const customers: number[] = [];
  const shardOfPass: number[] = [];
  const present: string[] = [];
  const values: number[] = [];
  await database.chunks(patternsQuery({ passes, anything }), (rows, cell) => {
    for (let row = 0; row < rows; row++) {
      customers.push((cell(0, row) as number | null) ?? nobody);
      shardOfPass.push(cell(1, row) as number);
      const indices: number[] = [];
      for (let index = 0; index < width; index++) {
        const told = cell(2 + index, row);
        if (told === null) continue;
        indices.push(index);
        values.push((told as number) + shift[index]!);
      }
      present.push(indices.join(" "));
    }
  });

  const grouping = groupPasses(Float64Array.from(customers), Float64Array.from(shardOfPass), options.groups);
  const patterns = new Map<string, Mutable>();
  let at = 0;
  present.forEach((indices, pass) => {
    const group = grouping.of[pass]!;
    const key = `${group}:${indices}`;
    const pattern = patterns.get(key) ?? newPattern(indices, group);
    patterns.set(key, pattern);
    pattern.n++;
    const size = pattern.present.length;
    let product = 0;
    for (let i = 0; i < size; i++) {
      const x = values[at + i]!;
      pattern.sums[i]! += x;
      for (let j = i; j < size; j++) pattern.products[product++]! += x * values[at + j]!;
    }
    at += size;
  });
  const { groups, groupIsCustomer, people } = grouping;
  return {
    // Rows come in any order: sums over patterns must not depend on it.
    patterns: [...patterns.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pattern]) => pattern),
    groups,
    groupIsCustomer,
    people,
    sampled: k > 0,
    passes: present.length,
    of,
  };
}

type Mutable = Pattern & { n: number; sums: number[]; products: number[] };

function newPattern(indices: string, group: number): Mutable {
  const present = indices.split(" ").map(Number);
  const size = present.length;
  const zeros = (length: number) => new Array<number>(length).fill(0);
  return { present, group, n: 0, sums: zeros(size), products: zeros((size * (size + 1)) / 2) };
}
