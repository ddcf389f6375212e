import type { MonthToMonth } from "../core/insight/months/month-to-month.ts";
import type { Figure } from "../core/measures/intervals/estimate.ts";
import type { Language } from "../core/text.ts";
import { dates } from "../texts/dates.ts";
import { figureInWords } from "../texts/figure-words.ts";
import { words } from "../texts/words.ts";
import { runsOf } from "./journey/path.ts";
import { breakMarks, type LimitedMonth, limitLines, signalRings } from "./ordinary-variation.ts";
import { axisOf, type MeasureScale, placeOn, ticks } from "./scale.ts";
import { type Svg, svg } from "./svg.ts";
import { colour } from "./tokens.ts";

/** A month's figure. */
export interface Month {
  /** First day of the month. */
  readonly from: string;
  readonly figure: Figure;
}

export interface MonthsOptions {
  readonly width: number;
  readonly height?: number;
  /** What the measure is called. */
  readonly measure: string;
  /** The limits of its ordinary variation and what goes beyond them, where there are months enough to tell. */
  readonly monthToMonth?: MonthToMonth | null;
  /** What the scale must reach down to, where another picture beside it does. */
  readonly lowest?: number;
}

/**
 * A measure by month with its intervals. Months with too few answers are gaps, not points; nothing is drawn across them, nor
 * across a month from which on people were asked in another way.
 */
export function months(
  language: Language,
  scale: MeasureScale,
  shown: readonly Month[],
  { width, height = 200, measure, monthToMonth = null, lowest = Number.POSITIVE_INFINITY }: MonthsOptions,
): Svg {
  const [t, date] = [words(language), dates(language)];
  const axis = axisOf(scale, Math.min(lowest, lowestOf(scale, [{ months: shown, monthToMonth }])));
  const [left, right, top, bottom] = [46, width - 10, 12, height - 38];
  const spacing = (right - left) / Math.max(1, shown.length);
  const y = (value: number) => bottom - Math.min(1, Math.max(0, placeOn(axis, value))) * (bottom - top);
  const points = shown.map((month, index) => ({ ...month, x: left + (index + 0.5) * spacing }));
  const every = Math.max(1, Math.ceil(42 / spacing));

  const soft = { "font-size": 11.5, fill: colour("soft") };
  const grid = ticks(language, axis).map(({ value, text }) => [
    svg("path", { d: `M${left},${y(value)}H${right}`, stroke: colour("line") }),
    svg("text", { ...soft, x: left - 8, y: y(value) + 4, "text-anchor": "end" }, text),
  ]);
  const names = points.map(({ from, x }, index) => [
    index % every === 0 && svg("text", { ...soft, x, y: height - 20, "text-anchor": "middle" }, date.shortMonth(from)),
    (isJanuary(from) || (index === 0 && !points.slice(1, every + 1).some((next) => isJanuary(next.from)))) &&
      svg("text", { ...soft, x, y: height - 4, "text-anchor": "middle" }, from.slice(0, 4)),
  ]);
  const barWidth = Math.max(4, Math.min(16, spacing - 5));
  const bars = points.map(({ figure, x, from }) =>
    figure.ok
      ? svg(
          "g",
          {},
          svg("title", {}, `${date.month(from)}: ${figureInWords(language, figure)}`),
          svg("rect", {
            x: x - barWidth / 2,
            y: y(figure.estimate.high),
            width: barWidth,
            height: Math.max(2, y(figure.estimate.low) - y(figure.estimate.high)),
            rx: Math.min(4, barWidth / 2),
            fill: colour("band"),
          }),
        )
      : svg(
          "circle",
          { cx: x, cy: bottom - 6, r: 2.5, fill: "none", stroke: colour("stone") },
          svg("title", {}, `${date.month(from)}: ${figureInWords(language, figure)}`),
        ),
  );
  const known = points.map(({ x, figure }) => ({ x, value: figure.ok ? figure.estimate.value : null }));
  const breaks = points.filter(({ from }) => monthToMonth?.anew?.some((one) => one.from === from));
  const pieces = [...Map.groupBy(known, ({ x }) => breaks.filter((one) => one.x <= x).length).values()];
  const runs = pieces.flatMap((piece) => runsOf(piece, ({ value }) => value !== null));
  const lines = runs.map((run) =>
    svg("path", {
      d: run
        .map(({ x, value }, index) => `${index === 0 ? "M" : "L"}${x.toFixed(1)},${y(value ?? 0).toFixed(1)}`)
        .join(""),
      fill: "none",
      stroke: colour("path"),
      "stroke-width": 2,
      "stroke-linejoin": "round",
    }),
  );
  const dots = known.flatMap(({ x, value }) =>
    value === null ? [] : [svg("circle", { cx: x, cy: y(value), r: 3, fill: colour("path") })],
  );
  const limited = limitedMonths(monthToMonth, points);
  return svg(
    "svg",
    {
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: "img",
      "aria-label": `${t("picture.months", { measure })}. ${t("picture.monthsDescription", { months: shown.length })}`,
    },
    grid,
    names,
    bars,
    monthToMonth?.centre != null && limited.length > 0 && limitLines(limited, monthToMonth.centre, spacing, y),
    breakMarks(
      breaks.map(({ x }) => x - spacing / 2),
      top,
      bottom,
    ),
    lines,
    dots,
    signalRings(limited, y),
  );
}

/** What the scale of such pictures reaches down to: the lowest interval, or limit of ordinary variation. */
export const lowestOf = (
  scale: MeasureScale,
  pictures: readonly { readonly months: readonly Month[]; readonly monthToMonth: MonthToMonth | null }[],
): number =>
  Math.min(
    ...pictures.flatMap(({ months, monthToMonth }) => [
      ...months.map(({ figure }) => (figure.ok ? figure.estimate.low : scale.range[1])),
      ...(monthToMonth?.months ?? []).map(({ low }) => low),
    ]),
  );

/** Where the months that have limits stand in the picture. */
function limitedMonths(
  monthToMonth: MonthToMonth | null,
  points: readonly (Month & { readonly x: number })[],
): LimitedMonth[] {
  const places = new Map(points.map((point) => [point.from, point]));
  return (monthToMonth?.months ?? []).flatMap(({ from, low, high, signal }) => {
    const point = places.get(from);
    if (!point?.figure.ok) return [];
    return [{ x: point.x, value: point.figure.estimate.value, low, high, isSignal: signal !== "none" }];
  });
}

const isJanuary = (day: string): boolean => day.slice(5, 7) === "01";
