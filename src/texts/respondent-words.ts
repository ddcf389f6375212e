import type { Ask } from "../core/survey/question-types.ts";
import { isSpoken } from "../core/text.ts";
import { directionOf } from "../core/writing-direction.ts";
import type { respondent } from "./en/respondent.ts";
import { easyRespondent } from "./fi/easy-respondent.ts";
import { spokenTo } from "./spoken-to.ts";
import { catalogue } from "./words.ts";

export type RespondentKey = keyof typeof respondent;
/** What a survey's page says by itself, as it is written: `{n}` is put in by the page. */
export type RespondentTexts = Readonly<Record<RespondentKey, string>>;

/** The same as it is sent to a page in one of the survey's languages. */
export type OwnTexts = RespondentTexts & {
  /** Which way the survey's language is written. */
  readonly dir: "ltr" | "rtl";
  /** The language that they are in, where Polku does not speak the survey's. */
  readonly lang?: string;
};

/** What a survey's page says by itself in one of a survey's languages. */
export const respondentTexts = (language: string): RespondentTexts =>
  language === "fi-simple" ? easyRespondent : (catalogue(spokenTo(language)) as unknown as RespondentTexts);

/** Words that only some kinds of question need. */
const only: Readonly<Record<string, readonly Ask[]>> = {
  "respond.face.": ["smiley"],
  "respond.pair.": ["expectation"],
  "respond.emotions.": ["emotions"],
  "respond.several": ["tags", "emotions", "choices"],
  "respond.atMost": ["tags", "emotions", "choices"],
  "respond.allChosen": ["tags", "emotions", "choices"],
  "respond.characters": ["text", "comment"],
  ...Object.fromEntries(
    (
      [
        ...["satisfaction", "effort", "recommend", "return", "value", "image", "expectation", "compared", "resolved"],
        ...["consent", "ranking", "number", "date", "contact", "photo"],
      ] as Ask[]
    ).map((ask) => [`respond.${ask}.`, [ask]]),
  ),
};

/** What the page of a survey with such questions may say, and no more: it is sent to everybody who answers. A kiosk says more, and does not wait for what the server says of a quota. */
export function textsFor(
  language: string,
  asks: readonly Ask[],
  { isOnKiosk = false, hasStatement = false } = {},
): Partial<OwnTexts> {
  const needed = Object.entries(respondentTexts(language)).filter(([key]) => {
    if (!key.startsWith("respond.") || key === "respond.noScript" || isOfState(key)) return false;
    if (key.startsWith("respond.kiosk.")) return isOnKiosk;
    if (key === "respond.enough") return !isOnKiosk;
    if (key === "respond.statement") return hasStatement;
    const kinds = Object.entries(only).find(([start]) => key.startsWith(start))?.[1];
    return kinds === undefined || kinds.some((ask) => asks.includes(ask));
  });
  return {
    ...Object.fromEntries(needed),
    "respond.languageName": languageName(language),
    dir: directionOf(language),
    ...(!isSpoken(language) && { lang: spokenTo(language) }),
  };
}

/** Said on pages on which nothing is asked. */
const isOfState = (key: string): boolean => /^respond\.[\w-]+\.(title|text)$/.test(key);

/** What a language is called in itself. */
function languageName(language: string): string {
  const isOurs = language === "fi-simple" || language === spokenTo(language);
  if (isOurs) return respondentTexts(language)["respond.languageName"];
  try {
    return new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language;
  } catch {
    // A variant said twice looks like a language and is none.
    return language;
  }
}
