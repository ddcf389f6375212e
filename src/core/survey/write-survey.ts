import { z } from "zod";
import { own } from "../own.ts";
import { questionTypes } from "./question-types.ts";
import { writeRule } from "./rules/write-rule.ts";
import type { AnyQuestion, Question, Survey } from "./survey.ts";
import { everyQuestion, surveySchema } from "./survey-schema.ts";

/** The contents of a survey's file: what `readSurvey` reads back to the same value. What is as by default is left out. */
export function writeSurvey(survey: Survey): Record<string, unknown> {
  const { key, name, journey, about, languages, questions, thanks, mail, layout, askedWhen, open, ...rest } = survey;
  const file = {
    ...{ key, name, journey, about, languages, layout, askedWhen, open: openFile(open), ...rest },
    questions: questions.map(questionFile),
    ...(thanks !== undefined && { thanks }),
    ...(mail !== undefined && { mail }),
  };
  return { polku: "survey/1", ...unlessDefault(file, surveySchema.shape) };
}

const openFile = ({ quotas, ...open }: Survey["open"]) => ({
  ...open,
  ...(quotas !== undefined && { quotas: quotas.map(({ when, ...quota }) => ({ when: writeRule(when), ...quota })) }),
});

/** In the order in which people read it: what is asked of whom first, the fields of its kind, where it leads last. */
function questionFile(question: Question): Record<string, unknown> {
  const { ask, key, text, help, when, wordings, jumps, ...rest } = question;
  const file = {
    ask,
    key,
    text,
    ...(help !== undefined && { help }),
    ...(when !== undefined && { when: writeRule(when) }),
    wordings: wordings.map((one) => ({ when: writeRule(one.when), text: one.text })),
    ...rest,
    jumps: jumps.map(jumpFile),
  };
  return unlessDefault(file, { ...everyQuestion, ...questionTypes[ask].own });
}

const jumpFile = ({ when, to }: AnyQuestion["jumps"][number]) => ({
  ...(when !== undefined && { when: writeRule(when) }),
  to,
});

/** The fields whose value is not the one that the shape fills in. */
const unlessDefault = (file: object, shape: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(file).filter(([name, value]) => {
      const field = own(shape, name);
      return !(field instanceof z.ZodDefault && JSON.stringify(field.def.defaultValue) === JSON.stringify(value));
    }),
  );
