import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { accepting, waysToAnswer } from "./answered.ts";
import { count, type Finding, form } from "./finding.ts";

const file = {
  journey: "lunch",
  id: "nr",
  touchpoints: { bill: { satisfaction: "Q1" }, menu: { satisfaction: { column: "Q2", missing: 0 } } },
};
const written = (finding: Finding, at = 0) => {
  const way = waysToAnswer(finding)[at]!;
  return [way.line, way.written(file)];
};
const missing: Finding = {
  code: "missing-code",
  column: "Q1",
  rows: 3,
  facts: { rule: form, value: -99, low: 1, high: 5 },
};

describe("answering a finding of the data doctor", () => {
  it("writes the line that is suggested beside the column", () => {
    assert.deepEqual(written(missing), [
      "missing: [-99]",
      { ...file, touchpoints: { ...file.touchpoints, bill: { satisfaction: { column: "Q1", missing: [-99] } } } },
    ]);
    const shifted: Finding = {
      ...{ code: "shifted-scale", column: "Q2" },
      facts: { rule: form, scale: [1, 5], found: [0, 4], beyond: 0, unused: 5, n: 90 },
    };
    assert.deepEqual(written(shifted), [
      "scale: [0, 4]",
      {
        ...file,
        touchpoints: { ...file.touchpoints, menu: { satisfaction: { column: "Q2", missing: 0, scale: [0, 4] } } },
      },
    ]);
  });

  it("adds to a list what it does not hold yet", () => {
    const values = [
      { value: "0", rows: 2 },
      { value: "9", rows: 1 },
      { value: "n/a", rows: 1 },
    ];
    const finding: Finding = {
      code: "out-of-scale",
      column: "Q2",
      facts: { rule: count, scale: [1, 5], values, others: 0 },
    };
    const [, made] = written(finding, 1);
    assert.deepEqual((made as typeof file).touchpoints.menu.satisfaction, { column: "Q2", missing: [0, 9, "n/a"] });
  });

  it("takes away what the suggestion says to take away", () => {
    const facts = { rule: count, kind: "id", repeats: 2, atLeast: false, firstRow: 7 } as const;
    const { id, ...rest } = file;
    assert.deepEqual(written({ code: "repeated-ids", column: id, facts }), [`id: ${id}`, rest]);
    const [way] = waysToAnswer({ code: "repeated-ids", column: id, facts });
    assert.deepEqual([way?.takesAway, waysToAnswer(missing)[0]?.takesAway], [true, false], "its button says so, too");
  });

  it("writes nothing where somebody has to say more", () => {
    const facts = { rule: form, equal: 9, looked: 90, columns: 5, repeated: 4, near: 1 } as const;
    assert.deepEqual(waysToAnswer({ code: "duplicate-rows", facts }), []);
  });

  it("accepts it for a reason", () => {
    assert.deepEqual(accepting(file, missing, "we asked twice").accepted, [
      { code: "missing-code", column: "Q1", why: "we asked twice" },
    ]);
  });
});
