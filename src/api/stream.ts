import { z } from "zod";
import { bands } from "../core/experience/answers.ts";
import { longestReason } from "../core/experience/edited.ts";
import { perspectives, precisions, vias } from "../core/experience/experience.ts";
import type { ExperienceStream, ReadExperience, WholeExperience } from "../core/insight/heard/read-experience.ts";
import { expecting } from "../core/shape.ts";
import { answer } from "./experience.ts";
import { flag, leftOut } from "./left-out.ts";
import { key, named } from "./shapes.ts";
import { sliceQuery } from "./slice.ts";

/** Experiences on a page of the stream. */
const mostOnPage = 100;
const local = z.string().describe("Local day and time, 2026-11-22T11:58");
const position = z.number().describe("On the answer's scale: 0 the worst, 1 the best");
const touchpoint = key.nullable().describe("By its key of today; null: the journey as a whole");

const felt = named(
  "Felt",
  "What was felt, by the answer that its touchpoint is judged by first",
  z.object({
    answer: z.string(),
    value: z.number(),
    scale: z.tuple([z.number(), z.number()]),
    position,
    band: z.enum(bands),
    expected: position.nullable().describe("Where what was expected lies; null: not asked on that scale"),
  }),
);

const changed = {
  received: z.string().describe("When, in UTC"),
  by: z.string().nullable().exactOptional().describe("Who did it, as far as that is known"),
  why: z.string().exactOptional(),
};

const wayEncounter = named(
  "WayEncounter",
  "An encounter on a customer's way",
  z.object({
    id: z.string(),
    journey: key,
    touchpoint,
    local,
    precision: z.enum(precisions).describe("How exactly the time is known"),
    felt: z.object({ position, band: z.enum(bands), expected: position.nullable() }).nullable(),
    passNumber: z.number().int().describe("Which of the customer's passes, from 1 in order of time"),
  }),
);

const read = {
  id: z.string(),
  journey: key,
  touchpoint,
  local,
  precision: z.enum(precisions).describe("How exactly that is known"),
  language: z.string().nullable(),
  felt: felt.nullable().describe("null where nothing was answered that has a scale"),
  answers: z.record(z.string(), answer).describe("Every answer but the comment"),
  scales: z.record(z.string(), z.tuple([z.number(), z.number()])).describe("Scales other than the standard ones"),
  comment: z.string().nullable(),
  leftOut: flag.nullable().describe("Why no figure counts it; null: they do"),
  corrected: z.object(changed).nullable().describe("The last correction by hand that stands"),
  way: z.array(wayEncounter).describe("The encounters of its pass, in order of time"),
};
const readExperience: z.ZodType<ReadExperience> = named(
  "ReadExperience",
  "An experience as it is read",
  z.object(read),
);

/** One with everything that is kept about it. */
export const wholeExperience: z.ZodType<WholeExperience> = named(
  "WholeExperience",
  "An experience with everything that is kept about it; `way` are all encounters of its customer in this journey",
  z.object({
    ...read,
    state: z.enum(["lived", "withdrawn"]),
    revision: z.number().int().describe("Whoever corrects says which one they saw"),
    journeyVersion: z.number().int().describe("The version of the journey that held on that day"),
    circumstances: z
      .object({
        customer: z.number().int().nullable().describe("A surrogate number; your own key is kept nowhere"),
        pass: z.string().nullable(),
        channel: z.string().nullable(),
        location: z.string().nullable(),
        perspective: z.enum(perspectives),
        via: z.enum(vias),
        survey: z.string().nullable(),
        surveyVersion: z.number().int().nullable(),
        askedWhen: z.enum(["before", "after"]).nullable(),
        attributes: z.record(z.string(), z.union([z.string(), z.number()])),
        weight: z.number().nullable(),
      })
      .nullable()
      .describe("null for those who may only read: it would tell who somebody is"),
    trace: z
      .array(
        z.object({
          ...changed,
          entry: z.enum(["lived", "corrected", "withdrawn"]),
          revision: z.number().int(),
          changes: z
            .array(z.object({ answer: z.string(), from: answer.exactOptional(), to: answer.exactOptional() }))
            .describe(
              "Answers that it told otherwise than before, each where it was asked; of a comment only that it changed",
            ),
          leftOut: flag.nullable().describe("Why no figure counted it from then on; null: they did"),
          origin: z
            .object({ import: z.number().int(), source: z.string(), row: z.number().int().nullable() })
            .nullable()
            .describe("The file it came by"),
        }),
      )
      .describe("What became of it, from the first entry on"),
  }),
);

/** A page of the stream. */
export const experienceStream: z.ZodType<ExperienceStream> = named(
  "ExperienceStream",
  "Experiences one by one, the newest first: in the order in which they first came in",
  z.object({
    items: z.array(readExperience),
    next: z
      .string()
      .nullable()
      .describe(
        "Pass it as `before` to go on; null: no more. A short page need not be the last: so much was looked through",
      ),
    withheld: z.literal("colleagues").nullable().describe("Those of employees and management are not read one by one"),
    notShown: z
      .array(z.object({ journey: key, touchpoint }))
      .describe("Where so few people answered that nothing is shown, as with comments"),
    leftOut: leftOut
      .nullable()
      .describe(
        "With `flagged=yes`: how many of the slice the figures leave out, by reason, whatever was felt or said; else null",
      ),
  }),
);

/** The query that looks for experiences. Attributes come beside these as `attribute.<key>=value`, and need a journey. */
export const streamQuery = sliceQuery.omit({ measure: true }).extend({
  journey: key.exactOptional().describe("Absent: every journey"),
  touchpoint: key.exactOptional().describe("Only what was lived there"),
  band: z.enum(bands).exactOptional().describe("Only what was felt so"),
  comment: z.literal("true").exactOptional().describe("Only those with a comment"),
  words: z
    .string()
    .max(200)
    .exactOptional()
    .describe("Only those in whose comment each of these words stands, or a part"),
  flagged: z.literal("yes").exactOptional().describe("Only what no figure counts, each with its reason in `leftOut`"),
  before: z
    .string()
    .regex(/^\d{1,20}-\d{1,19}$/, expecting("where-a-page-ended"))
    .exactOptional()
    .describe("Where an earlier page ended"),
  limit: z.coerce.number().int().min(1).max(mostOnPage).default(30),
});

/** What is told instead of what stands. */
export const correction = z.strictObject({
  basedOn: z.number().int().min(0).describe("The revision that was seen; refused with 409 when there is a newer one"),
  answers: z.record(z.string(), answer).default({}).describe("Answers that change; those left out stay"),
  counted: z
    .literal(true)
    .exactOptional()
    .describe("Counts what was left out of the figures, and all else that was told by the same press"),
  why: z.string().trim().min(1).max(longestReason).exactOptional(),
});
