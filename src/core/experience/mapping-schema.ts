import { z } from "zod";
import { expecting, fields } from "../shape.ts";
import { at } from "./at-schema.ts";
import { perspectives, vias } from "./experience.ts";
import {
  accepted,
  codes,
  columnOrValue,
  columnSource,
  oneOf,
  outcomeSource,
  words,
  wordsSource,
} from "./source-schema.ts";

/** The file around its answers. `touchpoints`, `whole` and `answers` are read one by one, for which the journey is needed. */
export const mappingShape = fields(
  {
    polku: z.literal("mapping/1", expecting('"mapping/1"')),
    draft: z.boolean(expecting("true, or no such field")).optional(),
    journey: words("the path of the journey file, from this file"),
    delimiter: z.string(expecting("one character")).length(1, expecting("one character")).optional(),
    quotes: z.literal("none", expecting("none, or no such field")).optional(),
    encoding: words("an encoding such as utf-8").optional(),
    sheet: words("the name of a sheet").optional(),
    headerRows: z
      .int(expecting("a whole number"))
      .min(0, expecting("at least 0"))
      .max(5, expecting("at most 5"))
      .optional(),
    leaveOut: z
      .record(z.string(), codes, expecting("values by column such as { Status: [Survey Preview] }"))
      .default({}),
    id: columnSource.optional(),
    customer: columnSource.optional(),
    pass: columnSource.optional(),
    channel: columnOrValue.optional(),
    location: columnOrValue.optional(),
    at,
    order: z.literal("journey", expecting("journey, or no such field")).optional(),
    weight: columnSource.optional(),
    perspective: oneOf(perspectives).default("customer"),
    via: oneOf(vias).default("self"),
    askedWhen: oneOf(["before", "after"]).optional(),
    touchpoint: columnSource.optional(),
    answers: z.unknown().optional(),
    touchpoints: z.unknown().optional(),
    whole: z.unknown().optional(),
    outcomes: z.record(z.string(), outcomeSource, expecting("outcomes by kind")).default({}),
    outcome: words("what drivers explain, such as whole.satisfaction").optional(),
    attributes: z
      .record(
        z.string().regex(/\S/, expecting("a key")).max(64, expecting("at most 64 characters")),
        columnSource,
        expecting("columns by attribute"),
      )
      .default({}),
    comments: z
      .preprocess(
        (value) => (value === undefined || Array.isArray(value) ? value : [value]),
        z.array(wordsSource, expecting("a column, or a list of columns")),
      )
      .default([]),
    accepted: z.array(accepted, expecting("a list of findings, each with its code and why it is accepted")).optional(),
  },
  "a mapping",
);
