import { type DBSchema, type IDBPDatabase, openDB } from "idb";
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
  readonly order?: number;
  readonly waiting: Waiting;
  readonly problem: string;
}

interface Schema extends DBSchema {
  itself: { key: string; value: unknown };
  waiting: { key: number; value: Waiting };
  rejected: { key: number; value: Rejected };
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

const strict = { durability: "strict" } as const;

export async function openStore(): Promise<Store> {
  let opened: Promise<IDBPDatabase<Schema>> | undefined;
  const open = () => {
    opened ??= openDB<Schema>("polku-kiosk", 1, {
      upgrade: (db) => {
        db.createObjectStore("itself");
        db.createObjectStore("waiting", { keyPath: "order", autoIncrement: true });
        db.createObjectStore("rejected", { keyPath: "order", autoIncrement: true });
      },
      // A browser that runs out of something closes it; the next that is asked opens it again.
      terminated: () => {
        opened = undefined;
      },
    });
    return opened;
  };
  await open();
  return {
    read: async (name) => (await open()).get("itself", name) as Promise<never>,
    write: async (of) => {
      const work = (await open()).transaction("itself", "readwrite", strict);
      for (const [name, value] of Object.entries(of)) work.store.put(value, name);
      await work.done;
    },
    forget: async (...names) => {
      const work = (await open()).transaction("itself", "readwrite", strict);
      for (const name of names) work.store.delete(name);
      await work.done;
    },
    keep: async (waiting) => {
      const work = (await open()).transaction("waiting", "readwrite", strict);
      const [order] = await Promise.all([work.store.put(waiting), work.done]);
      return order;
    },
    drop: async (order) => {
      const work = (await open()).transaction("waiting", "readwrite", strict);
      work.store.delete(order);
      await work.done;
    },
    reject: async (waiting, problem) => {
      const work = (await open()).transaction(["waiting", "rejected"], "readwrite", strict);
      work.objectStore("rejected").add({ waiting, problem });
      if (waiting.order !== undefined) work.objectStore("waiting").delete(waiting.order);
      await work.done;
    },
    tryRejectedAgain: async () => {
      const work = (await open()).transaction(["waiting", "rejected"], "readwrite", strict);
      for (const { waiting } of await work.objectStore("rejected").getAll()) {
        const { order: _, ...again } = waiting;
        work.objectStore("waiting").add(again);
      }
      work.objectStore("rejected").clear();
      await work.done;
    },
    one: async (order) => (await open()).get("waiting", order),
    newest: async (most) => {
      const found: Waiting[] = [];
      let cursor = await (await open()).transaction("waiting").store.openCursor(null, "prev");
      for (; cursor !== null && found.length < most; cursor = await cursor.continue()) found.push(cursor.value);
      return found;
    },
    oldest: async (most) => (await open()).getAll("waiting", null, most),
    counted: async () => {
      const db = await open();
      const [waiting, rejected] = await Promise.all([db.count("waiting"), db.count("rejected")]);
      return { waiting, rejected };
    },
  };
}
