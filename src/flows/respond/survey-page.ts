import { valenceOf, valences } from "../../core/experience/feelings.ts";
import { reasons } from "../../core/experience/reasons.ts";
import type { Journey } from "../../core/journey/journey.ts";
import { own } from "../../core/own.ts";
import { pipedNames } from "../../core/survey/piped.ts";
import { wordsAsked } from "../../core/survey/questions/word-set.ts";
import { comparisonsOf } from "../../core/survey/rules/rule.ts";
import type { Question, Survey, SurveyVersion } from "../../core/survey/survey.ts";
import type { Offered, SurveyPage } from "../../core/survey/survey-page.ts";
import { textsIn } from "../../core/survey/texts-in.ts";
import type { Known } from "../../core/survey/way.ts";
import { isSpoken, type Text } from "../../core/text.ts";
import { baseLanguage } from "../../core/text-language.ts";
import { easyWords } from "../../texts/fi/easy-words.ts";
import { spokenTo } from "../../texts/spoken-to.ts";
import { wordName } from "../../texts/word-name.ts";
import { stepsInWords } from "./steps-in-words.ts";

/**
 * What a respondent's page is given of a survey: its questions, the journey's words for those that choose among them, and of what
 * is known of the response only what rules or piped words speak of, since whoever has the link can read the page.
 */
export function surveyPage(
  { version, survey }: SurveyVersion,
  journey: Journey,
  known: Known,
  language?: string,
): SurveyPage {
  const { about, languages, layout, questions, thanks } = survey;
  const piped = pipedIn(survey);
  const spokenOf = new Set([...piped, ...namesInRules(survey)]);
  return {
    version,
    survey: { about, languages, layout, questions, ...(thanks !== undefined && { thanks }) },
    known: Object.fromEntries(Object.entries(known).filter(([name]) => spokenOf.has(name))),
    offered: Object.fromEntries(
      questions.flatMap((question) => {
        const words =
          offeredBy(question, journey, languages) ??
          (piped.has(question.key) ? stepsInWords(question, languages) : undefined);
        return words === undefined ? [] : [[question.key, words]];
      }),
    ),
    language: language !== undefined && languages.includes(language) ? language : languages[0],
  };
}

/** The journey's words that a question offers; undefined where it offers none of them. */
function offeredBy(question: Question, journey: Journey, languages: readonly string[]): readonly Offered[] | undefined {
  switch (question.ask) {
    case "image":
      return question.attributes.map((key) => ({ key, text: own(journey.image, key) ?? { [languages[0]!]: key } }));
    case "tags":
    case "emotions": {
      const usual = question.ask === "tags" ? reasons : Object.keys(valences);
      const choices = journey.choices?.[question.ask];
      return (question.words ?? wordsAsked(question.ask, usual, journey)).map((key) => ({
        key,
        text: nameIn(question.ask, key, journey, languages),
        ...(languages.some((one) => !isSpoken(one)) &&
          own(choices?.words, key)?.name === undefined && { isOurs: true }),
        ...(choices?.none.includes(key) && { exclusive: true }),
        ...(question.ask === "emotions" && { valence: valenceOf(key, choices) }),
      }));
    }
    default:
      return undefined;
  }
}

/** A word's name: the journey's own where it has one, its Finnish where it has no easy one; else ours in each of the survey's languages. */
function nameIn(answer: string, word: string, journey: Journey, languages: readonly string[]): Text {
  const given = own(own(journey.choices, answer)?.words, word)?.name;
  if (given !== undefined) {
    const missing = languages.filter((language) => !given[language] && given[baseLanguage(language)]);
    return { ...given, ...Object.fromEntries(missing.map((language) => [language, given[baseLanguage(language)]!])) };
  }
  return Object.fromEntries(
    languages.map((language) => [
      language,
      (language === "fi-simple" ? easyWord(answer, word) : undefined) ??
        wordName(spokenTo(language), answer, word, journey.choices),
    ]),
  );
}

const easyWord = (answer: string, word: string): string | undefined =>
  (easyWords as Readonly<Record<string, string>>)[`${answer === "emotions" ? "emotion" : "tag"}.${word}`];

/** What words of a survey speak of in braces. */
function pipedIn({ questions, thanks }: Pick<Survey, "questions" | "thanks">): ReadonlySet<string> {
  const texts = textsIn({ questions, ...(thanks !== undefined && { thanks }) });
  return new Set(texts.flatMap(({ text }) => Object.values(text)).flatMap(pipedNames));
}

function namesInRules({ questions }: Pick<Survey, "questions">): string[] {
  const rules = questions.flatMap(({ when, wordings, jumps }) => [
    when,
    ...wordings.map((wording) => wording.when),
    ...jumps.map((jump) => jump.when),
  ]);
  return rules.flatMap((rule) => (rule === undefined ? [] : comparisonsOf(rule).map(({ of }) => of)));
}
