import type { Code, Finding, FindingOf } from "../src/core/doctor/finding.ts";
import { located, type Touched } from "../src/core/doctor/touches.ts";
import type { Warning } from "../src/core/insight/audit-value.ts";
import { warned } from "../src/texts/warned.ts";

const rule = { as: "statistics", falseAlarm: 0.001, comparisons: 24 } as const;
const form = { as: "form" } as const;
const count = { as: "count" } as const;
const q7 = { column: "Q7", rows: 12 } as const;
const words = {
  values: [
    { value: "none", rows: 7 },
    { value: "9", rows: 1 },
  ],
  others: 2,
} as const;

/** A finding of every code, in every kind of it. */
export const someFindings: { readonly [Each in Code]: readonly FindingOf<Each>[] } = {
  "out-of-scale": [{ code: "out-of-scale", ...q7, facts: { rule: count, ...words, scale: [1, 5] } }],
  "unmapped-answer": [
    { code: "unmapped-answer", ...q7, facts: { rule: count, kind: "values", ...words } },
    { code: "unmapped-answer", ...q7, facts: { rule: count, kind: "outcome", ...words } },
    {
      ...{ code: "unmapped-answer", column: "Q8" },
      facts: { rule: form, kind: "column", like: "Q7", values: ["1", "2", "3", "4", "5"], looked: 2000 },
    },
  ],
  encoding: [
    { code: "encoding", ...q7, facts: { rule: form, kind: "cells" } },
    { code: "encoding", facts: { rule: form, kind: "guess", file: "a.csv", encoding: "windows-1252", word: "hyvä" } },
  ],
  "header-rows": [
    { code: "header-rows", facts: { rule: form, file: "a.csv", headerRows: 3, tool: "Qualtrics" } },
    { code: "header-rows", facts: { rule: form, file: "b.csv", headerRows: 2, tool: null } },
  ],
  previews: [{ code: "previews", column: "Status", rows: 4, facts: { rule: form, values: ["Survey Preview"] } }],
  "unused-weight": [{ code: "unused-weight", column: "paino", facts: { rule: form, file: "a.sav" } }],
  "missing-weights": [{ code: "missing-weights", column: "paino", rows: 89, facts: { rule: count } }],
  "alike-names": [
    {
      ...{ code: "alike-names", column: "place", rows: 3 },
      facts: { rule: form, names: [{ value: "kallio", rows: 3, like: "Kallio" }] },
    },
  ],
  "other-sheets": [{ code: "other-sheets", facts: { rule: count, file: "a.xlsx", sheets: ["2024", "Old one"] } }],
  "repeated-ids": [
    {
      ...{ code: "repeated-ids", column: "ID", rows: 3 },
      facts: { rule: count, kind: "id", repeats: 3, atLeast: false, firstRow: 17 },
    },
    {
      ...{ code: "repeated-ids", column: "WHO", rows: 1 },
      facts: { rule: count, kind: "customer", repeats: 1, atLeast: true, firstRow: 1_017 },
    },
  ],
  "too-few": [
    { code: "too-few", rows: 0, facts: { rule: count, kind: "rows" } },
    { code: "too-few", ...q7, facts: { rule: count, kind: "answers", answer: "satisfaction", answered: 4, needed: 5 } },
    { code: "too-few", touchpoint: "bill", facts: { rule: count, kind: "people", people: 3, needed: 5 } },
    { code: "too-few", touchpoint: "bill", facts: { rule: count, kind: "alike" } },
    {
      code: "too-few",
      touchpoint: "bill",
      facts: { rule: count, kind: "together", with: "menu", people: 20, needed: 30 },
    },
    { code: "too-few", touchpoint: "bill", facts: { rule: count, kind: "pair", with: "menu", people: 60, enough: 80 } },
    { code: "too-few", facts: { rule: count, kind: "success", touchpoints: ["menu", "bill"] } },
  ],
  "complete-case-loss": [
    {
      code: "complete-case-loss",
      rows: 900,
      facts: { rule: count, kind: "rows", answered: 1000, complete: 100, touchpoints: 8 },
    },
    { code: "complete-case-loss", rows: 900, facts: { rule: count, kind: "passes", used: 100, passes: 1000 } },
  ],
  "unexpected-direction": [
    {
      ...{ code: "unexpected-direction", ...q7 },
      facts: { rule, kind: "correlation", outcome: "churned", r: -0.31, atMost: -0.2, n: 1200, reversed: false },
    },
    { code: "unexpected-direction", touchpoint: "bill", facts: { rule, kind: "driver", outcome: "churned" } },
  ],
  "not-applicable-code": [
    {
      code: "not-applicable-code",
      ...q7,
      facts: { rule, value: 6, neighbour: 5, scale: null, difference: -0.42, p: 3.2e-9, n: 180 },
    },
  ],
  "missing-code": [{ code: "missing-code", ...q7, facts: { rule: form, value: 99, low: 1, high: 5 } }],
  "shifted-scale": [
    { code: "shifted-scale", ...q7, facts: { rule, scale: [1, 5], found: [0, 4], beyond: 0, unused: 5, n: 1800 } },
  ],
  "reversed-scale": [{ code: "reversed-scale", ...q7, facts: { rule, r: -0.31, n: 1800, reversed: false } }],
  "mixed-scales": [
    {
      ...{ code: "mixed-scales", ...q7 },
      facts: { rule, kind: "stretch", parts: [1, 2], of: 20, top: 5, scale: [1, 10], n: 190, beyond: 0.47 },
    },
    {
      ...{ code: "mixed-scales", ...q7 },
      facts: { rule, kind: "group", by: "YEAR", groups: ["2014"], top: 5, scale: [1, 10], n: 190, beyond: 0.47 },
    },
  ],
  "mixed-dates": [
    {
      ...{ code: "mixed-dates", column: "DAY", rows: 40 },
      facts: {
        rule: form,
        forms: [
          { form: "year-first", example: "2026-05-31", rows: 1900 },
          { form: "day-first", example: "31.5.2026", rows: 20 },
          { form: "month-first", example: "5/31/2026", rows: 18 },
          { form: "day-number", example: "46173", rows: 1 },
          { form: "in-words", example: "31 May 2026", rows: 1 },
        ],
      },
    },
  ],
  "words-for-numbers": [{ code: "words-for-numbers", ...q7, facts: { rule: form, ...words, scale: [1, 5] } }],
  leakage: (["answer", "attribute", "unmapped"] as const).map((kind) => ({
    ...{ code: "leakage", column: "Status", rows: 7043 },
    facts: { rule, kind, outcome: "churned", area: 0.998, atLeast: 0.995, n: 7043 },
  })),
  "confounded-segment": (["turns", "removes"] as const).map((kind) => ({
    ...{ code: "confounded-segment", ...q7 },
    facts: {
      rule,
      kind,
      outcome: "churned",
      attribute: "tariff",
      together: -0.081,
      within: 0.004,
      reach: 0.02,
      n: 1900,
    },
  })),
  "duplicate-rows": [
    { code: "duplicate-rows", rows: 40, facts: { rule, equal: 40, looked: 2000, columns: 11, repeated: 38, near: 2 } },
  ],
  "straight-lining": [
    {
      ...{ code: "straight-lining", rows: 180 },
      facts: { rule, same: 180, looked: 1700, answers: 6, once: 12, twice: 40, share: 0.104 },
    },
  ],
  "idle-acceptance": [{ code: "idle-acceptance", column: "Q9", facts: { rule: form, accepted: "leakage" } }],
  outlier: [{ code: "outlier", column: "spent", rows: 8, facts: { rule: form, ...words, middle: [9.5, 14] } }],
};

/** A warning as the audit has it, of a finding in a column that holds these figures. */
export const aWarning = (finding: Finding, own?: Touched, accepted?: string): Warning =>
  warned(located(finding, own), accepted === undefined ? [] : [{ code: finding.code, why: accepted }]);

const satisfactionAtTheBill: Touched = {
  touchpoint: "bill",
  touches: [{ figures: "answers", touchpoint: "bill", answer: "satisfaction" }],
};

/** A finding in the column of the bill's satisfaction: values outside its scale. */
export const outOfScale: Warning = aWarning(someFindings["out-of-scale"][0]!, satisfactionAtTheBill);

/** Every finding there is, in the column of the bill's satisfaction where it is in a column of answers. */
export const allFindings: readonly Warning[] = Object.values(someFindings).flatMap((findings: readonly Finding[]) =>
  findings.map((finding) => (finding.column === "Q7" ? aWarning(finding, satisfactionAtTheBill) : aWarning(finding))),
);
