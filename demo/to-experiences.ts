import type { Answer, Experience, Outcome } from "../src/core/experience/experience.ts";
import { randomFrom } from "../src/core/measures/numbers/random.ts";
import { commentOn } from "./comments.ts";
import type { Demo } from "./demo.ts";
import { namedAt } from "./named.ts";
import type { Met, Visit } from "./visit.ts";

/** What one visit leaves behind: an experience per touchpoint that was asked about, one about the whole, and an outcome. */
export interface LeftBehind {
  readonly experiences: readonly Experience[];
  readonly outcomes: readonly Outcome[];
}

/** A visit as experiences and outcomes, the way a kiosk and a survey would send them. */
export function leftBehind(visit: Visit, demo: Demo): LeftBehind {
  const random = randomFrom(visit.customer * 4_096 + visit.number + (visit.perspective === "customer" ? 0 : 2 ** 40));
  const experiences = visit.touchpoints.map((met, index) => atTouchpoint(visit, met, index, demo, random));
  if (visit.whole === undefined) return { experiences, outcomes: [] };

  const last = visit.touchpoints.length;
  const { satisfaction, return: returns, recommend } = visit.whole;
  const whole: Experience = {
    ...common(visit, last, demo),
    whole: true,
    answers: { satisfaction, return: returns, recommend },
  };
  const churned: Outcome = {
    id: idOf(visit, last + 1, demo),
    revision: 1,
    journey: "lunch",
    kind: "churned",
    good: false,
    happened: true,
    customer: customerKey(visit),
    at: instant(visit, last + 1, demo),
    precision: "second",
  };
  return { experiences: [...experiences, whole], outcomes: visit.left ? [churned] : [] };
}

function atTouchpoint(
  visit: Visit,
  met: Met,
  index: number,
  demo: Demo,
  random: ReturnType<typeof randomFrom>,
): Experience {
  const touchpoint = demo.world.touchpoints[met.touchpoint]!;
  const answers: Record<string, Answer> = { satisfaction: met.satisfaction };
  const said = typeof met.satisfaction === "number" ? commentOn(touchpoint, met.satisfaction, random) : null;
  if (typeof met.satisfaction === "number" && met.expected !== undefined) {
    answers.expectation = { expected: met.expected, experienced: met.satisfaction };
  }
  if (said !== null) answers.comment = said[1];
  Object.assign(answers, namedAt(touchpoint, met, visit));
  return {
    ...common(visit, index, demo),
    touchpoint,
    ...(said === null ? {} : { language: said[0] }),
    ...("expectation" in answers ? { askedWhen: "before" as const, scales: { expectation: [1, 5] as const } } : {}),
    answers,
  };
}

/** What every experience of a visit shares. */
function common(visit: Visit, index: number, demo: Demo) {
  return {
    id: idOf(visit, index, demo),
    revision: 1,
    journey: "lunch",
    pass: `${visit.perspective === "customer" ? "visit" : "self"}-${visit.customer}-${visit.number}`,
    at: instant(visit, index, demo),
    precision: "second",
    channel: visit.channel,
    location: visit.location,
    customer: customerKey(visit),
    perspective: visit.perspective,
    via: "self",
    survey: visit.perspective === "customer" ? "lunch-visit" : "self-assessment",
    version: 1,
    attributes: visit.perspective === "customer" ? { group: visit.group, weekday: weekdayOf(visit, demo) } : {},
  } as const;
}

const customerKey = (visit: Visit): string =>
  `${visit.perspective === "customer" ? "guest" : "manager"}-${visit.customer}`;

/** The weekday as the journey file names it; day 0 of 1970 was a Thursday. */
export const weekdayOf = (visit: Visit, demo: Demo): string =>
  ["thu", "fri", "sat", "sun", "mon", "tue", "wed"][(demo.firstDay + visit.day) % 7]!;

/** The answers of a visit follow each other by half a minute. */
const secondsInto = (visit: Visit, index: number): number => visit.minute * 60 + index * 30;

/** Local time with the offset that Finland keeps on that day. */
function instant(visit: Visit, index: number, demo: Demo): string {
  const day = demo.firstDay + visit.day;
  const local = new Date((day * 86_400 + secondsInto(visit, index)) * 1000).toISOString().slice(0, 19);
  return `${local}+0${summerTime(day) ? 3 : 2}:00`;
}

/** Whether Europe keeps summer time on a day (since 1970-01-01): from the last Sunday of March to that of October. */
function summerTime(day: number): boolean {
  const year = new Date(day * 86_400_000).getUTCFullYear();
  return day >= lastSunday(year, 2) && day < lastSunday(year, 9);
}

function lastSunday(year: number, month: number): number {
  const lastDay = Date.UTC(year, month + 1, 0) / 86_400_000;
  return lastDay - ((lastDay + 4) % 7);
}

/** A UUIDv7 that is the same whenever the demo is made again: the time, then who and which answer. */
function idOf(visit: Visit, index: number, demo: Demo): string {
  const milliseconds = ((demo.firstDay + visit.day) * 86_400 + secondsInto(visit, index)) * 1000;
  const time = milliseconds.toString(16).padStart(12, "0");
  const who = (visit.customer * 2 + (visit.perspective === "customer" ? 0 : 1)).toString(16).padStart(12, "0");
  const which = (visit.number * 64 + index).toString(16).padStart(6, "0").slice(-6);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${which.slice(0, 3)}-8${which.slice(3)}-${who}`;
}
