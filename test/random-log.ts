import fc from "fast-check";
import { dateOf } from "../src/core/calendar.ts";
import type { Answer } from "../src/core/experience/experience.ts";
import type { Journey } from "../src/core/journey/journey.ts";
import type { KnownExperience, KnownOutcome, LogEntry, LogPage, Position } from "../src/store/records/log/log-entry.ts";
import { aJourney, aStage, aTouchpoint } from "./journeys.ts";

/** The journey that random logs are about: three touchpoints, derived passes, one declared attribute, an answer of its own, tags of everybody asked. */
export const randomJourney: Journey = aJourney({
  key: "lunch",
  passes: { gap: "P1D" },
  answers: { wait: { name: { en: "Waiting" }, scale: [0, 400], better: "higher" } },
  attributes: { group: { name: { en: "Group" }, type: "category", labels: {} } },
  choices: { tags: { words: {}, none: [], base: "asked" } },
  stages: [aStage({ touchpoints: ["menu", "taste", "bill"].map((key) => aTouchpoint({ key })) })],
});
/** A second one, without passes, so that journeys are not mixed up. */
export const otherJourney: Journey = aJourney({ key: "dinner", attributes: randomJourney.attributes });

const state = (value: fc.Arbitrary<number>): fc.Arbitrary<Answer> =>
  fc.oneof({ weight: 6, arbitrary: value }, fc.constant(null), fc.constant("notApplicable" as const));
const often = <Thing>(thing: Thing, times: number): Thing[] => new Array<Thing>(times).fill(thing);
const upTo = (min: number, max: number) => fc.integer({ min, max });

const answers: fc.Arbitrary<Record<string, Answer>> = fc.record(
  {
    satisfaction: state(upTo(1, 5)),
    expectation: fc.oneof(
      state(upTo(-2, 2)),
      fc.record({ expected: fc.option(upTo(1, 5)), experienced: fc.option(upTo(1, 5)) }),
    ),
    resolved: fc.constantFrom<Answer[]>("no", "partly", "yes", null, "notApplicable"),
    recommend: state(upTo(0, 10)),
    effort: state(fc.constantFrom(1, 2.5, 7)),
    wait: state(upTo(0, 400)),
    emotions: fc.constantFrom<Answer[]>(["joy"], ["joy", "anger"], ["anger", "joy"], [], null),
    tags: fc.oneof(fc.subarray(["speed", "price", "friendliness"]), fc.constantFrom<Answer[]>(null, "notApplicable")),
  },
  { requiredKeys: [], noNullPrototype: true },
);

/** Experiences without their number: few days, few customers, so that people come again and passes meet. */
const content = (weights: fc.Arbitrary<number | undefined>) =>
  fc
    .record({
      journey: fc.constantFrom(...often("lunch", 7), "dinner"),
      touchpoint: fc.constantFrom("menu", "taste", "bill", undefined),
      perspective: fc.constantFrom(...often("customer" as const, 5), "employee" as const),
      customer: fc.option(upTo(1, 4), { freq: 6 }),
      day: upTo(20_000, 20_019),
      second: fc.constantFrom(0, 0, 3600, 86_399),
      precision: fc.constantFrom(...often("second" as const, 6), "day" as const, "month" as const),
      given: fc.constantFrom(...often(undefined, 6), "a", "b"),
      channel: fc.constantFrom(undefined, "kiosk", "web"),
      location: fc.constantFrom(undefined, "turku", "oulu"),
      group: fc.constantFrom(undefined, "regular", "new"),
      undeclared: fc.constantFrom(undefined, "x"),
      seven: fc.boolean(),
      answers,
      askedWhen: fc.constantFrom(undefined, "before" as const, "after" as const),
      weight: weights,
    })
    .map(({ touchpoint, given, group, undeclared, seven, channel, location, weight, day, askedWhen, ...rest }) => ({
      ...rest,
      ...(touchpoint === undefined ? { whole: true as const } : { touchpoint }),
      ...(given === undefined ? {} : { pass: `${given}-${rest.customer}` }),
      ...(channel === undefined ? {} : { channel }),
      ...(location === undefined ? {} : { location }),
      ...(weight === undefined ? {} : { weight }),
      ...(askedWhen === undefined ? {} : { askedWhen }),
      ...scalesFor(rest.answers, seven),
      day: dateOf(day),
      at: dateOf(day),
      revision: 1,
      via: "self" as const,
      attributes: { ...(group && { group }), ...(undeclared && { undeclared }) } as Record<string, string>,
    }));

function scalesFor(given: Record<string, Answer>, seven: boolean) {
  const scales: Record<string, [number, number]> = {};
  const { expectation } = given;
  if (typeof expectation === "object" && expectation !== null) scales.expectation = [1, 5];
  if (seven && given.satisfaction !== undefined) scales.satisfaction = [1, 7];
  return Object.keys(scales).length === 0 ? {} : { scales };
}

const outcomeContent = fc
  .record({
    journey: fc.constantFrom("lunch", "dinner"),
    kind: fc.constantFrom("returned", "churned"),
    happened: fc.boolean(),
    customer: fc.option(upTo(1, 6)),
    day: upTo(20_000, 20_009).map(dateOf),
    given: fc.constantFrom(undefined, "a"),
  })
  .map(({ given, ...rest }) => ({
    ...rest,
    ...(given === undefined ? {} : { pass: `${given}-${rest.customer}` }),
    second: 0,
    good: rest.kind === "returned",
    at: rest.day,
    precision: "day" as const,
    revision: 1,
  }));

/** A log, and how things stand after it: what was withdrawn or erased is not there, what was corrected is as corrected. */
export interface RandomLog {
  readonly log: readonly LogEntry[];
  readonly experiences: readonly KnownExperience[];
  readonly outcomes: readonly KnownOutcome[];
}

/** What happens to one number in turn; null takes it back. */
type Turns<Content> = readonly (Content | null)[];

/** Random logs: what happens to a number may be read in another order than it happened, as the records allow. */
export function randomLog(size: number, weighted: boolean): fc.Arbitrary<RandomLog> {
  const weights = weighted ? fc.constantFrom(undefined, 0.5, 2) : fc.constant(undefined);
  const turns = <Content>(of: fc.Arbitrary<Content>): fc.Arbitrary<Turns<Content>> =>
    fc.oneof(
      { weight: 6, arbitrary: of.map((one) => [one]) },
      { weight: 1, arbitrary: fc.tuple(of, of) },
      { weight: 1, arbitrary: of.map((one) => [one, null]) },
      { weight: 1, arbitrary: fc.tuple(of, of).map(([one, other]) => [one, null, other]) },
    );
  return fc
    .record({
      experiences: fc.array(turns(content(weights)), { maxLength: size, size: "max" }),
      outcomes: fc.array(turns(outcomeContent), { maxLength: 8 }),
      shuffle: fc.array(fc.nat(), { minLength: 1, maxLength: 20 }),
    })
    .map(({ experiences, outcomes, shuffle }) => {
      const entries = [
        ...experiences.flatMap((turns, index) =>
          turns.map((one, turn) => {
            const number = index * 3 + 1;
            const entry = turn === 0 ? ("lived" as const) : ("corrected" as const);
            return one === null
              ? { turn: turn + 1, entry: "withdrawn" as const, experienceNumber: number }
              : { turn: turn + 1, entry, experience: { ...one, number } };
          }),
        ),
        ...outcomes.flatMap((turns, index) =>
          turns.map((one, turn) => {
            const number = index + 1;
            return one === null
              ? { turn: turn + 1, entry: "erased" as const, outcomeNumber: number }
              : { turn: turn + 1, entry: "lived" as const, outcome: { ...one, number } };
          }),
        ),
      ];
      const order = entries.map((_, at) => (at * 7 + shuffle[at % shuffle.length]!) % (entries.length * 2));
      const mixed = entries.map((_, at) => at).sort((a, b) => order[a]! - order[b]! || a - b);
      return {
        log: mixed.map((at, seq) => ({ ...entries[at]!, position: position(seq) })),
        experiences: experiences.flatMap((turns, index) => {
          const last = turns.at(-1);
          return last == null ? [] : [{ ...last, number: index * 3 + 1 }];
        }),
        outcomes: outcomes.flatMap((turns, index) => {
          const last = turns.at(-1);
          return last == null ? [] : [{ ...last, number: index + 1 }];
        }),
      };
    });
}

const position = (seq: number): Position => ({ xid: String(700 + Math.floor(seq / 3)), seq: String(seq + 1) });

/** Reads a log that is a list, as the records would be read. */
export const readList =
  (log: readonly LogEntry[]) =>
  async (after: Position | null, limit: number): Promise<LogPage> => {
    const start = after === null ? 0 : log.findIndex(({ position }) => position.seq === after.seq) + 1;
    const page = log.slice(start, start + limit);
    const entries = () => page.values();
    return { length: page.length, last: page.at(-1)?.position ?? null, lines: entries, [Symbol.iterator]: entries };
  };
