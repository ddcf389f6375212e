/** What the data warns of, by code, and why drivers are refused. */
export const warnings = {
  "warning.too-few": "Too few answers",
  "warning.out-of-scale": "Some values lie outside the scale and were left out",
  "warning.repeated-ids": "The same id stands on several rows",
  "warning.unmapped-answer": "The data has answers that its mapping does not explain",
  "warning.encoding": "Wrong character encoding: some cells could not be read",
  "warning.complete-case-loss": "More than half of the journeys were lost, because not everything was answered",
  "warning.unexpected-direction": "Unexpected direction: the better the rating, the worse the outcome",
  "warning.other": "Something else",
  "refusal.no-outcome":
    "nobody has been asked whether they will come again, recommend or were satisfied as a whole, so there is nothing to explain",
  "refusal.too-few-touchpoints": "fewer than two touchpoints were answered together with the outcome often enough",
  "refusal.too-few-together": "too few people answered these together: {names}",
  "refusal.too-few-people": "too few people answered",
  "refusal.no-variation": "everybody gave the same answer, so nothing varies with anything",
} as const;
