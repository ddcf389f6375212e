import { paths } from "../api/paths.ts";
import type { ProblemDetails } from "../api/shapes.ts";
import type { Journey, JourneyVersion } from "../core/journey/journey.ts";
import { NoAnswer, Refused } from "./api.ts";

/** Saves a journey as the version that follows `basedOn`, 0 where there was none. Refused with 409 when another came first. */
export const saveJourney = async (journey: Journey, basedOn: number, validFrom: string): Promise<JourneyVersion> => {
  const query = new URLSearchParams({ basedOn: String(basedOn), validFrom });
  const answer = await send("PUT", `${paths.journey(journey.key)}?${query}`, json, JSON.stringify(journey));
  return answer.json();
};

/** The journey in the text of its YAML file; the server reads it, and keeps nothing. */
export const readJourneyFile = async (text: string): Promise<Journey> =>
  (await send("POST", paths.journeyFile, { ...json, "content-type": "text/yaml" }, text)).json();

/** The text of a journey's file. */
export const journeyFileOf = async (journey: Journey): Promise<string> =>
  (await send("POST", paths.journeyFile, { ...json, accept: "text/yaml" }, JSON.stringify(journey))).text();

const json = { accept: "application/json", "content-type": "application/json" };

async function send(method: string, path: string, headers: Record<string, string>, body: string): Promise<Response> {
  const response = await fetch(path, { method, headers, body }).catch((error: Error) => {
    throw new NoAnswer(error.message);
  });
  if (response.ok) return response;
  const isProblem = response.headers.get("content-type")?.includes("problem+json") ?? false;
  throw new Refused(response.status, isProblem ? ((await response.json()) as ProblemDetails) : null);
}
