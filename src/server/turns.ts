import { Turnstile } from "./turnstile.ts";

/**
 * A turnstile for each: so many of one's own requests are worked on at once, whatever others ask for. Who asks for more waits for
 * what was asked before; who asks for far more is turned away.
 */
export class Turns {
  readonly #atOnce: number;
  readonly #mostWaiting: number;
  readonly #each = new Map<string, Turnstile>();

  constructor(atOnce: number, mostWaiting: number) {
    this.#atOnce = atOnce;
    this.#mostWaiting = mostWaiting;
  }

  async pass<Done>(whose: string, work: () => Promise<Done>): Promise<Done | "too-many"> {
    const own = this.#each.get(whose) ?? new Turnstile(this.#atOnce, this.#mostWaiting);
    this.#each.set(whose, own);
    try {
      return await own.pass(work);
    } finally {
      if (own.isIdle) this.#each.delete(whose);
    }
  }
}
