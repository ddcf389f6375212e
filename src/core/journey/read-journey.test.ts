import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { aJourney, aJourneyWith, anyJourney } from "../../../test/journeys.ts";
import { readJourney } from "./read-journey.ts";
import { writeJourney } from "./write-journey.ts";

/** The smallest journey file there can be, with something else in it. */
const aFile = (about: Record<string, unknown> = {}) => ({
  polku: "journey/1",
  key: "lunch",
  name: { en: "Lunch restaurant" },
  stages: [
    { key: "visit", phase: "during", name: { en: "Visit" }, touchpoints: [{ key: "bill", name: { en: "Bill" } }] },
  ],
  ...about,
});
const aPromise = (about: Record<string, unknown>) => ({
  text: { en: "No waiting" },
  source: "advert",
  touchpoints: ["bill"],
  measure: "satisfaction.positive",
  target: 0.8,
  ...about,
});
const messagesFor = (file: unknown) => {
  const journey = readJourney(file);
  assert(!journey.ok);
  return journey.refusal.map(({ message }) => message);
};

describe("readJourney", () => {
  it("fills in what is usual: direct, required, criticality and cost 3, a team as owner", () => {
    const journey = readJourney(aFile({ owners: { kitchen: { name: { en: "Kitchen" } } } }));
    assert(journey.ok);
    assert.deepEqual(journey.value.owners.kitchen?.kind, "team");
    assert.deepEqual(journey.value.stages[0]?.touchpoints[0], {
      key: "bill",
      name: { en: "Bill" },
      contact: "direct",
      channels: [],
      owners: [],
      required: true,
      criticality: 3,
      cost: 3,
      feelings: [],
      retired: false,
    });
  });

  it("loses nothing that is written", () => {
    fc.assert(
      fc.property(anyJourney, (journey) =>
        assert.deepEqual(readJourney(writeJourney(journey)), { ok: true, value: journey }),
      ),
    );
  });

  it("takes how emotions and tags are asked: names, valences, words for nothing, the base, how many", () => {
    const tags = { words: { music: { name: { en: "Music" } } }, none: ["nothing"], base: "asked", maxChoices: 3 };
    const emotions = { words: { surprise: { valence: 1 } } };
    const journey = readJourney(aFile({ choices: { tags, emotions } }));
    assert(journey.ok);
    assert.deepEqual(journey.value.choices, { tags, emotions: { ...emotions, none: [] } });
    assert.deepEqual(messagesFor(aFile({ choices: { tags: { base: "everybody", maxChoices: 0 }, joys: {} } })), [
      'choices.tags.base is wrong: expected one of asked, hadExperience, got "everybody"',
      "choices.tags.maxChoices is wrong: expected a whole number from 1, got 0",
      "choices.joys is not a known field; known are emotions, tags",
    ]);
  });

  it("takes a target with its measure, and the number alone that earlier files have", () => {
    const aimed = (target: unknown) =>
      aFile({
        stages: [
          {
            ...{ key: "visit", phase: "during", name: { en: "Visit" } },
            touchpoints: [{ key: "bill", name: { en: "Bill" }, target }],
          },
        ],
      });
    for (const target of [0.8, { measure: "recommend.nps", value: -20 }]) {
      const journey = readJourney(aimed(target));
      assert(journey.ok);
      assert.deepEqual(journey.value.stages[0]?.touchpoints[0]?.target, target);
    }
    const place = "stages[0].touchpoints[0].target";
    const expected =
      "a measure and what it is to reach, such as { measure: satisfaction.positive, value: 0.8 }; or a number −100…100 in the unit of the headline measure";
    assert.deepEqual(messagesFor(aimed("high")), [`${place} is wrong: expected ${expected}, got "high"`]);
    assert.deepEqual(messagesFor(aimed(120)), [`${place} is wrong: expected a number −100…100, got 120`]);
    assert.deepEqual(messagesFor(aimed({ measure: "satisfaction.positive", value: 80 })), [
      `${place}.value must be a share 0–1 (0.8 for 80 %), got 80`,
    ]);
    assert.match(
      messagesFor(aimed({ measure: "satisfaction.mean", value: 4 })).join(),
      /target\.measure is no measure by which a touchpoint is judged: expected one such as satisfaction.positive, got "satisfaction\.mean"; known are satisfaction\.positive, smiley/,
    );
  });

  it("is not confused by keys that objects have from birth", () => {
    const journey = aJourney({
      ...aJourneyWith("constructor", "valueof"),
      owners: Object.fromEntries([["constructor", { name: { en: "Builder" }, kind: "team" as const }]]),
    });
    assert.deepEqual(readJourney(writeJourney(journey)), { ok: true, value: journey });
    assert.deepEqual(messagesFor(aFile({ promises: { quick: aPromise({ measure: "constructor.positive" }) } })), [
      'promises.quick.measure is an unknown measure: expected answer.measure such as satisfaction.positive, got "constructor.positive"',
    ]);
  });

  it("says what is missing, what is unknown and what is of another kind", () => {
    assert.deepEqual(messagesFor({ polku: "journey/2", key: "Lunch Menu", name: "Lunch", stagez: [] }), [
      'polku is wrong: expected "journey/1", got "journey/2"',
      'key is wrong: expected a key of small letters, digits and hyphens such as order-speed, got "Lunch Menu"',
      'name is wrong: expected words by language such as { fi: Lasku, en: The bill }, got "Lunch"',
      "stages is missing: expected a list of stages",
      'stagez is not a known field; did you mean "stages"?',
    ]);
    assert.deepEqual(messagesFor(["polku"]), ["the whole is wrong: expected a journey, got a list of 1"]);
  });

  it("wants every text in at least one language, by its code", () => {
    assert.deepEqual(messagesFor(aFile({ name: {} })), [
      "name is wrong: expected words by language such as { fi: Lasku, en: The bill }, got an empty object",
    ]);
    assert.deepEqual(messagesFor(aFile({ name: { Finnish: "Lounas", en: " " } })), [
      'the name of name.Finnish is wrong: expected a language such as "fi" or "sv-FI", got "Finnish"',
      'name.en is wrong: expected words, not only blanks, got " "',
    ]);
  });

  it("wants whole characters, as the database holds them", () => {
    const said = [
      messagesFor(aFile({ name: { en: "Lunch\0" } })),
      messagesFor(aFile({ promises: { fast: aPromise({ source: "advert \ud800" }) } })),
      messagesFor(aFile({ attributes: { group: { name: { en: "Group" }, labels: { "\udfff": { en: "New" } } } } })),
    ];
    for (const [message, ...others] of said) {
      assert.match(message!, /expected whole characters, none of them NUL \(U\+0000\)/);
      assert.deepEqual(others, []);
    }
  });

  it("wants stages in the order of their phases", () => {
    const stage = (key: string, phase: string) => ({ key, phase, name: { en: key } });
    assert.deepEqual(
      messagesFor(aFile({ stages: [stage("a", "during"), stage("b", "before"), stage("c", "after")] })),
      ['stages[1].phase must come in the order before, during, end, after: got "before" after "during"'],
    );
  });

  it("wants keys of touchpoints once in the whole journey, and not the one that means the whole", () => {
    const stage = (key: string, ...touchpoints: string[]) => ({
      key,
      phase: "during",
      name: { en: key },
      touchpoints: touchpoints.map((name) => ({ key: name, name: { en: name } })),
    });
    assert.deepEqual(messagesFor(aFile({ stages: [stage("a", "bill", "whole"), stage("b", "bill")] })), [
      'stages[1].touchpoints[0].key must be a touchpoint key of its own: "bill" is taken by stages[0].touchpoints[0]',
      'stages[0].touchpoints[1].key must not be "whole": that is the journey as a whole',
    ]);
  });

  it("wants no more touchpoints than can be counted together", () => {
    const touchpoints = Array.from({ length: 201 }, (_, index) => ({ key: `t${index}`, name: { en: `T${index}` } }));
    const all = { key: "all", phase: "during", name: { en: "All" }, touchpoints };
    assert.deepEqual(messagesFor(aFile({ stages: [all] })), [
      "stages hold 201 touchpoints: expected at most 200 on a journey",
    ]);
    assert(readJourney(aFile({ stages: [{ ...all, touchpoints: touchpoints.slice(1) }] })).ok);
  });

  it("wants of a promise a measure that exists and a target that it can reach", () => {
    const promises = {
      a: aPromise({ measure: "satisfaction.nps" }),
      b: aPromise({ measure: "recommend.nps", target: 101 }),
      c: aPromise({ measure: "image.reliable.mean", target: 5.5 }),
      d: aPromise({ measure: "wait.mean", target: 61 }),
      e: aPromise({ measure: "recommend.nps", target: 50 }),
    };
    const answers = { wait: { name: { en: "Minutes waited" }, scale: [0, 60], better: "lower" } };
    assert.deepEqual(messagesFor(aFile({ promises, answers, image: { reliable: { en: "Reliable" } } })), [
      'promises.a.measure is an unknown measure: expected answer.measure such as satisfaction.positive, got "satisfaction.nps"; did you mean "satisfaction.mean"?',
      "promises.b.target must be within -100…100 points, got 101",
      "promises.c.target must be within 1…5 (mean), got 5.5",
      "promises.d.target must be within 0…60 (mean), got 61",
    ]);
  });

  it("wants a former key that nobody has or claims any more", () => {
    const touchpoints = [
      { key: "bill", name: { en: "Bill" } },
      { key: "card", name: { en: "Card" }, was: "bill" },
      { key: "cash", name: { en: "Cash" }, was: "till" },
      { key: "phone", name: { en: "Phone" }, was: "till" },
    ];
    assert.deepEqual(messagesFor(aFile({ stages: [{ key: "pay", phase: "end", name: { en: "Pay" }, touchpoints }] })), [
      'stages[0].touchpoints[1].was must be a key no longer in use: "bill" is a touchpoint of this version',
      'stages[0].touchpoints[3].was must be claimed once: another touchpoint also was "till"',
    ]);
  });

  it("wants pauses between passes of a fixed length", () => {
    for (const gap of ["P1M", "P0D", "14 days", "PT"]) {
      assert.deepEqual(messagesFor(aFile({ passes: { gap } })), [
        `passes.gap is wrong: expected a duration of fixed length such as P14D or PT4H (weeks, days, hours, minutes, seconds), got "${gap}"`,
      ]);
    }
  });

  it("keeps the names of standard answers and of channel and location for what they are", () => {
    assert.deepEqual(
      messagesFor(
        aFile({
          answers: { effort: { name: { en: "Effort" }, scale: [1, 5] } },
          attributes: { channel: { name: { en: "Channel" } } },
        }),
      ),
      [
        "answers.effort is a standard answer and needs no declaration",
        "attributes.channel is known without a declaration",
      ],
    );
  });
});
