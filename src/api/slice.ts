import { z } from "zod";
import { perspectives } from "../core/experience/experience.ts";
import type { AvailableMeasure } from "../core/insight/available-measure.ts";
import { readyPeriodKeys } from "../core/insight/months/ready-periods.ts";
import type { Slice } from "../core/insight/slice.ts";
import type { Slices, SliceValue } from "../core/insight/slices.ts";
import { said } from "../core/mistakes/mistake.ts";
import { expecting } from "../core/shape.ts";
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
    .regex(/^[\p{L}\p{N}_-]+(\.[\p{L}\p{N}_-]+)+$/u, expecting(said("a-measure", { example: "satisfaction.positive" })))
    .exactOptional()
    .describe("The measure to judge by, as satisfaction.positive; absent: each touchpoint's own headline"),
  channel: several("Only these channels; may be repeated"),
  location: several("Only these locations; may be repeated"),
});

/** A measure that can be chosen in this slice. */
export const availableMeasure: z.ZodType<AvailableMeasure> = named(
  "AvailableMeasure",
  "A measure that at least one touchpoint of the slice has answers for",
  z.object({
    key: z.string().describe("answer.measure, as satisfaction.positive"),
    answer: z.string(),
    unit: z.enum(units),
    range: z
      .tuple([z.number(), z.number()])
      .describe(
        "Its lowest and highest possible value, for drawing; where touchpoints asked on several scales, on that of most",
      ),
    otherRanges: z
      .array(z.tuple([z.number(), z.number()]))
      .exactOptional()
      .describe("The others, of a mean: on two scales values are compared by where they lie between the ends"),
    touchpoints: z.number().int().describe("Touchpoints that have it"),
  }),
);

const sliceValue: z.ZodType<SliceValue> = named(
  "SliceValue",
  "A value that can be sliced by; experiences is null where so few people are behind it that the count is withheld",
  z.object({
    value: z.string(),
    name: text.nullable(),
    experiences: z.number().int().nullable(),
    within: z.string().exactOptional().describe("Of a place: the region that it lies in, which stands before it"),
    below: z
      .array(z.string())
      .exactOptional()
      .describe("Of a region: all places below it, also those where nothing was lived"),
  }),
);

/** What a journey can be sliced by. */
export const slices: z.ZodType<Slices> = named(
  "Slices",
  "What a journey can be sliced by, over the whole time",
  z.object({
    journey: key,
    position: z.string().describe("How far the figures have followed the records"),
    perspectives: z.array(z.object({ perspective: z.enum(perspectives), experiences: z.number().int().nullable() })),
    first: day.nullable().describe("First and last day on which something was lived"),
    last: day.nullable(),
    periods: z.array(z.object({ key: z.enum(readyPeriodKeys), from: day, until: day.describe("First day excluded") })),
    channels: z.array(sliceValue),
    locations: z.array(sliceValue),
    attributes: z.array(z.object({ key: z.string(), name: text, values: z.array(sliceValue) })),
    measures: z.array(availableMeasure),
    named: z
      .array(z.object({ answer: z.string(), words: z.array(sliceValue) }))
      .describe("What was named of emotions and tags, as far as the pages of touchpoints show it"),
  }),
);

export const undeclared = z
  .array(z.string())
  .describe("Attributes that experiences tell of and the journey does not declare: nothing is sliced by them");

export type { AvailableMeasure, Slices, SliceValue };
