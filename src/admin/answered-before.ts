/** When each answer that stands in for another was given. */
const given = new WeakMap<object, number>();

/** The answer to the question before stays in sight until the new one is there, and it is known from when it is. */
export function answerBefore<Answer>(
  before: Answer | undefined,
  question: { readonly state: { readonly dataUpdatedAt: number } } | undefined,
): Answer | undefined {
  if (typeof before === "object" && before !== null && question !== undefined)
    given.set(before, question.state.dataUpdatedAt);
  return before;
}

/** When `answer`, which stands in for another, was given; null where that is not known. */
export const givenAt = (answer: unknown): number | null =>
  typeof answer === "object" && answer !== null ? (given.get(answer) ?? null) : null;
