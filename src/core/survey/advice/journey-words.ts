import { valences } from "../../experience/feelings.ts";
import { reasons } from "../../experience/reasons.ts";
import type { Journey } from "../../journey/journey.ts";
import { own } from "../../own.ts";
import { baseLanguage } from "../../text-language.ts";
import { wordsAsked } from "../questions/word-set.ts";
import type { Survey } from "../survey.ts";
import type { Advice } from "./advice.ts";

/**
 * Of reasons and emotions that a survey asks: words that nobody has named, which respondents would read as they are kept, and names of the
 * journey's own that lack a language of the survey.
 */
export const adviceOnWords = ({ questions, languages }: Survey, journey: Journey): Advice[] =>
  questions.flatMap((question, i) => {
    const { ask } = question;
    if (ask !== "tags" && ask !== "emotions") return [];
    const usual: readonly string[] = ask === "tags" ? reasons : Object.keys(valences);
    const path = ["questions", i, "words"];
    return (question.words ?? wordsAsked(ask, usual, journey)).flatMap((word): Advice[] => {
      const name = own(journey.choices?.[ask]?.words, word)?.name;
      if (name === undefined) return usual.includes(word) ? [] : [{ code: "nameless", path, word }];
      return languages
        .filter((language) => !name[language] && !name[baseLanguage(language)])
        .map((language) => ({ code: "missing-words", path, language }));
    });
  });
