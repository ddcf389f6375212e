import { hint } from "../../core/mistakes/got.ts";
import { inEnglish, mistake } from "../../core/mistakes/mistake.ts";
import type { Problem, Refused } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";
import type { SurveyVersion } from "../../core/survey/survey.ts";
import {
  endSurvey as endKept,
  keepSurveyVersion,
  publishVersion,
  surveyHistory,
  surveyStandings,
} from "../../store/records/surveys/surveys.ts";
import type { Effects } from "../effects.ts";
import { seatThoseBefore } from "./seat-earlier.ts";
import { problemsInJourney, readSurveyGiven, type SurveyGiven } from "./survey-given.ts";

type KeepingEffects = Pick<Effects, "records" | "workspace" | "journeys" | "surveys">;

/** Keeps a survey under `key` as a new version, a draft until it is published; what has not changed makes none. */
export async function keepSurvey(
  key: string,
  given: SurveyGiven,
  { basedOn, author }: { readonly basedOn?: number | undefined; readonly author: string | null },
  effects: KeepingEffects,
): Promise<Result<SurveyVersion, Refused>> {
  const read = await readSurveyGiven(given, effects);
  if (!read.ok) return read;
  const survey = read.value;
  if (survey.key !== key) {
    const message = `expected the survey's key to be that of the address, "${key}", got "${survey.key}"`;
    return refuse([{ code: "other-survey", message, path: ["key"] }]);
  }
  const { records, workspace, surveys } = effects;
  for (;;) {
    const newest = (await surveyHistory(records, workspace, key)).at(-1);
    const last = newest?.version ?? 0;
    const isSame = newest !== undefined && JSON.stringify(newest.survey) === JSON.stringify(survey);
    if (basedOn !== undefined && basedOn !== last && !isSame) {
      const who = newest?.author ?? "somebody at this computer";
      const message =
        basedOn > last
          ? `expected basedOn to be a version that there is, at most ${last}, got ${basedOn}`
          : `version ${last} was saved meanwhile by ${who}`;
      return refuse([{ code: "changed-meanwhile", message, path: ["basedOn"] }]);
    }
    const kept = await keepSurveyVersion(records, workspace, { version: last + 1, survey }, author);
    // Another came first: the next turn sees it.
    if (kept === null) continue;
    await surveys.refresh();
    return ok(kept);
  }
}

/** Asks a version from now on, the newest unless told: it fits its journey as that is now, and each question can be asked. */
export async function publishSurvey(
  key: string,
  wanted: number | undefined,
  effects: KeepingEffects,
): Promise<Result<SurveyVersion, Refused>> {
  const { records, workspace, surveys } = effects;
  const versions = await surveyHistory(records, workspace, key);
  if (versions.length === 0) return refuse([await noSuchSurvey(key, effects)]);
  const found = wanted === undefined ? versions.at(-1) : versions.find(({ version }) => version === wanted);
  if (found === undefined) {
    const facts = { last: versions.length, got: String(wanted) };
    return refuse([mistake("no-such-version", facts, { path: ["version"] })]);
  }
  const { version, survey } = found;
  const [first, ...more] = await problemsInJourney(survey, effects);
  if (first !== undefined) return refuse([first, ...more]);
  const asked = (await surveys.standing(key))?.asked;
  const before = versions.find((one) => one.version === asked)?.survey;
  await seatThoseBefore(survey, before, effects, async () => {
    await publishVersion(records, workspace, key, version);
    await surveys.refresh();
  });
  return ok({ version, survey });
}

/** Asks nothing more from now on; what was answered stays, and publishing opens it again. */
export async function endSurvey(key: string, effects: KeepingEffects): Promise<Result<undefined, Refused>> {
  const { records, workspace, surveys } = effects;
  const ended = await endKept(records, workspace, key);
  await surveys.refresh();
  if (ended) return ok(undefined);
  if ((await surveys.standing(key)) === undefined) return refuse([await noSuchSurvey(key, effects)]);
  return refuse([{ code: "not-asked", message: `expected a survey that is asked, got "${key}", which is not` }]);
}

/** There is no survey of that key; says which there are. */
export async function noSuchSurvey(
  key: string,
  { records, workspace }: Pick<Effects, "records" | "workspace">,
): Promise<Problem> {
  const known = (await surveyStandings(records, workspace)).map((one) => one.key);
  const message = `expected the key of a survey, got "${key}"${inEnglish(hint(key, known))}`;
  return { code: "no-such-survey", message, path: ["survey"] };
}
