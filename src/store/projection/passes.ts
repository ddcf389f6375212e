import type { PassCounts, Variable } from "../../core/insight/counts.ts";
import type { Slice } from "../../core/insight/slice.ts";
import type { Counting } from "./counting.ts";
import { groupPasses } from "./groups.ts";
import { passAnswers } from "./pass-answers.ts";
import { cellOf, filterOf, number, query, type Sql } from "./query.ts";
import { type Alike, alike } from "./variables.ts";

const successesQuery = query("pass-successes");

/** Groups of customers for the bootstrap of journey success. */
const groupsOfCustomers = 500;

/** How many passes met what they should: by required touchpoints measured and failed, and per touchpoint. */
export async function passesOf(counting: Counting, slice: Slice, required: readonly Variable[]): Promise<PassCounts> {
  const { database, dictionary, repeats } = counting;
  const groups = alike(dictionary, slice.journey, required, "positive");
  const answers = passAnswers(dictionary, slice.journey, required, groups, filterOf(slice, dictionary), repeats);
  const touchpoints = required.map(() => ({
    measured: 0,
    positive: 0,
    failed: 0,
    failedAlone: 0,
    failedAloneComplete: 0,
  }));
  if (answers === null) return { people: 0, measured: [], groups: 0, touchpoints };

  const customers: (number | null)[] = [];
  const shards: number[] = [];
  const measured: number[] = [];
  const failed: number[] = [];
  const pieces = {
    measured: bits(required.map(() => "" as Sql)),
    failed: bits(required.map((_, at) => negative(groups, at))),
    answers,
  };
  await database.chunks(successesQuery(pieces), (rows, cell) => {
    for (let row = 0; row < rows; row++) {
      customers.push(cell(1, row) as number | null);
      shards.push(cell(2, row) as number);
      measured.push(cell(3, row) as number);
      failed.push(cell(4, row) as number);
    }
  });

  const grouping = groupPasses(customers, shards, groupsOfCustomers);
  const counts = new Map<string, { measured: number; failed: number; group: number; n: number }>();
  measured.forEach((bitsMeasured, pass) => {
    const bitsFailed = failed[pass]!;
    const [m, f] = [ones(bitsMeasured), ones(bitsFailed)];
    const group = grouping.of[pass]!;
    const count = counts.get(`${group} ${m} ${f}`) ?? { measured: m, failed: f, group, n: 0 };
    counts.set(`${group} ${m} ${f}`, count);
    count.n++;
    touchpoints.forEach((touchpoint, at) => {
      if (!has(bitsMeasured, at)) return;
      touchpoint.measured++;
      if (!has(bitsFailed, at)) touchpoint.positive++;
      else {
        touchpoint.failed++;
        if (f === 1) touchpoint.failedAlone++;
        if (f === 1 && m === required.length) touchpoint.failedAloneComplete++;
      }
    });
  });
  const ordered = [...counts.values()].sort(
    (a, b) => a.group - b.group || a.measured - b.measured || a.failed - b.failed,
  );
  return { people: grouping.people, measured: ordered, groups: grouping.groups, touchpoints };
}

/** A sum of powers of two over variables, each where its condition holds. Up to 52 of them stay exact. */
function bits(conditions: readonly Sql[]): Sql {
  if (conditions.length > 52) throw new Error(`at most 52 required touchpoints, got ${conditions.length}`);
  const cases = conditions.map((condition, at) => `WHEN variable = ${at}${condition} THEN ${number(2 ** at)}`);
  return `CAST(CASE ${cases.join(" ")} ELSE 0 END AS BIGINT)` as Sql;
}

/** That a variable's cell is none of its positive ones. */
function negative(groups: readonly Alike[], place: number): Sql {
  const group = groups.find(({ index }) => [...index.values()].includes(place));
  if (group === undefined || group.positive.length === 0) return "" as Sql;
  const cells = group.positive.map((value) => number(cellOf(group.column, value)));
  return ` AND cell NOT IN (${cells.join(", ")})` as Sql;
}

const has = (bitmask: number, at: number): boolean => Math.floor(bitmask / 2 ** at) % 2 === 1;

function ones(bitmask: number): number {
  let count = 0;
  for (let rest = bitmask; rest > 0; rest = Math.floor(rest / 2)) count += rest % 2;
  return count;
}
