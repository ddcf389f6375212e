import { words } from "../../texts/words.ts";
import { svg } from "../svg.ts";
import { colour } from "../tokens.ts";
import { againstBar, reachOf } from "./against.ts";
import { type DrawLane, emptyLane, laneTitle, small } from "./lane.ts";
import { strokes } from "./strokes.ts";

const bar = 44;

/**
 * How far each figure lies from the one beside it, with its interval around none; in bold where that may be said, else softly. Below it on
 * how many answers the one beside it rests.
 */
export const changes: DrawLane = (language, stones, at, top) => {
  if (stones.every(({ change }) => change === null)) return emptyLane;
  const t = words(language);
  const width = Math.min(20, at.narrowest - 8);
  const spans = stones.map(({ change }) => change?.span ?? null);
  const reach = reachOf(spans, 0.02);
  const middle = top + 28 + bar / 2;
  const last = top + bar + 48;
  const size = at.narrowest < 34 && { "font-size": 10 };
  return {
    height: bar + 62,
    drawing: svg(
      "g",
      { "aria-hidden": "true" },
      laneTitle(t("picture.difference"), at, top + 16),
      laneTitle(t("picture.nBeside"), at, last),
      stones.map(({ change }, index) => {
        if (change === null) return false;
        const { x } = at.columns[index]!;
        const area = { x: x - width / 2, y: top + 28, width, height: bar };
        const bold = change.isTold && { "font-weight": 700, fill: colour("ink") };
        return svg(
          "g",
          {},
          svg("text", { ...small, x, y: top + 16, ...size, ...bold }, change.text),
          change.span !== null &&
            svg("path", { d: `M${x - width / 2 - 4},${middle}h${width + 8}`, ...strokes.expected }),
          change.span !== null && againstBar(change.span, reach, area),
          svg("text", { ...small, x, y: last, ...size }, change.n),
        );
      }),
    ),
  };
};
