import type { DeviceHealth } from "../core/device/health.ts";
import { clockOfNew } from "./clock.ts";
import { tabletHealth } from "./health.ts";
import { type Keeping, keepingIn } from "./keeping.ts";
import type { Waiting } from "./queue.ts";
import { keepForGood } from "./room.ts";
import { type Sending, sendingOf } from "./sending.ts";
import { type CodeTried, look, sayHealth, tryCode } from "./server.ts";
import { leave } from "./sitting.ts";
import type { OfItself, Store } from "./store.ts";
import { type Timekeeper, timekeeper } from "./timekeeper.ts";

/** Put in when it is built. */
declare const polkuVersion: string;

/** A tablet as a kiosk: what it is paired with, what waits on it, and its talk with Polku. Of screens it knows nothing. */
export interface Kiosk {
  readonly time: Timekeeper;
  readonly keeping: Keeping;
  readonly sending: Sending;
  /** What it asks and how it behaves; undefined: it is not paired, or never heard it. */
  page(): OfItself["page"] | undefined;
  isPaired(): boolean;
  /** Whether the server said that it is paired no more. */
  wasUnpaired(): boolean;
  tries(): OfItself["tries"];
  setTries(tries: OfItself["tries"]): void;
  pair(code: string): Promise<CodeTried["is"]>;
  unpair(): Promise<void>;
  health(): Promise<DeviceHealth>;
  /** What was being answered when the app was last ended, if it was so lately that the same person stands there. */
  readonly resumed: Waiting | undefined;
}

const aMinute = 60_000;
const aDay = 24 * 60 * aMinute;

/** `told`: something has changed that a screen may show. `isNewer`: the server is of another version than this app. */
export async function startKiosk(
  store: Store,
  { told, isNewer }: { readonly told: () => void; readonly isNewer: () => void },
): Promise<Kiosk> {
  const [clock = clockOfNew, secretKept, pageKept, etagKept, triesKept, sentKept = 0] = await Promise.all([
    ...([store.read("clock"), store.read("secret"), store.read("page"), store.read("etag")] as const),
    ...([store.read("tries"), store.read("sent")] as const),
  ]);
  let [secret, page, etag, sent] = [secretKept, pageKept, etagKept, sentKept];
  let tries = triesKept ?? { wrong: 0, until: 0 };
  let wasUnpaired = false;
  // Where there is no room, what is told of itself is known until the next start.
  const write: Store["write"] = (of) => store.write(of).catch(() => {});
  const time = timekeeper(clock, (clock) => void write({ clock }));
  const keeping = keepingIn(store, told, () => {
    sent++;
    void write({ sent });
  });

  async function hear(): Promise<void> {
    if (secret === undefined) return;
    const asked = secret;
    const value = await look(asked, etag, time.heard);
    if (asked !== secret) return;
    if (value.is === "new") {
      ({ page, etag } = value);
      await write({ page, etag });
    } else if (value.is === "unpaired") {
      wasUnpaired = true;
      await forget();
    } else return;
    told();
  }
  async function forget(): Promise<void> {
    [secret, page, etag] = [undefined, undefined, undefined];
    await store.forget("secret", "page", "etag", "tries");
  }
  /** Also without being paired the server's clock can be asked: it is told with every answer. */
  const measuredClock = async () => {
    if (time.measured() === undefined) {
      if (secret !== undefined) await hear();
      else await look("unpaired", undefined, time.heard);
    }
    return time.measured();
  };
  const sending = sendingOf({
    keeping,
    measuredClock,
    partial: () => page?.settings.partial ?? "drop",
  });

  async function health(): Promise<DeviceHealth> {
    const [{ waiting, rejected }, [first], tablet] = await Promise.all([
      store.counted(),
      store.oldest(1),
      tabletHealth(),
    ]);
    return {
      queue: waiting + keeping.unwritten(),
      oldest: first === undefined ? null : Math.round(time.since(first.opened) / 1000),
      ...{ rejected, sent, ...tablet },
      version: polkuVersion,
      offset: Math.round(time.ahead()),
    };
  }
  async function everyMinute(): Promise<void> {
    await keeping.makeGood();
    sending.wake();
    if (secret === undefined || !navigator.onLine) return;
    await hear();
    if (page !== undefined && page.version !== polkuVersion) isNewer();
    if (secret !== undefined) await sayHealth(secret, await health());
  }

  const kiosk: Kiosk = {
    ...{ time, keeping, sending, health, resumed: await settleLeft() },
    page: () => page,
    isPaired: () => secret !== undefined,
    wasUnpaired: () => wasUnpaired,
    tries: () => tries,
    setTries: (to) => {
      tries = to;
      void write({ tries });
    },
    pair: async (code) => {
      const value = await tryCode(code, time.heard);
      if (value.is !== "paired") return value.is;
      secret = value.secret;
      sent = 0;
      // What cannot be kept must not be paired: the code leads in once.
      await store.write({ secret, sent });
      // Some browsers ask whoever stands there: nothing waits for that.
      void keepForGood();
      await hear();
      void everyMinute();
      return "paired";
    },
    unpair: async () => {
      await forget();
      told();
    },
  };
  return kiosk;

  /** What somebody was answering when the app ended: whoever has been away for longer has gone. */
  async function settleLeft(): Promise<Waiting | undefined> {
    const { partial = "keep", idle = 0 } = page?.settings ?? {};
    let resumed: Waiting | undefined;
    // It is the last that was written, if anything was.
    for (const waiting of await store.newest(20)) {
      if (waiting.isOver) continue;
      const away = Date.now() - waiting.answering.touched;
      if (waiting.link === page?.link && away >= 0 && away < idle * 1000) resumed = waiting;
      else await leave(waiting, partial, keeping);
    }
    const tryRejectedAgain = () => store.tryRejectedAgain().catch(() => {});
    await tryRejectedAgain();
    setInterval(() => void tryRejectedAgain().then(() => sending.wake()), aDay);
    setInterval(() => void everyMinute(), aMinute);
    addEventListener("online", () => void everyMinute());
    setTimeout(() => void everyMinute(), 0);
    return resumed;
  }
}
