import { RecentlyUsed } from "./held/recently-used.ts";

/**
 * What was computed lately, by what it was computed of. The same question asked again, or meanwhile by somebody else,
 * gets the same answer; the answers longest unused are forgotten first.
 */
export class Remembered {
  readonly #answers: RecentlyUsed<Promise<unknown>>;

  constructor(most: number) {
    this.#answers = new RecentlyUsed(most);
  }

  /** The answer to `question`, by `compute` when it is not known. What failed is not remembered. */
  once<Answer>(question: readonly unknown[], compute: () => Promise<Answer>): Promise<Answer> {
    const key = JSON.stringify(question);
    const begin = () => {
      const answer = compute();
      answer.catch(() => this.#answers.drop(key, answer));
      return answer;
    };
    return this.#answers.of(key, begin) as Promise<Answer>;
  }
}
