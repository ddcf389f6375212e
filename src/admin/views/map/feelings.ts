import type { Language } from "../../../core/text.ts";
import { words } from "../../../texts/words.ts";

/** Feelings that the team may choose from; others come in by a journey's file. */
export const feelings = ["joy", "trust", "surprise", "anticipation", "sadness", "fear", "anger", "disgust"] as const;

export const feelingName = (language: Language, feeling: string): string => {
  const known = feelings.find((each) => each === feeling);
  return known === undefined ? feeling : words(language)(`map.feeling.${known}`);
};
