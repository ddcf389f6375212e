import { perspectives } from "../../core/experience/experience.ts";
import { isCloseCircle } from "../../core/insight/disclosure/disclosure.ts";
import type { Refused } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";
import type { SurveyVersion } from "../../core/survey/survey.ts";
import {
  countOfPerspectives,
  type KeptResponse,
  type ResponsePlace,
  responsesPage,
  type WantedResponses,
} from "../../store/records/surveys/responses.ts";
import { surveyHistory } from "../../store/records/surveys/surveys.ts";
import type { Effects } from "../effects.ts";
import { noSuchSurvey } from "./keep-survey.ts";

type ReadingEffects = Pick<Effects, "records" | "workspace">;

/** Who works beside somebody knows them by a day and a mood: what colleagues said is not read one by one, as in the stream. */
export const notReadAlone = perspectives.filter(isCloseCircle);

/** Some responses to a survey, with the versions whose words they answered. */
export interface ResponsesRead {
  readonly responses: readonly KeptResponse[];
  readonly versions: readonly SurveyVersion[];
  readonly next: ResponsePlace | null;
  /** How many are not read one by one, since colleagues gave them. */
  readonly notShown: number;
}

/** What respondents sent, one by one, the newest first. Those who only opened the survey said nothing; what was erased is gone. */
export async function readResponses(
  asked: Omit<WantedResponses, "not"> & { readonly before: ResponsePlace | null; readonly limit: number },
  effects: ReadingEffects,
): Promise<Result<ResponsesRead, Refused>> {
  const { records, workspace } = effects;
  const history = await surveyHistory(records, workspace, asked.survey);
  if (history.length === 0) return refuse([await noSuchSurvey(asked.survey, effects)]);
  const { responses, next } = await responsesPage(records, workspace, { ...asked, not: notReadAlone }, asked);
  const answered = new Set(responses.map(({ version }) => version));
  return ok({
    responses,
    versions: history.filter(({ version }) => answered.has(version)),
    next,
    notShown: await countOfPerspectives(records, workspace, asked.survey, notReadAlone),
  });
}
