import { isSpoken } from "../../text.ts";
import { missingWords } from "../missing-words.ts";
import { isNameAlone } from "../questions/name-alone.ts";
import type { Survey } from "../survey.ts";
import { textsIn } from "../texts-in.ts";
import { neverHolding } from "./rules-held.ts";
import { sameWords } from "./same-words.ts";
import { secondsOfAll } from "./seconds.ts";
import { signsIn } from "./wording.ts";

/** Something to look at before a survey is asked. None of it makes the survey wrong. */
export type Advice = { readonly path: readonly (string | number)[] } & (
  | { readonly code: "long"; readonly seconds: number }
  | { readonly code: "several-required"; readonly n: number }
  | { readonly code: "missing-words"; readonly language: string }
  | { readonly code: "unspoken"; readonly language: string }
  | { readonly code: "joining" | "leaning"; readonly language: string; readonly word: string }
  | { readonly code: "nameless"; readonly word: string }
  | { readonly code: "said-twice"; readonly language: string; readonly earlier: number }
  | { readonly code: "never-holds" | "unreachable" }
  | { readonly code: "same-words"; readonly language: string; readonly word: string }
);

/** Longer than this, in seconds, and many of those who begin do not finish; about the whole they have come for it. */
const longest = { touchpoint: 60, whole: 180 };
/** More that must be answered than this, and people leave or say something. */
const mostRequired = 1;

/** Everything that somebody should look at before the survey is asked, in the order of its questions. */
export function adviceOn(survey: Survey): Advice[] {
  const { questions, about } = survey;
  const advice: Advice[] = [];
  const seconds = Math.round(secondsOfAll(survey));
  if (seconds > longest[about === "whole" ? "whole" : "touchpoint"]) advice.push({ code: "long", path: [], seconds });
  const n = questions.filter(({ required }) => required).length;
  if (n > mostRequired) advice.push({ code: "several-required", path: [], n });
  advice.push(...missingWords(survey).map((one) => ({ code: "missing-words", ...one }) as const));
  for (const language of survey.languages.filter((one) => !isSpoken(one)))
    advice.push({ code: "unspoken", path: ["languages"], language });
  advice.push(...neverHolding(survey).map((path) => ({ code: "never-holds", path }) as const));
  for (const [i, question] of questions.entries())
    if (question.ask === "contact" && isNameAlone(question.asks))
      advice.push({ code: "unreachable", path: ["questions", i, "asks"] });
  advice.push(...sameWords(survey).map((one) => ({ code: "same-words", ...one }) as const));
  const first = new Map<string, number>();
  for (const { path, text } of textsIn(survey)) {
    const [, i, field] = path;
    // Of a question's own words and its other wordings: options and lines below may well join and lean.
    if (typeof i !== "number" || (field !== "text" && field !== "wordings")) continue;
    for (const [language, words] of Object.entries(text)) {
      advice.push(...signsIn(words, language).map(({ sign, word }) => ({ code: sign, path, language, word })));
      if (field !== "text") continue;
      const same = `${language} ${questions[i]?.about ?? about} ${words.trim().toLowerCase()}`;
      const earlier = first.get(same);
      if (earlier === undefined) first.set(same, i);
      else advice.push({ code: "said-twice", path, language, earlier });
    }
  }
  return advice;
}
