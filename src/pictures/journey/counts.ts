import { words } from "../../texts/words.ts";
import { svg } from "../svg.ts";
import { type DrawLane, laneTitle, small } from "./lane.ts";

/** How many answers each figure rests on. */
export const counts: DrawLane = (language, stones, at, top) => ({
  height: 30,
  drawing: svg(
    "g",
    { "aria-hidden": "true" },
    laneTitle(words(language)("picture.n"), at, top + 16),
    stones.map(({ n }, index) =>
      svg("text", { ...small, x: at.columns[index]!.x, y: top + 16, ...(at.narrowest < 34 && { "font-size": 10 }) }, n),
    ),
  ),
});
