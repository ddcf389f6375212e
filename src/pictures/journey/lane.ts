import type { Language } from "../../core/text.ts";
import { type Svg, svg } from "../svg.ts";
import { wrapped } from "../text-width.ts";
import { colour } from "../tokens.ts";
import type { Columns } from "./columns.ts";
import type { JourneyMap } from "./map.ts";
import type { Stone } from "./stones.ts";

/** Rows below the axis that run along the whole journey, from top to bottom. */
export const laneNames = ["against", "owners", "suppliers", "promises", "counts"] as const;
export type LaneName = (typeof laneNames)[number];

/** Those that stand there where nobody chose. */
export const usualLanes: readonly LaneName[] = ["against", "owners", "counts"];

/** A lane as it is drawn, and how much room it takes: none where it has nothing to say. */
export interface Lane {
  readonly height: number;
  readonly drawing: Svg;
}

export type DrawLane = (
  language: Language,
  stones: readonly Stone[],
  at: Columns,
  top: number,
  map: JourneyMap,
) => Lane;

export const emptyLane: Lane = { height: 0, drawing: svg("g") };

/** What is written small into a lane, in the middle of its column. */
export const small = { "font-size": 11.5, "text-anchor": "middle", fill: colour("soft") };

/** The lane's name in the gutter, in as many lines as it needs; the first stands at `y`. */
export const laneTitle = (text: string, at: Columns, y: number): Svg[] =>
  wrapped(text, 11.5, at.gutter - 14, 3).map((line, index) =>
    svg(
      "text",
      { x: at.gutter - 10, y: y + index * 14, "font-size": 11.5, "text-anchor": "end", fill: colour("soft") },
      line,
    ),
  );
