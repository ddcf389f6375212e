import assert from "node:assert/strict";
import { it } from "node:test";
import { aFigure, anAudit } from "../../test/audits.ts";
import { contradictionsInWords } from "./contradictions-in-words.ts";

it("the terminal says who is satisfied and leaves all the same, and what putting matters right is worth", () => {
  const audit = anAudit({
    leaving: "whole.return",
    contradictions: {
      contradictionRate: aFigure({ value: 0.1, low: 0.08, high: 0.12 }),
      satisfiedOfLeavers: aFigure({ value: 0.53 }),
      "bill.recovery.paradox": aFigure({ value: -12, low: -20, high: -4, unit: "points" }),
    },
  });
  assert.deepEqual(
    contradictionsInWords(audit, () => "The bill", "en"),
    [
      "Of the satisfied, leaving: 10%, 95% confidence interval 8–12%, 200 respondents",
      "  Satisfaction alone misses more than a third of those who would hardly come again.",
      "The bill: Not recovered in full: those whose trouble was put right recommend less than those who had none.",
    ],
  );
  assert.deepEqual(contradictionsInWords(anAudit(), String, "en"), []);
});
