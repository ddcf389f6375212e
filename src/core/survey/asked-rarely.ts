import type { Question } from "./survey.ts";

const rare: readonly Question["ask"][] = [
  "emotions",
  "image",
  "matrix",
  "ranking",
  "number",
  "date",
  "contact",
  "photo",
];

/** Whether it is asked in a way that few surveys need, which a respondent's page fetches only for them. */
export const isAskedRarely = (question: Question): boolean =>
  question.ask === "expectation" ? question.form === "pair" : rare.includes(question.ask);
