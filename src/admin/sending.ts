import { paths } from "../api/paths.ts";
import type { Published } from "../api/survey.ts";
import type { MappingFile } from "../core/experience/mapping-file.ts";
import type { Journey, JourneyVersion } from "../core/journey/journey.ts";
import type { Problem } from "../core/problem.ts";
import type { SurveyFile } from "../core/survey/editing/survey-file.ts";
import { request, send } from "./api.ts";

/** Saves a journey as the version that follows `basedOn`, 0 where there was none. Refused with 409 when another came first. */
export function saveJourney(journey: Journey, basedOn: number, validFrom: string): Promise<JourneyVersion> {
  const query = new URLSearchParams({ basedOn: String(basedOn), validFrom });
  return send("PUT", `${paths.journey(journey.key)}?${query}`, journey);
}

/** What stands in the text of a YAML file; the server reads it, and keeps nothing. */
const readFile = async <Read>(path: string, text: string): Promise<Read> =>
  (await request("POST", path, { headers: { "content-type": "text/yaml" }, body: text })).json();

/** The text of the file in which something stands. */
async function fileOf(path: string, value: unknown): Promise<string> {
  const headers = { "content-type": "application/json", accept: "text/yaml" };
  return (await request("POST", path, { headers, body: JSON.stringify(value) })).text();
}

export const readJourneyFile = (text: string): Promise<Journey> => readFile(paths.journeyFile, text);
export const journeyFileOf = (journey: Journey): Promise<string> => fileOf(paths.journeyFile, journey);
export const readMappingFile = (text: string): Promise<MappingFile> => readFile(paths.mappingFile, text);
export const mappingFileOf = (mapping: MappingFile): Promise<string> => fileOf(paths.mappingFile, mapping);

export const readSurveyFile = (text: string): Promise<SurveyFile> => readFile(paths.surveyFile, text);
/** What a survey of another tool becomes about something in a journey, with what of it is left out or otherwise. */
export async function importSurvey(
  text: string,
  journey: string,
  about: string,
): Promise<{ readonly survey: SurveyFile; readonly notes: readonly Problem[] }> {
  const headers = { "content-type": "application/json" };
  return (await request("POST", paths.surveyImport(journey, about), { headers, body: text })).json();
}

/** Saves a survey as the version that follows `basedOn`, 0 where there was none; a draft until it is published. */
export const saveSurvey = (survey: SurveyFile, basedOn: number): Promise<Published> =>
  send("PUT", `${paths.survey(survey.key)}?basedOn=${basedOn}`, survey);
/** The file of a survey as it was saved last. */
export const surveyFileOf = async (key: string): Promise<string> =>
  (await request("GET", paths.survey(key), { headers: { accept: "text/yaml" } })).text();
export const publishSurvey = (key: string, version: number): Promise<Published> =>
  send("POST", `${paths.publishSurvey(key)}?version=${version}`);
export const endSurvey = (key: string): Promise<void> => send("POST", paths.endSurvey(key));
