import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { aJourney, aJourneyWith, anyJourney, aStage, aTouchpoint } from "../../../../test/journeys.ts";
import { checkJourney } from "../check-journey.ts";
import { type Journey, type Phase, phases, touchpointsOf } from "../journey.ts";
import { writeJourney } from "../write-journey.ts";
import { freshKey, takenKeys } from "./fresh-key.ts";
import { missingLanguages, withWords } from "./names.ts";
import { removeOwner } from "./owner-edits.ts";
import { addStage, changePhase, moveStage, removeStage } from "./stage-edits.ts";
import {
  addTouchpoint,
  changeTouchpoint,
  living,
  moveTouchpoint,
  newTouchpoint,
  placeOf,
  removeTouchpoint,
} from "./touchpoint-edits.ts";
import { edited, redone, trackOf, undone } from "./undo.ts";

const keysOf = (journey: Journey) =>
  journey.stages.map(({ key, touchpoints }) => [key, touchpoints.map((each) => each.key)]);
const everySaved = () => true;
const noneSaved = () => false;

const visit = aJourney({
  stages: [
    aStage({ key: "arrive", touchpoints: [aTouchpoint({ key: "door" }), aTouchpoint({ key: "greeting" })] }),
    aStage({ key: "eat", touchpoints: [aTouchpoint({ key: "menu" }), aTouchpoint({ key: "old", retired: true })] }),
  ],
});

describe("a touchpoint", () => {
  it("is added at the end of its stage, before those no longer lived", () => {
    const journey = addTouchpoint(visit, "eat", newTouchpoint("taste", { en: "Taste" }));
    assert.deepEqual(keysOf(journey)[1], ["eat", ["menu", "taste", "old"]]);
  });

  it("moves within its stage and into another, and keeps its key", () => {
    assert.deepEqual(keysOf(moveTouchpoint(visit, "greeting", "arrive", 0))[0], ["arrive", ["greeting", "door"]]);
    assert.deepEqual(keysOf(moveTouchpoint(visit, "door", "eat", 1)), [
      ["arrive", ["greeting"]],
      ["eat", ["menu", "door", "old"]],
    ]);
    assert.equal(moveTouchpoint(visit, "door", "nowhere", 0), visit);
  });

  it("is retired when a version has had it, and gone when none has, with the promises made of it alone", () => {
    const promise = { text: { en: "Quick" }, source: "advert", measure: "satisfaction.positive", target: 0.8 };
    const promised = {
      ...visit,
      promises: {
        warm: { ...promise, touchpoints: ["greeting"] },
        all: { ...promise, touchpoints: ["door", "greeting"] },
      },
    };
    const retired = removeTouchpoint(promised, "greeting", everySaved);
    assert.deepEqual(
      living(retired.stages[0]!).map(({ key }) => key),
      ["door"],
    );
    assert.deepEqual(Object.keys(retired.promises), ["warm", "all"]);
    const gone = removeTouchpoint(promised, "greeting", noneSaved);
    assert.deepEqual(keysOf(gone)[0], ["arrive", ["door"]]);
    assert.deepEqual(Object.keys(gone.promises), ["all"]);
  });

  it("loses an owner that is taken away", () => {
    const owned = {
      ...changeTouchpoint(visit, "door", { owners: ["hall"] }),
      owners: { hall: { name: { en: "Hall" }, kind: "team" as const } },
    };
    assert.deepEqual(checkJourney(writeJourney(removeOwner(owned, "hall"))), []);
  });
});

describe("a stage", () => {
  const trip = aJourney({
    stages: phases.map((phase) => aStage({ key: phase, phase, touchpoints: [aTouchpoint({ key: `in-${phase}` })] })),
  });
  const stagesOf = ({ stages }: Journey) => stages.map(({ key, phase }) => `${key} ${phase}`);

  it("is added as the last of its phase", () => {
    const journey = addStage(trip, { key: "lunch", name: { en: "Lunch" }, phase: "during" });
    assert.deepEqual(stagesOf(journey), ["before before", "during during", "lunch during", "end end", "after after"]);
  });

  it("takes on the phase of where it is moved", () => {
    assert.deepEqual(stagesOf(moveStage(trip, "before", 2)), ["during during", "end end", "before end", "after after"]);
  });

  it("moves where its new phase is", () => {
    assert.deepEqual(stagesOf(changePhase(trip, "after", "before")), [
      "before before",
      "after before",
      "during during",
      "end end",
    ]);
    assert.deepEqual(stagesOf(changePhase(trip, "before", "end"))[1], "before end");
  });

  it("stays for its retired touchpoints when it is taken out, and goes when none was ever saved", () => {
    assert.deepEqual(
      removeStage(trip, "end", everySaved).stages[2]!.touchpoints.map(({ retired }) => retired),
      [true],
    );
    assert.deepEqual(
      removeStage(trip, "end", noneSaved).stages.map(({ key }) => key),
      ["before", "during", "after"],
    );
    const last = aJourneyWith("bill");
    assert.equal(removeStage(last, "visit", noneSaved), last);
  });
});

describe("names and keys", () => {
  it("say in which language of Polku words are missing", () => {
    assert.deepEqual(missingLanguages({ fi: "Lasku", sv: " " }), ["sv", "en"]);
    assert.deepEqual(withWords({ fi: "Lasku", en: "Bill" }, "fi", ""), { en: "Bill" });
  });

  it("make a key of a name that nothing had before", () => {
    assert.equal(freshKey("Laskun saaminen", new Set(), "touchpoint"), "laskun-saaminen");
    assert.equal(freshKey("Öljynvaihto 2 h", new Set(["oljynvaihto-2-h"]), "touchpoint"), "oljynvaihto-2-h-2");
    assert.equal(freshKey("24/7", new Set(), "touchpoint"), "touchpoint");
    assert.equal(freshKey("Whole", takenKeys(visit), "touchpoint"), "whole-2");
  });

  it("find one among thousands of the same name in few looks", () => {
    class Watched extends Set<string> {
      looks = 0;
      override has(key: string) {
        this.looks++;
        return super.has(key);
      }
    }
    const taken = new Watched(["bill", ...Array.from({ length: 29_998 }, (_, i) => `bill-${i + 2}`)]);
    assert.equal(freshKey("Bill", taken, "touchpoint"), "bill-30000");
    assert(taken.looks <= 2 + 2 * Math.log2(30_000), `${taken.looks} looks`);
  });

  it("never reuse a key, and always make one", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), anyJourney, fc.array(fc.string()), (name, journey, past) => {
        const taken = takenKeys(journey, past);
        const key = freshKey(name, taken, "touchpoint");
        assert.match(key, /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
        assert(!taken.has(key));
      }),
    );
  });
});

/** Any editing of any journey: a few moves, removals and changes by place. */
const anyEdit = fc
  .record({
    kind: fc.constantFrom("move", "remove", "rename", "move-stage", "phase", "remove-stage"),
    which: fc.nat(20),
    to: fc.nat(20),
    place: fc.nat(5),
    phase: fc.constantFrom(...phases),
  })
  .map(({ kind, which, to, place, phase }) => (journey: Journey): Journey => {
    const all = touchpointsOf(journey).map(({ touchpoint }) => touchpoint.key);
    const key = all[which % Math.max(all.length, 1)] ?? "";
    const stage = journey.stages[to % journey.stages.length]!.key;
    if (kind === "move") return moveTouchpoint(journey, key, stage, place);
    if (kind === "remove") return removeTouchpoint(journey, key, (each) => each.length % 2 === 0);
    if (kind === "rename") return changeTouchpoint(journey, key, { name: { en: `Renamed ${which}` } });
    if (kind === "move-stage") return moveStage(journey, stage, place);
    if (kind === "phase") return changePhase(journey, stage, phase as Phase);
    return removeStage(journey, stage, (each) => each.length % 2 === 0);
  });

describe("any editing", () => {
  it("leaves a journey without problems", () => {
    fc.assert(
      fc.property(anyJourney, fc.array(anyEdit, { maxLength: 8 }), (journey, edits) => {
        const after = edits.reduce((value, edit) => edit(value), journey);
        assert.deepEqual(checkJourney(writeJourney(after)), []);
      }),
    );
  });

  it("keeps the key of what is moved, and moves nothing else", () => {
    fc.assert(
      fc.property(anyJourney, fc.nat(20), fc.nat(20), fc.nat(5), (journey, which, to, place) => {
        const all = touchpointsOf(journey).map(({ touchpoint }) => touchpoint);
        const { key } = all[which % all.length]!;
        const stage = journey.stages[to % journey.stages.length]!.key;
        const after = moveTouchpoint(journey, key, stage, place);
        assert.equal(placeOf(after, key)!.stage.key, stage);
        const others = (of: Journey) =>
          keysOf(of).map(([at, keys]) => [at, (keys as string[]).filter((each) => each !== key)]);
        assert.deepEqual(others(after), others(journey));
        assert.deepEqual(
          touchpointsOf(after).find(({ touchpoint }) => touchpoint.key === key)!.touchpoint,
          all[which % all.length],
        );
      }),
    );
  });

  it("is undone to what was, and done again to what became of it", () => {
    fc.assert(
      fc.property(anyJourney, fc.array(anyEdit, { maxLength: 8 }), (journey, edits) => {
        const forth = edits.reduce((track, edit) => edited(track, edit(track.now)), trackOf(journey));
        const back = forth.past.reduce((track) => undone(track), forth);
        assert.equal(back.now, journey);
        assert.equal(back.future.reduce((track) => redone(track), back).now, forth.now);
      }),
    );
  });
});

describe("undo", () => {
  it("takes words typed one after another into one field as one step", () => {
    const typed = ["B", "Bi", "Bill"].reduce((track, word) => edited(track, word, "name.en"), trackOf(""));
    assert.equal(undone(typed).now, "");
    assert.equal(undone(edited(typed, "Other", "name.fi")).now, "Bill");
  });
});
