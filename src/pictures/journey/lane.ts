import type { Svg } from "../svg.ts";

/** A row below the axis that runs along the whole journey, and how much room it takes. */
export interface Lane {
  readonly height: number;
  readonly drawing: Svg;
}
