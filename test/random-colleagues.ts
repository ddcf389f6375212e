import fc from "fast-check";
import { bandOf } from "../src/core/experience/answers.ts";
import { crew, numbers, type Told, touchpoints } from "./colleagues-told.ts";
import type { Either, Scenario } from "./withheld-scenarios.ts";

/** Colleagues at one place: how many, from which number on, and what each says of one question. */
const cell = fc.record({
  at: fc.constantFrom(...touchpoints, null),
  answer: fc.constantFrom("satisfaction", "satisfaction", "effort", "recommend", "smiley"),
  many: fc.integer({ min: 1, max: 14 }),
  from: fc.constantFrom(0, 4, 40, 100),
  agree: fc.boolean(),
  said: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 28, maxLength: 28 }),
  silent: fc.array(fc.boolean(), { minLength: 28, maxLength: 28 }),
  web: fc.integer({ min: 1, max: 4 }),
  late: fc.integer({ min: 1, max: 4 }),
});
type Cell = typeof cell extends fc.Arbitrary<infer One> ? One : never;

/** What one of them says: in both the same, unless they are few, or few who agree, who may say anything, or another value of their band. */
function saidBy({ answer, many, agree, said, silent }: Cell, nth: number, either: Either): number | null {
  if (many < 5) {
    const quiet = (place: number) => nth > 1 && silent[place]!; // of each channel somebody answers
    return either(quiet(nth) ? null : said[nth]!, quiet(nth + 14) ? null : said[nth + 14]!);
  }
  if (many < 10 && agree) return either(said[0]!, alike[answer]?.(said[0]!) ?? said[0]!);
  return 1 + ((nth + said[0]!) % 4);
}

/** Another value that lies in the same band. */
const alike: Readonly<Record<string, (value: number) => number>> = Object.fromEntries(
  (
    [
      ["satisfaction", "rating", [1, 5]],
      ["effort", "effort", [1, 7]],
      ["recommend", "recommend", [0, 10]],
    ] as const
  ).map(([answer, kind, scale]) => [
    answer,
    (value) =>
      numbers(scale[1] - scale[0] + 1, scale[0]).findLast(
        (other) => bandOf(kind, scale, other) === bandOf(kind, scale, value),
      )!,
  ]),
);

/** A house in which some are withheld, as chance has it. Of one question at one place only one cell is told. */
const house = fc.record({
  people: fc.constantFrom(0, 12, 30),
  of: fc.subarray([...touchpoints], { minLength: 1 }),
  cells: fc.uniqueArray(cell, { minLength: 1, maxLength: 5, selector: ({ at, answer }) => `${at} ${answer}` }),
});

export const randomScenarios = (many: number, seed: number): Scenario[] =>
  fc.sample(house, { numRuns: many, seed }).map(({ people, of, cells }, place) => ({
    says: `whatever chance withholds, number ${place} of seed ${seed}`,
    through: [
      { channels: ["kiosk"] },
      { channels: ["web"] },
      { measure: "satisfaction.mean" },
      { attributes: { group: ["early"] } },
    ],
    told: (either) => [
      ...crew(people, of),
      ...cells
        // The crew has said how satisfied it is there already.
        .filter(
          ({ at, answer }) => people === 0 || answer !== "satisfaction" || !(of as (string | null)[]).includes(at),
        )
        .flatMap((one) =>
          numbers(one.many).map(
            (nth): Told => ({
              ...{ who: one.from + nth, at: one.at, answers: { [one.answer]: saidBy(one, nth, either) } },
              channel: nth % one.web === 0 ? "kiosk" : "web",
              ...(one.many >= 5 && one.late > 1 && nth % one.late === 1 && { group: "late", location: "oulu" }),
            }),
          ),
        ),
    ],
  }));
