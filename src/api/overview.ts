import { z } from "zod";
import type { Overview, OverviewTouchpoint } from "../core/insight/overview.ts";
import { contacts, phases } from "../core/journey/journey.ts";
import { judgement, minimumDifference } from "./audit.ts";
import { figure, figures, people } from "./figure.ts";
import { owner } from "./journey.ts";
import { day, key, named, text } from "./shapes.ts";
import { availableMeasure, slice } from "./slice.ts";

/** A touchpoint as the journey page draws it. */
const overviewTouchpoint: z.ZodType<OverviewTouchpoint> = named(
  "OverviewTouchpoint",
  "One touchpoint of the journey with the figure of the chosen measure, what was expected, and the verdict",
  z.object({
    key,
    stage: key,
    name: text,
    contact: z.enum(contacts),
    channels: z.array(z.string()),
    owners: z.array(z.string()).describe("Keys of `owners`"),
    required: z.boolean(),
    criticality: z.number(),
    cost: z.number(),
    retired: z.boolean(),
    target: z.number().nullable(),
    ...judgement,
    figure: figure.describe("The chosen measure, else the headline"),
    unweighted: figure.exactOptional().describe("The same without weights, where there are any"),
    expectation: z.object({
      net: figure.describe("expectation.netExceeded: more exceeded than fell below, points"),
    }),
  }),
);

/** Everything that the journey page draws at once. */
export const overview: z.ZodType<Overview> = named(
  "Overview",
  "The journey at a glance: its stages and touchpoints with figure, interval, n and verdict",
  z.object({
    journey: z.object({
      key,
      name: text,
      version: z.number().int(),
      stages: z.array(z.object({ key, phase: z.enum(phases), name: text, touchpoints: z.array(key) })),
      owners: z.record(z.string(), owner),
    }),
    slice,
    minimumDifference,
    position: z
      .string()
      .describe("How far the figures have followed the records; changes when something new is counted"),
    totals: z.object({
      experiences: z.number().int().nullable().describe("Those with an answer; null where even the number is withheld"),
      unanswered: z
        .number()
        .int()
        .nullable()
        .describe(
          "Those in which nothing that was asked was answered: no figure rests on them; null: of colleagues, never told",
        ),
      passes: z.number().int().nullable(),
      ...people,
      people: people.people.nullable(),
      from: day.nullable(),
      until: day.nullable().describe("Last day on which something was lived"),
      weighted: z.boolean(),
    }),
    measure: availableMeasure
      .nullable()
      .describe(
        "The measure that was asked for, else the one that most touchpoints are judged by; null when nothing is measured",
      ),
    measures: z.array(availableMeasure),
    whole: figures.describe("What was said about the journey as a whole, by measure"),
    touchpoints: z.array(overviewTouchpoint),
  }),
);
export type { Overview, OverviewTouchpoint };
