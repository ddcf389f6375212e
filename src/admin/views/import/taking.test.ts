import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { takenFor } from "../../../core/experience/column-use.ts";
import type { Journey } from "../../../core/journey/journey.ts";
import { begunAt, freeAnswer, lookedAt, takenAs, unused } from "./taking.ts";
import type { Work } from "./work.ts";

const columns = ["Q1", "Q2", "Who"];
const work: Work = {
  journey: "lunch",
  former: null,
  mapping: { customer: "Who", touchpoints: { bill: { satisfaction: "Q1" } } },
  looked: ["Q1"],
};
const journey = { answers: {}, image: {} } as Journey;
const uses = ({ mapping }: Work) => columns.map((name) => takenFor(mapping, name).as);

describe("what a column is taken for", () => {
  it("takes no place of another without a word: that one waits to be looked at", () => {
    const at = { as: "answer", touchpoint: "bill", answer: "satisfaction", source: { column: "Q2" } } as const;
    const now = takenAs(work, columns, "Q2", at);
    assert.deepEqual(uses(now), ["nothing", "answer", "customer"]);
    assert.deepEqual([now.open, now.looked], [{ Q1: "Q2" }, ["Q2"]]);
    assert.deepEqual(lookedAt(now, ["Q1"]).open, {});
  });

  it("is nothing until somebody has said of which touchpoint, where an answer is free", () => {
    const begun = begunAt(work, "Q2");
    assert.deepEqual([uses(begun)[1], begun.open], ["nothing", { Q2: null }]);
    assert.deepEqual(
      [freeAnswer(begun, journey, "bill"), freeAnswer(begun, journey, "menu")],
      ["smiley", "satisfaction"],
    );
    const at = { as: "answer", touchpoint: "bill", answer: "smiley", source: { column: "Q2" } } as const;
    assert.deepEqual(takenAs(begun, columns, "Q2", at).open, {});
  });

  it("is nothing of many at once", () => {
    const now = unused(begunAt(work, "Q2"), ["Q1", "Q2"]);
    assert.deepEqual([uses(now), now.open, now.looked], [["nothing", "nothing", "customer"], {}, ["Q1", "Q2"]]);
  });
});
