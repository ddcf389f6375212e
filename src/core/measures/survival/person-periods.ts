/** One period in which a customer could have left. */
export interface PersonPeriod {
  /** From 1 on: the how-manieth since the customer came. */
  readonly period: number;
  /** Bad experiences so far, before it is known whether the customer leaves in this period. */
  readonly bad: number;
  readonly event: boolean;
}

/** Customers who lived through the same, period by period. */
export interface CountedHistory {
  readonly periods: readonly PersonPeriod[];
  readonly n: number;
}

/** A cell of period × bad experiences so far: how many customers stood there, and how many left from there. */
export interface PersonPeriodCount {
  readonly period: number;
  readonly bad: number;
  readonly atRisk: number;
  readonly events: number;
}

/** Counts of bad experiences are kept up to this: 0, 1, "2 or more". */
export const mostBad = 2;

/**
 * A customer's periods, one per encounter: after each the customer leaves or stays, with all bad experiences that came
 * until then, this encounter's included.
 *
 *     periodsByEncounter([false, true], true)
 *     // [{ period: 1, bad: 0, event: false }, { period: 2, bad: 1, event: true }]
 *
 * Unit: encounters
 * Interval: none
 * Minimum n: as what is made of it
 * R: data.frame(period = seq_along(bad), bad = cumsum(bad), event = c(rep(0, length(bad) - 1), left))
 * Source: Singer & Willett 1993 J Educational Statistics 18. Catalogue M12.
 */
export function periodsByEncounter(bad: readonly boolean[], left: boolean): PersonPeriod[] {
  let soFar = 0;
  return bad.map((wasBad, i) => {
    if (wasBad) soFar++;
    return { period: i + 1, bad: Math.min(soFar, mostBad), event: left && i === bad.length - 1 };
  });
}

/** What is known of one customer over time; all in the unit of the periods' length. */
export interface CustomerCourse {
  /** When the customer came: the first encounter. */
  readonly from: number;
  /** When the customer left; else the last date on which leaving would have been noticed, not the last answer. */
  readonly until: number;
  readonly left: boolean;
  /** Times of the bad experiences, ascending. */
  readonly bad: readonly number[];
}

/**
 * A customer's periods of equal length, with the bad experiences that came before each period began (in the first: with
 * its beginning). What happens later in a period counts from the next one on: a period survived leaves more time for bad
 * experiences than one broken off, and counting them at its end would make them look harmless. A last period that nobody
 * saw to its end is left out.
 *
 *     periodsByTime({ from: 0, until: 70, left: true, bad: [10] }, 30)
 *     // [{ period: 1, bad: 0, event: false }, { period: 2, bad: 1, event: false },   { period: 3, bad: 1, event:
 *     //   true }]
 *
 * Unit: periods of the length given
 * Interval: none
 * Minimum n: as what is made of it
 * R: survSplit(Surv(until - from, left) ~ ., cut = seq(length, by = length))
 * Source: Singer & Willett 1993 J Educational Statistics 18. Catalogue M12.
 */
export function periodsByTime({ from, until, left, bad }: CustomerCourse, length: number): PersonPeriod[] {
  if (!(length > 0)) throw new RangeError(`a period has a length above 0, got ${length}`);
  const whole = Math.max(0, Math.floor((until - from) / length));
  // Who leaves just as a period ends, leaves in it.
  const last = left ? Math.max(1, Math.ceil((until - from) / length)) : whole;
  let soFar = 0;
  return Array.from({ length: last }, (_, i) => {
    while (soFar < bad.length && bad[soFar]! <= from + i * length) soFar++;
    return { period: i + 1, bad: Math.min(soFar, mostBad), event: left && i === last - 1 };
  });
}

/**
 * Counts customers by history. There are few different ones, however many the customers: whoever came twice to bad
 * experiences is told by when that was and when it ended. Counts add up, and subtract when a person is erased.
 *
 *     countHistories([periodsByEncounter([true], true), periodsByEncounter([true], true)])
 *     // [{ periods: [{ period: 1, bad: 1, event: true }], n: 2 }]
 *
 * Unit: people
 * Interval: none
 * Minimum n: as what is made of it
 * R: table(tapply(paste(period, bad, event), customer, toString))
 * Source: catalogue M12 (growth table).
 */
export function countHistories(customers: Iterable<readonly PersonPeriod[]>): CountedHistory[] {
  const counted = new Map<string, { periods: readonly PersonPeriod[]; n: number }>();
  for (const periods of customers) {
    if (periods.length === 0) continue;
    const key = periods.map(({ period, bad, event }) => `${period}:${bad}${event ? "!" : ""}`).join();
    const history = counted.get(key);
    if (history === undefined) counted.set(key, { periods, n: 1 });
    else history.n++;
  }
  return [...counted.values()];
}

/**
 * The counters that histories add up to, by period and bad experiences so far; they can be kept while events stream in.
 *
 *     personPeriodCounts(countHistories([periodsByEncounter([false, true], true)]))
 *     // [{ period: 1, bad: 0, atRisk: 1, events: 0 }, { period: 2, bad: 1, atRisk: 1, events: 1 }]
 *
 * Unit: people and periods
 * Interval: none
 * Minimum n: as what is made of it
 * R: aggregate(cbind(atRisk = 1, event) ~ period + pmin(bad, 2), personPeriods, sum)
 * Source: catalogue M12 (growth table).
 */
export function personPeriodCounts(histories: readonly CountedHistory[]): PersonPeriodCount[] {
  const cells = new Map<string, { period: number; bad: number; atRisk: number; events: number }>();
  for (const { periods, n } of histories) {
    for (const { period, bad, event } of periods) {
      const counted = Math.min(bad, mostBad);
      const key = `${period}:${counted}`;
      const cell = cells.get(key) ?? { period, bad: counted, atRisk: 0, events: 0 };
      cells.set(key, cell);
      cell.atRisk += n;
      if (event) cell.events += n;
    }
  }
  return [...cells.values()].filter(({ atRisk }) => atRisk > 0).sort((a, b) => a.period - b.period || a.bad - b.bad);
}
