import { paths } from "../../../api/paths.ts";
import type { Scale } from "../../../core/experience/answers.ts";
import type { Journey } from "../../../core/journey/journey.ts";
import { own } from "../../../core/own.ts";
import { piped } from "../../../core/survey/piped.ts";
import { dayWithin, numberWithin } from "../../../core/survey/piped-value.ts";
import { type Felt, type Strength, wordsIn } from "../../../core/survey/questions/felt.ts";
import { scaleOf } from "../../../core/survey/scale-of.ts";
import type { Question, Survey } from "../../../core/survey/survey.ts";
import { languageOf, say, type Text } from "../../../core/text.ts";
import { stepInWords, stepName } from "../../../texts/step-words.ts";
import { wordName } from "../../../texts/word-name.ts";
import { inHere } from "../../in-here.ts";
import { type Speech, useLanguage } from "../../language.tsx";

type Contents = Pick<Survey, "questions" | "languages">;

/** What was answered, each below the question in the words that were asked; what was not asked, or cannot be answered, is not there. */
export function GivenView({
  survey,
  given,
  language: spoken,
  journey,
}: {
  readonly survey: Contents;
  readonly given: Readonly<Record<string, unknown>>;
  /** In which it was answered. */
  readonly language: string;
  /** It says what the words that people chose and the attributes of its image are called. */
  readonly journey: Journey | undefined;
}) {
  const { language, t, number, date } = useLanguage();
  const speaking = { t, language, languages: survey.languages, number, date, journey };
  /** With what was put in for whoever answered: what they had answered before. */
  const asked = (text: Text) =>
    piped(say(text, language, survey.languages), (name) => {
      const of = survey.questions.find(({ key }) => key === name);
      const within = languageOf(text, language, survey.languages) ?? language;
      return of && again(of, own(given, name), within, speaking);
    });
  return (
    <dl className="given">
      {survey.questions.map((question) => {
        const value = own(given, question.key);
        if (value === undefined || question.ask === "statement") return null;
        const isOwnWords = typeof value === "string" && (question.ask === "comment" || question.ask === "text");
        return (
          <div key={question.key}>
            <dt>{asked(question.text)}</dt>
            <dd>
              {question.ask === "photo" && typeof value === "string" && value !== "notApplicable" ? (
                <a href={inHere(paths.photo(value))} target="_blank" rel="noopener noreferrer">
                  {t("responses.photo")}
                </a>
              ) : isOwnWords && value !== "notApplicable" ? (
                <q lang={spoken}>{value}</q>
              ) : (
                said(question, value, speaking)
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

interface Speaking extends Pick<Speech, "t" | "language" | "number" | "date"> {
  readonly languages: Survey["languages"];
  readonly journey: Journey | undefined;
}

/** An answer as it is read: options and steps by what they are called, numbers with the end of their scale. */
function said(question: Question, value: unknown, speaking: Speaking): string {
  const { t, language, languages, number, date, journey } = speaking;
  if (value === null) return t("experience.notAnswered");
  if (value === "notApplicable") return t("experience.notApplicable");
  if (typeof value === "boolean")
    return t(question.ask === "contact" ? "responses.leave" : value ? "responses.yes" : "responses.no");
  if (question.ask === "resolved") return t(`codebook.value.resolved.${value as "yes" | "partly" | "no"}`);
  if (question.ask === "number" && typeof value === "number") {
    const count = number.decimal(value, decimalsOf(value));
    return question.unit === undefined ? count : `${count} ${say(question.unit, language, languages)}`;
  }
  if (typeof value === "number") {
    // What is as by default is left out of what the server gives.
    const scale = scaleOf({ ...byDefault, ...question } as Question);
    return scale === undefined
      ? String(value)
      : stepInWords(language, value, scale, named(question, value, scale, speaking));
  }
  if (Array.isArray(value)) {
    const names = value.map((word: string) => optionName(question, word, speaking));
    return question.ask === "ranking" ? names.map((name, at) => `${at + 1}. ${name}`).join("  ") : number.list(names);
  }
  if (question.ask === "emotions" && typeof value === "object")
    return number.list(
      Object.entries(value).map(([word, strength]: [string, Strength]) => {
        const name = optionName(question, word, speaking);
        return strength === null ? name : `${name} (${t(`step.strength.${strength as 1 | 2 | 3}`)})`;
      }),
    );
  if (typeof value === "object") {
    const rows = question.ask === "matrix" ? question.rows : [];
    return Object.entries(value)
      .map(([key, rated]) => {
        const row = rows.find((one) => one.key === key);
        const half = key === "expected" || key === "experienced" ? t(`responses.half.${key}`) : key;
        const called = row?.text ?? (question.ask === "image" ? own(journey?.image, key) : undefined);
        const name = called === undefined ? half : say(called, language, languages);
        return `${name}: ${rated === null ? t("experience.notAnswered") : String(rated)}`;
      })
      .join(" · ");
  }
  if (question.ask === "date") return date.day(String(value));
  return optionName(question, String(value), speaking);
}

/** The same within the words of a later question, in their language: without the end of its scale, its unit and how strongly it was felt. */
function again(question: Question, value: unknown, within: string, speaking: Speaking): string | undefined {
  const { ask } = question;
  if (value === null || value === undefined || value === "notApplicable") return undefined;
  if (typeof value === "number") {
    const isNamed = ask === "smiley" || ask === "compared" || ask === "expectation";
    const scale = isNamed ? scaleOf({ ...byDefault, ...question } as Question) : undefined;
    return (scale && named(question, value, scale, speaking)) ?? numberWithin(value, within);
  }
  if (typeof value === "object" && !Array.isArray(value))
    return ask === "emotions" ? said(question, wordsIn(value as Felt), speaking) : undefined;
  if (ask === "date") return dayWithin(String(value), within);
  return ask === "contact" || ask === "photo" ? undefined : said(question, value, speaking);
}

/** As many as were written. */
const decimalsOf = (value: number): number => /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;

const byDefault = { faces: 4, scale: [1, 5], form: "direct" };

/** What a step is called: an end as the survey says, else as usual. */
function named(question: Question, value: number, scale: Scale, { language, languages }: Speaking): string | undefined {
  const ends = "ends" in question ? question.ends : undefined;
  const own = value === scale[0] ? ends?.[0] : value === scale[1] ? ends?.[1] : undefined;
  if (own !== undefined) return say(own, language, languages);
  const usual = stepName(language, question.ask, value, scale);
  return usual && `${usual.charAt(0).toUpperCase()}${usual.slice(1)}`;
}

function optionName(question: Question, word: string, { language, languages, journey }: Speaking): string {
  if (question.ask === "tags" || question.ask === "emotions")
    return wordName(language, question.ask, word, journey?.choices);
  const option = "options" in question ? question.options.find(({ key }) => key === word) : undefined;
  return option === undefined ? word : say(option.text, language, languages);
}
