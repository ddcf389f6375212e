import { z } from "zod";
import { dayOf } from "../calendar.ts";
import { isZone } from "../local-time.ts";
import { expecting, fields } from "../shape.ts";
import { languagePattern } from "../text-language.ts";
import { resolutions } from "./answer-code.ts";
import { type Precision, perspectives, precisions, vias } from "./experience.ts";
import type { AtColumn, AtValue } from "./mapping.ts";
import { timeFormat } from "./time-format.ts";

/** The pieces of the mapping file `polku: mapping/1`, as shapes; read-mapping.ts puts them together with the journey. */

const words = (what: string) => z.string(expecting(what)).regex(/\S/, expecting(what));
const column = z.preprocess(
  (value) => (typeof value === "number" ? String(value) : value),
  words("the name of a column"),
);
const oneOf = <const Values extends readonly string[]>(values: Values) =>
  z.enum(values, expecting(`one of ${values.join(", ")}`));

/** A column may stand alone for `{ column }`. */
const orAlone = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (typeof value === "string" || typeof value === "number" ? { column: value } : value), schema);

/** One value may stand alone for a list of one; nothing at all (`~`) is the empty cell. */
const codes = z.preprocess(
  (value) => (value === undefined || Array.isArray(value) ? value : [value]),
  z.array(
    z.preprocess(
      (value) => value ?? "",
      z.union([z.string(), z.number()], expecting("a value as it stands in the file")),
    ),
    expecting("a list of values such as [0, 99]"),
  ),
);

const wordsByValue = z
  .record(
    z.string(),
    z.preprocess((value) => (typeof value === "number" ? String(value) : value), words("words")),
    expecting("words by value such as { 1: English }"),
  )
  .default({});

const scale = z
  .tuple([z.number(expecting("a number")), z.number(expecting("a number"))], expecting("a scale such as [1, 5]"))
  .refine(
    ([min, max]) => min < max && Math.max(Math.abs(min), Math.abs(max)) <= 1_000_000,
    expecting("a scale that rises, such as [1, 5]"),
  );

const numbersByValue = z
  .record(
    z.string(),
    z.preprocess(
      (value) => (resolutions.includes(value as string) ? resolutions.indexOf(value as string) : value),
      z.number(expecting("a number on the scale")),
    ),
    expecting('numbers by word such as { "Very easy": 7 }'),
  )
  .default({});

const trueOrFalse = z.boolean(expecting("true or false"));
const language = words("a language such as fi").regex(languagePattern, expecting('a language such as "fi" or "sv-FI"'));

export const columnSource = orAlone(
  fields({ column, labels: wordsByValue, missing: codes.default([]) }, "a column, or { column, labels, missing }"),
);

const columnOrValue = orAlone(
  fields(
    { column: column.optional(), value: words("words").optional(), labels: wordsByValue, missing: codes.default([]) },
    "a column, { column, labels, missing } or { value }",
  )
    .refine(
      (source) => (source.column === undefined) !== (source.value === undefined),
      expecting("either a column or a value"),
    )
    .transform(({ column: name, value, ...rest }) =>
      name === undefined ? { value: value! } : { column: name, ...rest },
    ),
);

export const numberSource = orAlone(
  fields(
    {
      column,
      scale: scale.optional(),
      missing: codes.default([]),
      notApplicable: codes.default([]),
      notAsked: codes.default([]),
      labels: numbersByValue,
      reversed: trueOrFalse.default(false),
      positive: z
        .array(z.number(expecting("a value of the scale")), expecting("a list of values such as [4, 5]"))
        .optional(),
    },
    "a column, or { column, scale, missing, notApplicable, notAsked, labels, reversed, positive }",
  ),
);

export const pairSource = fields(
  {
    expected: column,
    experienced: column,
    scale,
    missing: codes.default([]),
    notApplicable: codes.default([]),
    notAsked: codes.default([]),
    labels: numbersByValue,
    reversed: trueOrFalse.default(false),
  },
  "{ expected, experienced, scale }",
);

export const wordsSource = orAlone(
  fields(
    {
      column,
      language: language.optional(),
      separator: z
        .string(expecting('what stands between words, such as ";"'))
        .min(1, expecting('what stands between words, such as ";"'))
        .default(","),
      labels: wordsByValue,
      missing: codes.default([]),
    },
    "a column, or { column, language, separator, labels, missing }",
  ),
);

const outcomeSource = fields(
  { column, yes: codes, no: codes.default([]), missing: codes.default([]), good: trueOrFalse.optional() },
  "{ column, yes, no }",
);

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
const at = orAlone(
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

/** The file around its answers. `touchpoints`, `whole` and `answers` are read one by one, for which the journey is needed. */
export const mappingShape = fields(
  {
    polku: z.literal("mapping/1", expecting('"mapping/1"')),
    journey: words("the path of the journey file, from this file"),
    delimiter: z.string(expecting("one character")).length(1, expecting("one character")).optional(),
    encoding: words("an encoding such as utf-8").optional(),
    id: columnSource.optional(),
    customer: columnSource.optional(),
    pass: columnSource.optional(),
    channel: columnOrValue.optional(),
    location: columnOrValue.optional(),
    at,
    order: z.literal("journey", expecting("journey, or no such field")).optional(),
    weight: columnSource.optional(),
    perspective: oneOf(perspectives).default("customer"),
    via: oneOf(vias).default("self"),
    askedWhen: oneOf(["before", "after"]).optional(),
    touchpoint: columnSource.optional(),
    answers: z.unknown().optional(),
    touchpoints: z.unknown().optional(),
    whole: z.unknown().optional(),
    outcomes: z.record(z.string(), outcomeSource, expecting("outcomes by kind")).default({}),
    outcome: words("what drivers explain, such as whole.satisfaction").optional(),
    attributes: z
      .record(
        z.string().regex(/\S/, expecting("a key")).max(64, expecting("at most 64 characters")),
        columnSource,
        expecting("columns by attribute"),
      )
      .default({}),
    comments: z
      .preprocess(
        (value) => (value === undefined || Array.isArray(value) ? value : [value]),
        z.array(wordsSource, expecting("a column, or a list of columns")),
      )
      .default([]),
  },
  "a mapping",
);
