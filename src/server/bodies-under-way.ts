/** A body on its way. */
export interface Body {
  readonly sender: string;
  /** Where it is going: the share that all senders of one workspace have together. */
  readonly workspace: string;
  /** Bytes of it that have come so far. */
  readonly arrived: () => number;
  /** Its connection is closed, and what came of it let go. */
  readonly giveUp: () => void;
}

/** It has stalled where it comes by fewer bytes a second than a telephone at the edge of a net sends, after so many milliseconds. */
const slowest = 2000;
const patience = 2000;

/**
 * Bodies on their way at once: so many of each sender, so many to each workspace, so many in all. Where a share is full, one of it that
 * has stalled gives way to the next, the slowest first; one that moves, or is there and waits for its answer, never does.
 */
export class BodiesUnderWay {
  readonly #most: { readonly each: number; readonly workspace: number; readonly all: number };
  readonly #bodies = new Set<Begun>();

  constructor(most: { readonly each: number; readonly workspace: number; readonly all: number }) {
    this.#most = most;
  }

  /** Begins one at `now` (milliseconds), and answers how it is told that it is there, and over; undefined where it must wait. */
  begin(body: Body, now: number): { readonly whole: () => void; readonly over: () => void } | undefined {
    const { each, workspace, all } = this.#most;
    const hasRoom =
      this.#makeRoom(each, (one) => one.sender === body.sender, now) &&
      this.#makeRoom(workspace, (one) => one.workspace === body.workspace, now) &&
      this.#makeRoom(all, () => true, now);
    if (!hasRoom) return undefined;
    const begun: Begun = { ...body, since: now, isWhole: false };
    this.#bodies.add(begun);
    return {
      whole: () => {
        begun.isWhole = true;
      },
      over: () => this.#bodies.delete(begun),
    };
  }

  /** Whether a share of so many has room for one more, where need be since one that has stalled gives way. */
  #makeRoom(most: number, isOfIt: (one: Body) => boolean, now: number): boolean {
    const share = [...this.#bodies].filter(isOfIt);
    if (share.length < most) return true;
    const speed = (one: Begun) => (one.arrived() / (now - one.since)) * 1000;
    const [slow] = share
      .filter((one) => !one.isWhole && now - one.since > patience && speed(one) < slowest)
      .sort((one, other) => speed(one) - speed(other));
    if (slow === undefined) return false;
    this.#bodies.delete(slow);
    slow.giveUp();
    return true;
  }
}

type Begun = Body & { readonly since: number; isWhole: boolean };
