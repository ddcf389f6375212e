import { type OpeningState, openingAt } from "../../core/survey/opening.ts";
import type { SurveyVersion } from "../../core/survey/survey.ts";
import { begunOf } from "../../store/records/asking/response-rates.ts";
import type { Effects } from "../effects.ts";

/** The version of a survey that is asked, where one is, and whether it takes answers now. */
export async function openingOf(
  survey: string,
  { records, workspace, surveys, now }: Pick<Effects, "records" | "workspace" | "surveys" | "now">,
): Promise<{ readonly version: SurveyVersion | undefined; readonly state: OpeningState }> {
  const standing = await surveys.standing(survey);
  const version = standing?.asked == null ? undefined : await surveys.asked(survey, standing.asked);
  const open = version?.survey.open;
  const begun = open?.most === undefined ? 0 : await begunOf(records, workspace, survey);
  return { version, state: openingAt(now().getTime(), { open, ended: standing?.ended ?? null, begun }) };
}
