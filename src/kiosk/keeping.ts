import type { Waiting } from "./queue.ts";
import { giveUpReserve, holdReserve, isFull } from "./room.ts";
import type { Store } from "./store.ts";

/** Keeps responses on the tablet; what cannot be written is held in memory meanwhile, and tried again. */
export interface Keeping {
  /** Resolves when it is on the disk, or when it is known that it cannot be. */
  keep(waiting: Waiting): Promise<void>;
  drop(waiting: Waiting): Promise<void>;
  /** The server has it as it was sent. */
  arrived(sent: Waiting): Promise<void>;
  reject(sent: Waiting, problem: string): Promise<void>;
  /** The oldest that wait, and behind them those that could not be written. */
  oldest(most: number): Promise<readonly Waiting[]>;
  /** Tries what could not be written, and holds room for the next time. */
  makeGood(): Promise<void>;
  /** How many could not be written: where there are any, there is no room for another. */
  unwritten(): number;
}

/** `told` whenever there is no room any more, and when there is again; `arrived` for each response of which all has arrived. */
export function keepingIn(store: Store, told: () => void, arrived: () => void): Keeping {
  /** By the response's id: where it lies, and the last revision that the server has. */
  const known = new Map<string, { readonly order?: number; readonly arrived: number }>();
  const unwritten = new Map<string, Waiting>();
  // One after another, so that an older state never comes after a newer one.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const turn = last.then(work);
    last = turn.catch(() => {});
    return turn;
  };

  /** With what is known of it. */
  const whole = (waiting: Waiting): Waiting => {
    const { order = waiting.order, arrived = 0 } = known.get(waiting.answering.id) ?? {};
    return { ...waiting, ...(order !== undefined && { order }), arrived: Math.max(arrived, waiting.arrived) };
  };
  const know = (waiting: Waiting): Waiting => {
    const { answering, order, arrived } = whole(waiting);
    known.set(answering.id, { ...(order !== undefined && { order }), arrived });
    return whole(waiting);
  };
  const isDone = ({ isOver, arrived, answering }: Waiting) => isOver && arrived >= answering.revision;

  const out = async (waiting: Waiting, work: (whole: Waiting) => Promise<void>) => {
    await work(whole(waiting));
    known.delete(waiting.answering.id);
    forgetUnwritten(waiting);
  };
  const drop = (waiting: Waiting) =>
    out(waiting, async ({ order }) => {
      if (order !== undefined) await store.drop(order);
    });
  const done = async (waiting: Waiting) => {
    await drop(waiting);
    arrived();
  };
  const write = async (waiting: Waiting) => {
    const order = await store.keep(waiting);
    know({ ...waiting, order });
  };
  const keep = async (given: Waiting) => {
    const waiting = know(given);
    if (isDone(waiting)) return done(waiting);
    try {
      await write(waiting).catch(async (error) => {
        if (isFull(error) && !(await giveUpReserve())) throw error;
        await write(waiting);
      });
      forgetUnwritten(waiting);
    } catch {
      unwritten.set(waiting.answering.id, waiting);
      if (unwritten.size === 1) told();
    }
  };
  function forgetUnwritten({ answering }: Waiting): void {
    if (unwritten.delete(answering.id) && unwritten.size === 0) told();
  }

  return {
    keep: (waiting) => inTurn(() => keep(waiting)),
    drop: (waiting) => inTurn(() => drop(waiting)),
    arrived: (sent) =>
      inTurn(async () => {
        const { answering, order } = know({ ...sent, arrived: sent.answering.revision });
        const newest = unwritten.get(answering.id) ?? (order === undefined ? undefined : await store.one(order));
        if (newest !== undefined && isDone(whole(newest))) await done(newest);
      }),
    reject: (sent, problem) => inTurn(() => out(sent, (waiting) => store.reject(waiting, problem))),
    oldest: (most) =>
      inTurn(async () => {
        const written = (await store.oldest(most)).map(know);
        // Of one that lies there in an older state the newer one is in memory.
        const newer = written.map((one) => unwritten.get(one.answering.id) ?? one);
        const others = [...unwritten.values()].filter((one) => !newer.includes(one));
        return [...newer, ...others].map(whole).slice(0, most);
      }),
    makeGood: () =>
      inTurn(async () => {
        for (const waiting of [...unwritten.values()]) await keep(waiting);
        if (unwritten.size === 0) await holdReserve();
      }),
    unwritten: () => unwritten.size,
  };
}
