import type { CoxRows } from "./efron.ts";
import { type CustomerCourse, mostBad } from "./person-periods.ts";

/**
 * Each customer's time since coming, cut where the number of bad experiences changes: what `coxRegression` needs to compare
 * the risk of leaving after one, and after two or more, with that after none.
 *
 *     row: from `start` until `stop` with k bad experiences so far      covariates: k = 1, k ≥ 2, each 0 or 1
 *
 * A bad experience at the very moment of leaving comes too late to have caused it. Who was not seen at all has no row.
 *
 *     courseRows([{ from: 0, until: 5, left: true, bad: [2] }])
 *     // { start: [0, 2], stop: [2, 5], event: [0, 1], covariates: [[0, 1], [0, 0]], customers: [0, 0] }
 *
 * Unit: time, as the courses'
 * Interval: none
 * Minimum n: as what is made of it
 * R: tmerge(customers, customers, id = id, left = event(until, left), bad = cumtdc(badAt))
 * Source: Andersen & Gill (1982), Ann Stat 10; Suissa (2008), Am J Epidemiology 167. Catalogue M12.
 */
export function courseRows(customers: readonly CustomerCourse[]): CoxRows {
  const rows = customers.flatMap(({ from, until, left, bad }, customer) => {
    const before = bad.filter((time) => time < until);
    // Whatever was bad until the beginning is there from the beginning; a third time changes nothing.
    const soFar = (time: number) => Math.min(mostBad, before.filter((at) => at <= time).length);
    const changes = before.filter((time, i) => i < mostBad && time > from);
    const cuts = [...new Set([from, ...changes])].filter((time) => time < until);
    return cuts.map((time, i) => ({
      start: time - from,
      stop: (cuts[i + 1] ?? until) - from,
      event: left && i === cuts.length - 1 ? 1 : 0,
      bad: soFar(time),
      customer,
    }));
  });
  return {
    start: rows.map(({ start }) => start),
    stop: rows.map(({ stop }) => stop),
    event: rows.map(({ event }) => event),
    covariates: Array.from({ length: mostBad }, (_, k) => rows.map(({ bad }) => (bad === k + 1 ? 1 : 0))),
    customers: rows.map(({ customer }) => customer),
  };
}
