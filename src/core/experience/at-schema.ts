import { z } from "zod";
import { dayOf } from "../calendar.ts";
import { isZone } from "../local-time.ts";
import { said } from "../mistakes/mistake.ts";
import { type Expected, expectedMessage, expecting, fields } from "../shape.ts";
import { type Precision, precisions } from "./experience.ts";
import type { AtColumn, AtValue } from "./mapping.ts";
import { column, oneOf, orAlone, words, wordsByValue } from "./source-schema.ts";
import { timeFormat } from "./time-format.ts";

const atColumn = {
  column: column.optional(),
  value: z.preprocess((value) => (typeof value === "number" ? String(value) : value), words("a-day")).optional(),
  format: words(said("a-time-format", { example: "yyyy-MM-dd" })).optional(),
  precision: oneOf(precisions).optional(),
  labels: wordsByValue,
  zone: words(said("a-time-zone", { example: "Europe/Helsinki" }))
    .refine(isZone, expecting(said("a-time-zone", { example: "Europe/Helsinki" })))
    .optional(),
  order: z.literal("journey", expecting(said("or-nothing", { value: "journey" }))).optional(),
};

/** The three forms of `at`, with the precision they imply. */
export const at = orAlone(
  fields(atColumn, said("a-column-form-or", { form: "{ column, format }, { column, precision }", other: "{ value }" }))
    .refine((given) => (given.column === undefined) !== (given.value === undefined), expecting("column-or-value"))
    .transform((given, context) => {
      const reject = (field: string, expected: Expected) => {
        context.addIssue({
          code: "custom",
          message: expectedMessage(expected),
          path: [field],
          input: given[field as keyof typeof given],
        });
        return z.NEVER;
      };
      const { order } = given;
      if (given.column === undefined) {
        const precision = precisionOfValue(given.value!);
        if (precision === null) return reject("value", "a-day-such-as");
        return { order, at: { value: given.value!, precision } satisfies AtValue };
      }
      const format = given.format === undefined ? null : timeFormat(given.format);
      if (format !== null && !format.ok)
        return reject("format", said("a-time-format-because", { example: "yyyy-MM-dd", why: format.refusal }));
      const finest = format?.value.precision ?? "second";
      const precision = given.precision ?? finest;
      if (precisions.indexOf(precision) < precisions.indexOf(finest))
        return reject("precision", said("no-finer", { precision: said(`precision-${finest}`) }));
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
