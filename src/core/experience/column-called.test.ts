import assert from "node:assert/strict";
import { it } from "node:test";
import { withColumnCalled } from "./column-called.ts";

it("a column that has another name in the next wave is read as before", () => {
  const file = {
    customer: "no",
    touchpoints: {
      menu: { satisfaction: { column: "m", scale: [1, 7] }, expectation: { expected: "m", experienced: "e" } },
      bill: { satisfaction: "b", tags: { columns: { m: "quick", t: "dear" } } },
    },
    comments: ["m", { column: "c" }],
    leaveOut: { m: [9] },
    accepted: [
      { code: "missing-code", column: "m", why: "so" },
      { code: "outlier", column: "b", why: "so" },
    ],
  };
  assert.deepEqual(withColumnCalled(file, "m", "Q1"), {
    customer: "no",
    touchpoints: {
      menu: { satisfaction: { column: "Q1", scale: [1, 7] }, expectation: { expected: "Q1", experienced: "e" } },
      bill: { satisfaction: "b", tags: { columns: { Q1: "quick", t: "dear" } } },
    },
    comments: ["Q1", { column: "c" }],
    leaveOut: { Q1: [9] },
    accepted: [
      { code: "missing-code", column: "Q1", why: "so" },
      { code: "outlier", column: "b", why: "so" },
    ],
  });
  assert.deepEqual(withColumnCalled({ touchpoints: { bill: { satisfaction: "b" } } }, "b", "Q2"), {
    touchpoints: { bill: { satisfaction: "Q2" } },
  });
});
