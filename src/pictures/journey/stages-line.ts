import type { Language } from "../../core/text.ts";
import { verdictMark } from "../marks.ts";
import { type Svg, svg } from "../svg.ts";
import { colour } from "../tokens.ts";
import type { JourneyMap } from "./map.ts";
import { runsByStage } from "./neighbours.ts";
import { across, type Point, runsOf } from "./path.ts";
import { stonesOf } from "./stones.ts";
import { strokes } from "./strokes.ts";

const [height, edge] = [64, 14];

/**
 * The whole journey in one line where its stages are shown one at a time: a field for each stage, all of one width, the one
 * that is shown marked. It says nothing by itself: what leads to the stages lies over it and has their names.
 */
export function stagesLine(
  language: Language,
  map: JourneyMap,
  { width, stage }: { readonly width: number; readonly stage: number },
): Svg {
  const { stones } = stonesOf(language, map);
  const runs = runsByStage(stones);
  const wide = width / runs.length;
  const placed = runs.flatMap(({ from, to }, at) =>
    stones.slice(from, to + 1).map((stone, place) => {
      const x = at * wide + ((place + 0.5) * wide) / (to - from + 1);
      return { stone, at: { x, y: edge + (1 - (stone.felt?.value ?? 0)) * (height - 2 * edge) } };
    }),
  );
  const felt = runsOf(placed, ({ stone }) => stone.felt !== null).map((run) => run.map(({ at }): Point => at));
  const fields = runs.map(({ from }, at) => {
    const fill = colour(stones[from]!.stage === stage ? "band" : "stage");
    return svg("rect", { x: at * wide + 1, y: 0, width: wide - 2, height, rx: 8, fill });
  });
  const radius = Math.min(5, Math.max(2.5, width / placed.length / 4));
  return svg(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, width, height, "aria-hidden": "true", focusable: "false" },
    fields,
    felt.map((run) => svg("path", { d: across(run), ...strokes.felt, "stroke-width": 2 })),
    placed.map(({ stone, at }) =>
      stone.verdict === "blind"
        ? svg("circle", { cx: at.x, cy: height - edge, r: 2.5, fill: "none", stroke: colour("stone") })
        : verdictMark(stone.verdict, at.x, stone.felt === null ? height - edge : at.y, radius),
    ),
  );
}
