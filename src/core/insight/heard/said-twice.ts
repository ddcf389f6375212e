import { isPair } from "../../experience/answer-code.ts";
import type { Journey } from "../../journey/journey.ts";
import { own } from "../../own.ts";
import type { ReadExperience } from "./read-experience.ts";

/**
 * The answer that what was experienced of the pair repeats: the one it is shown beside, on the same scale and of the same value. Corrected
 * alone, either would contradict the other. Null where there is none.
 */
export function saidTwice(
  { answers, felt }: Pick<ReadExperience, "answers" | "felt">,
  journey: Pick<Journey, "answers"> | undefined,
): string | null {
  const pair = answers.expectation ?? null;
  if (felt === null || felt.expected === null || !isPair(pair)) return null;
  const isTurned = own(journey?.answers, felt.answer)?.better === "lower";
  return !isTurned && pair.experienced === answers[felt.answer] ? felt.answer : null;
}
