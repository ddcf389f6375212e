import { type Random, randomFrom } from "../src/core/measures/numbers/random.ts";
import { named } from "./restaurant.ts";
import type { Met, Visit } from "./visit.ts";

/** What somebody named of reasons and emotions. */
export interface Named {
  readonly tags: readonly string[];
  readonly emotions: readonly string[];
}

/** What a customer named at a touchpoint; null where nobody is asked to, or the touchpoint was not rated. */
export function namedAt(touchpoint: string, { satisfaction }: Met, visit: Visit): Named | null {
  const asked = touchpoint === named.touchpoint && visit.perspective === "customer";
  if (!asked || typeof satisfaction !== "number") return null;
  // Drawn by itself, so that nothing else in the demo depends on it.
  const random = randomFrom(2 ** 41 + visit.customer * 4_096 + visit.number);
  const { tags, emotions } = satisfaction >= 4 ? named.pleased : named.displeased;
  return { tags: drawn(tags, random), emotions: drawn(emotions, random) };
}

const drawn = (chances: Readonly<Record<string, number>>, random: Random): string[] =>
  Object.entries(chances).flatMap(([word, chance]) => (random.uniform() < chance ? [word] : []));
