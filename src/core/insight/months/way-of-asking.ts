import type { ContingencyCube } from "../../measures/comparisons/contingency-cube.ts";
import { wilsonInterval } from "../../measures/intervals/wilson-interval.ts";
import { breakLines } from "../../measures/series/series.ts";
import type { AnswerCounts, PartCounts } from "../counts.ts";
import type { GuardedCounts } from "../disclosure/guarded-counts.ts";
import type { Slice } from "../slice.ts";
import type { AskedAnew, MonthFigure } from "./month-to-month.ts";

/** How many gave an answer in each month by each channel; null where there are not months or channels enough for a change. */
export async function waysByMonth(
  counts: Pick<GuardedCounts, "cube">,
  slice: Slice,
  { touchpoint, answer, scale, leavesFew }: AnswerCounts,
  { months, channels }: { readonly months: readonly PartCounts[]; readonly channels: readonly PartCounts[] },
): Promise<ContingencyCube | null> {
  const ways = channels.filter((one) => one.answer === answer && answersIn(one) >= fewest);
  if (leavesFew || months.length < 2 || ways.length < 2) return null;
  return counts.cube(slice, { touchpoint, answer, scale }, [{ period: "month" }, { attribute: "channel" }]);
}

/**
 * Where the way of asking changed, oldest first. A month is asked by the channel that brought two thirds of its answers, and
 * more than half beyond chance; a month without such a channel, or without a figure, as the one before it.
 * Source: catalogue M23.
 */
export function askedAnew(months: readonly MonthFigure[], ways: ContingencyCube | null): AskedAnew[] {
  if (ways === null) return [];
  const leading = leadingChannels(ways);
  const modes = months.map(({ from, figure }) => (figure.ok ? (leading.get(from) ?? null) : null));
  return breakLines(modes).map((at) => ({
    from: months[at]!.from,
    channel: modes[at]!,
    before: modes.slice(0, at).findLast((mode) => mode !== null)!,
  }));
}

const leadingShare = 2 / 3;
/** A channel that brings half of all answers leads fewer than one month in a thousand. */
const confidence = 0.998;
/** Fewer answers than these cannot lie so far beyond chance, all of them by one channel. */
const fewest = 10;

const answersIn = ({ codes }: AnswerCounts): number => codes.reduce((sum, { n }) => sum + n, 0);

/** The channel that leads each month that is led by one, by the month's first day. */
function leadingChannels({ attributes, cells }: ContingencyCube): Map<string, string> {
  const [months, channels] = attributes.map(({ values }) => values) as [readonly string[], readonly string[]];
  const leading = new Map<string, string>();
  for (const [month, there] of Map.groupBy(cells, ({ values }) => values[0]!)) {
    const all = sumOf(there);
    for (const [channel, some] of Map.groupBy(there, ({ values }) => values[1]!)) {
      const n = sumOf(some);
      const leads = n / all >= leadingShare && wilsonInterval(n, all, confidence)!.low > 0.5;
      if (channel >= 0 && leads) leading.set(months[month]!, channels[channel]!);
    }
  }
  return leading;
}

const sumOf = (cells: ContingencyCube["cells"]): number => cells.reduce((sum, { n }) => sum + n, 0);
