/** What can be wrong in an experience, an outcome or a response beyond its fields, and why one is not kept. */
export const inExperiences = {
  "bad-value.experience": "an experience must be an object",
  "bad-value.outcome": "an outcome must be an object",
  "bad-value.response": "a response must be an object",
  "bad-value.both": "touchpoint and whole exclude each other: an experience is about one or the other",
  "bad-value.sent-scale": "{place} is wrong: {key} cannot be answered on that scale, got {got}",
  "unknown-touchpoint.here": "touchpoint is unknown in this journey: got {got}{hint}",
  "unknown-answer.of-scale": "{place} is the scale of an answer that is not here",
  "too-many.named": "{field} is too long: expected at most {most}",
  "too-many.answers": "answers has more than {most}",
  "bad-key.attribute": "attributes has a key that cannot be: expected 1–64 characters",
  erased: "it, or the customer it is about, has been erased and is not taken in again",
  "import-under-way": "an import that is under way holds this experience; send it again when that is done",
  "cannot-be-kept": "PostgreSQL does not take this row: {why}",
} as const;
