import type { ComponentChildren } from "preact";
import { own } from "../core/own.ts";
import { piped } from "../core/survey/piped.ts";
import { dayWithin, numberWithin } from "../core/survey/piped-value.ts";
import type { SurveyPage } from "../core/survey/survey-page.ts";
import { asRead } from "../core/survey/way.ts";
import { languageOf, type Text } from "../core/text.ts";
import type { RespondentKey } from "../texts/respondent-words.ts";
import { type Answering, knownTo } from "./answering.ts";
import type { PageTexts } from "./page.ts";

type Values = Readonly<Record<string, string | number>>;

/** How the page speaks: what the survey says, and what the page says by itself. */
export interface Speech {
  /** What the survey says, with what is known put in, marked where it is in another language than is read. */
  (text: Text): ComponentChildren;
  /** The same for where no mark can be: in a title, in a name. */
  words(text: Text): string;
  /** Words marked where they are in another language; undefined: in the one that is read. */
  marked(words: string, language: string | undefined): ComponentChildren;
  /** What the page says by itself, marked where it is in another language than the survey. */
  own(key: RespondentKey, values?: Values): ComponentChildren;
  /** The same for where no mark can be: in a name, which its element marks by `lang={ownLanguage}`. */
  plain(key: RespondentKey, values?: Values): string;
  readonly language: string;
  /** The language of the page's own words; undefined: that of the survey. */
  readonly ownLanguage: string | undefined;
}

/** How a page speaks in the language in which it is answered. */
export function speechOf(
  page: SurveyPage,
  allTexts: PageTexts,
  answering: Pick<Answering, "language" | "answers">,
): Speech {
  const { language, answers } = answering;
  const texts = allTexts[language]!;
  const known = knownTo(page, answering);
  const put = (words: string, values: Readonly<Record<string, unknown>>) =>
    piped(words, (name) => inWords(name, own(values, name)));
  /** What was answered as it was offered, numbers and days as they are written here, all else as it is; nothing of what is no word. */
  const inWords = (name: string, value: unknown): string | undefined => {
    const question = page.survey.questions.find(({ key }) => key === name);
    const offered = question && "options" in question ? question.options : own(page.offered, name);
    const named = [question?.ask === "emotions" ? asRead(value) : value].flat().map((one) => {
      const option = offered?.find(({ key }) => key === `${one}`);
      if (option) return words(option.text);
      if (question && typeof one === "number") return numberWithin(one, language);
      return question?.ask === "date" && Date.parse(one as string) ? dayWithin(one as string, language) : one;
    });
    return named.filter((one) => /number|string/.test(typeof one) && one !== "notApplicable").join(", ") || undefined;
  };
  const inWhich = (text: Text) => languageOf(text, language, page.survey.languages);
  const words = (text: Text) => put(text[inWhich(text)!] ?? "", { ...answers, ...known });
  const marked = (words: string, lang: string | undefined) =>
    lang && lang !== language ? (
      <span lang={lang} dir="auto">
        {words}
      </span>
    ) : (
      words
    );
  const plain = (key: RespondentKey, values: Values = {}) => put(texts[key] ?? texts["respond.gone"], values);
  const { lang } = texts;
  return Object.assign((text: Text) => marked(words(text), inWhich(text)), {
    language,
    ownLanguage: lang,
    words,
    marked,
    plain,
    own: (key: RespondentKey, values?: Values) => marked(plain(key, values), lang),
  });
}
