import type { KioskPage } from "../api/device.ts";
import type { Clock } from "./clock.ts";
import type { Waiting } from "./queue.ts";

/** What the tablet keeps of itself, each under its name. */
export interface OfItself {
  /** What it shows of itself to the server; absent: it is not paired. */
  readonly secret: string;
  /** What it asks and how it behaves, as the server said last. */
  readonly page: KioskPage;
  /** By which the server knows whether that is still so. */
  readonly etag: string;
  readonly clock: Clock;
  /** How many answers the server has taken since it was paired. */
  readonly sent: number;
  /** Wrong leave codes in a row, and until when none is taken (by its own clock). */
  readonly tries: { readonly wrong: number; readonly until: number };
}

/** A response that the server will not take as it is: kept, never thrown away unseen. */
export interface Rejected {
  readonly waiting: Waiting;
  readonly problem: string;
}

/** What lies on the tablet. Everything is written through to the disk before it is taken for kept: power may go at any time. */
export interface Store {
  read<Name extends keyof OfItself>(name: Name): Promise<OfItself[Name] | undefined>;
  write(of: Partial<OfItself>): Promise<void>;
  forget(...names: (keyof OfItself)[]): Promise<void>;
  /** Its place in the queue: the one it has, or a new one at the end. */
  keep(waiting: Waiting): Promise<number>;
  /** Out of the queue: it has arrived, or is to be dropped. */
  drop(order: number): Promise<void>;
  /** Out of the queue, and kept apart. */
  reject(waiting: Waiting, problem: string): Promise<void>;
  /** Everything that was refused is to be tried once more, after all that waits. */
  tryRejectedAgain(): Promise<void>;
  one(order: number): Promise<Waiting | undefined>;
  /** The newest, the newest first. */
  newest(most: number): Promise<readonly Waiting[]>;
  /** The oldest. */
  oldest(most: number): Promise<readonly Waiting[]>;
  counted(): Promise<{ readonly waiting: number; readonly rejected: number }>;
}

type Name = "itself" | "waiting" | "rejected";

export async function openStore(): Promise<Store> {
  let opened: Promise<IDBDatabase> | undefined;
  const open = () =>
    (opened ??= new Promise((resolve, reject) => {
      const asked = indexedDB.open("polku-kiosk", 1);
      asked.onupgradeneeded = () => {
        asked.result.createObjectStore("itself");
        for (const name of ["waiting", "rejected"])
          asked.result.createObjectStore(name, { keyPath: "order", autoIncrement: true });
      };
      asked.onsuccess = () => {
        // A browser that runs out of something closes it; the next that is asked opens it again.
        asked.result.onclose = () => {
          opened = undefined;
        };
        resolve(asked.result);
      };
      asked.onerror = () => {
        opened = undefined;
        reject(asked.error);
      };
    }));

  /** Done together, or not at all; what the request that is given back has found. */
  async function inOne<Found>(
    stores: readonly Name[],
    mode: IDBTransactionMode,
    work: (...stores: IDBObjectStore[]) => IDBRequest<Found> | undefined,
  ): Promise<Found> {
    const db = await open();
    return new Promise((resolve, reject) => {
      const transaction = db.transaction(stores, mode, { durability: "strict" });
      const asked = work(...stores.map((name) => transaction.objectStore(name)));
      transaction.oncomplete = () => resolve(asked?.result as Found);
      transaction.onabort = () => reject(transaction.error ?? asked?.error);
    });
  }
  const find = <Found>(name: Name, work: (store: IDBObjectStore) => IDBRequest) =>
    inOne<Found>([name], "readonly", work);
  const change = <Found = void>(
    stores: readonly Name[],
    work: (...stores: IDBObjectStore[]) => IDBRequest | undefined,
  ) => inOne<Found>(stores, "readwrite", work);

  await open();
  return {
    read: (name) => find("itself", (itself) => itself.get(name)),
    write: (of) =>
      change(["itself"], (itself) => {
        for (const [name, value] of Object.entries(of)) itself.put(value, name);
        return undefined;
      }),
    forget: (...names) =>
      change(["itself"], (itself) => {
        for (const name of names) itself.delete(name);
        return undefined;
      }),
    keep: (waiting) => change<number>(["waiting"], (store) => store.put(waiting)),
    drop: (order) => change(["waiting"], (store) => store.delete(order)),
    reject: (waiting, problem) =>
      change(["waiting", "rejected"], (store, rejected) => {
        rejected.add({ waiting, problem } satisfies Rejected);
        if (waiting.order !== undefined) store.delete(waiting.order);
        return undefined;
      }),
    tryRejectedAgain: async () => {
      const all = await find<Rejected[]>("rejected", (rejected) => rejected.getAll());
      if (all.length === 0) return;
      await change(["waiting", "rejected"], (store, rejected) => {
        for (const { waiting } of all) {
          const { order: _, ...again } = waiting;
          store.add(again);
        }
        return rejected.clear();
      });
    },
    one: (order) => find("waiting", (store) => store.get(order)),
    newest: async (most) => {
      const orders = await find<number[]>("waiting", (store) => store.getAllKeys());
      const from = orders.at(-most) ?? 0;
      return (await find<Waiting[]>("waiting", (store) => store.getAll(IDBKeyRange.lowerBound(from)))).reverse();
    },
    oldest: (most) => find("waiting", (store) => store.getAll(null, most)),
    counted: async () => {
      const [waiting, rejected] = await Promise.all(
        (["waiting", "rejected"] as const).map((name) => find<number>(name, (store) => store.count())),
      );
      return { waiting: waiting!, rejected: rejected! };
    },
  };
}
