import type { Ask } from "../../../core/survey/question-types.ts";

/** The kinds of question as one looks for them: what is felt, what it led to, what else one would know, what is told. */
export const kindGroups: readonly {
  readonly name: "felt" | "led" | "known" | "told";
  readonly kinds: readonly Ask[];
}[] = [
  { name: "felt", kinds: ["smiley", "satisfaction", "effort", "expectation", "emotions", "tags", "resolved"] },
  { name: "led", kinds: ["recommend", "return", "value", "compared", "image"] },
  { name: "known", kinds: ["rating", "choice", "choices", "ranking", "matrix", "number", "date"] },
  { name: "told", kinds: ["comment", "text", "photo", "contact", "consent", "statement"] },
];
