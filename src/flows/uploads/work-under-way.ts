/** What is thrown where work is told to stop. */
export class Stopped extends Error {}

/** Pieces of work under way, by name: how far each has come, and how it is stopped. */
export class WorkUnderWay<Progress> {
  readonly #work = new Map<
    string,
    { progress: Progress | null; isStopped: boolean; readonly done: Promise<unknown> }
  >();

  /** Does a piece of work; one of the same name is stopped first. Work calls `at` between its steps. */
  async run<Answer>(id: string, work: (at: (progress: Progress) => void) => Promise<Answer>): Promise<Answer> {
    // Others may ask for the same meanwhile: the place is taken before anything is waited for.
    while (this.#work.has(id)) await this.stop(id);
    const ended = Promise.withResolvers<void>();
    const entry = { progress: null as Progress | null, isStopped: false, done: ended.promise };
    this.#work.set(id, entry);
    try {
      return await work((progress) => {
        if (entry.isStopped) throw new Stopped("stopped");
        entry.progress = progress;
      });
    } finally {
      if (this.#work.get(id) === entry) this.#work.delete(id);
      ended.resolve();
    }
  }

  progress = (id: string): Progress | null => this.#work.get(id)?.progress ?? null;

  /** Resolves when the work has ended, by being stopped or by having come too far for that. */
  async stop(id: string): Promise<void> {
    const entry = this.#work.get(id);
    if (entry === undefined) return;
    entry.isStopped = true;
    await entry.done;
  }

  async stopAll(): Promise<void> {
    await Promise.all([...this.#work.keys()].map((id) => this.stop(id)));
  }
}
