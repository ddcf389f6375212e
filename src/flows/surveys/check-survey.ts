import type { Problem } from "../../core/problem.ts";
import { type Advice, adviceOn } from "../../core/survey/advice/advice.ts";
import { adviceOnWords } from "../../core/survey/advice/journey-words.ts";
import { secondsOfAll } from "../../core/survey/advice/seconds.ts";
import { givesOf } from "../../core/survey/gives.ts";
import { readSurvey } from "../../core/survey/read-survey.ts";
import type { SurveyPage } from "../../core/survey/survey-page.ts";
import type { Effects } from "../effects.ts";
import { textsOf } from "../respond/respondent-page.ts";
import { surveyPage } from "../respond/survey-page.ts";
import { contentsOf, problemsInJourney, type SurveyGiven } from "./survey-given.ts";

/** What a respondent's page is given, and what it says by itself. */
export interface Shown {
  readonly page: SurveyPage;
  readonly texts: ReturnType<typeof textsOf>;
}

/** What is to be said of a survey as it stands. */
export interface SurveyCheck {
  readonly problems: readonly Problem[];
  readonly advice: readonly Advice[];
  /** About how long it takes who is asked everything; null: it cannot be read. */
  readonly seconds: number | null;
  readonly questions: readonly { readonly key: string; readonly gives: readonly string[] }[];
  /** What a respondent's page would be given; null: it cannot be asked as it stands. */
  readonly shown: Shown | null;
}

/** Looks at a survey that is being written: everything that is wrong, what should be looked at, and how it would be shown. Keeps nothing. */
export async function checkSurvey(given: SurveyGiven, effects: Pick<Effects, "journeys">): Promise<SurveyCheck> {
  const nothing = { advice: [], seconds: null, questions: [], shown: null };
  const contents = contentsOf(given);
  if (!contents.ok) return { ...nothing, problems: contents.refusal };
  const { value, placed } = contents.value;
  const read = readSurvey(value);
  if (!read.ok) return { ...nothing, problems: placed(read.refusal) };
  const survey = read.value;
  const problems = placed(await problemsInJourney(survey, effects));
  const journey = (await effects.journeys.newest(survey.journey))?.journey;
  return {
    problems,
    advice: [...adviceOn(survey), ...(journey === undefined ? [] : adviceOnWords(survey, journey))],
    seconds: secondsOfAll(survey),
    questions: survey.questions.map((question) => ({ key: question.key, gives: givesOf(question) })),
    shown:
      journey === undefined || problems.length > 0
        ? null
        : shownOf(surveyPage({ version: 1, survey }, journey, { channel: "link" })),
  };
}

/** It can be shown as on a kiosk, too. */
const shownOf = (page: SurveyPage): Shown => ({ page, texts: textsOf(page, true) });
