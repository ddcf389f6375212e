import { z } from "zod";
import type { Estimate, Figure } from "../core/measures/intervals/estimate.ts";
import { named } from "./shapes.ts";

export const units = ["share", "points", "mean", "index", "effect"] as const;

export const people = {
  people: z.number().int(),
  peopleEstimated: z
    .literal(true)
    .exactOptional()
    .describe("The number of people is a fixed sample's, scaled up: right within some per cent"),
};

/** A measured number with its interval and what it rests on. */
export const estimate: z.ZodType<Estimate> = named(
  "Estimate",
  "A number with its two-sided 95 % interval, the answers (n) and the distinct people it rests on",
  z.object({
    value: z.number(),
    low: z.number(),
    high: z.number(),
    n: z.number().int(),
    ...people,
    unit: z.enum(units).describe("share 0–1, points −100…100, mean on its own scale, index 0–100, effect"),
    scale: z
      .tuple([z.number(), z.number()])
      .exactOptional()
      .describe("Of a mean: the lowest and the highest answer that could be given"),
    method: z.string(),
    weighted: z.boolean(),
    deff: z.number().exactOptional(),
  }),
);

/** An estimate, or the reason why there is none; shown as words, never as 0. */
export const figure: z.ZodType<Figure> = named(
  "Figure",
  "An estimate, or the reason why there is none",
  z.discriminatedUnion("ok", [
    z.object({ ok: z.literal(true), estimate, label: z.enum(["precise", "usable", "indicative"]) }),
    z.object({
      ok: z.literal(false),
      reason: z.string(),
      n: z.number().int().nullable().describe("null where even the count is withheld"),
      needed: z.number().int().exactOptional(),
    }),
  ]),
);

/** Figures by measure key: "satisfaction.positive", "recommend.nps". */
export const figures = z.record(z.string(), figure);
