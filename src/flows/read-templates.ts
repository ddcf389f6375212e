import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Journey } from "../core/journey/journey.ts";
import { readJourneyFile } from "../outside/journey-file.ts";

const folder = join(import.meta.dirname, "..", "..", "examples", "templates");
let known: readonly Journey[] | undefined;

/** The journeys that one may begin with, by key; read once, for they ship with Polku. */
export function readTemplates(): readonly Journey[] {
  known ??= readdirSync(folder)
    .filter((file) => file.endsWith(".journey.yaml"))
    .toSorted()
    .map((file) => {
      const journey = readJourneyFile(readFileSync(join(folder, file), "utf8"), file);
      if (!journey.ok) throw new Error(journey.refusal.map(({ message }) => message).join("; "));
      return journey.value;
    });
  return known;
}
