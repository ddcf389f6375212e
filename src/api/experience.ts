import { z } from "zod";
import { longestReason } from "../core/experience/edited.ts";
import { perspectives, precisions, vias } from "../core/experience/experience.ts";
import { key, named, problemDetails } from "./shapes.ts";

/** How many may come in one request. */
export const mostAtOnce = 500;

/** What was said. */
export const answer = named(
  "Answer",
  "A number on its scale, a word, a set of words or an expected/experienced pair; null: asked, not answered; " +
    '"notApplicable"; an absent key: not asked',
  z.union([
    z.number(),
    z.string(),
    z.array(z.string()),
    z.object({ expected: z.number().nullable(), experienced: z.number().nullable() }),
    z.null(),
  ]),
);

const at = z.string().describe("When it was lived, ISO 8601 with offset; a date, month or year when no more is known");

/** One encounter as one person lived it, as it is sent. */
export const experience = named(
  "Experience",
  "One encounter as one person lived it",
  z.object({
    id: z.uuid().describe("Made by the sender, UUIDv7: the same id is the same experience"),
    revision: z.number().int().min(1).exactOptional().describe("A higher one corrects; absent: 1"),
    journey: key,
    touchpoint: key.exactOptional().describe("The touchpoint met; absent when `whole` is true"),
    whole: z.literal(true).exactOptional().describe("Answers about the journey as a whole"),
    pass: z.string().exactOptional(),
    at,
    precision: z.enum(precisions).exactOptional(),
    channel: z.string().exactOptional(),
    location: z.string().exactOptional(),
    customer: z.string().exactOptional().describe("Your own key for the customer; kept only as a keyed hash"),
    perspective: z.enum(perspectives).exactOptional().describe('Absent: "customer"'),
    via: z.enum(vias).exactOptional().describe('Absent: "self"'),
    survey: z.string().exactOptional(),
    version: z.number().int().exactOptional(),
    language: z.string().exactOptional(),
    askedWhen: z.enum(["before", "after"]).exactOptional(),
    answers: z.record(z.string(), answer),
    scales: z.record(z.string(), z.tuple([z.number(), z.number()])).exactOptional(),
    attributes: z.record(z.string(), z.union([z.string(), z.number()])).exactOptional(),
    weight: z.number().exactOptional(),
  }),
);

/** Something that happened to a customer, as it is sent. */
export const outcome = named(
  "Outcome",
  "Something that happened to a customer: returned, churned …",
  z.object({
    id: z.uuid(),
    revision: z.number().int().min(1).exactOptional(),
    journey: key,
    kind: z.string().describe("returned purchased renewed recommended churned complained abandoned, or one's own"),
    good: z.boolean().exactOptional().describe("Needed for one's own kinds"),
    happened: z.boolean().exactOptional().describe("Absent: true"),
    customer: z.string().exactOptional(),
    pass: z.string().exactOptional(),
    at,
    precision: z.enum(precisions).exactOptional(),
  }),
);

/** One, or a list of up to 500. */
export const experiences = z.union([experience, z.array(experience).max(mostAtOnce)]);
export const outcomes = z.union([outcome, z.array(outcome).max(mostAtOnce)]);

/** What became of what was sent; answered only after it is safely kept. */
const became = z.object({
  accepted: z.number().int(),
  duplicates: z.number().int(),
  rejected: z.array(z.object({ index: z.number().int().describe("From 0"), problem: problemDetails })),
});
export const receipt = named(
  "Receipt",
  "What became of what was sent, after it is safely kept. A duplicate was here already",
  became,
);
export type Receipt = z.infer<typeof receipt>;

/** The same of responses to a survey. */
export const responseReceipt = named(
  "ResponseReceipt",
  "What became of responses, after they are safely kept. A duplicate was here already",
  became.extend({
    overQuota: z
      .array(z.uuid())
      .exactOptional()
      .describe(
        "Responses that are kept and counted in no figure, since a quota is full: ask nothing more; absent: none",
      ),
  }),
);

export type ResponseReceipt = z.infer<typeof responseReceipt>;

/** Whether an experience is withdrawn (no longer counted) or erased (its content removed for good). */
export const eraseQuery = z.strictObject({
  erase: z
    .enum(["true", "false"])
    .default("false")
    .describe("true: remove its content for good; else only withdraw it"),
  why: z
    .string()
    .trim()
    .min(1)
    .max(longestReason)
    .exactOptional()
    .describe("Why it is withdrawn; an erasure keeps nothing"),
});
