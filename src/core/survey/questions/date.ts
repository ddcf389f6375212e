import { z } from "zod";
import { dayOf } from "../../calendar.ts";
import { said } from "../../mistakes/mistake.ts";
import { expecting } from "../../shape.ts";
import { questionType } from "./question-type.ts";

const day = z
  .string(expecting("a-calendar-day"))
  .refine((day) => dayOf(day) !== null, expecting("a-calendar-day"))
  .exactOptional();

/** A day of the calendar, `2026-11-28`. */
export const date = questionType({
  own: { earliest: day, latest: day },
  read: (sent, { earliest = "0000", latest = "9999-12-31" }) =>
    typeof sent === "string" && dayOf(sent) !== null && sent >= earliest && sent <= latest ? sent : undefined,
  expected: ({ earliest = "…", latest = "…" }) => said("a-day-within", { earliest, latest }),
});
