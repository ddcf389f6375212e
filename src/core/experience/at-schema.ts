import { z } from "zod";
import { dayOf } from "../calendar.ts";
import { isZone } from "../local-time.ts";
import { expecting, fields } from "../shape.ts";
import { type Precision, precisions } from "./experience.ts";
import type { AtColumn, AtValue } from "./mapping.ts";
import { column, oneOf, orAlone, words, wordsByValue } from "./source-schema.ts";
import { timeFormat } from "./time-format.ts";

const atColumn = {
  column: column.optional(),
  value: z
    .preprocess((value) => (typeof value === "number" ? String(value) : value), words("a day, month or year"))
    .optional(),
  format: words("a format such as yyyy-MM-dd").optional(),
  precision: oneOf(precisions).optional(),
  labels: wordsByValue,
  zone: words("a time zone such as Europe/Helsinki")
    .refine(isZone, expecting("a time zone such as Europe/Helsinki"))
    .optional(),
  order: z.literal("journey", expecting("journey, or no such field")).optional(),
};

/** The three forms of `at`, with the precision they imply. */
export const at = orAlone(
  fields(atColumn, "a column, { column, format }, { column, precision } or { value }")
    .refine(
      (given) => (given.column === undefined) !== (given.value === undefined),
      expecting("either a column or a value"),
    )
    .transform((given, context) => {
      const reject = (field: string, expected: string) => {
        context.addIssue({
          code: "custom",
          message: `expected ${expected}`,
          path: [field],
          input: given[field as keyof typeof given],
        });
        return z.NEVER;
      };
      const { order } = given;
      if (given.column === undefined) {
        const precision = precisionOfValue(given.value!);
        if (precision === null) return reject("value", "a day, month or year such as 2016-05-11, 2016-05 or 2016");
        return { order, at: { value: given.value!, precision } satisfies AtValue };
      }
      const format = given.format === undefined ? null : timeFormat(given.format);
      if (format !== null && !format.ok) return reject("format", `a format such as yyyy-MM-dd (${format.refusal})`);
      const finest = format?.value.precision ?? "second";
      const precision = given.precision ?? finest;
      if (precisions.indexOf(precision) < precisions.indexOf(finest))
        return reject("precision", `no finer than its format, which tells the ${finest}`);
      const source: AtColumn = {
        column: given.column,
        precision,
        labels: given.labels,
        ...(given.format === undefined ? {} : { format: given.format }),
        ...(given.zone === undefined ? {} : { zone: given.zone }),
      };
      return { order, at: source };
    }),
);

function precisionOfValue(value: string): Precision | null {
  if (/^\d{4}$/.test(value)) return "year";
  if (/^\d{4}-\d{2}$/.test(value)) return dayOf(`${value}-01`) === null ? null : "month";
  return dayOf(value) === null ? null : "day";
}
