import type { DeviceHealth } from "../core/device/health.ts";
import { begin, type Doing, doingOn } from "../renderer/doing.ts";
import type { WaysOfAsking } from "../renderer/ways/ways.tsx";
import { stayAwake } from "./awake.ts";
import type { Kiosk } from "./kiosk.ts";
import { presenceOf, secondsSince } from "./presence.ts";
import { type Asked, type Sitting, sit } from "./sitting.ts";
import { asleepUntil } from "./sleep.ts";
import type { StaffWords } from "./staff-words.ts";
import type { Update } from "./update.ts";

/** Seconds after which whoever types no leave code is taken back. */
const staffIdle = 90;
/** Seconds for which a screen that was touched in its sleep says when it wakes. */
const woken = 4;

/** Where the app is: who sits there, or what is shown instead. */
interface At {
  kiosk?: Kiosk;
  update?: Update;
  sitting?: Sitting | undefined;
  rarer?: WaysOfAsking;
  health?: DeviceHealth | undefined;
  /** Why it cannot be a kiosk here at all. */
  hindrance?: "notSecure" | "noStore" | "elsewhere" | undefined;
  shown: "asking" | "leaving" | "staff";
  /** Why it was not paired. */
  trouble?: string | undefined;
  isPairing: boolean;
  /** What is being typed on a keypad. */
  typed: string;
  /** Whether it was said what comes of unpairing. */
  isSure: boolean;
}

/** The course of the app, from one respondent to the next and to the staff between them. It draws nothing itself. */
export interface Course {
  readonly at: At;
  /** What can be done on the screen of whoever sits there. */
  readonly doing: Doing;
  /** The minute of the day on which its sleep ends; null: it is awake. */
  wakesAt(): number | null;
  /** Whether it was just touched in its sleep. */
  isWoken(): boolean;
  /** Until it begins anew, once nobody has touched it for a while; undefined: somebody is there. */
  secondsLeft(): number | undefined;
  /** Somebody says that they are still there. */
  stay(): void;
  touched(): void;
  /** What happens by itself, second by second. */
  tick(): void;
  /** Whoever comes next is asked what is asked now. */
  seat(resumed?: Kiosk["resumed"]): void;
  /** Something has changed of what it asks, or of what waits. */
  told(): void;
  show(to: At["shown"]): void;
  /** Out of the full screen, by the leave code where there is one. */
  leave(): void;
  showStaff(): Promise<void>;
  leaveFullScreen(): void;
  type(text: string): void;
  pair(code: string): Promise<void>;
  /** Pressed once it is said what comes of it; pressed again it is done. */
  unpair(): void;
}

export function courseOf(staffWords: StaffWords, draw: () => void): Course {
  const at: At = { shown: "asking", isPairing: false, typed: "", isSure: false };
  const presence = presenceOf();
  let wokenAt = Number.NEGATIVE_INFINITY;
  const isFree = () => !at.sitting?.isBegun && !at.sitting?.answering.ended;

  /** Nobody is sent to sleep in the middle of an answer. */
  function wakesAt(): number | null {
    const page = at.kiosk?.page();
    if (at.kiosk === undefined || page === undefined || !isFree()) return null;
    return asleepUntil(page.settings.sleep, at.kiosk.time.trueTime(), page.settings.timeZone);
  }
  const awake = stayAwake(() => at.shown === "asking" && at.sitting !== undefined && wakesAt() === null);

  /** Whoever answers is asked what was asked when they began. */
  function seat(resumed?: Kiosk["resumed"]): void {
    const page = at.kiosk?.page();
    if (at.kiosk === undefined || !isFree() || at.sitting?.asks === page) return;
    if (page?.survey == null) {
      at.sitting = undefined;
      return;
    }
    const { keeping, time, sending } = at.kiosk;
    const ended = () => setTimeout(() => at.sitting?.anew(), page.settings.thanks * 1000);
    at.sitting = sit(page as Asked, { keeping, time, draw, begin, answered: sending.wake, ended }, resumed);
  }

  function show(to: At["shown"]): void {
    at.shown = to;
    at.typed = "";
    at.isSure = false;
    presence.touched();
    draw();
    begin();
  }

  async function showStaff(): Promise<void> {
    at.health = await at.kiosk?.health();
    show("staff");
  }

  return {
    at,
    doing: doingOn(() => at.sitting!),
    wakesAt,
    isWoken: () => secondsSince(wokenAt) < woken,
    secondsLeft: presence.secondsLeft,
    stay() {
      presence.stay();
      draw();
    },
    touched() {
      // Whether somebody is still there, one of the two buttons tells.
      if (presence.secondsLeft() !== undefined) return;
      presence.touched();
      if (wakesAt() === null) return;
      wokenAt = performance.now();
      draw();
    },
    tick() {
      const { kiosk, sitting } = at;
      if (kiosk === undefined) return;
      if (presence.look(sitting?.isBegun ? sitting.asks.settings.idle : undefined)) void sitting!.left();
      if (at.shown !== "asking" && presence.untouched() >= staffIdle) show("asking");
      if (isFree() && at.shown === "asking" && presence.untouched() > 3) {
        seat();
        at.update?.take();
      }
      awake.light();
      draw();
    },
    seat,
    told() {
      if (presence.untouched() > 3 || !at.sitting?.isBegun) seat();
      draw();
    },
    show,
    leave() {
      if (at.kiosk?.page()?.settings.leave) show("leaving");
      else void showStaff();
    },
    showStaff,
    leaveFullScreen: awake.leave,
    type(text) {
      at.typed = text;
      draw();
    },
    async pair(code) {
      at.isPairing = true;
      at.trouble = undefined;
      draw();
      const became = await at.kiosk!.pair(code).catch(() => "noStore" as const);
      at.isPairing = false;
      at.typed = "";
      at.trouble = became === "paired" ? undefined : staffWords[`tablet.${became}`];
      seat();
      draw();
      if (became === "paired") begin();
    },
    unpair() {
      if (!at.isSure) {
        at.isSure = true;
        draw();
        return;
      }
      at.shown = "asking";
      at.sitting = undefined;
      awake.leave();
      void at.kiosk?.unpair();
    },
  };
}
