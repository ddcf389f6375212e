/**
 * How many may come from each sender: `perSecond` in the long run, at once ten seconds' worth unless told. A sender that has spent
 * its share waits; others do not notice.
 */
export class Rate {
  readonly #perSecond: number;
  readonly #most: number;
  readonly #senders = new Map<string, { left: number; at: number }>();
  #forgetAt = 1000;

  constructor(perSecond: number, atOnce = perSecond * 10) {
    this.#perSecond = perSecond;
    this.#most = atOnce;
  }

  /** Whether `sender` may send `count` more at `now` (milliseconds); when it may, they are counted. */
  allows(sender: string, count: number, now: number): boolean {
    if (this.#senders.size >= this.#forgetAt) this.#forget(now);
    const known = this.#senders.get(sender) ?? { left: this.#most, at: now };
    known.left = Math.min(this.#most, known.left + ((now - known.at) / 1000) * this.#perSecond);
    known.at = now;
    this.#senders.set(sender, known);
    if (known.left < count) return false;
    known.left -= count;
    return true;
  }

  /** Those that were counted and turned out not to matter. */
  giveBack(sender: string, count: number): void {
    const known = this.#senders.get(sender);
    if (known !== undefined) known.left = Math.min(this.#most, known.left + count);
  }

  /** Whoever has their whole share again need not be known: those who came once are as many as there are respondents. */
  #forget(now: number): void {
    for (const [sender, { left, at }] of this.#senders)
      if (left + ((now - at) / 1000) * this.#perSecond >= this.#most) this.#senders.delete(sender);
    this.#forgetAt = Math.max(1000, this.#senders.size * 2);
  }
}
