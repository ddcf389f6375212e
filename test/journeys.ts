import fc from "fast-check";
import type { Journey, Stage, Touchpoint } from "../src/core/journey/journey.ts";
import { contacts, ownerKinds, phases } from "../src/core/journey/journey.ts";
import type { Text } from "../src/core/text.ts";

/** A plain touchpoint; a test states only what it is about. */
export const aTouchpoint = (about: Partial<Touchpoint> = {}): Touchpoint => ({
  key: "bill",
  name: { en: "Getting the bill" },
  contact: "direct",
  channels: [],
  owners: [],
  required: true,
  criticality: 3,
  cost: 3,
  feelings: [],
  retired: false,
  ...about,
});

export const aStage = (about: Partial<Stage> = {}): Stage => ({
  key: "visit",
  phase: "during",
  name: { en: "Visit" },
  touchpoints: [aTouchpoint()],
  ...about,
});

export const aJourney = (about: Partial<Journey> = {}): Journey => ({
  key: "lunch",
  name: { en: "Lunch restaurant" },
  owners: {},
  promises: {},
  answers: {},
  image: {},
  attributes: {},
  stages: [aStage()],
  ...about,
});

/** A journey with touchpoints of these keys, in one stage. */
export const aJourneyWith = (...keys: readonly string[]): Journey =>
  aJourney({ stages: [aStage({ touchpoints: keys.map((key) => aTouchpoint({ key, name: { en: key } })) })] });

const key = fc.stringMatching(/^[a-z][a-z0-9]{0,5}([-_][a-z0-9]{1,4}){0,2}$/).filter((word) => word !== "whole");
const words = fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }).filter((text) => /\S/.test(text));
const text: fc.Arbitrary<Text> = fc.dictionary(fc.constantFrom("fi", "sv", "en", "sv-FI", "zh-Hant"), words, {
  minKeys: 1,
  noNullPrototype: true,
});
const byKey = <Value>(value: fc.Arbitrary<Value>) => fc.dictionary(key, value, { maxKeys: 4, noNullPrototype: true });
const oneToFive = fc.integer({ min: 1, max: 5 });
const some = <Item>(known: readonly Item[]) => (known.length === 0 ? fc.constant([]) : fc.subarray([...known]));

/** −0 is written as 0. */
const within = (min: number, max: number) => fc.double({ min, max, noNaN: true }).map((number) => number + 0);

const touchpoint = (name: string, owners: readonly string[]): fc.Arbitrary<Touchpoint> =>
  fc.record(
    {
      key: fc.constant(name),
      name: text,
      contact: fc.constantFrom(...contacts),
      channels: fc.array(words, { maxLength: 3 }),
      owners: some(owners),
      required: fc.boolean(),
      criticality: oneToFive,
      cost: oneToFive,
      feelings: fc.array(key, { maxLength: 3 }),
      target: fc.oneof(
        within(-100, 100),
        fc.record({ measure: fc.constant("satisfaction.positive"), value: within(0, 1) }, { noNullPrototype: true }),
        fc.record({ measure: fc.constant("recommend.nps"), value: within(-100, 100) }, { noNullPrototype: true }),
      ),
      was: fc.constant(`was-${name}`),
      retired: fc.boolean(),
    },
    {
      requiredKeys: [
        "key",
        "name",
        "contact",
        "channels",
        "owners",
        "required",
        "criticality",
        "cost",
        "feelings",
        "retired",
      ],
      noNullPrototype: true,
    },
  );

/** Any journey that is without problems, for laws that hold for all of them. */
export const anyJourney: fc.Arbitrary<Journey> = fc
  .record({
    owners: byKey(fc.record({ name: text, kind: fc.constantFrom(...ownerKinds) }, { noNullPrototype: true })),
    stages: fc.uniqueArray(key, { minLength: 1, maxLength: 4 }),
    touchpoints: fc.uniqueArray(key, { minLength: 1, maxLength: 8 }),
  })
  .chain(({ owners, stages, touchpoints }) =>
    fc.record(
      {
        key,
        name: text,
        passes: fc.constantFrom({ gap: "P14D" }, { gap: "PT4H30M" }, { gap: "P2W" }),
        owners: fc.constant(owners),
        promises: byKey(
          fc.record(
            {
              text,
              source: words,
              touchpoints: fc.subarray(touchpoints, { minLength: 1 }),
              measure: fc.constantFrom("satisfaction.positive", "effort.easy", "resolved.yes"),
              target: within(0, 1),
            },
            { noNullPrototype: true },
          ),
        ),
        answers: fc.dictionary(
          key.map((name) => `own-${name}`),
          fc.record(
            {
              name: text,
              scale: fc.constantFrom([1, 7] as const, [0, 0.5] as const),
              better: fc.constantFrom("higher", "lower"),
            },
            { noNullPrototype: true },
          ),
          { maxKeys: 3, noNullPrototype: true },
        ),
        image: byKey(text),
        attributes: byKey(
          fc.record(
            {
              name: text,
              type: fc.constantFrom("category", "number"),
              labels: fc.dictionary(
                words.filter((word) => word !== "__proto__"),
                text,
                { maxKeys: 3, noNullPrototype: true },
              ),
            },
            { noNullPrototype: true },
          ),
        ),
        choices: fc.record(
          {
            emotions: fc.record(
              {
                words: fc.dictionary(
                  words.filter((word) => word !== "__proto__"),
                  fc.record(
                    { name: text, valence: fc.constantFrom(1, 0, -1) },
                    { requiredKeys: [], noNullPrototype: true },
                  ),
                  { maxKeys: 3, noNullPrototype: true },
                ),
                none: fc.array(words, { maxLength: 2 }),
                base: fc.constantFrom("asked", "hadExperience"),
                maxChoices: fc.integer({ min: 1, max: 50 }),
              },
              { requiredKeys: ["words", "none"], noNullPrototype: true },
            ),
          },
          { requiredKeys: [], noNullPrototype: true },
        ),
        stages: fc.tuple(
          ...stages.map((name, i) =>
            fc.record(
              {
                key: fc.constant(name),
                // Stages share out the phases in order.
                phase: fc.constant(phases[Math.floor((i * phases.length) / stages.length)]!),
                name: text,
                touchpoints: fc.tuple(
                  ...touchpoints
                    .filter((_, t) => t % stages.length === i)
                    .map((each) => touchpoint(each, Object.keys(owners))),
                ),
              },
              { noNullPrototype: true },
            ),
          ),
        ),
      },
      {
        requiredKeys: ["key", "name", "owners", "promises", "answers", "image", "attributes", "stages"],
        noNullPrototype: true,
      },
    ),
  );
