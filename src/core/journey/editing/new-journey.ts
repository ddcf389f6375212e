import type { Text } from "../../text.ts";
import type { Journey, Phase } from "../journey.ts";

/** A journey that begins: a stage for each phase that is named, without touchpoints. */
export const newJourney = (key: string, name: Text, stages: Readonly<Partial<Record<Phase, Text>>>): Journey => ({
  key,
  name,
  owners: {},
  promises: {},
  answers: {},
  image: {},
  attributes: {},
  stages: Object.entries(stages).map(([phase, words]) => ({
    key: phase,
    phase: phase as Phase,
    name: words,
    touchpoints: [],
  })),
});

/** The same journey under another key: a template becomes one's own. */
export const underKey = (journey: Journey, key: string): Journey => ({ ...journey, key });
