import type { Refused } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";
import { missingWords } from "../../core/survey/missing-words.ts";
import type { Survey } from "../../core/survey/survey.ts";
import { isSpoken, type Language, languages, say, type Text } from "../../core/text.ts";
import { surveyHistory, versionToAsk } from "../../store/records/surveys/surveys.ts";
import { allWords } from "../../texts/all-words.ts";
import { dates } from "../../texts/dates.ts";
import { surveyLanguageName } from "../../texts/survey-language-name.ts";
import type { Effects } from "../effects.ts";
import { today } from "../today.ts";
import { noSuchSurvey } from "./keep-survey.ts";

/**
 * The accessibility statement of a survey as Finnish law has it (306/2019), as a draft in Markdown: of the version that is asked, else of
 * the newest. It claims only what tests of the page show and what can be seen of the survey; the rest is for its organisation to fill in.
 */
export async function accessibilityStatement(
  key: string,
  language: Language,
  polku: string,
  effects: Pick<Effects, "records" | "workspace" | "now">,
): Promise<Result<string, Refused>> {
  const asked = versionToAsk(await surveyHistory(effects.records, effects.workspace, key));
  if (asked === undefined) return refuse([await noSuchSurvey(key, effects)]);
  const { survey, version, published } = asked;
  const t = allWords(language);
  const { day } = dates(language);
  const name = say(survey.name, language);
  const parts = [
    `# ${t("accessibility.title", { name })}`,
    `> ${t("accessibility.draft", { day: day(await today(effects)) })}`,
    t("accessibility.about", { name }),
    `## ${t("accessibility.state")}`,
    t("accessibility.stateText"),
    `## ${t("accessibility.limits")}`,
    list([...missingIn(survey, language), t("accessibility.limitsOwn")]),
    `## ${t("accessibility.tested")}`,
    t("accessibility.testedBy", { version: polku }),
    list([t("accessibility.axe"), t("accessibility.keyboard"), t("accessibility.size")]),
    t("accessibility.notTested"),
    t("accessibility.assessed"),
    `## ${t("accessibility.feedback")}`,
    t("accessibility.feedbackText"),
    `## ${t("accessibility.supervision")}`,
    t("accessibility.supervisionText"),
    [t("statement.authority"), t("statement.authorityPage"), authorityEmail, t("statement.authorityPhone")].join(", "),
    `## ${t("accessibility.of")}`,
    published === null
      ? t("accessibility.unpublished", { version })
      : t("accessibility.made", { version, published: day(await today({ ...effects, now: () => published })) }),
  ];
  return ok(`${parts.join("\n\n")}\n`);
}

/** Of the authority that supervises the requirements. */
export const authorityEmail = "saavutettavuus@traficom.fi";

const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join("\n");

/** What of the surveys that are asked is not said in every language of theirs: to begin with what an organisation says itself. */
export async function shortcomingsFound({ surveys }: Pick<Effects, "surveys">): Promise<Text | null> {
  const found: Record<Language, string[]> = { fi: [], sv: [], en: [] };
  for (const { key, asked, ended } of await surveys.standings()) {
    const survey = asked === null || ended !== null ? undefined : (await surveys.asked(key, asked))?.survey;
    if (survey === undefined) continue;
    for (const language of languages)
      found[language].push(...missingIn(survey, language).map((line) => `${say(survey.name, language)}: ${line}`));
  }
  return found.en.length === 0 ? null : { fi: found.fi.join("\n"), sv: found.sv.join("\n"), en: found.en.join("\n") };
}

/** What is not said in a language in which the survey can be answered: who reads it aloud in that language hears another. */
function missingIn(survey: Survey, language: Language): string[] {
  const missing = Map.groupBy(missingWords(survey), (one) => one.language);
  const t = allWords(language);
  const nameOf = (code: string) => surveyLanguageName(language, code);
  return [
    ...[...missing].map(([code, { length }]) =>
      t("accessibility.missing", { language: nameOf(code), n: length, first: nameOf(survey.languages[0]) }),
    ),
    ...survey.languages
      .filter((code) => !isSpoken(code))
      .map((code) => t("accessibility.unspoken", { language: nameOf(code) })),
  ];
}
