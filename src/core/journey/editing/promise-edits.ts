import type { Journey, Promise as JourneyPromise } from "../journey.ts";

/** Adds a promise, or says anew what was promised. */
export const keepPromise = (journey: Journey, key: string, promise: JourneyPromise): Journey => ({
  ...journey,
  promises: { ...journey.promises, [key]: promise },
});

export function removePromise(journey: Journey, key: string): Journey {
  const { [key]: _, ...promises } = journey.promises;
  return { ...journey, promises };
}
