import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { someAnswers } from "../../../../test/counted.ts";
import { histogramOf, refusalFor, shownOf, silencesToTell, unanimityOf } from "./disclosure.ts";

describe("shownOf", () => {
  const row = (people: number, perspective: "customer" | "employee") => Object.values(shownOf(people, perspective));

  it("is the catalogue's table for customers", () => {
    assert.deepEqual(row(0, "customer"), ["not-measured", false, false]);
    for (const people of [1, 4]) assert.deepEqual(row(people, "customer"), ["count", false, false]);
    for (const people of [5, 29]) assert.deepEqual(row(people, "customer"), ["value", true, true]);
    assert.deepEqual(row(30, "customer"), ["value", false, true]);
  });

  it("tells nothing of few employees, and quotes none of fewer than ten", () => {
    assert.deepEqual(row(0, "employee"), ["not-measured", false, false]);
    for (const people of [1, 4]) assert.deepEqual(row(people, "employee"), ["nothing", false, false]);
    for (const people of [5, 9]) assert.deepEqual(row(people, "employee"), ["value", true, false]);
    for (const people of [10, 29]) assert.deepEqual(row(people, "employee"), ["value", true, true]);
    assert.deepEqual(row(30, "employee"), ["value", false, true]);
    assert.deepEqual(shownOf(7, "management"), shownOf(7, "employee"));
  });
});

describe("refusalFor", () => {
  it("tells nobody from few, and gives the count of few customers", () => {
    assert.deepEqual(refusalFor(0, "customer"), { ok: false, reason: "not-measured", n: 0 });
    assert.deepEqual(refusalFor(4, "customer"), { ok: false, reason: "too-few", n: 4, needed: 5 });
    assert.equal(refusalFor(5, "customer"), null);
  });

  it("withholds even the count of few employees and managers", () => {
    assert.deepEqual(refusalFor(4, "employee"), { ok: false, reason: "withheld", n: null });
    assert.deepEqual(refusalFor(1, "management"), { ok: false, reason: "withheld", n: null });
    assert.equal(refusalFor(5, "employee"), null);
  });
});

describe("silencesToTell", () => {
  it("tells of customers how many said nothing, of colleagues never: six may all be one person's", () => {
    assert.equal(silencesToTell(2, "customer"), 2);
    for (const silences of [0, 2, 6]) assert.equal(silencesToTell(silences, "employee"), null);
  });
});

describe("unanimityOf", () => {
  it("tells only the band of fewer than ten employees who all say the same", () => {
    const reason = "unanimous-negative";
    assert.deepEqual(unanimityOf(someAnswers({ 2: 9 }), "employee"), { ok: false, reason, n: 9 });
    assert.equal(unanimityOf(someAnswers({ 2: 8, 3: 1 }), "employee"), null);
    assert.equal(unanimityOf(someAnswers({ 2: 10 }), "employee"), null);
    assert.equal(unanimityOf(someAnswers({ 2: 9 }), "customer"), null);
  });
});

describe("histogramOf", () => {
  it("is how many gave each value, and nothing of few", () => {
    assert.deepEqual(histogramOf(someAnswers({ 1: 2, 5: 3 }), "customer"), { "1": 2, "5": 3 });
    assert.deepEqual(histogramOf(someAnswers({ 1: 2, 5: 2 }), "customer"), {});
    assert.deepEqual(histogramOf(someAnswers({ 5: 7 }), "employee"), {});
  });
});
