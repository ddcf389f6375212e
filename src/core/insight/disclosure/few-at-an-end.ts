import { dateOf, dayOf } from "../../calendar.ts";
import type { Counts, Division, Few, FewAsked } from "../counts.ts";
import type { Slice } from "../slice.ts";
import { type FewPeople, isFew, together } from "./few-people.ts";
import type { PeriodSteps } from "./period-steps.ts";

/** Long enough for a step and the days until somebody answered. */
const firstLook = 62;

/** Where few are looked for at an end of a slice: keys of what is wanted, by one way to divide. */
export interface AtAnEnd {
  readonly by: readonly Division[];
  readonly wanted: ReadonlySet<string>;
  readonly keyOf: (one: Few) => string;
}

/**
 * The keys, among those wanted, where the outermost step of a period in which anybody answered holds 1–4 people: a period a
 * step shorter would show them by subtraction. Where a period ends between steps, every day is one.
 */
export async function fewAtAnEnd(
  counts: Pick<Counts, "few">,
  slice: Slice,
  end: "from" | "until",
  { at, steps, ways }: { readonly at: FewAsked["at"]; readonly steps: PeriodSteps; readonly ways: readonly AtAnEnd[] },
): Promise<Set<string>> {
  const own = steps[end](slice[end]!) === slice[end] ? steps : everyDay;
  const open = ways.map(({ wanted }) => new Set(wanted));
  const found = new Set<string>();
  const look = async (
    window: Slice,
    divisions: readonly Division[],
    outermost: (some: readonly Few[]) => Few["people"],
  ) => {
    const left = ways.map((way, at) => ({ ...way, wanted: open[at]! })).filter(({ wanted }) => wanted.size > 0);
    if (left.length === 0) return;
    const by = left.map((way) => [...way.by, ...divisions]);
    const told = await counts.few(window, { borders: [], by, ...(at && { at }) });
    for (const [place, { keyOf, wanted }] of left.entries())
      for (const [key, some] of Map.groupBy(told[place]!, keyOf)) {
        if (!wanted.has(key)) continue;
        const people = outermost(some);
        if (people !== null && people.length === 0) continue; // not to be seen from here
        wanted.delete(key);
        if (isFew(people)) found.add(key);
      }
  };
  // Mostly somebody answered in the very step at the end.
  await look({ ...slice, ...stepAt(slice, end, own) }, [], (some) => some.map(({ people }) => people).reduce(together));
  for (const window of [nearEnd(slice, end), slice])
    await look(window, [{ period: "day" }], (some) => {
      const days = some.map(({ parts, people }) => ({ day: parts.at(-1)!, people }));
      const step = outermostStep(days, end, own);
      return isSeen(step, window, slice, end) ? peopleIn(step, days) : [];
    });
  return found;
}

/** Between steps every day is one. */
const everyDay: PeriodSteps = { from: (day) => day, until: (day) => day };

/** The step at the end of a slice, as far as it lies within. */
function stepAt(slice: Slice, end: "from" | "until", steps: PeriodSteps): Partial<Days> {
  const { from, until } = slice;
  if (end === "from") {
    const next = steps.until(later(from!, 1));
    return { until: until !== undefined && until < next ? until : next };
  }
  const last = steps.from(later(until!, -1));
  return { from: from !== undefined && from > last ? from : last };
}

interface Days {
  readonly from: string;
  readonly until: string;
}
interface OnDay {
  readonly day: string;
  readonly people: FewPeople;
}

function outermostStep(days: readonly OnDay[], end: "from" | "until", steps: PeriodSteps): Days {
  const ascending = days.map(({ day }) => day).sort();
  const day = end === "from" ? ascending[0]! : ascending.at(-1)!;
  return { from: steps.from(day), until: steps.until(later(day, 1)) };
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
