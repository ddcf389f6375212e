import type { Mapping } from "../src/core/experience/mapping.ts";
import { readMapping } from "../src/core/experience/read-mapping.ts";
import type { Journey } from "../src/core/journey/journey.ts";
import { aJourneyWith } from "./journeys.ts";

/** The contents of a plain mapping file for wide data; a test states only what it is about. */
export const aMappingFile = (about: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  polku: "mapping/1",
  journey: "lunch.journey.yaml",
  at: { value: 2026 },
  touchpoints: { bill: { satisfaction: "Q1" } },
  ...about,
});

/** The mapping of such a file, for a journey with a greeting, a menu and a bill. */
export function aMapping(
  about: Readonly<Record<string, unknown>> = {},
  journey: Journey = aJourneyWith("greeting", "menu", "bill"),
): Mapping {
  const mapping = readMapping(aMappingFile(about), journey);
  if (!mapping.ok) throw new Error(mapping.refusal.map(({ message }) => message).join("\n"));
  return mapping.value;
}
