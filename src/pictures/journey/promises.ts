import type { PromiseVerdict, Says } from "../../core/insight/wording/sayable.ts";
import { say } from "../../core/text.ts";
import { words } from "../../texts/words.ts";
import { verdictMark } from "../marks.ts";
import { svg } from "../svg.ts";
import { textWidth, wrapped } from "../text-width.ts";
import { colour } from "../tokens.ts";
import { type DrawLane, emptyLane, laneTitle } from "./lane.ts";

const size = 11.5;
const rowHeight = 54;
/** Words of a promise run on beside its own touchpoints, but not for ever. */
const widest = 190;

/**
 * What was promised, above the touchpoints that are to keep it: a line from the first to the last, at each of them the shape
 * of the verdict, and the words below. Promises stand in one row as far as their words leave room for each other.
 */
export const promises: DrawLane = (language, stones, at, top, map) => {
  const rows: { right: number }[] = [];
  const placed = (map.promises ?? []).flatMap(({ text, touchpoints, verdict }) => {
    const xs = stones.flatMap(({ key }, index) => (touchpoints.includes(key) ? [at.columns[index]!.x] : []));
    if (xs.length === 0) return [];
    const [first, last] = [xs[0]!, xs.at(-1)!];
    const lines = wrapped(say(text, language), size, Math.max(widest, last - first), 2);
    const width = Math.max(...lines.map((line) => textWidth(line, size)));
    const left = Math.max(at.gutter, Math.min(first - 8, at.width - width - 4));
    const right = Math.max(last + 8, left + width) + 14;
    let row = rows.findIndex(({ right }) => right <= Math.min(left, first - 8));
    if (row === -1) row = rows.push({ right }) - 1;
    else rows[row] = { right };
    return [{ xs, first, last, lines, left, verdict, y: top + 14 + row * rowHeight }];
  });
  if (placed.length === 0) return emptyLane;
  const drawn = placed.map(({ xs, first, last, lines, left, verdict, y }) => [
    svg("path", { d: `M${first},${y}H${last}`, stroke: colour("line"), "stroke-width": 2 }),
    xs.map((x) => verdictMark(verdict === null ? "too-few" : shapes[verdict], x, y, 6)),
    lines.map((line, index) =>
      svg("text", { x: left, y: y + 20 + index * 13, "font-size": size, fill: colour("soft") }, line),
    ),
  ]);
  return {
    height: rows.length * rowHeight + 8,
    drawing: svg("g", { "aria-hidden": "true" }, laneTitle(words(language)("promises.title"), at, top + 18), drawn),
  };
};

/** A promise broken is drawn as a pain point, one kept as a strength. */
const shapes = { kept: "strength", broken: "pain", unproven: "neither", blind: "blind" } as const satisfies Record<
  PromiseVerdict,
  Says<"verdict">
>;
