import { z } from "zod";
import { codes as codesOfFindings } from "../doctor/touches.ts";
import { expecting, fields } from "../shape.ts";
import { languagePattern } from "../text-language.ts";
import { text } from "../text-schema.ts";
import { resolutions } from "./answer-code.ts";
import { limits } from "./read-answers.ts";

/** The pieces of the mapping file that say where values are and how they are written, as shapes. */

export const words = (what: string) => z.string(expecting(what)).regex(/\S/, expecting(what));
export const column = z.preprocess(
  (value) => (typeof value === "number" ? String(value) : value),
  words("the name of a column"),
);
export const oneOf = <const Values extends readonly string[]>(values: Values) =>
  z.enum(values, expecting(`one of ${values.join(", ")}`));

/** A column may stand alone for `{ column }`. */
export const orAlone = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (typeof value === "string" || typeof value === "number" ? { column: value } : value), schema);

/** One value may stand alone for a list of one; nothing at all (`~`) is the empty cell. */
export const codes = z.preprocess(
  (value) => (value === undefined || Array.isArray(value) ? value : [value]),
  z.array(
    z.preprocess(
      (value) => value ?? "",
      z.union([z.string(), z.number()], expecting("a value as it stands in the file")),
    ),
    expecting("a list of values such as [0, 99]"),
  ),
);

export const wordsByValue = z
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
export const language = words("a language such as fi").regex(
  languagePattern,
  expecting('a language such as "fi" or "sv-FI"'),
);

export const columnSource = orAlone(
  fields({ column, labels: wordsByValue, missing: codes.default([]) }, "a column, or { column, labels, missing }"),
);

export const columnOrValue = orAlone(
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

const wordsFields = {
  column,
  language: language.optional(),
  separator: z
    .string(expecting('what stands between words, such as ";"'))
    .min(1, expecting('what stands between words, such as ";"'))
    .default(","),
  labels: wordsByValue,
  missing: codes.default([]),
};

export const wordsSource = orAlone(
  fields(wordsFields, "a column, or { column, language, separator, labels, missing }"),
);

export const setSource = orAlone(
  fields(
    { ...wordsFields, none: codes.exactOptional() },
    "a column, or { column, language, separator, labels, missing, none }",
  ),
);

export const choicesSource = fields(
  {
    columns: z
      .record(
        z.string(),
        z.preprocess(
          (value) => (typeof value === "number" ? String(value) : value),
          words("a word").max(limits.word, expecting(`a word of at most ${limits.word} characters`)),
        ),
        expecting("words by column such as { Q5_1: friendliness }"),
      )
      .refine(
        (columns) => Object.keys(columns).length > 0 && Object.keys(columns).length <= limits.set,
        expecting(`1 to ${limits.set} columns, each with its word`),
      ),
    yes: codes.refine((values) => values.length > 0, expecting("the values of a choice that was taken, such as [Y]")),
    no: codes.default([]),
  },
  "{ columns, yes, no }",
);

/** A finding of the data doctor that somebody has looked into. Too few answers are no doubt that words could lift. */
export const accepted = fields(
  {
    code: oneOf(codesOfFindings.filter((code) => code !== "too-few" && code !== "idle-acceptance")),
    column: column.optional(),
    touchpoint: words("the key of a touchpoint").optional(),
    why: z.union(
      [words("why it is accepted, in a few words"), text()],
      expecting("why it is accepted, in a few words or by language such as { fi: …, en: … }"),
    ),
  },
  "{ code, column, why }",
);

export const outcomeSource = fields(
  { column, yes: codes, no: codes.default([]), missing: codes.default([]), good: trueOrFalse.optional() },
  "{ column, yes, no }",
);
