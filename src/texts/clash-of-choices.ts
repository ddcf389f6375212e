import { chosenAnswers } from "../core/journey/editing/choice-edits.ts";
import type { Journey } from "../core/journey/journey.ts";
import type { Language } from "../core/text.ts";
import { fieldName } from "./change-words.ts";
import { valenceInWords, wordName } from "./word-name.ts";
import { words } from "./words.ts";

type Path = readonly string[];

/** Where in the words to choose from two people met: "Emotions, Surprise, how it feels". `path` begins with the answer. */
export function placeInChoices(language: Language, path: Path, choices: Journey["choices"]): string {
  const [answer, field, word, ...inner] = path;
  return [
    ...(answer === undefined ? [] : [answerOf(language, answer)]),
    ...(field === undefined || field === "words" ? [] : [fieldName(language, field)]),
    ...(word === undefined ? [] : [wordName(language, answer!, word, choices)]),
    ...inner.map((step) => fieldName(language, step)),
  ].join(", ");
}

/** What one of them says there. */
export function saidOfChoices(language: Language, value: unknown, path: Path, choices: Journey["choices"]): string {
  const [answer = "", field, word, ...inner] = path;
  const t = words(language);
  if (value === undefined) return "–";
  if (field === "base" && (value === "asked" || value === "hadExperience")) return t(`map.base.${value}`);
  if (field === "none")
    return (value as string[]).map((one) => wordName(language, answer, one, choices)).join(", ") || "–";
  if (inner[0] === "valence") return valenceInWords(language, { valence: value as 1 | 0 | -1 });
  if (typeof value !== "object" || value === null) return String(value);
  const parts = Object.entries(value).map(([step, part]) => {
    const said = saidOfChoices(language, part, [...path, step], choices);
    if (path.length === 0) return `${answerOf(language, step)}: ${said}`;
    return field === "words" && word === undefined ? wordName(language, answer, step, choices) : said;
  });
  return parts.filter((part) => part !== "–").join(", ") || "–";
}

const answerOf = (language: Language, answer: string): string => {
  const known = chosenAnswers.find((each) => each === answer);
  return known === undefined ? answer : words(language)(`answer.${known}`);
};
