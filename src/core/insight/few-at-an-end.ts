import { dateOf, dayOf } from "../calendar.ts";
import type { Counts, FewAsked } from "./counts.ts";
import { type FewPeople, isFew, together } from "./few-people.ts";
import type { PeriodSteps } from "./period-steps.ts";
import type { Slice } from "./slice.ts";

/** Long enough for a step and the days until somebody answered. */
const firstLook = 62;

/**
 * The keys, among those that are `wanted`, where the outermost step of a period in which anybody answered holds 1–4 people:
 * a period a step shorter would show them by subtraction. Between steps every day is one.
 */
export async function fewAtAnEnd(
  counts: Pick<Counts, "few">,
  slice: Slice,
  end: "from" | "until",
  {
    asked,
    steps,
    wanted,
    keyOf,
  }: {
    readonly asked: Omit<FewAsked, "borders">;
    readonly steps: PeriodSteps;
    readonly wanted: Iterable<string>;
    readonly keyOf: (one: Awaited<ReturnType<Counts["few"]>>[number]) => string;
  },
): Promise<string[]> {
  const isStep = steps[end](slice[end]!) === slice[end];
  const open = new Set(wanted);
  const found: string[] = [];
  for (const window of [nearEnd(slice, end), slice]) {
    if (open.size === 0) break;
    const told = await counts.few(window, {
      ...asked,
      borders: [],
      divisions: [...asked.divisions, { period: "day" }],
    });
    for (const [key, days] of Map.groupBy(told, keyOf)) {
      if (!open.has(key)) continue;
      const byDay = days.map(({ parts, people }) => ({ day: parts.at(-1)!, people }));
      const outermost = outermostStep(byDay, end, isStep ? steps : null);
      if (!isSeen(outermost, window, slice, end)) continue;
      open.delete(key);
      if (isFew(peopleIn(outermost, byDay))) found.push(key);
    }
  }
  return found;
}

interface Days {
  readonly from: string;
  readonly until: string;
}
interface OnDay {
  readonly day: string;
  readonly people: FewPeople;
}

function outermostStep(days: readonly OnDay[], end: "from" | "until", steps: PeriodSteps | null): Days {
  const ascending = days.map(({ day }) => day).sort();
  const day = end === "from" ? ascending[0]! : ascending.at(-1)!;
  return { from: steps?.from(day) ?? day, until: (steps ?? { until: (next: string) => next }).until(later(day, 1)) };
}

const peopleIn = ({ from, until }: Days, days: readonly OnDay[]): FewPeople =>
  days
    .filter(({ day }) => day >= from && day < until)
    .reduce<FewPeople>((all, { people }) => together(all, people), []);

function nearEnd(slice: Slice, end: "from" | "until"): Slice {
  const { from, until } = slice;
  if (end === "from") {
    const near = later(from!, firstLook);
    return { ...slice, until: until !== undefined && until < near ? until : near };
  }
  const near = later(until!, -firstLook);
  return { ...slice, from: from !== undefined && from > near ? from : near };
}

/** Whether the whole of a step was looked at: what of it lies beyond the slice is not asked about. */
const isSeen = (step: Days, window: Slice, slice: Slice, end: "from" | "until"): boolean =>
  end === "from"
    ? window.until === slice.until || step.until <= window.until!
    : window.from === slice.from || step.from >= window.from!;

const later = (day: string, days: number): string => dateOf(dayOf(day)! + days);
