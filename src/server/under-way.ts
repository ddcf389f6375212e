/** What is under way, by who sent it: so many at once of each, and so many in all. */
export class UnderWay {
  readonly #most: { readonly each: number; readonly all: number };
  readonly #bySender = new Map<string, number>();
  #all = 0;

  constructor(most: { readonly each: number; readonly all: number }) {
    this.#most = most;
  }

  /** Begins one more, and answers how it is ended; undefined where there are as many as there may be. */
  begin(sender: string): (() => void) | undefined {
    const own = this.#bySender.get(sender) ?? 0;
    if (own >= this.#most.each || this.#all >= this.#most.all) return undefined;
    this.#bySender.set(sender, own + 1);
    this.#all++;
    return () => {
      this.#all--;
      const left = this.#bySender.get(sender)! - 1;
      if (left === 0) this.#bySender.delete(sender);
      else this.#bySender.set(sender, left);
    };
  }
}
