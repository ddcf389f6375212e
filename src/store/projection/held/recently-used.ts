/** What was made lately, by its name: what is named again is the same, what was unused longest is let go of first. */
export class RecentlyUsed<Thing> {
  readonly #most: number;
  readonly #things = new Map<string, Thing>();

  constructor(most = Number.POSITIVE_INFINITY) {
    this.#most = most;
  }

  /** The thing of this name, made when there is none. */
  of(name: string, make: () => Thing): Thing {
    const thing = this.#things.get(name) ?? make();
    this.#things.delete(name);
    this.#things.set(name, thing);
    const [oldest] = this.#things.keys();
    if (this.#things.size > this.#most && oldest !== undefined) this.#things.delete(oldest);
    return thing;
  }

  /** Lets go of a thing, unless another has its name by now. */
  drop(name: string, thing: Thing): void {
    if (this.#things.get(name) === thing) this.#things.delete(name);
  }
}
