import { render } from "preact";
import "../renderer/respond.css";
import { piped } from "../core/survey/piped.ts";
import { directionOf } from "../core/writing-direction.ts";
import { begin, doingOn, type Screen } from "../renderer/doing.ts";
import { dataIn } from "../renderer/page.ts";
import "../renderer/ways/rarer/rarer.css";
import type { WaysOfAsking } from "../renderer/ways/ways.tsx";
import { AskView } from "./ask-view.tsx";
import { stayAwake } from "./awake.ts";
import { Corner } from "./corner.tsx";
import { type Kiosk, startKiosk } from "./kiosk.ts";
import "./kiosk.css";
import { LeaveView } from "./leave-view.tsx";
import { PairView } from "./pair-view.tsx";
import { type Asked, type Sitting, sit } from "./sitting.ts";
import { asleepUntil } from "./sleep.ts";
import { soundTone } from "./sound.ts";
import { StaffView } from "./staff-view.tsx";
import type { StaffWords } from "./staff-words.ts";
import { openStore } from "./store.ts";
import { type Update, watchUpdates } from "./update.ts";
import { AsleepView, WordView } from "./word-view.tsx";

/** Seconds to say that one is still there: WCAG 2.2.1 wants twenty. */
const warned = 20;
/** Seconds after which whoever types no leave code is taken back. */
const staffIdle = 90;
/** Seconds for which a screen that was touched in its sleep says when it wakes. */
const woken = 4;

const element = document.getElementById("respond")!;
/** What is said to the staff, and in which language. */
const staffWords = dataIn<StaffWords>("words");
const staffLanguage = document.documentElement.lang;

let kiosk: Kiosk | undefined;
let update: Update | undefined;
let sitting: Sitting | undefined;
/** Why it cannot be a kiosk here at all. */
let hindrance: "notSecure" | "noStore" | "elsewhere" | undefined;
let shown: "asking" | "leaving" | "staff" = "asking";
let trouble: string | undefined;
let isPairing = false;
/** What is being typed on a keypad. */
let typed = "";
/** Whether it was said what comes of unpairing. */
let isSure = false;
let rarer: WaysOfAsking | undefined;
let health: Parameters<typeof StaffView>[0]["health"] | undefined;
let touchedAt = performance.now();
/** Since when it asks whether somebody is still there. */
let warnedAt: number | undefined;
let wokenAt = Number.NEGATIVE_INFINITY;
const unfit = new Map<string, string>();

const secondsSince = (then: number) => (performance.now() - then) / 1000;
const asks = () => sitting!;
/** What the doings are done on: whoever sits there. */
const screen: Screen = {
  get page() {
    return asks().page;
  },
  get answering() {
    return asks().answering;
  },
  endsByTap: true,
  get wrong() {
    return asks().wrong;
  },
  set wrong(wrong) {
    asks().wrong = wrong;
  },
  unfit,
  missing: () => asks().missing(),
  change: (to) => {
    if (sitting?.asks.settings.sound && "answers" in to) soundTone();
    asks().change(to);
  },
  draw,
  begin: () => {},
  ended: () => {},
};
const doing = doingOn(screen);
const awake = stayAwake(() => shown === "asking" && sitting !== undefined && wakesAt() === null);

/** When its sleep ends; null: it is awake. Nobody is sent to sleep in the middle of an answer. */
function wakesAt(): string | null {
  const page = kiosk?.page();
  if (kiosk === undefined || page === undefined || sitting?.isBegun || sitting?.answering.ended) return null;
  return asleepUntil(page.settings.sleep, kiosk.time.trueTime(), page.settings.timeZone);
}

/** Whoever answers is asked what was asked when he began; the next is asked what is asked now. */
function seat(resumed?: Kiosk["resumed"]): void {
  const page = kiosk?.page();
  if (kiosk === undefined || sitting?.isBegun || sitting?.answering.ended || sitting?.asks === page) return;
  if (page?.survey == null) {
    sitting = undefined;
    return;
  }
  const { keeping, time, sending } = kiosk;
  const ended = () => setTimeout(() => sitting?.anew(), page.settings.thanks * 1000);
  sitting = sit(page as Asked, { keeping, time, draw, begin, answered: sending.wake, ended }, unfit, resumed);
}

function show(to: typeof shown): void {
  shown = to;
  typed = "";
  isSure = false;
  touchedAt = performance.now();
  draw();
  begin();
}

function leave(): void {
  if (kiosk?.page()?.settings.leave) show("leaving");
  else void showStaff();
}

async function showStaff(): Promise<void> {
  health = await kiosk?.health();
  show("staff");
}

async function pair(code: string): Promise<void> {
  isPairing = true;
  trouble = undefined;
  draw();
  const became = await kiosk!.pair(code).catch(() => "noStore" as const);
  isPairing = false;
  typed = "";
  trouble = became === "paired" ? undefined : staffWords[`tablet.${became}`];
  seat();
  draw();
  if (became === "paired") begin();
}

const type = (text: string) => {
  typed = text;
  draw();
};

function draw(): void {
  const language = sitting?.answering.language ?? kiosk?.page()?.survey?.language ?? staffLanguage;
  const isStaffs = hindrance !== undefined || !kiosk?.isPaired() || shown !== "asking" || !kiosk.page();
  document.documentElement.lang = isStaffs ? staffLanguage : language;
  document.documentElement.dir = isStaffs ? "ltr" : directionOf(language);
  document.documentElement.className = wakesAt() === null ? "" : "asleep";
  render(isStaffs ? staffView() : respondentView(language), element);
}

function staffView() {
  if (hindrance !== undefined) return <WordView words={staffWords[`tablet.${hindrance}`]} />;
  if (kiosk === undefined) return null;
  if (!kiosk.isPaired()) {
    const why = trouble ?? (kiosk.wasUnpaired() ? staffWords["tablet.unpaired"] : undefined);
    return (
      <PairView
        words={staffWords}
        trouble={why}
        isBusy={isPairing}
        {...{ typed, type }}
        pair={(code) => void pair(code)}
      />
    );
  }
  const page = kiosk.page();
  if (page === undefined) return <WordView words={staffWords["tablet.noConnection"]} />;
  const { leave: leaveCode } = page.settings;
  if (shown === "leaving" && leaveCode !== null)
    return (
      <LeaveView
        words={staffWords}
        leaveCode={leaveCode}
        {...{ typed, type }}
        tries={kiosk.tries()}
        setTries={(tries) => {
          kiosk?.setTries(tries);
          draw();
        }}
        leave={() => {
          kiosk?.setTries({ wrong: 0, until: 0 });
          void showStaff();
        }}
        back={() => show("asking")}
      />
    );
  const heard = kiosk.time.lastHeard();
  return (
    <StaffView
      words={staffWords}
      name={page.device.name}
      health={health!}
      heardFor={heard === undefined ? null : (kiosk.time.trueTime() - heard) / 1000}
      leaveFullScreen={awake.leave}
      back={() => show("asking")}
      isSure={isSure}
      unpair={() => {
        if (!isSure) {
          isSure = true;
          draw();
          return;
        }
        shown = "asking";
        sitting = undefined;
        awake.leave();
        void kiosk?.unpair();
      }}
    />
  );
}

function respondentView(language: string) {
  const words = kiosk!.page()!.texts[language] ?? {};
  const wakes = wakesAt();
  const corner = <Corner name={staffWords["tablet.corner"]} language={staffLanguage} leave={leave} />;
  if (wakes !== null)
    return (
      <>
        <AsleepView
          words={piped(words["respond.kiosk.asleep"] ?? "", () => wakes)}
          isSeen={secondsSince(wokenAt) < woken}
        />
        {corner}
      </>
    );
  const isFull = kiosk!.keeping.unwritten() > 0 && !sitting?.isBegun;
  if (sitting === undefined || isFull)
    return (
      <>
        <WordView words={words[isFull ? "respond.kiosk.full" : "respond.kiosk.nothing"] ?? ""} />
        {corner}
      </>
    );
  return (
    <>
      <AskView
        page={sitting.asks}
        secondsLeft={warnedAt === undefined ? undefined : Math.ceil(warned - secondsSince(warnedAt))}
        stay={() => {
          warnedAt = undefined;
          touchedAt = performance.now();
          draw();
        }}
        {...{ sitting, doing, rarer }}
      />
      {corner}
    </>
  );
}

/** What happens by itself, second by second. */
function tick(): void {
  if (kiosk === undefined) return;
  if (!sitting?.isBegun) warnedAt = undefined;
  else if (warnedAt === undefined) {
    if (secondsSince(touchedAt) >= sitting.asks.settings.idle) warnedAt = performance.now();
  } else if (secondsSince(warnedAt) >= warned) {
    warnedAt = undefined;
    void sitting.left();
  }
  if (shown !== "asking" && secondsSince(touchedAt) >= staffIdle) show("asking");
  const isFree = !sitting?.isBegun && !sitting?.answering.ended && shown === "asking";
  if (isFree && secondsSince(touchedAt) > 3) {
    seat();
    update?.take();
  }
  awake.light();
  draw();
}

function touched(): void {
  // Whether somebody is still there, one of the two buttons tells.
  if (warnedAt !== undefined) return;
  touchedAt = performance.now();
  if (wakesAt() !== null) {
    wokenAt = touchedAt;
    draw();
  }
}

async function start(): Promise<void> {
  for (const event of ["pointerdown", "keydown", "input"]) addEventListener(event, touched, { capture: true });
  addEventListener("contextmenu", (event) => event.preventDefault());
  // What one respondent wrote is never offered to the next.
  addEventListener(
    "focusin",
    ({ target }) => target instanceof HTMLInputElement && target.setAttribute("autocomplete", "off"),
  );
  if (!isSecureContext) {
    hindrance = "notSecure";
    return draw();
  }
  // One window of a tablet is the kiosk: two would answer and send for each other.
  const elsewhere = setTimeout(() => {
    hindrance = "elsewhere";
    draw();
  }, 2000);
  await new Promise<void>((held) => {
    void navigator.locks.request("polku-kiosk", () => {
      held();
      return new Promise(() => {});
    });
  });
  clearTimeout(elsewhere);
  hindrance = undefined;
  const store = await openStore().catch(() => undefined);
  if (store === undefined) {
    hindrance = "noStore";
    return draw();
  }
  kiosk = await startKiosk(store, { told, isNewer: () => update?.look() });
  seat(kiosk.resumed);
  draw();
  begin();
  setInterval(tick, 1000);
  // It lies on the tablet, whatever is asked today.
  import("../renderer/ways/rarer/rarer.ts").then((loaded) => {
    rarer = loaded.rarer;
    draw();
  });
  update = await watchUpdates(() => {});
  setInterval(() => update?.look(), 3_600_000);
  const [, code] = location.hash.split("#");
  if (code && !kiosk.isPaired()) void pair(code);
  history.replaceState(null, "", "/kiosk/");
}

function told(): void {
  if (secondsSince(touchedAt) > 3 || !sitting?.isBegun) seat();
  draw();
}

void start();
