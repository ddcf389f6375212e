/** Feelings that the team may choose from; others come in by a journey's file. */
export const feelings = ["joy", "trust", "surprise", "anticipation", "sadness", "fear", "anger", "disgust"] as const;
