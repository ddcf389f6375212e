import { render } from "preact";
import "../renderer/respond.css";
import { directionOf } from "../core/writing-direction.ts";
import { begin } from "../renderer/doing.ts";
import { dataIn } from "../renderer/page.ts";
import "../renderer/ways/rarer/rarer.css";
import { courseOf } from "./course.ts";
import { startKiosk } from "./kiosk.ts";
import "./kiosk.css";
import { oneWindow } from "./one-window.ts";
import { isStaffs, RespondentScreen, StaffScreen } from "./screens.tsx";
import type { StaffWords } from "./staff-words.ts";
import { openStore } from "./store.ts";
import { watchUpdates } from "./update.ts";

const element = document.getElementById("respond")!;
/** What is said to the staff, and in which language. */
const staffWords = dataIn<StaffWords>("words");
const staffLanguage = document.documentElement.lang;
const course = courseOf(staffWords, draw);
const { at } = course;

function draw(): void {
  const language = at.sitting?.answering.language ?? at.kiosk?.page()?.survey?.language ?? staffLanguage;
  const isTheirs = isStaffs(course);
  const page = document.documentElement;
  page.lang = isTheirs ? staffLanguage : language;
  page.dir = isTheirs ? "ltr" : directionOf(language);
  page.className = course.wakesAt() === null ? "" : "asleep";
  const corner = { name: staffWords["tablet.corner"], language: staffLanguage };
  render(
    isTheirs ? (
      <StaffScreen course={course} words={staffWords} />
    ) : (
      <RespondentScreen {...{ course, language, corner }} />
    ),
    element,
  );
}

function hindered(by: typeof at.hindrance): void {
  at.hindrance = by;
  draw();
}

async function start(): Promise<void> {
  for (const event of ["pointerdown", "keydown", "input"]) addEventListener(event, course.touched, { capture: true });
  addEventListener("contextmenu", (event) => event.preventDefault());
  // What one respondent wrote is never offered to the next.
  addEventListener(
    "focusin",
    ({ target }) => target instanceof HTMLInputElement && target.setAttribute("autocomplete", "off"),
  );
  if (!isSecureContext) return hindered("notSecure");
  await oneWindow(() => hindered("elsewhere"));
  at.hindrance = undefined;
  const store = await openStore().catch(() => undefined);
  if (store === undefined) return hindered("noStore");
  at.kiosk = await startKiosk(store, { told: course.told, isNewer: () => at.update?.look() });
  course.seat(at.kiosk.resumed);
  draw();
  begin();
  setInterval(course.tick, 1000);
  // It lies on the tablet, whatever is asked today.
  import("../renderer/ways/rarer/rarer.ts").then((loaded) => {
    at.rarer = loaded.rarer;
    draw();
  });
  at.update = await watchUpdates();
  setInterval(() => at.update?.look(), 3_600_000);
  const [, code] = location.hash.split("#");
  if (code && !at.kiosk.isPaired()) void course.pair(code);
  history.replaceState(null, "", "/kiosk/");
}

void start();
