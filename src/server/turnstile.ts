/**
 * Lets so many work at once. Others wait in the order they came; where so many wait already, whoever comes is turned away. Nobody's share of it
 * can be used up by others for longer than their work takes.
 */
export class Turnstile {
  readonly #atOnce: number;
  readonly #mostWaiting: number;
  readonly #waiting: (() => void)[] = [];
  #working = 0;

  constructor(atOnce: number, mostWaiting: number) {
    this.#atOnce = atOnce;
    this.#mostWaiting = mostWaiting;
  }

  get isIdle(): boolean {
    return this.#working === 0;
  }

  /** What the work comes to; "too-many": so many wait that it is not begun. */
  async pass<Done>(work: () => Promise<Done>): Promise<Done | "too-many"> {
    if (this.#working < this.#atOnce) this.#working++;
    else if (this.#waiting.length >= this.#mostWaiting) return "too-many";
    else await new Promise<void>((begin) => this.#waiting.push(begin));
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#working--;
      else next();
    }
  }
}
