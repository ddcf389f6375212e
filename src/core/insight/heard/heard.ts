import { dateOf } from "../../calendar.ts";
import { type Perspective, perspectives } from "../../experience/experience.ts";
import { type Journey, touchpointsOf } from "../../journey/journey.ts";
import { fewestPeople, suppressSmallCells } from "../../measures/intervals/suppression.ts";
import type { AnswerCounts, Totals } from "../counts.ts";
import { refusalFor, refusalOf } from "../disclosure/disclosure.ts";
import { headlineOf } from "../headline.ts";
import { type Arrivals, window } from "./arrivals.ts";
import type { Coverage, Heard, HeardAt, HeardBy, HeardFrom, States } from "./heard-value.ts";
import { silenceOf } from "./silence.ts";

/** How much came from colleagues, as far as it may be told (`guardedCounts`). */
export interface ColleaguesTotals {
  readonly perspective: Perspective;
  readonly totals: Totals;
}

/** What a journey has heard, of all that ever arrived. `today` is a day's number; `answers` are customers'. */
export function heardOf(
  journey: Journey,
  arrivals: readonly Arrivals[],
  answers: readonly AnswerCounts[],
  today: number,
  colleagues: readonly ColleaguesTotals[],
): Heard {
  const own = arrivals.filter((one) => one.journey === journey.key);
  const places = own.filter(({ channel }) => channel === undefined);
  const channels = own.filter(({ channel }) => channel !== undefined);
  const at = (from: readonly Arrivals[], touchpoint: string | null) =>
    from.filter((one) => one.perspective === "customer" && one.touchpoint === touchpoint);
  const heardAt = (touchpoint: string | null): HeardAt => {
    const [place] = at(places, touchpoint);
    return {
      touchpoint,
      experiences: place?.experiences ?? 0,
      first: place === undefined ? null : dateOf(place.first),
      last: place === undefined ? null : dateOf(place.last),
      coverage: coverageOf(place, today),
      silence: place === undefined ? null : silenceOf(place.days, today),
      days: place === undefined ? [] : daysOf(place, today),
      channels: channelsOf(at(channels, touchpoint), today),
      states: place === undefined ? null : statesOf(place, answers),
    };
  };
  // What is retired stands as long as anybody was heard there, and is never missed.
  const known = touchpointsOf(journey).flatMap(({ touchpoint: { key, retired } }): HeardAt[] => {
    const here = heardAt(key);
    if (!retired) return [here];
    return here.experiences === 0
      ? []
      : [{ ...here, silence: null, channels: here.channels.map((by) => ({ ...by, silence: null })) }];
  });
  const whole = at(places, null).length > 0 ? [heardAt(null)] : [];
  return {
    perspectives: perspectives.flatMap((perspective) => {
      const [close] = colleagues.filter((one) => one.perspective === perspective);
      return close === undefined ? heardFrom(perspective, places) : heardFromColleagues(close);
    }),
    touchpoints: [...whole, ...known],
  };
}

/** By the people of the window, with five as the least (M09). */
function coverageOf(place: Arrivals | undefined, today: number): Coverage {
  if (place === undefined) return "blind";
  if (place.last <= today - window) return "stale";
  return place.peopleSince < fewestPeople ? "thin" : "measured";
}

/** Of days with few people, and of others that would give them away, the number is withheld (F4). */
function daysOf({ days, people }: Arrivals, today: number): (number | null)[] {
  const shown = Array.from({ length: window }, (_, at) => {
    const day = today - window + 1 + at;
    return days.find((one) => one.day === day) ?? { experiences: 0, people: 0 };
  });
  const seen = shown.reduce((sum, day) => sum + day.people, 0);
  const { suppressed } = suppressSmallCells([...shown.map((day) => day.people), Math.max(0, people - seen)]);
  return shown.map(({ experiences }, at) => (suppressed[at] ? null : experiences));
}

function channelsOf(arrived: readonly Arrivals[], today: number): HeardBy[] {
  // Of equals the first is withheld: it must not be the one that was heard before.
  const channels = arrived.toSorted((a, b) => ((a.channel ?? "") < (b.channel ?? "") ? -1 : 1));
  const { suppressed } = suppressSmallCells(channels.map(({ people }) => people));
  return channels
    .map(({ channel = null, experiences, last, days }, at) => ({
      channel,
      experiences: suppressed[at] ? null : experiences,
      last: suppressed[at] ? null : dateOf(last),
      silence: suppressed[at] ? null : silenceOf(days, today),
    }))
    .sort((a, b) => (b.experiences ?? 0) - (a.experiences ?? 0));
}

/** Of the answer by which the touchpoint is judged; an answer on two scales counts together. */
function statesOf({ touchpoint, experiences }: Arrivals, answers: readonly AnswerCounts[]): States | null {
  const here = answers.filter((one) => one.touchpoint === touchpoint);
  const headline = headlineOf(here, { perspective: "customer" });
  if (headline === null) return null;
  const { answer } = headline.counts;
  const counts = here.filter((one) => one.answer === answer);
  if (counts.some(({ people }) => refusalFor(people, "customer") !== null)) return null;
  const sum = (of: (one: AnswerCounts) => number) => counts.reduce((total, one) => total + of(one), 0);
  const answered = sum(({ said, codes }) => said ?? codes.reduce((n, code) => n + code.n, 0));
  const [notAnswered, notApplicable] = [sum((one) => one.notAnswered), sum((one) => one.notApplicable)];
  const notAsked = Math.max(0, experiences - answered - notAnswered - notApplicable);
  return { answer, answered, notAnswered, notApplicable, notAsked };
}

/** Of few not even the number is told. */
function heardFromColleagues({ perspective, totals }: ColleaguesTotals): HeardFrom[] {
  if (totals.experiences === 0) return [];
  const isTold = refusalOf(totals, perspective) === null;
  return [{ perspective, experiences: isTold ? totals.experiences : null, last: isTold ? totals.until : null }];
}

function heardFrom(perspective: Perspective, places: readonly Arrivals[]): HeardFrom[] {
  const here = places.filter((one) => one.perspective === perspective);
  if (here.length === 0) return [];
  // At each touchpoint there are at most as many people as in all of them.
  const people = Math.max(...here.map((one) => one.people));
  const isFew = refusalFor(people, perspective) !== null;
  return [
    {
      perspective,
      experiences: isFew ? null : here.reduce((sum, { experiences }) => sum + experiences, 0),
      last: isFew ? null : dateOf(Math.max(...here.map(({ last }) => last))),
    },
  ];
}
