import type { Journey } from "../journey/journey.ts";
import type { Base } from "../measures/answers/multi-select.ts";
import { own } from "../own.ts";
import { type AnswerType, standardAnswers } from "./answers.ts";

/** An answer that a journey knows: a standard one, one about the brand's image, or one of its own. */
export interface DeclaredAnswer extends AnswerType {
  /** One of the journey's own where less is better: its codes are turned so that more is better. */
  readonly turned: boolean;
  /** Of a set of words: whom its shares are of, where the journey says it. */
  readonly base?: Base;
}

/** Every answer that may be given in the journey, by key: the standard ones, `image.<attribute>` and its own. */
export function declaredAnswers(
  journey: Pick<Journey, "answers" | "image" | "choices">,
): ReadonlyMap<string, DeclaredAnswer> {
  const declared = new Map<string, DeclaredAnswer>();
  for (const [key, type] of Object.entries(standardAnswers)) {
    const base = own(journey.choices, key)?.base;
    declared.set(key, { ...type, turned: false, ...(base !== undefined && { base }) });
  }
  for (const key of Object.keys(journey.image)) {
    declared.set(`image.${key}`, { kind: "rating", scale: [1, 5], turned: false });
  }
  for (const [key, { scale, better }] of Object.entries(journey.answers)) {
    declared.set(key, { kind: "rating", scale, turned: better === "lower" });
  }
  return declared;
}
