import { normalQuantile } from "../src/core/measures/numbers/normal.ts";
import type { Random } from "../src/core/measures/numbers/random.ts";
import {
  asking,
  broken,
  channels,
  contentLeavers,
  demanding,
  effectsOnReturn,
  expected,
  groups,
  hardlyAsked,
  leaving,
  locations,
  management,
  mood,
  neverAsked,
  ordinary,
  peopleAskedAboutDrinks,
  positiveShares,
  slow,
  weakEffect,
} from "./restaurant.ts";

/** One lunch as one person lived it, as codes: the answers that were given and what was asked without an answer. */
export interface Visit {
  /** Customer number from 0; managers are numbered on their own. */
  readonly customer: number;
  /** Number of the visit within the customer's, from 0. */
  readonly number: number;
  readonly perspective: "customer" | "management";
  /** Days since the demo's first day, and minutes after midnight, local time. */
  readonly day: number;
  readonly minute: number;
  readonly location: string;
  readonly channel: string;
  readonly group: string;
  readonly touchpoints: readonly Met[];
  /** Answers about the whole; absent for managers. */
  readonly whole?: { readonly satisfaction: number; readonly return: number; readonly recommend: number };
  /** Whether the customer left for good after this visit. */
  readonly left: boolean;
}

/** What was said of one touchpoint. */
export interface Met {
  /** Index into the touchpoints given. */
  readonly touchpoint: number;
  readonly satisfaction: number | null | "notApplicable";
  /** What was expected there, 1–5, where that was asked. */
  readonly expected?: number;
}

export interface World {
  /** Touchpoint keys in the journey's order. */
  readonly touchpoints: readonly string[];
  /** Length of the time drawn, in days, and the demo's months as days since its first day (first included, last excluded). */
  readonly days: number;
  readonly months: readonly (readonly [from: number, until: number])[];
}

/** A standard normal variable is above this when the answer is positive. */
const threshold = (share: number): number => -normalQuantile(share);

/** Cuts between 1|2|3|4|5 around the one between 3 and 4, in standard deviations. */
const cuts = [-1.1, -0.5, 0, 0.9] as const;
const onScale = (latent: number): number => 1 + cuts.filter((cut) => latent > cut).length;

const pick = <Choice extends { readonly share: number }>(choices: readonly Choice[], at: number): Choice => {
  let left = at;
  for (const choice of choices) {
    left -= choice.share;
    if (left < 0) return choice;
  }
  return choices[choices.length - 1]!;
};

/** The visits of one customer over the time of the demo, in order. The same customer and random source give the same visits. */
export function visitsOf(customer: number, world: World, random: Random): Visit[] {
  const group = pick(groups, random.uniform()).key;
  const location = locations[Math.floor(random.uniform() * locations.length)]!;
  const person = random.normal() * Math.sqrt(mood.person);
  const leavesContent = random.uniform() < contentLeavers;
  const pause = 40 + random.uniform() * 200;

  const visits: Visit[] = [];
  let badVisits = 0;
  let day = Math.floor(random.uniform() * world.days);
  while (day < world.days) {
    const visit = visitOn(
      day,
      { customer, number: visits.length, group, location, person, leavesContent },
      world,
      random,
    );
    if (visit.whole!.satisfaction <= 2) badVisits += 1;
    const left =
      random.uniform() < (badVisits >= 2 ? leaving.afterTwoBad : leaving.atFirst) ||
      (leavesContent && random.uniform() < 0.5);
    visits.push({ ...visit, left });
    if (left) break;
    day += 1 + Math.floor(-Math.log(1 - random.uniform()) * pause);
  }
  return visits;
}

interface Visitor {
  readonly customer: number;
  readonly number: number;
  readonly group: string;
  readonly location: string;
  readonly person: number;
  readonly leavesContent: boolean;
}

function visitOn(day: number, visitor: Visitor, world: World, random: Random): Visit {
  const today = visitor.person + random.normal() * Math.sqrt(mood.day);
  const noise = Math.sqrt(1 - mood.person - mood.day);
  const everything = random.uniform() < asking.everything;
  const month = world.months.findIndex(([from, until]) => day >= from && day < until);

  const met: Met[] = [];
  let returning = 6.4;
  let felt = 0;
  for (const [index, touchpoint] of world.touchpoints.entries()) {
    const share = shareOf(touchpoint, visitor.location, month);
    const satisfaction = onScale(today + random.normal() * noise - threshold(share));
    returning += (satisfaction - 3.6) * (effectsOnReturn[touchpoint] ?? weakEffect);
    felt += (satisfaction - 3.6) / world.touchpoints.length;

    const asked = random.uniform();
    if (touchpoint === neverAsked) continue;
    if (
      touchpoint === hardlyAsked
        ? visitor.customer >= peopleAskedAboutDrinks || visitor.number > 0
        : !everything && asked >= asking.each
    )
      continue;
    met.push(answered(index, touchpoint, satisfaction, visitor.group, everything, random));
  }
  const satisfied = clamp(Math.round(3.7 + 1.6 * felt + random.normal() * 0.5), 1, 5);
  const returns = visitor.leavesContent
    ? Math.floor(random.uniform() * 4)
    : clamp(Math.round(returning + random.normal() * 1.2), 0, 10);
  return {
    customer: visitor.customer,
    number: visitor.number,
    perspective: "customer",
    day,
    minute: 10 * 60 + 45 + Math.floor(random.uniform() * 195),
    location: visitor.location,
    channel: pick(channels, random.uniform()).key,
    group: visitor.group,
    touchpoints: met,
    whole: {
      satisfaction: satisfied,
      return: returns,
      recommend: clamp(Math.round(7.6 + 2.2 * felt + (returning - 6.4) * 0.4 + random.normal() * 1.2), 0, 10),
    },
    left: false,
  };
}

/** How managers see their own house: once a quarter, every touchpoint that customers are asked about. */
export function selfAssessments(world: World, random: Random): Visit[] {
  const visits: Visit[] = [];
  for (let quarter = 0; quarter * 3 < world.months.length; quarter++) {
    const [day] = world.months[quarter * 3]!;
    for (let manager = 0; manager < management.people; manager++) {
      const touchpoints = world.touchpoints.flatMap((touchpoint, index) => {
        if (touchpoint === neverAsked || touchpoint === hardlyAsked) return [];
        const share = touchpoint === management.touchpoint ? management.positiveShare : shareOf(touchpoint, "", -1);
        return [{ touchpoint: index, satisfaction: onScale(random.normal() - threshold(share)) }];
      });
      visits.push({
        customer: manager,
        number: quarter,
        perspective: "management",
        day: day + 5,
        minute: 15 * 60 + manager,
        location: locations[manager % locations.length]!,
        channel: "email",
        group: "regular",
        touchpoints,
        left: false,
      });
    }
  }
  return visits;
}

function shareOf(touchpoint: string, location: string, month: number): number {
  if (touchpoint === broken.touchpoint && month === broken.month) return broken.positiveShare;
  const share = positiveShares[touchpoint] ?? ordinary;
  if (touchpoint !== slow.touchpoint) return share;
  if (location === slow.location) return slow.positiveShare;
  // So that all houses together come to the share told.
  return location === "" ? share : (share * locations.length - slow.positiveShare) / (locations.length - 1);
}

function answered(
  index: number,
  touchpoint: string,
  satisfaction: number,
  group: string,
  everything: boolean,
  random: Random,
): Met {
  const state = random.uniform();
  const expects = expectedBy(group, touchpoint, random);
  if (!everything && state < asking.notApplicable) return { touchpoint: index, satisfaction: "notApplicable" };
  if (!everything && state < asking.notApplicable + asking.notAnswered)
    return { touchpoint: index, satisfaction: null };
  return expects === undefined
    ? { touchpoint: index, satisfaction }
    : { touchpoint: index, satisfaction, expected: expects };
}

function expectedBy(group: string, touchpoint: string, random: Random): number | undefined {
  const mean =
    group === demanding.group && touchpoint === demanding.touchpoint ? demanding.expects : expected[touchpoint];
  return mean === undefined ? undefined : clamp(Math.round(mean + random.normal() * 0.7), 1, 5);
}

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
