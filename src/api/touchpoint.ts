import { z } from "zod";
import type { TouchpointPage } from "../core/insight/touchpoint-page.ts";
import { phases } from "../core/journey/journey.ts";
import { histograms, judgement, minimumDifference, promiseVerdict } from "./audit.ts";
import { figure, figures } from "./figure.ts";
import { owner, touchpoint } from "./journey.ts";
import { leftOut } from "./left-out.ts";
import { monthToMonth } from "./month-to-month.ts";
import { namedThere } from "./named.ts";
import { day, key, named, text } from "./shapes.ts";
import { availableMeasure, slice } from "./slice.ts";

const group = z.object({
  value: z.string(),
  name: text.nullable(),
  figure: figure.describe("Withheld where so few people are behind it that one could be recognised (F4)"),
});
const groups = z.array(group);
const within = z.string().exactOptional().describe("The region that it lies in, which stands before it");

/** Everything that one touchpoint opens to. */
export const touchpointPage: z.ZodType<TouchpointPage> = named(
  "TouchpointPage",
  "One touchpoint: every measure, distributions, over time, by group, its promises and what people said",
  z.object({
    journey: key,
    touchpoint,
    stage: z.object({ key, phase: z.enum(phases), name: text }),
    owners: z.array(z.object({ key, owner })),
    slice,
    minimumDifference,
    position: z.string(),
    ...judgement,
    measure: availableMeasure
      .nullable()
      .describe("The measure of `months`, `groups` and `figure`: the one asked for, else the headline"),
    figure,
    target: z.number().nullable().describe("What `figure` should reach; null: nothing is said of its measure"),
    measures: figures,
    available: z.array(availableMeasure),
    histograms: histograms.describe("Answers by value; empty where too few people answered"),
    scales: z.record(z.string(), z.tuple([z.number(), z.number()])).describe("Scale of each answer in `histograms`"),
    named: z.array(namedThere).describe("What was named there, of emotions and tags"),
    months: z.array(z.object({ from: day.describe("First day of the month"), figure })),
    monthToMonth: monthToMonth.nullable().describe("How those months went; null below twelve of them"),
    groups: z.object({
      channels: groups,
      locations: z
        .array(group.extend({ within }))
        .describe("Places and the regions that two of them or more lie in; a region's figure is of all in it"),
      attributes: z.array(z.object({ key: z.string(), name: text, groups })),
    }),
    promises: z.array(
      z.object({
        key,
        text,
        source: z.string(),
        measure: z.string(),
        target: z.number(),
        verdict: promiseVerdict,
        figure,
      }),
    ),
    comments: z.object({
      withheld: z.boolean().describe("So few people answered that words could tell who they are"),
      items: z
        .array(
          z.object({
            id: z.string().nullable().describe("The experience's; null of colleagues, whose are not read one by one"),
            day,
            language: z.string().nullable(),
            text: z.string(),
          }),
        )
        .describe("Newest first, at most 50"),
    }),
    leftOut: leftOut.describe("What none of these figures counts"),
  }),
);
export type { TouchpointPage };
