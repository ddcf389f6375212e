/**
 * What was computed lately, by what it was computed of. The same question asked again, or meanwhile by somebody else,
 * gets the same answer; the answers longest unused are forgotten first.
 */
export class Remembered {
  readonly #most: number;
  readonly #answers = new Map<string, Promise<unknown>>();

  constructor(most: number) {
    this.#most = most;
  }

  /** The answer to `question`, by `compute` when it is not known. What failed is not remembered. */
  once<Answer>(question: readonly unknown[], compute: () => Promise<Answer>): Promise<Answer> {
    const key = JSON.stringify(question);
    const known = this.#answers.get(key) as Promise<Answer> | undefined;
    const answer = known ?? compute();
    this.#answers.delete(key);
    this.#answers.set(key, answer);
    if (known !== undefined) return answer;
    answer.catch(() => {
      if (this.#answers.get(key) === answer) this.#answers.delete(key);
    });
    const [oldest] = this.#answers.keys();
    if (this.#answers.size > this.#most && oldest !== undefined) this.#answers.delete(oldest);
    return answer;
  }
}
