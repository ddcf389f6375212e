import { z } from "zod";
import { perspectives } from "../core/experience/experience.ts";
import type { Slice } from "../core/insight/slice.ts";
import { units } from "./figure.ts";
import { day, key, named, text } from "./shapes.ts";

/** What a figure is about; absent parts do not restrict. */
export const slice: z.ZodType<Slice> = named(
  "Slice",
  "What a figure is about; absent parts do not restrict. Days are local days of the location",
  z.object({
    journey: key,
    from: day.exactOptional(),
    until: day.exactOptional(),
    perspective: z.enum(perspectives),
    touchpoints: z.array(z.string()).exactOptional(),
    channels: z.array(z.string()).exactOptional(),
    locations: z.array(z.string()).exactOptional(),
    attributes: z.record(z.string(), z.array(z.string())).exactOptional(),
  }),
);

const several = (about: string) =>
  z
    .union([z.string(), z.array(z.string()).max(100)])
    .exactOptional()
    .describe(about);

/** The query that asks for a slice. Attributes come beside these as `attribute.<key>=value`. */
export const sliceQuery = z.strictObject({
  from: day.exactOptional().describe("First day included"),
  until: day.exactOptional().describe("First day excluded"),
  perspective: z.enum(perspectives).default("customer").describe("Whose view"),
  measure: z
    .string()
    .regex(/^[\p{L}\p{N}_-]+(\.[\p{L}\p{N}_-]+)+$/u, "a measure is named answer.measure, as satisfaction.positive")
    .exactOptional()
    .describe("The measure to judge by, as satisfaction.positive; absent: each touchpoint's own headline"),
  channel: several("Only these channels; may be repeated"),
  location: several("Only these locations; may be repeated"),
});

/** A measure that can be chosen in this slice. */
export const availableMeasure = named(
  "AvailableMeasure",
  "A measure that at least one touchpoint of the slice has answers for",
  z.object({
    key: z.string().describe("answer.measure, as satisfaction.positive"),
    answer: z.string(),
    unit: z.enum(units),
    range: z.tuple([z.number(), z.number()]).describe("Its lowest and highest possible value, for drawing"),
    touchpoints: z.number().int().describe("Touchpoints that have it"),
  }),
);
export type AvailableMeasure = z.infer<typeof availableMeasure>;

/** Periods that a page offers ready-made. "all" is always there; "previous-…" is the one before, of the same length. */
export const readyPeriods = [
  "last-month",
  "previous-month",
  "last-3-months",
  "previous-3-months",
  "last-12-months",
  "previous-12-months",
  "all",
] as const;

const sliceValue = named(
  "SliceValue",
  "A value that can be sliced by; experiences is null where so few people are behind it that the count is withheld",
  z.object({ value: z.string(), name: text.nullable(), experiences: z.number().int().nullable() }),
);

/** What a journey can be sliced by. */
export const slices = named(
  "Slices",
  "What a journey can be sliced by, over the whole time",
  z.object({
    journey: key,
    position: z.string().describe("How far the figures have followed the records"),
    perspectives: z.array(z.object({ perspective: z.enum(perspectives), experiences: z.number().int().nullable() })),
    first: day.nullable().describe("First and last day on which something was lived"),
    last: day.nullable(),
    periods: z.array(z.object({ key: z.enum(readyPeriods), from: day, until: day.describe("First day excluded") })),
    channels: z.array(sliceValue),
    locations: z.array(sliceValue),
    attributes: z.array(z.object({ key: z.string(), name: text, values: z.array(sliceValue) })),
    measures: z.array(availableMeasure),
  }),
);
export type Slices = z.infer<typeof slices>;
