import type { PassCounts, Variable } from "../../core/insight/counts.ts";
import type { Slice } from "../../core/insight/slice.ts";
import type { Counting } from "./counting.ts";
import { groupPasses } from "./groups.ts";
import { passAnswers } from "./pass-answers.ts";
import { cellOf, filterOf, inapplicableCell, nothing, number, query, type Sql, valueOrInapplicable } from "./query.ts";
import { type Alike, alike } from "./variables.ts";

const successesQuery = query("pass-successes");

/** Groups of customers for the bootstrap of journey success. */
const groupsOfCustomers = 500;

/** How many passes met what they should: by required touchpoints measured and failed, and per touchpoint. */
export async function passesOf(counting: Counting, slice: Slice, required: readonly Variable[]): Promise<PassCounts> {
  const { database, dictionary, repeats } = counting;
  const groups = alike(dictionary, slice.journey, required, "positive").map((group) => ({
    ...group,
    value: valueOrInapplicable(group.column),
  }));
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
  const inapplicable: number[] = [];
  const pieces = {
    measured: bits(required.map((_, at) => isValue(groups, at))),
    failed: bits(required.map((_, at) => negative(groups, at))),
    inapplicable: bits(required.map((_, at) => isInapplicable(groups, at))),
    answers,
  };
  await database.chunks(successesQuery(pieces), (rows, cell) => {
    for (let row = 0; row < rows; row++) {
      customers.push(cell(1, row) as number | null);
      shards.push(cell(2, row) as number);
      measured.push(cell(3, row) as number);
      failed.push(cell(4, row) as number);
      inapplicable.push(cell(5, row) as number);
    }
  });

  const grouping = groupPasses(customers, shards, groupsOfCustomers);
  const counts = new Map<string, { -readonly [Key in keyof PassCounts["measured"][number]]: number }>();
  measured.forEach((bitsMeasured, pass) => {
    const bitsFailed = failed[pass]!;
    const [m, f] = [ones(bitsMeasured), ones(bitsFailed)];
    const applicable = required.length - ones(inapplicable[pass]!);
    const group = grouping.of[pass]!;
    const key = `${group} ${m} ${f} ${applicable}`;
    const count = counts.get(key) ?? { measured: m, failed: f, applicable, group, n: 0 };
    counts.set(key, count);
    count.n++;
    touchpoints.forEach((touchpoint, at) => {
      if (!has(bitsMeasured, at)) return;
      touchpoint.measured++;
      if (!has(bitsFailed, at)) touchpoint.positive++;
      else {
        touchpoint.failed++;
        if (f === 1) touchpoint.failedAlone++;
        if (f === 1 && m === applicable) touchpoint.failedAloneComplete++;
      }
    });
  });
  const ordered = [...counts.values()].sort(
    (a, b) => a.group - b.group || a.measured - b.measured || a.failed - b.failed || a.applicable - b.applicable,
  );
  return { people: grouping.people, measured: ordered, groups: grouping.groups, touchpoints };
}

/** A sum of powers of two over variables, each where its condition holds. Up to 52 of them stay exact. */
function bits(conditions: readonly Sql[]): Sql {
  if (conditions.length > 52) throw new Error(`at most 52 required touchpoints, got ${conditions.length}`);
  const cases = conditions.map((condition, at) => `WHEN variable = ${at}${condition} THEN ${number(2 ** at)}`);
  return `CAST(CASE ${cases.join(" ")} ELSE 0 END AS BIGINT)` as Sql;
}

/** That a variable's cell is a value. */
function isValue(groups: readonly Alike[], place: number): Sql {
  const group = groupOf(groups, place);
  return group === undefined ? nothing : (` AND cell <> ${number(inapplicableCell(group.column))}` as Sql);
}

function isInapplicable(groups: readonly Alike[], place: number): Sql {
  const group = groupOf(groups, place);
  return (group === undefined ? " AND 1 = 0" : ` AND cell = ${number(inapplicableCell(group.column))}`) as Sql;
}

/** That a variable's cell is a value and none of its positive ones. */
function negative(groups: readonly Alike[], place: number): Sql {
  const group = groupOf(groups, place);
  if (group === undefined || group.positive.length === 0) return isValue(groups, place);
  const cells = group.positive.map((value) => number(cellOf(group.column, value)));
  return `${isValue(groups, place)} AND cell NOT IN (${cells.join(", ")})` as Sql;
}

const groupOf = (groups: readonly Alike[], place: number): Alike | undefined =>
  groups.find(({ index }) => [...index.values()].includes(place));

const has = (bitmask: number, at: number): boolean => Math.floor(bitmask / 2 ** at) % 2 === 1;

function ones(bitmask: number): number {
  let count = 0;
  for (let rest = bitmask; rest > 0; rest = Math.floor(rest / 2)) count += rest % 2;
  return count;
}
