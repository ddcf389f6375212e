import { say } from "../../text.ts";
import type { Ask } from "../question-types.ts";
import type { Question, Survey } from "../survey.ts";

/** Words that are read in a second: 200 in a minute, as somebody does who reads to answer. */
const wordsRead = 200 / 60;

/** What it takes to answer, beside reading: one look and one press; a choice is read option by option, words are written. */
const answering: Readonly<Record<Ask, number>> = {
  smiley: 2,
  satisfaction: 3,
  effort: 3,
  recommend: 4,
  rating: 3,
  expectation: 3,
  emotions: 8,
  resolved: 2,
  return: 4,
  value: 3,
  image: 2,
  compared: 3,
  tags: 6,
  choice: 2,
  choices: 4,
  ranking: 6,
  matrix: 2,
  number: 5,
  date: 6,
  text: 10,
  comment: 20,
  photo: 20,
  contact: 20,
  consent: 3,
  statement: 1,
};

/** About how long a question takes, in seconds: an estimate by rule of thumb until responses tell. */
export function secondsOf(question: Question, languages: readonly string[]): number {
  const words = (text: Parameters<typeof say>[0] | undefined) =>
    text === undefined ? 0 : say(text, languages[0]!, languages).split(/\s+/).filter(Boolean).length;
  const listed = "options" in question ? question.options : "rows" in question ? question.rows : [];
  const rows = question.ask === "image" ? question.attributes.length : "rows" in question ? question.rows.length : 1;
  const read = words(question.text) + words(question.help) + listed.reduce((sum, { text }) => sum + words(text), 0);
  const isPair = question.ask === "expectation" && question.form === "pair";
  const isRated = question.ask === "emotions" && question.strength;
  const twice = isPair || isRated ? 2 : 1;
  return read / wordsRead + answering[question.ask] * rows * twice;
}

/** How long that is as one says it: in tens of seconds, and in minutes where they are many. */
export const durationSaid = (seconds: number): { readonly unit: "seconds" | "minutes"; readonly n: number } =>
  seconds < 90
    ? { unit: "seconds", n: Math.max(10, Math.round(seconds / 10) * 10) }
    : { unit: "minutes", n: Math.round(seconds / 60) };

/** About how long somebody takes who is asked everything, in seconds. */
export const secondsOfAll = ({ questions, languages }: Pick<Survey, "questions" | "languages">): number =>
  questions.reduce((sum, question) => sum + secondsOf(question, languages), 0);
