import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aJourney, aJourneyWith, aStage, aTouchpoint } from "../../../test/journeys.ts";
import type { Journey, JourneyVersion, Touchpoint } from "./journey.ts";
import { currentKey, knownTouchpoints, nextVersion } from "./versions.ts";

const version = (earlier: readonly JourneyVersion[], journey: Journey, validFrom = "2026-12-01") => {
  const next = nextVersion(earlier, journey, validFrom);
  assert(next.ok, JSON.stringify(next));
  return [...earlier, next.value];
};
const codesOf = (earlier: readonly JourneyVersion[], journey: Journey, validFrom = "2026-12-01") => {
  const next = nextVersion(earlier, journey, validFrom);
  assert(!next.ok);
  return next.refusal.map(({ code }) => code);
};
const withTouchpoints = (...touchpoints: readonly Partial<Touchpoint>[]) =>
  aJourney({ stages: [aStage({ touchpoints: touchpoints.map((about) => aTouchpoint(about)) })] });

const first = version([], aJourneyWith("greeting", "menu", "bill"), "2026-01-01");
/** The menu is now the menu on the phone; nobody greets any more. */
const second = version(first, withTouchpoints({ key: "mobile-menu", was: "menu" }, { key: "bill" }), "2026-06-01");

describe("the next version of a journey", () => {
  it("is numbered from 1", () => {
    assert.deepEqual(
      second.map((each) => [each.version, each.validFrom]),
      [
        [1, "2026-01-01"],
        [2, "2026-06-01"],
      ],
    );
  });

  it("retires what it leaves out, in its stage, and keeps what it renames only once", () => {
    const touchpoints = second[1]!.journey.stages.flatMap((stage) => stage.touchpoints);
    assert.deepEqual(
      touchpoints.map(({ key, retired }) => [key, retired]),
      [
        ["mobile-menu", false],
        ["bill", false],
        ["greeting", true],
      ],
    );
  });

  it("brings back a stage left out, for its retired touchpoints, where its phase belongs", () => {
    const stages = [
      aStage({ key: "before", phase: "before", touchpoints: [aTouchpoint({ key: "advert" })] }),
      aStage({ key: "visit", phase: "during", touchpoints: [aTouchpoint({ key: "bill" })] }),
    ];
    const versions = version(version([], aJourney({ stages })), aJourney({ stages: [stages[1]!] }));
    assert.deepEqual(
      versions[1]!.journey.stages.map((stage) => [stage.key, stage.touchpoints.map(({ retired }) => retired)]),
      [
        ["before", [true]],
        ["visit", [false]],
      ],
    );
  });

  it("refuses a was that no earlier version knows, unless nothing is earlier", () => {
    const journey = withTouchpoints({ key: "greeting" }, { key: "card", was: "menue" }, { key: "bill" });
    assert.deepEqual(codesOf(first, journey), ["unknown-was"]);
    assert.equal(nextVersion([], journey, "2026-01-01").ok, true);
  });

  it("refuses a key that was given up, for another touchpoint", () => {
    assert.deepEqual(codesOf(second, withTouchpoints({ key: "mobile-menu" }, { key: "menu" }, { key: "bill" })), [
      "key-reused",
    ]);
    assert.deepEqual(
      codesOf(second, withTouchpoints({ key: "mobile-menu" }, { key: "wine-list", was: "menu" }, { key: "bill" })),
      ["key-reused"],
    );
  });

  it("lets a rename be said again, and be taken back", () => {
    const third = version(second, withTouchpoints({ key: "mobile-menu", was: "menu" }, { key: "bill" }));
    const fourth = version(third, withTouchpoints({ key: "menu", was: "mobile-menu" }, { key: "bill" }));
    assert.equal(currentKey(fourth, "mobile-menu"), "menu");
    assert.equal(currentKey(fourth, "menu"), "menu");
  });

  it("lets a retired touchpoint come back under its own name only", () => {
    const back = (name: string) =>
      withTouchpoints({ key: "greeting", name: { en: name } }, { key: "mobile-menu" }, { key: "bill" });
    assert.equal(nextVersion(second, back("greeting"), "2026-07-01").ok, true);
    assert.deepEqual(codesOf(second, back("Welcome robot"), "2026-07-01"), ["key-reused"]);
  });

  it("refuses another journey's key and a day before the last version's, together", () => {
    assert.deepEqual(codesOf(second, { ...aJourneyWith("mobile-menu", "bill"), key: "dinner" }, "2026-05-31"), [
      "version-order",
      "other-journey",
    ]);
    assert.deepEqual(codesOf(first, aJourneyWith("menu"), "2026-02-30"), ["bad-date"]);
  });
});

describe("touchpoints over all versions", () => {
  const third = version(
    second,
    withTouchpoints({ key: "phone-menu", was: "mobile-menu" }, { key: "bill" }),
    "2026-09-01",
  );

  it("have the key they have now, whichever key they once had", () => {
    assert.equal(currentKey(third, "menu"), "phone-menu");
    assert.equal(currentKey(third, "mobile-menu"), "phone-menu");
    assert.equal(currentKey(third, "bill"), "bill");
    assert.equal(currentKey(third, "wine-list"), null);
  });

  it("stand each once, retired ones flagged, with their former keys", () => {
    assert.deepEqual(
      knownTouchpoints(third).map(({ touchpoint, formerKeys }) => [touchpoint.key, touchpoint.retired, formerKeys]),
      [
        ["phone-menu", false, ["mobile-menu", "menu"]],
        ["bill", false, []],
        ["greeting", true, []],
      ],
    );
  });
});
