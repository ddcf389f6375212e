import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { someAnswers } from "../../../test/counted.ts";
import { aJourney, aStage, aTouchpoint } from "../../../test/journeys.ts";
import type { Figure } from "../measures/intervals/estimate.ts";
import type { AnswerCounts } from "./counts.ts";
import { type CountedAtTouchpoint, touchpointPageOf } from "./touchpoint-page.ts";

const journey = aJourney({
  owners: { hall: { name: { en: "Dining room" }, kind: "team" } },
  attributes: { group: { name: { en: "Group" }, type: "category", labels: { regular: { en: "Regular guest" } } } },
  promises: {
    swift: {
      text: { en: "The bill in three minutes" },
      source: "values",
      touchpoints: ["bill"],
      measure: "satisfaction.positive",
      target: 0.9,
    },
    tasty: {
      text: { en: "Tastes like home" },
      source: "advert",
      touchpoints: ["taste"],
      measure: "satisfaction.positive",
      target: 0.5,
    },
  },
  stages: [aStage({ touchpoints: [aTouchpoint({ owners: ["hall"] }), aTouchpoint({ key: "taste" })] })],
});

const counted = (answers: AnswerCounts[], about: Partial<CountedAtTouchpoint> = {}): CountedAtTouchpoint => ({
  leftOut: [],
  version: { version: 1, validFrom: "2026-01-01", journey },
  slice: { journey: "lunch", perspective: "customer" },
  measure: null,
  position: "12.5",
  totals: {
    experiences: 40,
    unanswered: 0,
    passes: 40,
    people: 40,
    from: "2026-01-01",
    until: "2026-03-31",
    weighted: false,
  },
  answers,
  together: undefined,
  touchpoint: "bill",
  months: [],
  channels: [],
  ways: null,
  locations: [],
  regions: [],
  places: [],
  promisesTogether: undefined,
  attributes: {},
  comments: [{ id: "0190b5f0", day: "2026-03-01", language: "en", text: "Slow" }],
  ...about,
});
const bill = someAnswers({ 2: 10, 5: 30 });
const told = (figure: Figure) => (figure.ok ? figure.estimate.n : figure.reason);

describe("touchpointPageOf", () => {
  it("shows every measure and how many gave each value", () => {
    const page = touchpointPageOf(counted([bill, someAnswers({ 4: 9 }, { touchpoint: "taste" })]));
    assert.deepEqual(page.histograms, { satisfaction: { "2": 10, "5": 30 } });
    assert.deepEqual(page.scales, { satisfaction: [1, 5] });
    assert.deepEqual(Object.keys(page.measures).sort(), [
      "satisfaction.index",
      "satisfaction.mean",
      "satisfaction.negative",
      "satisfaction.positive",
    ]);
    assert.deepEqual(page.owners, [{ key: "hall", owner: { name: { en: "Dining room" }, kind: "team" } }]);
  });

  it("says what its own headline measure should reach, and nothing of another measure", () => {
    const aimed = aJourney({ stages: [aStage({ touchpoints: [aTouchpoint({ target: 0.9 })] })] });
    const of = (measure: string | null) => {
      const effort = someAnswers({ 2: 10, 6: 30 }, { answer: "effort", kind: "effort", scale: [1, 7] });
      const version = { version: 1, validFrom: "2026-01-01", journey: aimed };
      return touchpointPageOf(counted([bill, effort], { version, measure })).target;
    };
    assert.deepEqual([of(null), of("satisfaction.positive"), of("effort.easy")], [0.9, 0.9, null]);
  });

  it("shows the measure over time, and says of a month with three people that they are too few", () => {
    const page = touchpointPageOf(
      counted([bill], {
        months: [
          { ...someAnswers({ 5: 20, 2: 5 }), part: "2026-01-01" },
          { ...someAnswers({ 5: 3 }), part: "2026-02-01" },
        ],
      }),
    );
    assert.deepEqual(
      page.months.map(({ from, figure }) => [from, told(figure)]),
      [
        ["2026-01-01", 25],
        ["2026-02-01", "too-few"],
      ],
    );
  });

  it("hides small groups, and another group where the difference would tell", () => {
    const group = (name: string, people: number) => ({ ...someAnswers({ 5: people }), part: name });
    const page = touchpointPageOf(
      counted([bill], { channels: [group("kiosk", 20), group("email", 17), group("qr", 3)] }),
    );
    assert.deepEqual(
      page.groups.channels.map(({ value, figure }) => [value, told(figure)]),
      [
        ["kiosk", 20],
        ["email", "withheld"],
        ["qr", "too-few"],
      ],
    );
  });

  it("hides the one group of colleagues whose difference from all would tell that those in no group agree", () => {
    const page = touchpointPageOf({
      ...counted([someAnswers({ 2: 17, 5: 10 })]),
      slice: { journey: "lunch", perspective: "employee" },
      channels: [{ ...someAnswers({ 2: 10, 5: 10 }), part: "kiosk" }],
    });
    assert.deepEqual(
      page.groups.channels.map(({ value, figure }) => [value, told(figure)]),
      [["kiosk", "withheld"]],
    );
  });

  it("hides another group of colleagues beside one that agrees, whose answer the difference would tell", () => {
    const page = touchpointPageOf({
      ...counted([someAnswers({ 2: 17, 5: 10 })]),
      slice: { journey: "lunch", perspective: "employee" },
      channels: [
        { ...someAnswers({ 2: 10, 5: 10 }), part: "kiosk" },
        { ...someAnswers({ 2: 7 }), part: "email" },
      ],
    });
    assert.deepEqual(
      page.groups.channels.map(({ value, figure }) => [value, told(figure)]),
      [
        ["kiosk", "withheld"],
        ["email", "unanimous-negative"],
      ],
    );
  });

  it("quotes ten colleagues or more, and tells nothing by which to find what they lived", () => {
    const page = (heard: AnswerCounts) =>
      touchpointPageOf({ ...counted([heard]), slice: { journey: "lunch", perspective: "employee" } }).comments;
    assert.deepEqual(page(someAnswers({ 2: 4, 5: 5 })), { withheld: true, items: [] });
    assert.deepEqual(page(bill).items, [{ id: null, day: "2026-03-01", language: "en", text: "Slow" }]);
  });

  it("shows each region before its places, with the figure of all in it, unless one of them is hidden", () => {
    const places = [
      ["lapland", null],
      ["levi", "lapland"],
      ["ylläs", "lapland"],
      ["turku", null],
    ].map(([key, parent]) => ({ key: key!, parent: parent!, name: { en: key! } }));
    const at = (place: string, codes: Record<number, number>) => ({ ...someAnswers(codes), part: place });
    const rows = (ylläs: Record<number, number>, both: Record<number, number>) =>
      touchpointPageOf(
        counted([someAnswers({ 2: 20, 5: 40 })], {
          ...{ places, locations: [at("levi", { 2: 10, 5: 10 }), at("turku", { 2: 10, 5: 17 }), at("ylläs", ylläs)] },
          regions: [at("lapland", both)],
        }),
      ).groups.locations.map(({ value, within = "", figure }) => [value, within, told(figure)]);
    assert.deepEqual(rows({ 5: 13 }, { 2: 10, 5: 23 }), [
      ["lapland", "", 33],
      ["levi", "lapland", 20],
      ["ylläs", "lapland", 13],
      ["turku", "", 27],
    ]);
    assert.deepEqual(rows({ 5: 3 }, { 2: 10, 5: 13 }), [
      ["lapland", "", "withheld"],
      ["levi", "lapland", 20],
      ["ylläs", "lapland", "too-few"],
      ["turku", "", 27],
    ]);
  });

  it("names groups by the journey's labels and places by their names", () => {
    const page = touchpointPageOf(
      counted([bill], {
        attributes: { group: [{ ...someAnswers({ 5: 20 }), part: "regular" }] },
        locations: [{ ...someAnswers({ 5: 20 }), part: "turku" }],
        places: [{ key: "turku", parent: null, name: { fi: "Turku", sv: "Åbo" } }],
      }),
    );
    assert.deepEqual(page.groups.attributes[0]?.groups[0]?.name, { en: "Regular guest" });
    assert.deepEqual(page.groups.locations[0]?.name, { fi: "Turku", sv: "Åbo" });
  });

  it("shows the promises made here, and not those made elsewhere", () => {
    const page = touchpointPageOf(counted([bill]));
    assert.deepEqual(
      page.promises.map(({ key, verdict }) => [key, verdict]),
      [["swift", "broken"]],
    );
  });

  it("shows words of five customers, of ten colleagues, and of fewer none", () => {
    const page = (people: number, perspective: "customer" | "employee") =>
      touchpointPageOf(counted([someAnswers({ 2: 2, 5: people - 2 })], { slice: { journey: "lunch", perspective } }))
        .comments;
    assert.equal(page(5, "customer").items.length, 1);
    assert.deepEqual(page(4, "customer"), { withheld: true, items: [] });
    assert.equal(page(10, "employee").items.length, 1);
    assert.deepEqual(page(9, "employee"), { withheld: true, items: [] });
  });
});
