import { own } from "../../core/own.ts";
import { type Mood, moodsOf } from "../../core/survey/face.ts";
import { tapsOf } from "../../core/survey/one-tap.ts";
import { piped } from "../../core/survey/piped.ts";
import type { Question, Survey } from "../../core/survey/survey.ts";
import { type Known, wayThrough } from "../../core/survey/way.ts";
import { languageOf, say, type Text } from "../../core/text.ts";
import { type RespondentKey, respondentTexts } from "../../texts/respondent-words.ts";
import { spokenTo } from "../../texts/spoken-to.ts";

/** Words in a language, which may be another than the mail's: a survey lacks some, and Polku does not speak all. */
export interface Said {
  readonly words: string;
  readonly language: string;
}

/** The question that a mail asks, with what can be answered to it by one tap. */
export interface FirstQuestion extends Said {
  readonly key: string;
  /** How it is asked; "elsewhere": on the survey's page, for it takes more than a tap. */
  readonly as: "faces" | "numbers" | "list" | "elsewhere";
  readonly taps: readonly Tap[];
  /** What the ends of numbers are called. */
  readonly ends: readonly [Said, Said] | null;
}

export interface Tap extends Said {
  readonly value: string | number;
  readonly mood?: Mood;
}

/** More than these do not fit in a mail. */
const mostListed = 10;

/**
 * What a survey asks first of who gets it by mail; with taps only where everybody is asked that first: not by a rule, nor in an order of
 * chance, nor after words that are to be read before.
 */
export function firstQuestionOf(survey: Survey, language: string, known: Known): FirstQuestion {
  const { languages, questions } = survey;
  const way = wayThrough(
    survey,
    {},
    { ...known, language },
    questions.map((_, at) => at),
  ).questions;
  const first = way.find(({ question }) => question.ask !== "statement") ?? way[0];
  const { question, text } = first ?? { question: questions[0], text: questions[0].text };
  const texts = respondentTexts(language);
  const ours = (key: RespondentKey): Said => ({ words: texts[key], language: spokenTo(language) });
  const plain = (words: string): Said => ({ words, language });
  const speak = (words: Text): Said => ({
    words: piped(say(words, language, languages), (name) => own(known, name)?.toString()),
    language: languageOf(words, language, languages) ?? language,
  });
  const asked = { key: question.key, ...speak(text), ends: null };
  const isEverybodys = question === questions[0] && question.when === undefined && question.shuffled === undefined;
  const taps = isEverybodys ? tapsOf(question) : [];
  if (taps.length === 0) return { ...asked, as: "elsewhere", taps: [] };
  const ends: readonly [Text, Text] | undefined = "ends" in question ? question.ends : undefined;
  const endWords = ends && ([speak(ends[0]), speak(ends[1])] as const);
  const listed = (said: (value: string | number, at: number) => Said): FirstQuestion =>
    taps.length > mostListed
      ? { ...asked, as: "elsewhere", taps: [] }
      : { ...asked, as: "list", taps: taps.map((value, at) => ({ value, ...said(value, at) })) };
  switch (question.ask) {
    case "smiley": {
      const moods = moodsOf(question.faces);
      const named = taps.map((value, at) => ({
        ...{ value, mood: moods[at]! },
        ...ours(`respond.face.${moods[at]!}`),
      }));
      return { ...asked, as: "faces", taps: named };
    }
    case "choice":
      return listed((_, at) => speak(question.options[at]!.text));
    case "resolved":
      return listed((value) => ours(`respond.resolved.${value as "yes"}`));
    case "compared":
    case "expectation":
      return listed((_, at) => {
        const named = at === 0 ? endWords?.[0] : at === taps.length - 1 ? endWords?.[1] : undefined;
        return named ?? ours(`respond.${question.ask}.${at + 1}` as RespondentKey);
      });
    default:
      return {
        ...asked,
        as: "numbers",
        taps: taps.map((value) => ({ value, ...plain(String(value).replace("-", "−")) })),
        ends: endWords ?? usualEnds(question, ours),
      };
  }
}

/** Of a scale of one's own nothing is usual. */
const usualEnds = ({ ask }: Question, ours: (key: RespondentKey) => Said): readonly [Said, Said] | null =>
  ask === "rating" ? null : [ours(`respond.${ask}.low` as RespondentKey), ours(`respond.${ask}.high` as RespondentKey)];
