import { z } from "zod";
import { said } from "../mistakes/mistake.ts";
import { expecting, fields } from "../shape.ts";
import { type AskingChannel, askingChannels } from "./delivery.ts";

/** In which way somebody is asked. */
export interface How {
  /** The first by which they can be reached. */
  readonly channels: readonly AskingChannel[];
  /** Hours of the day where they are, `until` excluded. */
  readonly hours: { readonly from: number; readonly until: number };
  /** Days of the week: 1 Monday … 7 Sunday. */
  readonly days: readonly number[];
  /** Who has not answered is asked again after so many days, at most so many times. */
  readonly remind?: { readonly after: number; readonly times: number };
}

const whole = (least: number, most: number) => {
  const expected = expecting(said("a-whole-number-within", { least, most }));
  return z.int(expected).min(least, expected).max(most, expected);
};

const channels = expecting(said("channels-to-ask-by", { values: askingChannels.join(", ") }));
const days = expecting("days-of-the-week");

/** Its fields, with what is usual where they are left out. */
export const howFields = {
  channels: z
    .array(z.enum(askingChannels, channels), channels)
    .min(1, channels)
    .refine((all) => new Set(all).size === all.length, channels)
    .default(["email"])
    .describe("In this order: the first by which the person can be reached"),
  hours: fields({ from: whole(0, 23), until: whole(1, 24) }, "hours-of-day")
    .refine(({ from, until }) => from < until, expecting("hours-of-day"))
    .default({ from: 9, until: 20 })
    .describe("Hours of the day at the event's location, else in the workspace's time zone"),
  days: z
    .array(whole(1, 7), days)
    .min(1, days)
    .refine((all) => new Set(all).size === all.length, days)
    .default([1, 2, 3, 4, 5, 6, 7])
    .describe("1 Monday … 7 Sunday"),
  remind: fields({ after: whole(1, 60), times: whole(1, 2) }, "a-reminder")
    .exactOptional()
    .describe("After so many days without an answer, at most twice; absent: never"),
};
