import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aJourney } from "../../../../test/journeys.ts";
import { answerable, readExperience } from "../../../core/experience/read-experience.ts";
import { experienceHeard, type Heard, isBegun, lackIn, nextAfter, nothingHeard } from "./heard.ts";
import { keptHeard, type Unsent } from "./kept-heard.ts";

const id = "0199f3a0-5b5e-7c3a-8f00-9a4f1c2b7d10";
const now = new Date("2026-11-28T10:00:00Z");
const said: Heard = {
  ...nothingHeard("lunch"),
  ...{ about: "bill", satisfaction: 2, tags: ["speed"], comment: " Lasku viipyi ", location: "turku", customer: "c-1" },
};

/** What the browser keeps for a page. */
class Kept implements Storage {
  readonly #all = new Map<string, string>();
  get length() {
    return this.#all.size;
  }
  key = (at: number) => [...this.#all.keys()][at] ?? null;
  getItem = (key: string) => this.#all.get(key) ?? null;
  setItem = (key: string, value: string) => void this.#all.set(key, value);
  removeItem = (key: string) => void this.#all.delete(key);
  clear = () => this.#all.clear();
}

describe("what staff heard", () => {
  it("becomes an experience told to staff, as the API takes it, its perspective kept", () => {
    const told = experienceHeard({ ...said, perspective: "partner" }, id, "fi", now);
    assert.deepEqual(told, {
      ...{ id, revision: 1, journey: "lunch", touchpoint: "bill", at: "2026-11-28T10:00:00.000Z" },
      ...{ channel: "place", perspective: "partner", via: "staff", language: "fi" },
      answers: { satisfaction: 2, tags: ["speed"], comment: "Lasku viipyi" },
      ...{ location: "turku", customer: "c-1" },
    });
    const rules = answerable([{ journey: aJourney() }]);
    const read = readExperience(told, () => rules, now.getTime() / 1000 + 60);
    assert(read.ok, JSON.stringify(read));
  });

  it("tells nothing of what was not heard: not asked, which is not the same as not answered", () => {
    const { answers, ...rest } = experienceHeard(
      { ...nothingHeard("lunch"), about: "whole", comment: "Kiva" },
      id,
      "sv",
      now,
    );
    assert.deepEqual(answers, { comment: "Kiva" });
    assert.equal(rest.whole, true);
    assert(!("touchpoint" in rest || "customer" in rest || "location" in rest));
  });

  it("was heard when it is told, unless another time is given", () => {
    const then = experienceHeard({ ...said, when: "2026-11-27T18:30" }, id, "fi", now);
    assert.equal(then.at, new Date(2026, 10, 27, 18, 30).toISOString());
  });

  it("needs a touchpoint, and anything at all that was heard of it", () => {
    assert.equal(lackIn({ ...said, about: null }), "touchpoint");
    assert.equal(lackIn({ ...nothingHeard("lunch"), about: "bill", comment: "  " }), "anything");
    assert.equal(lackIn({ ...nothingHeard("lunch"), about: "bill", satisfaction: 5 }), null);
    assert.equal(lackIn(said), null);
  });

  it("leaves for the next one where and how it is heard, and nothing of whom", () => {
    const next = nextAfter({ ...said, channel: "phone", perspective: "employee" });
    assert.deepEqual(next, { ...nothingHeard("lunch"), about: "bill", channel: "phone", location: "turku" });
    assert(!isBegun(next) && isBegun(said));
  });
});

describe("what is kept of it on the device", () => {
  it("waits in the order in which it was told until it has arrived, for the one who told it alone", () => {
    const place = new Kept();
    const mine = keptHeard("anna", "shop", place);
    const unsent = (id: string): Unsent => ({ id, heard: said, experience: {} });
    for (const one of ["0199-b", "0199-a"]) mine.keepUnsent(unsent(one));
    assert.deepEqual(
      mine.unsent().map(({ id }) => id),
      ["0199-a", "0199-b"],
    );
    assert.deepEqual(keptHeard("vera", "shop", place).unsent(), []);
    mine.keepUnsent({ ...unsent("0199-a"), undo: "told twice" });
    assert.equal(mine.unsent()[0]?.undo, "told twice");
    mine.arrived("0199-a");
    assert.deepEqual(
      keptHeard("anna", "shop", place)
        .unsent()
        .map(({ id }) => id),
      ["0199-b"],
    );
  });

  it("remembers the touchpoints told of last, each once", () => {
    const mine = keptHeard("anna", "shop", new Kept());
    for (const about of ["a", "b", "c", "a", "d", "e", "f"]) mine.toldOf("lunch", about);
    assert.deepEqual(mine.lately("lunch"), ["f", "e", "d", "a", "c"]);
    assert.deepEqual(mine.lately("dinner"), []);
  });

  it("is nothing where the browser keeps nothing, or something else lies there", () => {
    const place = new Kept();
    place.setItem("polku-heard shop anna draft", "{");
    assert.equal(keptHeard("anna", "shop", place).draft(), null);
  });
});
