import { words } from "../../texts/words.ts";
import { svg } from "../svg.ts";
import { colour } from "../tokens.ts";
import { type DrawLane, emptyLane, laneTitle, small } from "./lane.ts";

/** How far each figure lies from the one beside it: in bold where that may be said, else softly. */
export const changes: DrawLane = (language, stones, at, top) => {
  if (stones.every(({ change }) => change === null)) return emptyLane;
  return {
    height: 30,
    drawing: svg(
      "g",
      { "aria-hidden": "true" },
      laneTitle(words(language)("picture.difference"), at, top + 16),
      stones.map(
        ({ change }, index) =>
          change !== null &&
          svg(
            "text",
            {
              ...small,
              ...{ x: at.columns[index]!.x, y: top + 16 },
              ...(at.narrowest < 34 && { "font-size": 10 }),
              ...(change.isTold && { "font-weight": 700, fill: colour("ink") }),
            },
            change.text,
          ),
      ),
    ),
  };
};
