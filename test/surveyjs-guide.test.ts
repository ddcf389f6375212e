import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import type { QuestionFile } from "../src/core/survey/editing/survey-file.ts";
import { writeSurvey } from "../src/core/survey/write-survey.ts";
import { kinds } from "../src/outside/surveyjs/kinds/kinds.ts";
import { readSurveyJs } from "../src/outside/surveyjs/read-surveyjs.ts";

const guide = readFileSync("docs/guide/from-surveyjs.md", "utf8");
const rowsBelow = (heading: string): string[][] =>
  guide
    .split(`\n## ${heading}\n`)[1]!
    .split("\n## ")[0]!
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .map((line) => line.slice(2, -1).split(" | "));
const inTicks = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map((found) => found[1]!);
const asked = (...elements: Record<string, unknown>[]): QuestionFile[] => {
  const read = readSurveyJs({ elements }, { journey: "shop", about: "whole" });
  assert.ok(read.ok, JSON.stringify(read));
  return writeSurvey(read.value.survey).questions as QuestionFile[];
};

/** Elements in which each kind becomes all that the guide says it may. */
const variants: Record<string, readonly Record<string, unknown>[]> = {
  rating: [{}, { rateType: "smileys" }, { rateValues: [1, 5] }, { rateMax: 1000 }],
  imagepicker: [{}, { multiSelect: true }],
  matrix: [{ columns: [1, 2, 3] }, { columns: ["no", "yes"] }],
  text: ["text", "number", "date", "email"].map((inputType) => ({ inputType })),
  multipletext: ["text", "number", "date", "tel"].map((inputType) => ({ items: [{ name: "a", inputType }] })),
  comment: [{}],
};
const usual = { choices: ["a", "b"], rows: ["a", "b"], html: "<b>Hello</b>" };

describe("docs/guide/from-surveyjs.md", () => {
  it("names every kind that is taken over, and what it may become", () => {
    const told = new Map<string, string[]>();
    for (const [types, becomes] of rowsBelow("What becomes what"))
      for (const type of inTicks(types!)) told.set(type, inTicks(becomes!));
    const known = [...kinds.keys()].filter((kind) => kind !== "heading");
    assert.deepEqual([...told.keys()].sort(), known.sort());
    for (const [type, becomes] of told) {
      const made = (variants[type] ?? [{}]).flatMap((one) => asked({ ...usual, type, name: "q", ...one }));
      const second = type === "comment" ? asked({ type, name: "a" }, { type, name: "b" }) : [];
      assert.deepEqual(new Set([...made, ...second].map(({ ask }) => ask)), new Set(becomes), type);
    }
  });

  it("says rules as they are taken over", () => {
    const before = [
      { type: "rating", name: "score", rateMin: 0, rateMax: 10 },
      { type: "boolean", name: "came" },
      { type: "radiogroup", name: "pay", choices: ["card", "cash"] },
      { type: "checkbox", name: "likes", choices: ["food", "room"] },
    ];
    const rows = rowsBelow("Rules");
    assert.ok(rows.length > 5);
    for (const [expression, rule] of rows) {
      const [visibleIf] = inTicks(expression!);
      const [when] = inTicks(rule!);
      assert.equal(asked(...before, { type: "comment", name: "c", visibleIf }).at(-1)!.when, when);
    }
  });
});
