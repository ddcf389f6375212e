/**
 * Lives counted by how long they lasted, times ascending and each but once: all that survival measures ask for. What a
 * database gives with GROUP BY time, or by bins of 1 % of the time; tables of different people add up (`pooledLives`).
 */
export interface LifeTable {
  readonly times: ArrayLike<number>;
  /** How many came to their event at each time: left, were answered. */
  readonly events: ArrayLike<number>;
  /** How many were last seen there without it (censored): still customers, still open. */
  readonly open: ArrayLike<number>;
}

import { membersByGroup } from "../numbers/members-by-group.ts";

/**
 * Counts single durations, in any order. One that lasts still is open at its age: at the last date on which its event
 * would have been noticed, not at the last answer.
 *
 *     lifeTable([3, 1, 3], [2])      // { times: [1, 2, 3], events: [1, 0, 2], open: [0, 1, 0] }
 *
 * Unit: that of the durations
 * Interval: none
 * Minimum n: as what is made of it
 * R: survfit(Surv(time, event) ~ 1)[c("time", "n.event", "n.censor")]
 * Source: catalogue M12, M26 (growth table).
 */
export function lifeTable(ended: ArrayLike<number>, open: ArrayLike<number>): LifeTable {
  const [gone, still] = [sorted(ended), sorted(open)];
  const size = gone.length + still.length;
  const table = { times: new Float64Array(size), events: new Float64Array(size), open: new Float64Array(size) };
  let [i, j, rows] = [0, 0, 0];
  while (i < gone.length || j < still.length) {
    const time = j >= still.length || gone[i]! < still[j]! ? gone[i]! : still[j]!;
    const [fromGone, fromStill] = [i, j];
    while (i < gone.length && gone[i] === time) i++;
    while (j < still.length && still[j] === time) j++;
    table.times[rows] = time;
    table.events[rows] = i - fromGone;
    table.open[rows] = j - fromStill;
    rows++;
  }
  return {
    times: table.times.subarray(0, rows),
    events: table.events.subarray(0, rows),
    open: table.open.subarray(0, rows),
  };
}

/**
 * Tables of different people as one; with negative counts a person is taken out again.
 *
 *     pooledLives([lifeTable([3, 1], [2]), lifeTable([3], [])])
 *     // { times: [1, 2, 3], events: [1, 0, 2], open: [0, 1, 0] }
 *
 * Unit: that of the durations
 * Interval: none
 * Minimum n: as what is made of it
 * R: rbind, then survfit
 * Source: catalogue M12, M26 (growth table).
 */
export function pooledLives(tables: readonly LifeTable[]): LifeTable {
  const rows = tables.flatMap(({ times, events, open }) =>
    Array.from(times, (time, i) => ({ time, events: events[i]!, open: open[i]! })),
  );
  const byTime = [...membersByGroup(rows, ({ time }) => time)].map(([time, same]) => ({
    time,
    events: same.reduce((sum, row) => sum + row.events, 0),
    open: same.reduce((sum, row) => sum + row.open, 0),
  }));
  const left = byTime.filter(({ events, open }) => events + open > 0).sort((a, b) => a.time - b.time);
  return {
    times: Float64Array.from(left, ({ time }) => time),
    events: Float64Array.from(left, ({ events }) => events),
    open: Float64Array.from(left, ({ open }) => open),
  };
}

/** The durations ascending. Typed arrays sort numbers without asking a comparison back: a million in a tenth of a second. */
function sorted(durations: ArrayLike<number>): Float64Array {
  const times = new Float64Array(durations).sort();
  // NaN sorts last, −∞ first.
  const last = times[times.length - 1];
  if (times.length > 0 && !(Number.isFinite(last) && Number.isFinite(times[0]))) {
    throw new RangeError("a duration is a finite number");
  }
  return times;
}

/** How many lives the table counts. */
export function livesIn({ times, events, open }: LifeTable): number {
  let lives = 0;
  for (let i = 0; i < times.length; i++) lives += events[i]! + open[i]!;
  return lives;
}
