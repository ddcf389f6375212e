import type { Language } from "../../core/text.ts";
import { words } from "../../texts/words.ts";
import { besideMark, doubtMark, verdictMark } from "../marks.ts";
import { type Axis, placeOn, ticks } from "../scale.ts";
import { type Svg, svg } from "../svg.ts";
import { textWidth } from "../text-width.ts";
import { colour } from "../tokens.ts";
import type { Columns } from "./columns.ts";
import { hatch } from "./hatch.ts";
import { across, type Point, runsOf } from "./path.ts";
import type { Stone } from "./stones.ts";
import { strokes } from "./strokes.ts";

/** The part of the picture where feeling is drawn: from y `top`, `height` high, and below it the lane of what is not known. */
export interface Field {
  readonly top: number;
  readonly height: number;
  /** Height of the lane below; 0 when everything is known. */
  readonly unknown: number;
}

const yOf = ({ top, height }: Field, place: number): number => top + height * (1 - place);
const unknownY = ({ top, height, unknown }: Field): number => top + height + unknown / 2 + 2;

/** Axis and grid, and the unknown: a hatched column where nobody measures, as unexplored land on a map. */
export function ground(
  language: Language,
  axis: Axis | null,
  stones: readonly Stone[],
  at: Columns,
  field: Field,
): Svg {
  const grid =
    axis === null
      ? []
      : ticks(language, axis).map(({ value, text }) => {
          const y = yOf(field, placeOn(axis, value));
          return [
            svg("path", { d: `M${at.gutter - 4},${y}H${at.width}`, stroke: colour("line"), "stroke-width": 1 }),
            svg(
              "text",
              { x: at.gutter - 10, y: y + 4, "font-size": 11.5, "text-anchor": "end", fill: colour("soft") },
              text,
            ),
          ];
        });
  const lane =
    field.unknown > 0 &&
    svg(
      "text",
      { x: at.gutter - 10, y: unknownY(field) + 4, "font-size": 11.5, "text-anchor": "end", fill: colour("soft") },
      words(language)("picture.notKnown"),
    );
  const hatched = stones.map((stone, index) => {
    const { x, width } = at.columns[index]!;
    const area = { x: x - width / 2 + 3, y: field.top, width: width - 6, height: field.height + field.unknown - 4 };
    return stone.verdict === "blind" && hatch(area);
  });
  return svg("g", {}, hatched, grid, lane);
}

/** Intervals as bars, the line of what was felt, broken where nobody measures, and what was expected as dots beside it. */
export function felt(stones: readonly Stone[], at: Columns, field: Field): Svg {
  const points = stones.map((stone, index) => ({ stone, x: at.columns[index]!.x }));
  const barWidth = Math.min(30, at.narrowest - 8);
  const bars = points.map(
    ({ stone: { felt }, x }) =>
      felt !== null &&
      svg("rect", {
        x: x - barWidth / 2,
        y: yOf(field, felt.high) - 1,
        width: barWidth,
        height: yOf(field, felt.low) - yOf(field, felt.high) + 2,
        rx: Math.min(5, barWidth / 3),
        fill: colour("band"),
      }),
  );
  const feltPoint = ({ stone, x }: (typeof points)[number]): Point => ({ x, y: yOf(field, stone.felt?.value ?? 0) });
  const runs = runsOf(points, ({ stone }) => stone.felt !== null);
  const lines = runs.map((run) => svg("path", { d: across(run.map(feltPoint)), ...strokes.felt }));
  const breaks = runs.slice(1).map((run, index) => {
    const [from, to] = [runs[index]?.at(-1), run[0]];
    if (from === undefined || to === undefined) return null;
    return svg("path", { d: across([feltPoint(from), feltPoint(to)]), ...strokes.unknown });
  });
  const beside = besideLine(points, field);
  return svg("g", { "aria-hidden": "true" }, bars, expectedLine(points, field), beside, breaks, lines);
}

/** What stands beside what was felt, of another slice: thinner, with squares. */
function besideLine(points: readonly { stone: Stone; x: number }[], field: Field): Svg {
  const point = ({ stone, x }: { stone: Stone; x: number }): Point => ({ x, y: yOf(field, stone.beside ?? 0) });
  return svg(
    "g",
    {},
    runsOf(points, ({ stone }) => stone.beside !== null).map((run) => [
      svg("path", { d: across(run.map(point)), ...strokes.beside }),
      run.map((one) => besideMark(point(one))),
    ]),
  );
}

function expectedLine(points: readonly { stone: Stone; x: number }[], field: Field): Svg {
  const point = ({ stone, x }: { stone: Stone; x: number }): Point => ({ x, y: yOf(field, stone.expected ?? 0) });
  return svg(
    "g",
    {},
    runsOf(points, ({ stone }) => stone.expected !== null).map((run) => [
      svg("path", { d: across(run.map(point)), ...strokes.expected }),
      run.map((one) => svg("circle", { cx: one.x, cy: point(one).y, r: 2.6, fill: colour("soft") })),
    ]),
  );
}

/** Where a stone lies: on the axis, or in the lane of what is not known. */
export const markY = (stone: Stone, field: Field): number =>
  stone.felt === null ? unknownY(field) : yOf(field, stone.felt.value);

/** Marks that would lie in the figure lift it above them: the lowest first. */
const overMarks = (top: number, marks: readonly number[]): number =>
  marks.toSorted((a, b) => b - a).reduce((y, mark) => (mark < y && mark > y - 26 ? mark - 4 : y), top);

/** A stone with its figure above it; what is not known lies in the lane below the axis. */
export function stoneMark(stone: Stone, x: number, field: Field, spacing: number): (Svg | false)[] {
  const radius = spacing < 34 ? 6.5 : 8;
  if (stone.felt === null) {
    const y = unknownY(field);
    const count = ["too-few", "withheld", "unanimous"].includes(stone.verdict) && stone.n !== "–";
    return [
      verdictMark(stone.verdict, x, y, radius),
      count &&
        svg("text", { x, y: y - 9, "font-size": 11, "text-anchor": "middle", fill: colour("soft") }, `n = ${stone.n}`),
    ];
  }
  const y = yOf(field, stone.felt.value);
  const top = Math.min(yOf(field, stone.felt.high), y - radius);
  const marks = [stone.beside, stone.expected].flatMap((place) => (place === null ? [] : yOf(field, place)));
  const above = overMarks(top, marks) - 8;
  const size = spacing < 34 ? 11.5 : 13.5;
  return [
    verdictMark(stone.verdict, x, y, radius),
    svg(
      "text",
      {
        x,
        y: above,
        "font-size": size,
        "font-weight": 600,
        "text-anchor": "middle",
        fill: colour("ink"),
        stroke: colour("stage"),
        "stroke-width": 3,
        "paint-order": "stroke",
      },
      stone.label,
    ),
    stone.doubted && doubtMark(x + textWidth(stone.label, size) / 2 + 10, above - size * 0.36, 6),
  ];
}
