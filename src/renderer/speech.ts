import { piped } from "../core/survey/piped.ts";
import type { Known } from "../core/survey/way.ts";
import { say, type Text } from "../core/text.ts";
import type { RespondentKey, RespondentTexts } from "../texts/respondent-words.ts";

/** How the page speaks: what the survey says, and what the page says by itself. */
export interface Speech {
  /** What the survey says, with what is known put in. */
  (text: Text): string;
  own(key: RespondentKey, values?: Readonly<Record<string, string | number>>): string;
  readonly language: string;
}

export function speechIn(language: string, fallbacks: readonly string[], texts: RespondentTexts, known: Known): Speech {
  const put = (words: string, values: Readonly<Record<string, unknown>>) =>
    piped(words, (name) => (Object.hasOwn(values, name) && values[name] !== null ? String(values[name]) : undefined));
  const speech = (text: Text) => put(say(text, language, fallbacks), known);
  return Object.assign(speech, {
    language,
    own: (key: RespondentKey, values: Readonly<Record<string, string | number>> = {}) => put(texts[key], values),
  });
}
