import type { Journey } from "../core/journey/journey.ts";
import type { AnswerNames } from "../texts/measure-name.ts";

/** What a journey calls its own answers and its image attributes; nothing while it is on its way. */
export function namesOf(journey: Journey | undefined): AnswerNames {
  if (journey === undefined) return {};
  const own = Object.entries(journey.answers).map(([key, { name }]) => [key, name] as const);
  const image = Object.entries(journey.image).map(([key, name]) => [`image.${key}`, name] as const);
  return Object.fromEntries([...own, ...image]);
}
