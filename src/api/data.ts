import { z } from "zod";
import { perspectives } from "../core/experience/experience.ts";
import type { Data } from "../core/insight/heard/heard-value.ts";
import { flag } from "./left-out.ts";
import { day, key, named, text } from "./shapes.ts";

const time = z.iso.datetime();

const silence = named(
  "Silence",
  "A pause longer than any of its last twelve weeks, that would come by chance less than once in a thousand looks",
  z.object({
    days: z.number().int().describe("Whole days without anything"),
    usual: z.number().describe("How many came a week before, the median"),
    chance: z.number().describe("How likely such a pause is by chance alone, at that rate"),
  }),
);

const heardAt = named(
  "HeardAt",
  "What was heard from customers at one touchpoint; numbers that would lay few people open are null",
  z.object({
    touchpoint: key.nullable().describe("Null: about the whole"),
    experiences: z.number().int(),
    first: day.nullable(),
    last: day.nullable(),
    coverage: z
      .enum(["measured", "thin", "stale", "blind"])
      .describe("By the last 90 days: five people or more, fewer, none any more, none ever"),
    silence: silence.nullable(),
    days: z.array(z.number().int().nullable()).describe("Experiences of the last 90 days, today last"),
    channels: z.array(
      z.object({
        channel: z.string().nullable(),
        experiences: z.number().int().nullable(),
        last: day.nullable(),
        silence: silence.nullable(),
      }),
    ),
    states: z
      .object({
        answer: z.string().describe("By which the touchpoint is judged"),
        answered: z.number().int(),
        notAnswered: z.number().int().describe("Asked, and not answered"),
        notApplicable: z.number().int(),
        notAsked: z.number().int(),
      })
      .nullable(),
  }),
);

export const data: z.ZodType<Data> = named(
  "Data",
  "What is in here: what was heard, where it came from, and how far the figures follow the records",
  z.object({
    today: day,
    journeys: z.array(
      z.object({
        key,
        name: text,
        perspectives: z.array(
          z.object({
            perspective: z.enum(perspectives),
            experiences: z.number().int().nullable(),
            last: day.nullable(),
          }),
        ),
        touchpoints: z.array(heardAt),
        leftOut: z
          .array(z.object({ touchpoint: key.nullable(), reason: flag, n: z.number().int() }))
          .describe("Presses at kiosks that are kept and not counted, by touchpoint and reason"),
      }),
    ),
    keys: z
      .array(
        z.object({ name: z.string(), sent: z.number().int().nullable(), used: time.nullable(), open: z.boolean() }),
      )
      .describe("Keys by which programs send; `sent` counts experiences and outcomes, null to who may not tell"),
    imports: z
      .array(z.object({ number: z.number().int(), source: z.string(), begun: time, kept: z.number().int().nullable() }))
      .describe("Finished imports, the newest first; `kept` is null to who may not tell"),
    behind: z.object({
      seconds: z.number().describe("For how long the oldest entry that is not counted yet has been waiting"),
      entries: z.number().int().describe("How many wait; no more than 100,000 are counted"),
      read: time.nullable().describe("When the last entry that is counted had come in"),
    }),
    bytes: z.object({
      records: z.number().describe("Of every workspace of this Polku: they lie together"),
      projection: z.number(),
    }),
    backedUp: time
      .nullable()
      .describe("When the newest backup of everything was made; null: never, as far as is known"),
  }),
);
