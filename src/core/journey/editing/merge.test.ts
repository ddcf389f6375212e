import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { aJourney, anyJourney, aStage, aTouchpoint } from "../../../../test/journeys.ts";
import { type Journey, touchpointsOf } from "../journey.ts";
import { changesBetween } from "./changes.ts";
import { mergeEdits } from "./merge.ts";
import { mergeOrder } from "./merge-order.ts";
import { keepOwner, removeOwner } from "./owner-edits.ts";
import { changeStage, moveStage, removeStage } from "./stage-edits.ts";
import {
  addTouchpoint,
  changeTouchpoint,
  moveTouchpoint,
  newTouchpoint,
  removeTouchpoint,
} from "./touchpoint-edits.ts";

const named = (key: string) => aTouchpoint({ key, name: { en: key } });
const base = aJourney({
  owners: { hall: { name: { en: "Hall" }, kind: "team" } },
  stages: [
    aStage({ key: "arrive", touchpoints: ["door", "greeting", "seat"].map(named) }),
    aStage({ key: "eat", touchpoints: ["menu", "taste"].map(named) }),
    aStage({ key: "gone", touchpoints: [] }),
  ],
});
const merged = (mine: Journey, theirs: Journey): Journey => {
  const result = mergeEdits(base, mine, theirs);
  assert(result.ok, JSON.stringify(result));
  return result.value;
};
const clashes = (mine: Journey, theirs: Journey, from = base) => {
  const result = mergeEdits(from, mine, theirs);
  assert(!result.ok, JSON.stringify(result));
  return result.refusal.map(({ thing, key, how, fields }) => [thing, key, how, fields.join(" ")]);
};
const keysOf = (journey: Journey) =>
  journey.stages.map(({ key, touchpoints }) => `${key}: ${touchpoints.map((each) => each.key).join(" ")}`);

describe("two edits of one journey", () => {
  it("both hold where they touch different touchpoints, or different fields of one", () => {
    const mine = changeTouchpoint(changeTouchpoint(base, "menu", { cost: 1 }), "door", { criticality: 5 });
    const both = merged(mine, changeTouchpoint(base, "menu", { name: { en: "Menu", fi: "Ruokalista" } }));
    const menu = touchpointsOf(both).find(({ touchpoint }) => touchpoint.key === "menu")!.touchpoint;
    assert.deepEqual([menu.cost, menu.name], [1, { en: "Menu", fi: "Ruokalista" }]);
  });

  it("both hold where each translates into another language", () => {
    const both = merged(
      changeTouchpoint(base, "menu", { name: { en: "menu", fi: "Ruokalista" } }),
      changeTouchpoint(base, "menu", { name: { en: "menu", sv: "Meny" } }),
    );
    assert.deepEqual(both.stages[1]!.touchpoints[0]!.name, { en: "menu", sv: "Meny", fi: "Ruokalista" });
  });

  it("both hold where one moves what the other renames, and where both add", () => {
    const mine = addTouchpoint(moveTouchpoint(base, "taste", "arrive", 1), "eat", newTouchpoint("bread", { en: "B" }));
    const theirs = addTouchpoint(
      changeTouchpoint(base, "taste", { name: { en: "Flavour" } }),
      "eat",
      newTouchpoint("soup", { en: "S" }),
    );
    const both = merged(mine, theirs);
    assert.deepEqual(keysOf(both), ["arrive: door taste greeting seat", "eat: menu bread soup", "gone: "]);
    assert.deepEqual(both.stages[0]!.touchpoints[1]!.name, { en: "Flavour" });
  });

  it("are refused where they say different things of the same field", () => {
    assert.deepEqual(
      clashes(changeTouchpoint(base, "menu", { cost: 1 }), changeTouchpoint(base, "menu", { cost: 5 })),
      [["touchpoints", "menu", "changed", "cost"]],
    );
    assert.deepEqual(clashes(moveTouchpoint(base, "menu", "arrive", 0), moveTouchpoint(base, "menu", "gone", 0)), [
      ["touchpoints", "menu", "changed", "place"],
    ]);
    assert.deepEqual(clashes(moveTouchpoint(base, "seat", "arrive", 0), moveTouchpoint(base, "door", "arrive", 1)), [
      ["stages", "arrive", "changed", "order"],
    ]);
    assert.deepEqual(clashes(moveStage(base, "gone", 0), moveStage(base, "arrive", 1)), [
      ["journey", "", "changed", "order"],
    ]);
  });

  it("are refused where one takes away what the other works on, or begins to lean on", () => {
    const retired = removeTouchpoint(base, "menu", () => true);
    assert.deepEqual(clashes(retired, changeTouchpoint(base, "menu", { cost: 5 })), [
      ["touchpoints", "menu", "removed", ""],
    ]);
    const empty = (key: string) => removeStage(base, key, () => false);
    assert.deepEqual(clashes(empty("gone"), moveTouchpoint(base, "menu", "gone", 0)), [
      ["stages", "gone", "removed", ""],
    ]);
    assert.deepEqual(clashes(empty("gone"), changeStage(base, "gone", { name: { en: "Away" } })), [
      ["stages", "gone", "removed", ""],
    ]);
    assert.deepEqual(clashes(removeOwner(base, "hall"), changeTouchpoint(base, "menu", { owners: ["hall"] })), [
      ["owners", "hall", "removed", ""],
    ]);
  });

  it("are refused where both add another thing under one key", () => {
    const add = (name: string) => keepOwner(base, "chef", { name: { en: name }, kind: "person" });
    assert.deepEqual(clashes(add("Aino"), add("Eino")), [["owners", "chef", "changed", "name"]]);
    assert.deepEqual(merged(add("Aino"), add("Aino")).owners.chef?.name, { en: "Aino" });
  });

  it("know a touchpoint that a file gave another key", () => {
    const renamed = (journey: Journey): Journey => ({
      ...journey,
      stages: journey.stages.map((stage) => ({
        ...stage,
        touchpoints: stage.touchpoints.map((each) =>
          each.key === "menu" ? { ...each, key: "mobile-menu", was: "menu" } : each,
        ),
      })),
    });
    const menu = merged(changeTouchpoint(base, "menu", { cost: 1 }), renamed(base)).stages[1]!.touchpoints[0]!;
    assert.deepEqual([menu.key, menu.was, menu.cost], ["mobile-menu", "menu", 1]);
  });
});

describe("laws of merging", () => {
  /** A second journey of the same keys: what any editing may come to. */
  const two = anyJourney.chain((one) => anyJourney.map((other) => [one, { ...other, key: one.key }] as const));

  it("nothing beside an edit leaves the edit", () => {
    fc.assert(
      fc.property(two, ([one, other]) => {
        assert.deepEqual(mergeEdits(one, other, one), { ok: true, value: other });
        assert.deepEqual(mergeEdits(one, one, other), { ok: true, value: other });
        assert.deepEqual(mergeEdits(one, other, other), { ok: true, value: other });
      }),
    );
  });

  it("an edit beside one of another touchpoint leaves both, whoever is first", () => {
    fc.assert(
      fc.property(anyJourney, fc.nat(20), fc.nat(20), (journey, first, second) => {
        const keys = touchpointsOf(journey).map(({ touchpoint }) => touchpoint.key);
        const [a, b] = [keys[first % keys.length]!, keys[second % keys.length]!];
        fc.pre(a !== b);
        const mine = changeTouchpoint(journey, a, { name: { fi: "Minun" } });
        const theirs = changeTouchpoint(journey, b, { name: { fi: "Heidän" } });
        const both = changeTouchpoint(mine, b, { name: { fi: "Heidän" } });
        assert.deepEqual(mergeEdits(journey, mine, theirs), { ok: true, value: both });
        assert.deepEqual(mergeEdits(journey, theirs, mine), { ok: true, value: both });
      }),
    );
  });

  it("an order that only one made is that order", () => {
    const list = fc.uniqueArray(fc.constantFrom(..."abcdefgh"), { maxLength: 8 });
    fc.assert(
      fc.property(list, list, (one, other) => {
        assert.deepEqual(mergeOrder(one, other, one, new Set(other)), other);
        assert.deepEqual(mergeOrder(one, one, other, new Set(other)), other);
      }),
    );
  });
});

describe("what has changed", () => {
  it("is told thing by thing: added, removed, brought back, changed in what", () => {
    const changed = addTouchpoint(
      removeTouchpoint(
        moveTouchpoint(changeTouchpoint(base, "taste", { cost: 1, owners: ["hall"] }), "greeting", "eat", 0),
        "menu",
        () => true,
      ),
      "eat",
      newTouchpoint("soup", { en: "Soup" }),
    );
    const told = (before: Journey, after: Journey) =>
      changesBetween(before, after).map(({ thing, key, how, fields }) => [thing, key, how, fields.join(" ")]);
    assert.deepEqual(told(base, { ...changed, passes: { gap: "P1D" } }), [
      ["journey", "lunch", "changed", "passes"],
      ["touchpoints", "greeting", "changed", "place"],
      ["touchpoints", "menu", "removed", ""],
      ["touchpoints", "taste", "changed", "owners cost"],
      ["touchpoints", "soup", "added", ""],
    ]);
    assert.deepEqual(
      told(changed, base).find(([, key]) => key === "menu"),
      ["touchpoints", "menu", "brought-back", ""],
    );
  });

  it("is nothing between a journey and itself", () => {
    fc.assert(
      fc.property(anyJourney, (journey) => assert.deepEqual(changesBetween(journey, structuredClone(journey)), [])),
    );
  });
});
