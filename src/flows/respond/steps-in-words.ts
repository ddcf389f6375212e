import { moodsOf } from "../../core/survey/face.ts";
import { tapsOf } from "../../core/survey/one-tap.ts";
import type { Question } from "../../core/survey/survey.ts";
import type { Offered } from "../../core/survey/survey-page.ts";
import { type RespondentKey, respondentTexts } from "../../texts/respondent-words.ts";

/** What can be answered to a question that offers it by names of Polku's own: faces, steps in words, yes and no; undefined where it offers others. */
export function stepsInWords(question: Question, languages: readonly string[]): readonly Offered[] | undefined {
  const named = (value: unknown, key: RespondentKey): Offered => ({
    key: String(value),
    text: Object.fromEntries(languages.map((language) => [language, respondentTexts(language)[key]])),
  });
  switch (question.ask) {
    case "smiley": {
      const moods = moodsOf(question.faces);
      return moods.map((mood, at) => named(at + 1, `respond.face.${mood}`));
    }
    case "compared":
    case "expectation": {
      const steps = tapsOf(question).map((value, at) =>
        named(value, `respond.${question.ask}.${at + 1}` as RespondentKey),
      );
      const last = steps.length - 1;
      const ends = new Map([0, last].map((at, end) => [at, question.ends?.[end]]));
      return steps.map((step, at) => ({ ...step, text: ends.get(at) ?? step.text }));
    }
    case "resolved":
      return tapsOf(question).map((value) => named(value, `respond.resolved.${value as "yes"}`));
    case "consent":
      return [named(true, "respond.consent.yes"), named(false, "respond.consent.no")];
    default:
      return undefined;
  }
}
