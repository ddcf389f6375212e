import { hint } from "../../core/mistakes/got.ts";
import { mistake } from "../../core/mistakes/mistake.ts";
import type { Refused } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";
import { checkInJourney } from "../../core/survey/check-in-journey.ts";
import { surveyOf, touchpointNamed } from "../../core/survey/pack.ts";
import { writeSurvey } from "../../core/survey/write-survey.ts";
import { writeSurveyFile } from "../../outside/survey-file.ts";
import type { Effects } from "../effects.ts";
import { readPacks } from "../read-packs.ts";
import { noSuchJourney } from "../read-slice.ts";
import type { SurveyRead } from "./read-surveys.ts";

/** The survey that asks a pack's questions about something in a journey; nothing is kept. */
export async function surveyOfPack(
  name: string,
  where: { readonly journey: string; readonly about: string; readonly key?: string | undefined },
  { journeys }: Pick<Effects, "journeys">,
): Promise<Result<Pick<SurveyRead, "contents" | "file">, Refused>> {
  const packs = readPacks();
  const pack = packs.find(({ key }) => key === name);
  if (pack === undefined) {
    const known = packs.map(({ key }) => key);
    return refuse([{ ...mistake("unknown-pack", { key: name, hint: hint(name, known) }), code: "no-such-pack" }]);
  }
  const journey = (await journeys.newest(where.journey))?.journey;
  if (journey === undefined) return refuse([await noSuchJourney(where.journey, journeys)]);
  const { about } = where;
  const key = where.key ?? (about === "whole" ? pack.key : `${about}-${pack.key}`);
  const survey = surveyOf(pack, { key, journey: journey.key, about }, touchpointNamed(journey, about));
  const [first, ...more] = checkInJourney(survey, journey);
  if (first !== undefined) return refuse([first, ...more]);
  return ok({ contents: writeSurvey(survey), file: () => writeSurveyFile(survey) });
}
