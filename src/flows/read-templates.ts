import type { Journey } from "../core/journey/journey.ts";
import { readJourneyFile } from "../outside/journey-file.ts";
import { shipped } from "./shipped.ts";

let known: readonly Journey[] | undefined;

/** The journeys that one may begin with, by key; read once, for they ship with Polku. */
export function readTemplates(): readonly Journey[] {
  known ??= shipped("templates", ".journey.yaml", readJourneyFile);
  return known;
}
