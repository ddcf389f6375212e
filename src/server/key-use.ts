import type { KeyHolder } from "../store/records/keys.ts";

/** How many came by each key, gathered so that intake writes nothing more for it than once in some seconds. */
export class KeyUse {
  readonly #gathered = new Map<string, { readonly holder: KeyHolder; count: number }>();
  readonly #note: (holder: KeyHolder, count: number) => Promise<unknown>;
  readonly #timer: NodeJS.Timeout;

  constructor(note: (holder: KeyHolder, count: number) => Promise<unknown>, every = 5000) {
    this.#note = note;
    this.#timer = setInterval(() => this.flush(), every).unref();
  }

  add(holder: KeyHolder, count: number): void {
    const known = this.#gathered.get(holder.id);
    if (known === undefined) this.#gathered.set(holder.id, { holder, count });
    else known.count += count;
  }

  /** Writes down what is gathered; what cannot be written now is gathered again. */
  async flush(): Promise<void> {
    const gathered = [...this.#gathered.values()];
    this.#gathered.clear();
    for (const { holder, count } of gathered) await this.#note(holder, count).catch(() => this.add(holder, count));
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.flush();
  }
}
