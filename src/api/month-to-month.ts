import { z } from "zod";
import type { HeadlineMonthToMonth } from "../core/insight/months/headlines-month-to-month.ts";
import type { MonthToMonth } from "../core/insight/months/month-to-month.ts";
import { sayable } from "../core/insight/wording/sayable.ts";
import { day, named } from "./shapes.ts";

const parts = {
  chart: z.enum(["Laney p′", "XmR"]).nullable(),
  baselineTo: day.nullable().describe("The last of the months that the limits are made of"),
  centre: z.number().nullable(),
  months: z.array(z.object({ from: day, low: z.number(), high: z.number(), signal: z.enum(sayable.signal) })),
  trend: z.enum(sayable.trend),
  p: z.number().nullable().describe("Of Mann and Kendall's test"),
  slope: z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable().describe("Sen's slope a month"),
  anew: z
    .array(z.object({ from: day, channel: z.string(), before: z.string() }))
    .exactOptional()
    .describe("Where most answers came by another channel than before: everything else is said of the months since"),
};

/** How a measure went from month to month. */
export const monthToMonth: z.ZodType<MonthToMonth> = named(
  "MonthToMonth",
  "How a measure went from month to month, against its own ordinary variation; in the measure's unit",
  z.object(parts),
);

/** The same of what a touchpoint is judged by. */
export const headlineMonthToMonth: z.ZodType<HeadlineMonthToMonth> = named(
  "HeadlineMonthToMonth",
  "How what a touchpoint is judged by went from month to month",
  z.object({ touchpoint: z.string().describe('"" is the whole'), measure: z.string(), ...parts }),
);
