import type { Slice } from "../slice.ts";
import type { PeriodSteps } from "./period-steps.ts";

/** What keeps others out of a slice: who does not lie `within`, misses it. */
export interface Border {
  /** "channel", "location", an attribute's key; "period.from", "period.until", and "period.from.step": the step around it. */
  readonly name: string;
  readonly within: SlicePart;
}

/** What a slice asks beside journey and perspective. */
export type SlicePart = Pick<Slice, "from" | "until" | "channels" | "locations" | "attributes">;

/**
 * The borders of a slice, each of which somebody can take away and look again. Where there are steps, the ends of a period
 * that lie between them go in two moves: to the step, and away.
 */
export function bordersOf(slice: Slice, steps: PeriodSteps | null): Border[] {
  const { from, until, channels, locations, attributes = {} } = slice;
  const borders: Border[] = [];
  if (from !== undefined) {
    borders.push({ name: "period.from", within: { from } });
    const step = steps?.from(from) ?? from;
    if (step !== from) borders.push({ name: "period.from.step", within: { from: step } });
  }
  if (until !== undefined) {
    borders.push({ name: "period.until", within: { until } });
    const step = steps?.until(until) ?? until;
    if (step !== until) borders.push({ name: "period.until.step", within: { until: step } });
  }
  if (channels !== undefined) borders.push({ name: "channel", within: { channels } });
  if (locations !== undefined) borders.push({ name: "location", within: { locations } });
  for (const [key, values] of Object.entries(attributes))
    borders.push({ name: key, within: { attributes: { [key]: values } } });
  return borders;
}

/** What a slice lists several values of, any of which may be left out: "channel", "location", keys of attributes. */
export const listsOf = ({ channels = [], locations = [], attributes = {} }: Slice): string[] => [
  ...(channels.length > 1 ? ["channel"] : []),
  ...(locations.length > 1 ? ["location"] : []),
  ...Object.entries(attributes).flatMap(([key, values]) => (values.length > 1 ? [key] : [])),
];
