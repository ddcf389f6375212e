import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { type Cell, notAnswered, notApplicable } from "./cell.ts";
import { mostListed, Tally, utf8Length } from "./tally.ts";

describe("a tally", () => {
  it("counts values and states, and how often each value came", () => {
    const tally = new Tally(true);
    const cells: Cell[] = [4, 4, 5, notAnswered, null, notApplicable, notAnswered];
    for (const cell of cells) tally.add(cell);
    assert.deepEqual([tally.values, tally.notAnswered, tally.notApplicable], [3, 2, 1]);
    assert.deepEqual([tally.lowest, tally.highest, tally.whole], [4, 5, true]);
    assert.deepEqual(
      [...tally.listed!],
      [
        [4, 2],
        [5, 1],
      ],
    );
  });

  it("counts the words of a set one by one", () => {
    const tally = new Tally(true);
    tally.add(["joy", "trust"]);
    tally.add(["joy"]);
    assert.deepEqual([tally.values, tally.sets, tally.listed!.get("joy")], [2, 2, 2]);
  });

  it("gives up listing where there are too many different values", () => {
    const tally = new Tally(true);
    for (let n = 0; n <= mostListed; n++) tally.add(n / 2);
    assert.deepEqual([tally.listed, tally.values, tally.whole], [null, mostListed + 1, false]);
  });

  it("knows the bytes of its longest text", () => {
    const tally = new Tally(false);
    for (const text of ["hyvä", "😀", "ok"]) tally.add(text);
    assert.equal(tally.longest, 5);
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => assert.equal(utf8Length(text), Buffer.byteLength(text))),
    );
  });
});
