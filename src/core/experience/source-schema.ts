import { z } from "zod";
import { codes as codesOfFindings } from "../doctor/touches.ts";
import { said } from "../mistakes/mistake.ts";
import { type Expected, expecting, fields } from "../shape.ts";
import { isLanguage } from "../text-language.ts";
import { text } from "../text-schema.ts";
import { resolutions } from "./answer-code.ts";
import { limits } from "./read-answers.ts";

/** The pieces of the mapping file that say where values are and how they are written, as shapes. */

export const words = (what: Expected) => z.string(expecting(what)).regex(/\S/, expecting(what));
export const column = z.preprocess((value) => (typeof value === "number" ? String(value) : value), words("a-column"));
export const oneOf = <const Values extends readonly string[]>(values: Values) =>
  z.enum(values, expecting(said("one-of", { values: values.join(", ") })));

/** A column may stand alone for `{ column }`. */
export const orAlone = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (typeof value === "string" || typeof value === "number" ? { column: value } : value), schema);

/** One value may stand alone for a list of one; nothing at all (`~`) is the empty cell. */
export const codes = z.preprocess(
  (value) => (value === undefined || Array.isArray(value) ? value : [value]),
  z.array(
    z.preprocess((value) => value ?? "", z.union([z.string(), z.number()], expecting("a-value-of-file"))),
    expecting(said("values-list", { example: "[0, 99]" })),
  ),
);

export const wordsByValue = z
  .record(
    z.string(),
    z.preprocess((value) => (typeof value === "number" ? String(value) : value), words("words")),
    expecting(said("words-by-value", { example: "{ 1: English }" })),
  )
  .default({});

const scale = z
  .tuple(
    [z.number(expecting("a-number")), z.number(expecting("a-number"))],
    expecting(said("a-scale", { example: "[1, 5]" })),
  )
  .refine(
    ([min, max]) => min < max && Math.max(Math.abs(min), Math.abs(max)) <= 1_000_000,
    expecting(said("a-rising-scale", { example: "[1, 5]" })),
  );

const numbersByValue = z
  .record(
    z.string(),
    z.preprocess(
      (value) => (resolutions.includes(value as string) ? resolutions.indexOf(value as string) : value),
      z.number(expecting("a-number-on-scale")),
    ),
    expecting(said("numbers-by-word", { example: '{ "Very easy": 7 }' })),
  )
  .default({});

const trueOrFalse = z.boolean(expecting("true-or-false"));
export const language = words(said("a-language", { example: "fi" })).refine(
  isLanguage,
  expecting(said("two-languages", { example: "fi", other: "sv-FI" })),
);

export const columnSource = orAlone(
  fields(
    { column, labels: wordsByValue, missing: codes.default([]) },
    said("a-column-or", { form: "{ column, labels, missing }" }),
  ),
);

export const columnOrValue = orAlone(
  fields(
    { column: column.optional(), value: words("words").optional(), labels: wordsByValue, missing: codes.default([]) },
    said("a-column-form-or", { form: "{ column, labels, missing }", other: "{ value }" }),
  )
    .refine((source) => (source.column === undefined) !== (source.value === undefined), expecting("column-or-value"))
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
        .array(z.number(expecting("a-value-of-scale")), expecting(said("values-list", { example: "[4, 5]" })))
        .optional(),
    },
    said("a-column-or", {
      form: "{ column, scale, missing, notApplicable, notAsked, labels, reversed, positive }",
    }),
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
  said("this-form", { form: "{ expected, experienced, scale }" }),
);

const wordsFields = {
  column,
  language: language.optional(),
  separator: z
    .string(expecting(said("a-separator", { example: '";"' })))
    .min(1, expecting(said("a-separator", { example: '";"' })))
    .default(","),
  labels: wordsByValue,
  missing: codes.default([]),
};

export const wordsSource = orAlone(
  fields(wordsFields, said("a-column-or", { form: "{ column, language, separator, labels, missing }" })),
);

export const setSource = orAlone(
  fields(
    { ...wordsFields, none: codes.exactOptional() },
    said("a-column-or", { form: "{ column, language, separator, labels, missing, none }" }),
  ),
);

export const choicesSource = fields(
  {
    columns: z
      .record(
        z.string(),
        z.preprocess(
          (value) => (typeof value === "number" ? String(value) : value),
          words("a-word").max(limits.word, expecting(said("a-word-at-most", { most: limits.word }))),
        ),
        expecting(said("words-by-column", { example: "{ Q5_1: friendliness }" })),
      )
      .refine(
        (columns) => Object.keys(columns).length > 0 && Object.keys(columns).length <= limits.set,
        expecting(said("columns-with-words", { most: limits.set })),
      ),
    yes: codes.refine((values) => values.length > 0, expecting(said("values-of-chosen", { example: "[Y]" }))),
    no: codes.default([]),
  },
  said("this-form", { form: "{ columns, yes, no }" }),
);

/** A finding of the data doctor that somebody has looked into. Too few answers are no doubt that words could lift. */
export const accepted = fields(
  {
    code: oneOf(codesOfFindings.filter((code) => code !== "too-few" && code !== "idle-acceptance")),
    column: column.optional(),
    touchpoint: words("a-touchpoint-key").optional(),
    why: z.union([words("why-accepted"), text()], expecting(said("why-accepted-or", { example: "{ fi: …, en: … }" }))),
  },
  said("this-form", { form: "{ code, column, why }" }),
);

export const outcomeSource = fields(
  { column, yes: codes, no: codes.default([]), missing: codes.default([]), good: trueOrFalse.optional() },
  said("this-form", { form: "{ column, yes, no }" }),
);
