import { z } from "zod";
import { perspectives } from "../experience/experience.ts";
import { key } from "../journey/keys.ts";
import { languageExpecting } from "../language-schema.ts";
import { said } from "../mistakes/mistake.ts";
import { expectedMessage, expecting, fields } from "../shape.ts";
import { text } from "../text-schema.ts";
import { questionTypes } from "./question-types.ts";
import { readRule } from "./rules/read-rule.ts";
import { layouts } from "./survey.ts";

/**
 * The survey file `polku: survey/1`, as a shape: what a YAML file and the API's body hold. Defaults are filled in, rules are read.
 * What a shape cannot tell (a jump backwards, two questions for one answer …) is in check-survey.ts.
 */

/** Longest survey: nobody answers so many, and each takes a place in what is kept. */
export const mostQuestions = 100;

/** Most rules that one question has of a kind: each is looked at whether it can ever hold. */
const mostRules = 50;

const oneOf = <const Values extends readonly string[]>(values: Values) =>
  z.enum(values, expecting(said("one-of", { values: values.join(", ") })));
const yesOrNo = z.boolean(expecting("true-or-false")).default(false);

const rule = z.string(expecting(said("a-rule", { example: "smiley <= 2" }))).transform((words, context) => {
  const read = readRule(words);
  if (read.ok) return read.value;
  const { at, expected, got } = read.refusal;
  const what = said(`rule-${expected}`);
  const place = at + 1;
  context.issues.push({
    code: "custom",
    message: expectedMessage(got === "" ? said("at-its-end", { what }) : said("at-character", { what, place, got })),
    input: words,
  });
  return z.NEVER;
});

const jump = fields({ when: rule.exactOptional(), to: key }, "a-jump");
const wording = fields({ when: rule, text: text(1000) }, "a-wording");

/** Fields of every question, whatever its kind. */
export const everyQuestion = {
  key,
  text: text(1000),
  help: text(1000).exactOptional(),
  wordings: z
    .array(wording, expecting("wordings-list"))
    .max(mostRules, expecting(said("at-most", { most: mostRules })))
    .default([]),
  when: rule.exactOptional(),
  required: yesOrNo,
  notApplicable: yesOrNo,
  about: key.exactOptional(),
  shuffled: key.exactOptional(),
  jumps: z
    .array(jump, expecting("jumps-list"))
    .max(mostRules, expecting(said("at-most", { most: mostRules })))
    .default([]),
};

const asks = Object.keys(questionTypes) as (keyof typeof questionTypes)[];
const [first, ...others] = asks.map((ask) =>
  fields({ ask: z.literal(ask), ...everyQuestion, ...questionTypes[ask].own }, "a-question"),
);
const question = z.discriminatedUnion("ask", [first!, ...others], {
  error: ({ code }) =>
    expectedMessage(code === "invalid_union" ? said("one-of", { values: asks.join(", ") }) : "a-question"),
});

const howMany = z
  .int(expecting(said("a-whole-number-from", { least: 1 })))
  .min(1, expecting(said("a-whole-number-from", { least: 1 })));
const quota = fields({ when: rule, most: howMany, name: text().exactOptional() }, "a-quota");

/** Most quotas: each is looked at with every response. */
const mostQuotas = 50;

const instant = z.iso.datetime({ offset: true, ...expecting("an-instant") });
const open = fields(
  {
    from: instant.exactOptional(),
    until: instant.exactOptional(),
    most: howMany.exactOptional(),
    quotas: z
      .array(quota, expecting("quotas-list"))
      .max(mostQuotas, expecting(said("at-most", { most: mostQuotas })))
      .exactOptional(),
  },
  "an-opening",
);

const mail = fields({ subject: text(150).exactOptional(), greeting: text(2000).exactOptional() }, "mail-words");

const language = languageExpecting(said("two-languages", { example: "fi", other: "fi-simple" }));

/** More than anybody asks in; each says all that Polku says by itself once more. */
const mostLanguages = 50;

export const surveySchema = fields(
  {
    polku: z.literal("survey/1", expecting(said("this-form", { form: '"survey/1"' }))),
    key,
    name: text(),
    journey: key,
    about: key,
    perspective: oneOf(perspectives).exactOptional(),
    languages: z
      .array(language, expecting("languages-list"))
      .min(1, expecting("one-language-at-least"))
      .max(mostLanguages, expecting(said("at-most", { most: mostLanguages }))),
    layout: oneOf(layouts).default("one-by-one"),
    askedWhen: oneOf(["before", "after"]).default("after"),
    open: open.default({}),
    context: z
      .array(key, expecting("context-list"))
      .max(20, expecting(said("at-most", { most: 20 })))
      .default([]),
    questions: z
      .array(question, expecting("questions-list"))
      .min(1, expecting("one-question-at-least"))
      .max(mostQuestions, expecting(said("at-most", { most: mostQuestions }))),
    thanks: text(1000).exactOptional(),
    mail: mail.exactOptional(),
  },
  "a-survey",
);
