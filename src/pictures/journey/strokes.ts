import { colour } from "../tokens.ts";

const round = { fill: "none", "stroke-linecap": "round" } as const;

/** The lines of a journey: what was felt, what was expected, and the way across what nobody measures. */
export const strokes = {
  felt: { ...round, stroke: colour("path"), "stroke-width": 3 },
  expected: { ...round, stroke: colour("soft"), "stroke-width": 1.6, "stroke-dasharray": "1.5 4.5" },
  beside: { ...round, stroke: colour("stone"), "stroke-width": 1.8 },
  unknown: { ...round, stroke: colour("stone"), "stroke-width": 1.4, "stroke-dasharray": "0.1 8" },
} as const;
