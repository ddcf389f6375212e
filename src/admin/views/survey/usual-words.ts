import { valences } from "../../../core/experience/feelings.ts";
import { reasons } from "../../../core/experience/reasons.ts";
import type { Journey } from "../../../core/journey/journey.ts";

/** The words that can be asked for: the usual ones and the journey's own. */
export const usualWords = (answer: "emotions" | "tags", journey: Journey | undefined): string[] => [
  ...new Set([
    ...(answer === "emotions" ? Object.keys(valences) : reasons),
    ...Object.keys(journey?.choices?.[answer]?.words ?? {}),
  ]),
];
