import { z } from "zod";
import { said } from "../mistakes/mistake.ts";
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
    polku: z.literal("mapping/1", expecting(said("this-form", { form: '"mapping/1"' }))),
    draft: z.boolean(expecting(said("or-nothing", { value: "true" }))).optional(),
    journey: words("a-journey-path"),
    delimiter: z.string(expecting("one-character")).length(1, expecting("one-character")).optional(),
    quotes: z.literal("none", expecting(said("or-nothing", { value: "none" }))).optional(),
    encoding: words(said("an-encoding", { example: "utf-8" })).optional(),
    sheet: words("a-sheet").optional(),
    headerRows: z
      .int(expecting("a-whole-number"))
      .min(0, expecting(said("at-least", { least: 0 })))
      .max(5, expecting(said("at-most", { most: 5 })))
      .optional(),
    leaveOut: z
      .record(z.string(), codes, expecting(said("values-by-column", { example: "{ Status: [Survey Preview] }" })))
      .default({}),
    id: columnSource.optional(),
    customer: columnSource.optional(),
    pass: columnSource.optional(),
    channel: columnOrValue.optional(),
    location: columnOrValue.optional(),
    at,
    order: z.literal("journey", expecting(said("or-nothing", { value: "journey" }))).optional(),
    weight: columnSource.optional(),
    perspective: oneOf(perspectives).default("customer"),
    via: oneOf(vias).default("self"),
    askedWhen: oneOf(["before", "after"]).optional(),
    touchpoint: columnSource.optional(),
    answers: z.unknown().optional(),
    touchpoints: z.unknown().optional(),
    whole: z.unknown().optional(),
    outcomes: z.record(z.string(), outcomeSource, expecting("outcomes-by-kind")).default({}),
    outcome: words(said("what-drivers-explain", { example: "whole.satisfaction" })).optional(),
    attributes: z
      .record(
        z
          .string()
          .regex(/\S/, expecting("any-key"))
          .max(64, expecting(said("characters-at-most", { most: 64 }))),
        columnSource,
        expecting("columns-by-attribute"),
      )
      .default({}),
    comments: z
      .preprocess(
        (value) => (value === undefined || Array.isArray(value) ? value : [value]),
        z.array(wordsSource, expecting("a-column-or-columns")),
      )
      .default([]),
    accepted: z.array(accepted, expecting("accepted-list")).optional(),
  },
  "a-mapping",
);
