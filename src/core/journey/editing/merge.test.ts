import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { aJourney, anyJourney, aStage, aTouchpoint } from "../../../../test/journeys.ts";
import type { Text } from "../../text.ts";
import { type Journey, touchpointsOf } from "../journey.ts";
import { changesBetween } from "./changes.ts";
import { choicesOf, felt, keepChoices, withMost, withoutWord, withWord } from "./choice-edits.ts";
import { mergeEdits, type Side } from "./merge.ts";
import { mergeOrder } from "./merge-order.ts";
import { keepOwn, removeOwn } from "./own-edits.ts";
import { keepOwner, removeOwner } from "./owner-edits.ts";
import { keepPromise } from "./promise-edits.ts";
import { changeStage, moveStage, removeStage } from "./stage-edits.ts";
import { keepTarget } from "./target-edits.ts";
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
  return result.refusal.map(({ path, mine, theirs }) => [path.join(" "), mine, theirs]);
};
const empty = (key: string) => removeStage(base, key, () => false);
const answeredByHall = changeTouchpoint(base, "menu", { owners: ["hall"] });
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
      [["touchpoints menu cost", 1, 5]],
    );
    const named = (name: Text) => changeTouchpoint(base, "menu", { name });
    assert.deepEqual(clashes(named({ en: "Card", fi: "Lista" }), named({ en: "List" })), [
      ["touchpoints menu name en", "Card", "List"],
    ]);
    assert.deepEqual(clashes(moveTouchpoint(base, "menu", "arrive", 0), moveTouchpoint(base, "menu", "gone", 0)), [
      ["touchpoints menu stage", "arrive", "gone"],
    ]);
    assert.deepEqual(clashes(moveTouchpoint(base, "seat", "arrive", 0), moveTouchpoint(base, "door", "arrive", 1)), [
      ["order stage arrive", ["seat", "door", "greeting"], ["greeting", "door", "seat"]],
    ]);
    assert.deepEqual(clashes(moveStage(base, "gone", 0), moveStage(base, "arrive", 1)), [
      ["order stages", ["gone", "arrive", "eat"], ["eat", "arrive", "gone"]],
    ]);
  });

  it("are refused where one takes away what the other works on, or begins to lean on", () => {
    const retired = removeTouchpoint(base, "menu", () => true);
    const told = (mine: Journey, theirs: Journey) =>
      clashes(mine, theirs).map(([path, mine, theirs]) => [path, mine !== undefined, theirs !== undefined]);
    assert.deepEqual(told(retired, changeTouchpoint(base, "menu", { cost: 5 })), [["touchpoints menu", true, true]]);
    assert.deepEqual(told(empty("gone"), moveTouchpoint(base, "menu", "gone", 0)), [["stages gone", false, true]]);
    assert.deepEqual(told(empty("gone"), changeStage(base, "gone", { name: { en: "Away" } })), [
      ["stages gone", false, true],
    ]);
    assert.deepEqual(told(removeOwner(base, "hall"), answeredByHall), [["owners hall", false, true]]);
  });

  it("are refused where both add another thing under one key", () => {
    const add = (name: string) => keepOwner(base, "chef", { name: { en: name }, kind: "person" });
    assert.deepEqual(clashes(add("Aino"), add("Eino")), [["owners chef name en", "Aino", "Eino"]]);
    assert.deepEqual(merged(add("Aino"), add("Aino")).owners.chef?.name, { en: "Aino" });
  });

  it("are one again when somebody chooses: each time one side's word, and all the rest of both", () => {
    const mine = changeTouchpoint(changeTouchpoint(base, "menu", { cost: 1, criticality: 1 }), "taste", { cost: 1 });
    const theirs = changeTouchpoint(base, "menu", { cost: 5, criticality: 5, required: false });
    const result = mergeEdits(base, mine, theirs, (path) => (path.at(-1) === "cost" ? "mine" : "theirs"));
    assert(result.ok);
    const [menu, taste] = result.value.stages[1]!.touchpoints;
    assert.deepEqual([menu!.cost, menu!.criticality, menu!.required, taste!.cost], [1, 5, false, 1]);
  });

  it("name what is not decided yet, and no more", () => {
    const change = (number: number) => changeTouchpoint(base, "menu", { cost: number, criticality: number });
    const result = mergeEdits(base, change(1), change(5), (path) => (path.at(-1) === "cost" ? "mine" : undefined));
    assert(!result.ok);
    assert.deepEqual(
      result.refusal.map(({ path }) => path.join(" ")),
      ["touchpoints menu criticality"],
    );
  });

  it("have the order of who was chosen, with what the other added", () => {
    const mine = addTouchpoint(moveTouchpoint(base, "seat", "arrive", 0), "arrive", newTouchpoint("coat", { en: "C" }));
    const theirs = moveTouchpoint(base, "door", "arrive", 1);
    const ordered = (side: Side) => {
      const result = mergeEdits(base, mine, theirs, () => side);
      assert(result.ok);
      return keysOf(result.value)[0];
    };
    assert.equal(ordered("mine"), "arrive: seat door greeting coat");
    assert.equal(ordered("theirs"), "arrive: greeting coat door seat");
  });

  it("keep what one leans on, or lean on it no more, as is chosen", () => {
    const chosen = (mine: Journey, theirs: Journey, side: Side) => {
      const result = mergeEdits(base, mine, theirs, () => side);
      assert(result.ok);
      return result.value;
    };
    const moved = moveTouchpoint(base, "menu", "gone", 0);
    assert.deepEqual(keysOf(chosen(empty("gone"), moved, "theirs")), [
      "arrive: door greeting seat",
      "eat: taste",
      "gone: menu",
    ]);
    assert.deepEqual(keysOf(chosen(empty("gone"), moved, "mine")), ["arrive: door greeting seat", "eat: menu taste"]);
    const answers = (journey: Journey) => [Object.keys(journey.owners), journey.stages[1]!.touchpoints[0]!.owners];
    assert.deepEqual(answers(chosen(removeOwner(base, "hall"), answeredByHall, "theirs")), [["hall"], ["hall"]]);
    assert.deepEqual(answers(chosen(removeOwner(base, "hall"), answeredByHall, "mine")), [[], []]);
  });

  it("both hold where they name an attribute of the image in different languages, or add different ones", () => {
    const from = keepOwn(base, "image", "reliable", { en: "Reliable" });
    const mine = keepOwn(from, "image", "reliable", { en: "Reliable", fi: "Luotettava" });
    const theirs = keepOwn(keepOwn(from, "image", "reliable", { en: "Dependable" }), "image", "homely", {
      en: "Homely",
    });
    const result = mergeEdits(from, mine, theirs);
    assert(result.ok);
    assert.deepEqual(result.value.image, {
      reliable: { en: "Dependable", fi: "Luotettava" },
      homely: { en: "Homely" },
    });
  });

  it("both hold where they speak of different words to choose, and are refused where of the same otherwise", () => {
    const surprise = (valence: 1 | -1) =>
      keepChoices(base, "emotions", withWord(choicesOf(base, "emotions"), "surprise", felt({}, valence)));
    const music = keepChoices(
      base,
      "emotions",
      withMost(withWord(choicesOf(base, "emotions"), "nostalgia", { name: { en: "Nostalgia" } }), 3),
    );
    assert.deepEqual(merged(surprise(1), music).choices, {
      emotions: {
        words: { surprise: { valence: 1 }, nostalgia: { name: { en: "Nostalgia" } } },
        none: [],
        maxChoices: 3,
      },
    });
    assert.deepEqual(clashes(surprise(1), surprise(-1)), [["journey choices emotions words surprise valence", 1, -1]]);
    const silent = keepChoices(
      music,
      "emotions",
      withMost(withoutWord(choicesOf(music, "emotions"), "nostalgia"), undefined),
    );
    const two = keepChoices(music, "emotions", withMost(choicesOf(music, "emotions"), 2));
    assert.deepEqual(
      clashes(silent, two, music).map(([path]) => path),
      ["journey choices"],
      "nothing that the other said goes unasked",
    );
  });

  it("both hold where one sets a target and the other something else, and are refused where both set it", () => {
    const menu = merged(keepTarget(base, "menu", 0.9), changeTouchpoint(base, "menu", { cost: 1 })).stages[1]!
      .touchpoints[0]!;
    assert.deepEqual([menu.target, menu.cost], [0.9, 1]);
    const from = keepTarget(base, "menu", 0.8);
    assert.deepEqual(clashes(keepTarget(from, "menu", undefined), keepTarget(from, "menu", 0.9), from), [
      ["touchpoints menu target", undefined, 0.9],
    ]);
  });

  it("take a target as one with its measure: nobody's number comes to stand in another's", () => {
    const aimed = (measure: string, value: number) => keepTarget(base, "menu", { measure, value });
    assert.deepEqual(
      clashes(aimed("recommend.nps", 80), aimed("satisfaction.positive", 0.9), aimed("satisfaction.positive", 0.8)),
      [
        [
          "touchpoints menu target",
          { measure: "recommend.nps", value: 80 },
          { measure: "satisfaction.positive", value: 0.9 },
        ],
      ],
    );
  });

  it("ask whose word holds where one takes out what the other's target is meant for", () => {
    const from = keepOwn(base, "image", "reliable", { en: "Reliable" });
    const gone = removeOwn(from, "image", "reliable");
    const target = { measure: "image.reliable.positive", value: 0.8 };
    const aimed = keepTarget(from, "menu", target);
    assert.deepEqual(clashes(gone, aimed, from), [["image reliable", undefined, { en: "Reliable" }]]);
    const chosen = (side: Side) => {
      const result = mergeEdits(from, gone, aimed, () => side);
      assert(result.ok);
      return [Object.keys(result.value.image), result.value.stages[1]!.touchpoints[0]!.target];
    };
    assert.deepEqual(chosen("mine"), [[], undefined]);
    assert.deepEqual(chosen("theirs"), [["reliable"], target]);
  });

  it("ask whose word holds where one takes out what tells whether the other's promise is kept", () => {
    const from = keepOwn(base, "image", "reliable", { en: "Reliable" });
    const gone = removeOwn(from, "image", "reliable");
    const measure = "image.reliable.positive";
    const promise = { text: { en: "Always" }, source: "values", touchpoints: ["menu"], measure, target: 0.8 };
    const promised = keepPromise(from, "always", promise);
    assert.deepEqual(clashes(gone, promised, from), [["image reliable", undefined, { en: "Reliable" }]]);
    const chosen = (side: Side) => {
      const result = mergeEdits(from, gone, promised, () => side);
      assert(result.ok);
      return [Object.keys(result.value.image), Object.keys(result.value.promises)];
    };
    assert.deepEqual(chosen("mine"), [[], []]);
    assert.deepEqual(chosen("theirs"), [["reliable"], ["always"]]);
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

  /** Edits of fields, each of one touchpoint: what each makes of it. */
  const fields = ["cost", "criticality", "required", "name"] as const;
  const anyEdits = fc.uniqueArray(fc.tuple(fc.nat(20), fc.constantFrom(...fields), fc.integer({ min: 1, max: 5 })), {
    selector: ([place, field]) => `${place} ${field}`,
    maxLength: 6,
  });
  const twoEdits = fc.tuple(anyJourney, anyEdits, anyEdits).map(([journey, mine, theirs]) => {
    const keys = touchpointsOf(journey).map(({ touchpoint }) => touchpoint.key);
    const edited = (edits: typeof mine) => {
      const wanted = edits.map(([place, field, number]) => {
        const before = touchpointsOf(journey)[place % keys.length]!.touchpoint;
        const value =
          field === "required" ? number > 2 : field === "name" ? { ...before.name, fi: `${number}` } : number;
        return [before.key, field, value] as const;
      });
      return wanted.reduce((now, [key, field, value]) => changeTouchpoint(now, key, { [field]: value }), journey);
    };
    return { journey, mine: edited(mine), theirs: edited(theirs) };
  });
  const said = (journey: Journey) =>
    touchpointsOf(journey).flatMap(({ touchpoint }) =>
      fields.map((field) => [
        `touchpoints ${touchpoint.key} ${field}${field === "name" ? " fi" : ""}`,
        field === "name" ? touchpoint.name.fi : touchpoint[field],
      ]),
    );

  it("a conflict lists exactly the fields that both changed, and a merge holds every other", () => {
    fc.assert(
      fc.property(twoEdits, ({ journey, mine, theirs }) => {
        const [my, their] = [said(mine), said(theirs)];
        const fields = said(journey).map(([path, before], at) => ({ path, before, m: my[at]![1], t: their[at]![1] }));
        const met = fields.filter(({ before, m, t }) => m !== before && t !== before && m !== t);
        const both = fields.map(({ path, before, m, t }) => [path, m === before ? t : m]);
        const result = mergeEdits(journey, mine, theirs);
        const refused = result.ok ? [] : result.refusal.map(({ path }) => path.join(" "));
        assert.deepEqual(refused.toSorted(), met.map(({ path }) => path).toSorted());
        if (result.ok) assert.deepEqual(said(result.value), both);
      }),
    );
  });

  it("whoever is first, the same meets, and the same comes of choosing the same", () => {
    fc.assert(
      fc.property(twoEdits, ({ journey, mine, theirs }) => {
        const one = mergeEdits(journey, mine, theirs, () => "mine");
        const other = mergeEdits(journey, theirs, mine, () => "theirs");
        assert(one.ok && other.ok);
        assert.deepEqual(one.value, other.value);
        assert.equal(mergeEdits(journey, mine, theirs).ok, mergeEdits(journey, theirs, mine).ok);
      }),
    );
  });

  it("choosing always mine, or always theirs, is a journey whatever both did", () => {
    fc.assert(
      fc.property(twoEdits, ({ journey, mine, theirs }) => {
        for (const side of ["mine", "theirs"] as const) assert(mergeEdits(journey, mine, theirs, () => side).ok);
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
