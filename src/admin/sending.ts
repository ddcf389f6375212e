import { paths } from "../api/paths.ts";
import type { Journey, JourneyVersion } from "../core/journey/journey.ts";
import { request, send } from "./api.ts";

/** Saves a journey as the version that follows `basedOn`, 0 where there was none. Refused with 409 when another came first. */
export function saveJourney(journey: Journey, basedOn: number, validFrom: string): Promise<JourneyVersion> {
  const query = new URLSearchParams({ basedOn: String(basedOn), validFrom });
  return send("PUT", `${paths.journey(journey.key)}?${query}`, journey);
}

/** The journey in the text of its YAML file; the server reads it, and keeps nothing. */
export const readJourneyFile = async (text: string): Promise<Journey> =>
  (await request("POST", paths.journeyFile, { headers: { "content-type": "text/yaml" }, body: text })).json();

/** The text of a journey's file. */
export async function journeyFileOf(journey: Journey): Promise<string> {
  const headers = { "content-type": "application/json", accept: "text/yaml" };
  return (await request("POST", paths.journeyFile, { headers, body: JSON.stringify(journey) })).text();
}
