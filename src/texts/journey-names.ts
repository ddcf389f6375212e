import { type Journey, touchpointsOf } from "../core/journey/journey.ts";
import { type Language, say } from "../core/text.ts";
import type { Names } from "./finding-words.ts";
import { type AnswerNames, answerName, outcomeName } from "./measure-name.ts";

/** What a journey calls its own answers and the attributes of its image. */
export const answerNamesOf = (journey: Journey): AnswerNames => ({
  ...journey.image,
  ...Object.fromEntries(Object.entries(journey.answers).map(([key, { name }]) => [key, name])),
});

/** What findings call touchpoints, answers and outcomes of a journey. */
export function namesOf(language: Language, journey: Journey): Names {
  const touchpoints = new Map(touchpointsOf(journey).map(({ touchpoint }) => [touchpoint.key, touchpoint.name]));
  const own = answerNamesOf(journey);
  return {
    // What the drivers explain stands beside touchpoints, by the same kind of key.
    touchpoint: (key) => {
      const name = touchpoints.get(key);
      return name === undefined ? outcomeName(language, key, own) : say(name, language);
    },
    answer: (key) => answerName(language, key, own),
    outcome: (key) => outcomeName(language, key, own),
  };
}
