import { declaredAnswers } from "../../../core/experience/declared-answers.ts";
import { measureOf } from "../../../core/experience/measure-keys.ts";
import type { Journey } from "../../../core/journey/journey.ts";
import type { Language } from "../../../core/text.ts";
import { answerNamesOf } from "../../../texts/journey-names.ts";
import { measureName } from "../../../texts/measure-name.ts";

/** What a measure is called on a journey; a mean with the scale on which the journey has it. */
export function nameOfMeasure(language: Language, journey: Journey, measure: string): string {
  const known = measureOf(measure, declaredAnswers(journey));
  return measureName(language, measure, answerNamesOf(journey), known === null ? [] : [known.range]);
}
