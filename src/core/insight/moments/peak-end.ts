import type { Scale } from "../../experience/answers.ts";
import { journeyMoments, peakEnd } from "../../measures/journeys/peak-end.ts";
import type { Audit } from "../audit-value.ts";
import type { Counted } from "../counted.ts";
import type { Counts } from "../counts.ts";
import type { DriverOutcome } from "../drivers/driver-outcome.ts";
import type { Variable } from "../variable.ts";

/** Passes that are read at most; above, those of a sample of people. */
const passesWanted = 30_000;

/** Fewer people than this: nothing is said, and no correlation shown. */
const fewest = 50;

/**
 * What of a pass is remembered: its peak and end, or the mean of it all (catalogue M11). Of everybody the latest pass
 * counts, so that people are independent; answers on unlike scales are placed on −1 … 1, with 0 between good and bad.
 * Answers of one moment have no order, unless the mapping says that it was the journey's.
 */
export async function peakEndIn(
  counts: Pick<Counts, "sequences">,
  { slice }: Pick<Counted, "slice">,
  outcome: DriverOutcome | "withheld" | null,
  headlines: readonly Variable[],
  order: "time" | "journey" = "time",
): Promise<Audit["peakEnd"]> {
  if (outcome === null) return { refused: "no-outcome" };
  if (outcome === "withheld") return { refused: outcome };
  const found = await counts.sequences(slice, headlines, outcome.variable, { order, passes: passesWanted });
  if (found.people < fewest) return { refused: found.unordered ? "no-order" : "too-few" };
  const journeys = found.sequences.flatMap(({ touchpoints, values, outcome: told, n }) => {
    const answers = values.map((value, at) => placeOn(headlines[touchpoints[at]!]!.scale, value));
    return new Array(n).fill({ answers, loyalty: outcome.good ? told : -told });
  });
  const { n, correlations, williams, verdict } = peakEnd(journeyMoments(journeys, 0));
  return { outcome: outcome.name, people: n, correlations, p: williams?.p ?? null, says: verdict };
}

/** −1 … 1; written so that what lies equally far from the middle has the same distance to the last digit. */
const placeOn = ([low, high]: Scale, value: number): number => (2 * value - low - high) / (high - low);
