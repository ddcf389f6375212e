import { dateOf, dayOf } from "../../calendar.ts";
import type { Division } from "../counts.ts";
import type { Slice } from "../slice.ts";
import { bordersOf } from "./borders.ts";
import { daysFrom, type PeriodSteps } from "./period-steps.ts";
import { oneOrSeveral } from "./slices-beside.ts";

/** A slice with more wider ones than this is refused. */
const mostWider = 64;

/** The slice without some of its borders, and without each several; `kept` stays. A period of customers is one. Null: too many. */
export function beyondBorders(slice: Slice, steps: PeriodSteps | null, kept?: string): Slice[] | null {
  const all = new Set(bordersOf(slice, steps).map(({ name }) => nameOf(name, steps)));
  const names = [...all].filter((name) => name !== kept);
  if (2 ** names.length > mostWider) return null;
  return oneOrSeveral(names).map((some) => withoutBorders(slice, steps, some));
}

const nameOf = (name: string, steps: PeriodSteps | null): string =>
  steps === null && name.startsWith("period.") ? "period" : name;

export function withoutBorders(slice: Slice, steps: PeriodSteps | null, names: readonly string[]): Slice {
  const { journey, perspective } = slice;
  let wider: Slice = { journey, perspective };
  for (const { name, within } of bordersOf(slice, steps)) {
    if (names.includes(nameOf(name, steps))) continue;
    const attributes = { ...wider.attributes, ...within.attributes };
    // The end of a period comes before the step around it.
    wider = { ...within, ...wider, ...(within.attributes && { attributes }) };
  }
  return wider;
}

export function partAsSlice(slice: Slice, division: Division, part: string): Slice {
  if ("attribute" in division) {
    const { attribute } = division;
    if (attribute === "channel") return { ...slice, channels: [part] };
    if (attribute === "location") return { ...slice, locations: [part] };
    return { ...slice, attributes: { ...slice.attributes, [attribute]: [part] } };
  }
  const next = division.period === "month" ? firstOfNext(part) : daysFrom(part, division.period === "week" ? 7 : 1);
  const { from = part, until = next } = slice;
  return { ...slice, from: [from, part].sort()[1]!, until: [until, next].sort()[0]! };
}

const firstOfNext = (month: string): string => `${dateOf(dayOf(month)! + 31).slice(0, 8)}01`;
