import type { Journey } from "../core/journey/journey.ts";
import { own } from "../core/own.ts";
import type { AnswerNames } from "../texts/measure-name.ts";

/** What a journey calls its own answers and its image attributes; nothing while it is on its way. */
export function namesOf(journey: Journey | undefined): AnswerNames {
  if (journey === undefined) return {};
  const own = Object.entries(journey.answers).map(([key, { name }]) => [key, name] as const);
  const image = Object.entries(journey.image).map(([key, name]) => [`image.${key}`, name] as const);
  return Object.fromEntries([...own, ...image]);
}

/** Values of an attribute in the order the journey declares them: Monday before Tuesday. Undeclared ones stand last. */
export function inOrder<Item extends { readonly value: string }>(
  journey: Journey | undefined,
  attribute: string,
  items: readonly Item[],
): Item[] {
  const order = Object.keys(own(journey?.attributes, attribute)?.labels ?? {});
  const placeOf = ({ value }: Item) => (order.includes(value) ? order.indexOf(value) : order.length);
  return items.toSorted((a, b) => placeOf(a) - placeOf(b));
}
