/** Reasons why an encounter is felt as it is, whose names are known without a journey saying them: the usual words of `tags`. */
export const reasons = [
  "friendliness",
  "being-heard",
  "respect",
  "trust",
  "competence",
  "speed",
  "effortlessness",
  "information",
  "reliability",
  "product",
  "technology",
  "place",
  "price",
] as const;
