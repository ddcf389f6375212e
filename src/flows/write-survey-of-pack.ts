import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { hint } from "../core/mistakes/got.ts";
import { mistake } from "../core/mistakes/mistake.ts";
import type { Problem } from "../core/problem.ts";
import { ok, type Result, refuse } from "../core/result.ts";
import { checkInJourney } from "../core/survey/check-in-journey.ts";
import { surveyOf, touchpointNamed } from "../core/survey/pack.ts";
import type { Survey } from "../core/survey/survey.ts";
import { writeSurveyFile } from "../outside/survey-file.ts";
import { journeyAt } from "./journey-at.ts";
import { readPacks } from "./read-packs.ts";

/** Writes the survey that asks a pack's questions about something in a journey; overwrites nothing. */
export async function writeSurveyOfPack(
  name: string,
  where: { readonly journeyPath: string; readonly about: string; readonly target: string },
): Promise<Result<Survey, readonly Problem[]>> {
  const packs = readPacks();
  const pack = packs.find(({ key }) => key === name);
  if (pack === undefined) {
    const known = packs.map(({ key }) => key);
    return refuse([mistake("unknown-pack", { key: name, hint: hint(name, known) })]);
  }
  const journey = await journeyAt(where.journeyPath);
  if (!journey.ok) return journey;
  const { about, target } = where;
  const key = about === "whole" ? pack.key : `${about}-${pack.key}`;
  const survey = surveyOf(pack, { key, journey: journey.value.key, about }, touchpointNamed(journey.value, about));
  const problems = checkInJourney(survey, journey.value);
  if (problems.length > 0) return refuse(problems);
  if (existsSync(target)) return refuse([mistake("file-exists.survey", {}, { file: target })]);
  await writeFile(target, writeSurveyFile(survey));
  return ok(survey);
}
