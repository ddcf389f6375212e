import type { Advice } from "../core/survey/advice/advice.ts";
import { durationSaid } from "../core/survey/advice/seconds.ts";
import type { Language } from "../core/text.ts";
import { surveyLanguageName } from "./survey-language-name.ts";
import { words } from "./words.ts";

/** Words that a survey lacks are counted, not told one by one. */
export type ToldAdvice = Exclude<Advice, { code: "missing-words" }>;

/** What somebody should look at before a survey is asked, in words. */
export function adviceInWords(language: Language, advice: ToldAdvice): string {
  const t = words(language);
  switch (advice.code) {
    case "long": {
      const { unit, n } = durationSaid(advice.seconds);
      return t(`survey.advice.long.${unit}`, { n });
    }
    case "several-required":
      return t("survey.advice.several-required", { n: advice.n });
    case "unspoken":
      return t("survey.advice.unspoken", { language: surveyLanguageName(language, advice.language) });
    case "nameless":
      return t("survey.advice.nameless", { word: advice.word });
    case "said-twice":
      return t("survey.advice.said-twice", { place: advice.earlier + 1 });
    case "never-holds":
    case "unreachable":
      return t(`survey.advice.${advice.code}`);
    default:
      return t(`survey.advice.${advice.code}`, {
        ...{ word: advice.word, language: surveyLanguageName(language, advice.language) },
      });
  }
}
