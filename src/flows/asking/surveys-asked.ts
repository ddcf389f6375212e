import type { Survey, SurveyVersion } from "../../core/survey/survey.ts";
import { begunOf } from "../../store/records/response-rates.ts";
import type { Effects } from "../effects.ts";

/** The version of a survey that is asked and takes answers at a moment; null: it takes none. */
export async function askedAt(
  key: string,
  now: Date,
  { records, workspace, surveys }: Pick<Effects, "records" | "workspace" | "surveys">,
): Promise<SurveyVersion | null> {
  const standing = await surveys.standing(key);
  if (standing === undefined || standing.asked === null || standing.ended !== null) return null;
  const version = await surveys.asked(key, standing.asked);
  if (version === undefined || !isOpen(version.survey, now)) return null;
  const { most } = version.survey.open;
  return most !== undefined && (await begunOf(records, workspace, key)) >= most ? null : version;
}

/** Which of these surveys take answers now. */
export async function surveysAsked(
  keys: readonly string[],
  effects: Pick<Effects, "records" | "workspace" | "surveys" | "now">,
): Promise<ReadonlySet<string>> {
  const asked = new Set<string>();
  for (const key of new Set(keys)) if ((await askedAt(key, effects.now(), effects)) !== null) asked.add(key);
  return asked;
}

const isOpen = ({ open: { from, until } }: Survey, now: Date): boolean =>
  (from === undefined || now >= new Date(from)) && (until === undefined || now < new Date(until));
