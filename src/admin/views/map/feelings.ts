/** Feelings that the team may choose from, beside the emotions that the journey speaks of. */
export const feelings = ["joy", "trust", "surprise", "anticipation", "sadness", "fear", "anger", "disgust"] as const;
