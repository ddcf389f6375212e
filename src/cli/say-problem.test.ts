import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sayProblem } from "./say-problem.ts";

describe("sayProblem", () => {
  const problem = { code: "x", message: "expected 1–5, got 9" };

  it("says file, row, line and column of a data file before what is wrong", () => {
    assert.equal(
      sayProblem({ ...problem, file: "a.csv", row: 12, line: 14, field: "Q7B" }),
      'a.csv, row 12 (line 14), column "Q7B": expected 1–5, got 9',
    );
  });

  it("says line and column of a text file as editors do", () => {
    assert.equal(sayProblem({ ...problem, file: "j.yaml", line: 3, column: 7 }), "j.yaml:3:7: expected 1–5, got 9");
  });

  it("says what is wrong alone when there is no place", () => {
    assert.equal(sayProblem(problem), "expected 1–5, got 9");
  });
});
