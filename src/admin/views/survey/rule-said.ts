import { perspectives } from "../../../core/experience/experience.ts";
import { own } from "../../../core/own.ts";
import type { QuestionFile } from "../../../core/survey/editing/survey-file.ts";
import { moodsOf } from "../../../core/survey/face.ts";
import { readRule } from "../../../core/survey/rules/read-rule.ts";
import { type Language, say, type Text } from "../../../core/text.ts";
import { channelName } from "../../../texts/channel-name.ts";
import { attributeTitle } from "../../../texts/condition-name.ts";
import { numbers } from "../../../texts/numbers.ts";
import { perspectiveName } from "../../../texts/perspective-name.ts";
import { ifInWords, type RuleNames } from "../../../texts/rule-words.ts";
import { surveyLanguageName } from "../../../texts/survey-language-name.ts";
import { words } from "../../../texts/words.ts";
import type { SurveyEditing } from "./editing.ts";

type About = Pick<SurveyEditing, "survey" | "journey" | "written" | "shown">;

/**
 * When something of the survey holds, in words: “if …”, “unless …”. Its questions and answers are called as they are in the language that is
 * written, and stand between isolates: that language may run the other way, and is not the reader's. A rule that cannot be read stands as it is.
 */
export function ifSaid(language: Language, when: string, about: About): string {
  const read = readRule(when);
  return read.ok
    ? ifInWords(language, read.value, namesIn(language, about))
    : words(language)("survey.if", { rule: when });
}

function namesIn(language: Language, { survey, journey, written, shown }: About): RuleNames {
  const t = words(language);
  // As many decimals as were written.
  const numberSaid = (value: number) => numbers(language).decimal(value, String(value).split(".")[1]?.length ?? 0);
  const questionOf = (key: string) => survey.questions.find((question) => question.key === key);
  const attributeOf = (name: string) => /^attribute\.(.+)$/.exec(name)?.[1];
  const texts = own(shown?.texts, written);
  const offered = (key: string) => own(shown?.page.offered, key) ?? [];
  const quoted = (words: string) => t("rule.question", { words: isolated(words) });

  return {
    of: (name) => {
      const question = questionOf(name);
      const attribute = attributeOf(name);
      if (question !== undefined) return quoted(say(question.text, written, survey.languages));
      if (name === "channel" || name === "location") return t(`filter.${name}`);
      if (name === "language" || name === "perspective") return t(`rule.${name}`);
      return attribute !== undefined && journey !== undefined ? attributeTitle(language, journey, attribute) : name;
    },
    value: (name, value) => {
      const question = questionOf(name);
      const attribute = attributeOf(name);
      if (question !== undefined) return answerSaid(question, value);
      if (name === "channel") return channelName(language, String(value));
      if (name === "language") return surveyLanguageName(language, String(value));
      const perspective = name === "perspective" && perspectives.find((known) => known === value);
      if (perspective) return perspectiveName(language, perspective, null);
      if (typeof value === "number") return numberSaid(value);
      if (attribute === undefined || journey === undefined) return String(value);
      return say(
        own(own(journey.attributes, attribute)?.labels, String(value)) ?? { [language]: String(value) },
        language,
      );
    },
  };

  function answerSaid(question: QuestionFile, value: number | string | boolean): string {
    const options = (question.options ?? offered(question.key)) as readonly {
      readonly key: string;
      readonly text: Text;
    }[];
    const option = options.find(({ key }) => key === value);
    if (option !== undefined) return quoted(say(option.text, written, survey.languages));
    if (question.ask === "smiley") {
      const name = own(texts, `respond.face.${moodsOf(Number(question.faces ?? 4))[Number(value) - 1]}`);
      return name === undefined ? String(value) : t("rule.named", { value: String(value), name: isolated(name) });
    }
    if (typeof value === "number") return numberSaid(value);
    const answer = own({ true: "yes", false: "no" }, String(value)) ?? value;
    const said = own(texts, value === "notApplicable" ? "respond.notApplicable" : `respond.${question.ask}.${answer}`);
    return said === undefined ? String(value) : quoted(said);
  }
}

const isolated = (words: string): string => `\u2068${words}\u2069`;

/** What is said in pieces, the survey's own words apart. */
export const piecesOf = (said: string): { readonly words: string; readonly own: boolean }[] =>
  said.split(/[\u2068\u2069]/).map((words, at) => ({ words, own: at % 2 === 1 }));
