import { median } from "../../measures/numbers/order-statistic.ts";

/** Experiences of one day; days are numbered as in `core/calendar`. */
export interface DayCount {
  readonly day: number;
  readonly experiences: number;
}

/** A source that was heard from, and is not any more. */
export interface Silence {
  /** Whole days without anything, today not among them. */
  readonly days: number;
  /** How many came a week, before: the median of its weeks. */
  readonly usual: number;
  /** How likely such a pause is by chance alone, at that rate. */
  readonly chance: number;
}

/** So rare must a pause be by chance before it is called a silence: a false alarm in a thousand looks at a source. */
export const falseAlarm = 0.001;
/** So many weeks up to its last day tell what is usual for a source; with fewer than two nothing is. */
const usualWeeks = 12;

/**
 * Whether a source is silent: nothing came for longer than usual there.
 *
 *     rate    = median of its weekly counts, of up to twelve weeks that end with its last day, divided by seven
 *     chance  = exp(−rate · days), that a Poisson process of that rate says nothing for so long
 *     silent    when chance < 0.001, and no pause in those weeks was as long: a place may be closed at weekends
 *
 * `told` are the days on which anything came, ascending, those of its last twelve weeks among them. The second condition can only take alarms
 * away, so a thousand looks at sources that go on as before raise one false alarm at most, as far as they are Poisson.
 *
 *     silenceOf([{ day: 1, experiences: 40 }, …, { day: 84, experiences: 40 }], 87)      // 2 days of nothing at 280 a week
 */
export function silenceOf(told: readonly DayCount[], today: number): Silence | null {
  const last = told.at(-1)?.day ?? Number.NaN;
  const days = told.filter(({ day }) => day > last - usualWeeks * 7);
  const [first] = days.map(({ day }) => day);
  if (first === undefined) return null;
  const weeks = Math.min(usualWeeks, Math.floor((last - first + 1) / 7));
  if (weeks < 2) return null;
  const counts = new Array<number>(weeks).fill(0);
  for (const { day, experiences } of days) {
    const week = Math.floor((last - day) / 7);
    if (week < weeks) counts[week]! += experiences;
  }
  const usual = median(counts);
  const quiet = Math.max(0, today - last - 1);
  const longest = Math.max(...days.slice(1).map(({ day }, at) => day - days[at]!.day - 1));
  const chance = Math.exp((-usual / 7) * quiet);
  return chance < falseAlarm && quiet > longest ? { days: quiet, usual, chance } : null;
}
