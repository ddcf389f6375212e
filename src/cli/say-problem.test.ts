import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { mistake } from "../core/mistakes/mistake.ts";
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

  it("says it in another language where that has words for it, and else in English", () => {
    const unknown = mistake("unknown-column", { column: "Q7", hint: "" }, { file: "a.csv", field: "Q7" });
    assert.equal(sayProblem(unknown, "fi"), 'a.csv, sarake "Q7": tiedostossa ei ole saraketta ”Q7”');
    assert.equal(sayProblem(unknown, "sv"), 'a.csv, kolumn "Q7": filen har ingen kolumn ”Q7”');
    assert.equal(sayProblem({ ...problem, file: "a.csv" }, "fi"), "a.csv: expected 1–5, got 9");
  });

  it("says what is wrong alone when there is no place", () => {
    assert.equal(sayProblem(problem), "expected 1–5, got 9");
  });
});
