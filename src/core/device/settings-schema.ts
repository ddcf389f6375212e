import { z } from "zod";
import { languageExpecting } from "../language-schema.ts";
import { said } from "../mistakes/mistake.ts";
import { expecting, fields, knowing } from "../shape.ts";
import { storable } from "../storable.ts";
import { weekdays } from "./hours.ts";
import { idleBounds, leaveCodePattern, longestAttract, silentBounds, thanksBounds, usualSettings } from "./settings.ts";

const whole = (bounds: { readonly least: number; readonly most: number }) => {
  const expected = expecting(said("a-whole-number-within", bounds));
  return z.int(expected).min(bounds.least, expected).max(bounds.most, expected);
};
const timeOfDay = z
  .string(expecting("a-time-of-day"))
  .regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, expecting("a-time-of-day"));
const span = fields({ from: timeOfDay, until: timeOfDay }, "a-span");
const hours = z.partialRecord(z.enum(weekdays, expecting("a-weekday")), span, knowing(weekdays, "hours-by-weekday"));

const language = languageExpecting(said("two-languages", { example: "fi", other: "fi-simple" }));
const words = z
  .string(expecting("words"))
  .regex(/\S/, expecting("some-words"))
  .max(longestAttract, expecting(said("characters-at-most", { most: longestAttract })))
  .refine(storable, expecting("some-words"));

/** How a kiosk is to behave; what is left out is as usual. */
const deviceSettings = fields(
  {
    idle: whole(idleBounds).default(usualSettings.idle).describe("Seconds without a touch until it begins anew"),
    partial: z
      .enum(["keep", "drop"], expecting(said("one-of", { values: "keep, drop" })))
      .default(usualSettings.partial)
      .describe("What becomes of an answer that was begun and left"),
    thanks: whole(thanksBounds).default(usualSettings.thanks).describe("Seconds for which it says thank you"),
    sleep: hours.default({}).describe("When its screen is dark, by weekday, by the clock where it stands"),
    languages: z
      .array(language, expecting("languages-list"))
      .default([])
      .describe("Shown as buttons, of those that the survey has; none: all of them"),
    sound: z.boolean(expecting("true-or-false")).default(usualSettings.sound),
    attract: z
      .record(
        language,
        words,
        expecting(said("words-by-language", { example: "{ fi: Miten meni?, en: How was it? }" })),
      )
      .default({})
      .describe("What it says while it waits for somebody; none: the first question alone"),
    open: hours
      .nullable()
      .default(null)
      .describe("When the place is open; what is pressed at other times is left out of the figures. null: always"),
    silentAfter: whole(silentBounds)
      .default(usualSettings.silentAfter)
      .describe("Minutes of opening hours without a sign after which it counts as silent"),
  },
  "kiosk-settings",
);

const name = z
  .string(expecting("a-name"))
  .trim()
  .min(1, expecting("a-name"))
  .max(120, expecting(said("a-name-at-most", { most: 120 })))
  .refine(storable, expecting("a-name"));
const place = z
  .string(expecting("a-name"))
  .min(1, expecting("a-name"))
  .max(64, expecting(said("a-name-at-most", { most: 64 })))
  .refine(storable, expecting("a-name"));

/** A kiosk, as somebody wants it. */
export const deviceAsked = fields(
  {
    name,
    survey: z
      .string(expecting("any-key"))
      .min(1, expecting("any-key"))
      .max(200, expecting("any-key"))
      .refine(storable, expecting("any-key"))
      .describe("Key of the survey that it asks"),
    location: place.nullable().default(null).describe("Where it stands"),
    settings: deviceSettings.prefault({}),
    leaveCode: z
      .string(expecting("a-leave-code"))
      .regex(leaveCodePattern, expecting("a-leave-code"))
      .nullable()
      .exactOptional()
      .describe("What leads out of its full screen: four to eight digits; null: anybody may leave; absent: as it was"),
  },
  "a-kiosk",
);
export type DeviceAsked = Readonly<z.output<typeof deviceAsked>>;
