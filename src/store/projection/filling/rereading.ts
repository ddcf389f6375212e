import type { Position } from "../../records/log/log-entry.ts";
import type { Progress, Renewal } from "../asked-again.ts";

/**
 * The log is read again from its beginning now and then, into tables made anew. Until what had been read before has been read
 * again, nothing is counted: a part of it would pass for the whole.
 */
export class Rereading implements Renewal {
  times = 0;
  over: Promise<void> = Promise.resolve();
  progress: Progress = { read: 0, of: null };
  #until: Position | null = null;
  #isOver = true;
  #finish: () => void = () => {};

  /** All that had been read up to here is to be read again; of so many entries so many have been already. */
  begin(until: Position | null, progress: Progress): void {
    this.times++;
    this.#until = until;
    this.progress = progress;
    // Who waits already waits on.
    if (!this.#isOver) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.over = promise;
    this.#isOver = false;
    this.#finish = resolve;
  }

  /** Reading has come so far, with so many entries. */
  reached(position: Position, read: number): void {
    this.progress = { ...this.progress, read };
    if (this.#until === null || !isBefore(position, this.#until)) this.end();
  }

  /** Nothing more is waited for. */
  end(): void {
    this.#isOver = true;
    this.#finish();
  }
}

export const isBefore = (one: Position, other: Position): boolean =>
  one.xid === other.xid ? BigInt(one.seq) < BigInt(other.seq) : BigInt(one.xid) < BigInt(other.xid);
