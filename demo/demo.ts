import { randomFrom } from "../src/core/measures/numbers/random.ts";
import { locations } from "./restaurant.ts";
import { selfAssessments, type Visit, visitsOf, type World } from "./visit.ts";

/** How large a demo to make, and until when. The same options give the same demo. */
export interface DemoOptions {
  readonly customers: number;
  readonly seed: number;
  /** First day that is not in it, ISO date: the demo is the twenty-four calendar months before the month of that day, and up to it. */
  readonly until: string;
  /** Touchpoint keys of the lunch journey, in order. */
  readonly touchpoints: readonly string[];
}

/** The two years of the demo. */
export interface Demo {
  readonly world: World;
  /** Day 0 as days since 1970-01-01. */
  readonly firstDay: number;
  readonly timeZone: "Europe/Helsinki";
  /** Cities and the houses in them; all in one time zone. */
  readonly locations: readonly string[];
  /** Every visit, customer by customer, then the managers' own. */
  visits(): Generator<Visit>;
}

/** Makes the demo: visits are drawn one customer at a time, so any number of customers fits in memory. */
export function demo(options: DemoOptions): Demo {
  const months = calendarMonths(options.until, 24);
  const firstDay = months[0]![0];
  const world: World = {
    touchpoints: options.touchpoints,
    days: months[months.length - 1]![1] - firstDay,
    months: months.map(([from, until]) => [from - firstDay, until - firstDay] as const),
  };
  return {
    world,
    firstDay,
    timeZone: "Europe/Helsinki",
    locations,
    *visits() {
      for (let customer = 0; customer < options.customers; customer++) {
        yield* visitsOf(customer, world, randomFrom(options.seed * 1_000_003 + customer));
      }
      yield* selfAssessments(world, randomFrom(-options.seed - 1));
    },
  };
}

/** The last `count` calendar months before `until` (first excluded day), the last one cut at it; as days since 1970. */
function calendarMonths(until: string, count: number): [from: number, until: number][] {
  const end = Date.parse(until) / 86_400_000;
  const last = new Date(end * 86_400_000 - 86_400_000);
  const first = (back: number) => Date.UTC(last.getUTCFullYear(), last.getUTCMonth() - back, 1) / 86_400_000;
  return Array.from({ length: count }, (_, month) => {
    const back = count - 1 - month;
    return [first(back), back === 0 ? end : first(back - 1)];
  });
}
