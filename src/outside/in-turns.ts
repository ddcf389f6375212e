/** Works one after the other. Senders take turns: who sends much keeps others waiting for one piece of it, not for all. */
export class InTurns {
  /** In the order of whose turn it is; who has had it goes to the end. */
  readonly #waiting = new Map<string, readonly (() => Promise<void>)[]>();
  #isWorking = false;

  /** What the work comes to, once it had its turn. */
  take<Done>(sender: string, work: () => Promise<Done>): Promise<Done> {
    return new Promise((resolve, reject) => {
      const piece = async () => {
        try {
          resolve(await work());
        } catch (error) {
          reject(error);
        }
      };
      this.#waiting.set(sender, [...(this.#waiting.get(sender) ?? []), piece]);
      void this.#work();
    });
  }

  async #work(): Promise<void> {
    if (this.#isWorking) return;
    this.#isWorking = true;
    for (const [sender, [next, ...rest]] of this.#waiting) {
      this.#waiting.delete(sender);
      if (rest.length > 0) this.#waiting.set(sender, rest);
      await next?.();
    }
    this.#isWorking = false;
  }
}
