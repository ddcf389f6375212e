import assert from "node:assert/strict";
import { it } from "node:test";
import type { Problem } from "../core/problem.ts";
import { languages } from "../core/text.ts";
import { rejectionInWords } from "./rejection-words.ts";

const outside: Problem = {
  code: "unreadable-answer",
  message: 'satisfaction at bill cannot be read: expected 1…5 or "Good", got "Goood"',
  facts: { kind: "scale", low: 1, high: 5, labels: '"Good"' },
};

it("a rejection is said in the reader's language, with what was expected and what was got", () => {
  assert.deepEqual(
    languages.map((language) => rejectionInWords(language, outside, "Goood")),
    [
      'pitäisi olla luku väliltä 1–5 tai jokin näistä: "Good", mutta on "Goood"',
      'borde vara ett tal från 1 till 5 eller något av dessa: "Good", men är "Goood"',
      'expected a number from 1 to 5 or "Good", got "Goood"',
    ],
  );
  const many = { ...outside, facts: { ...outside.facts, kind: "resolved", labels: "many" } };
  assert.equal(
    rejectionInWords("fi", many, "Goood"),
    'pitäisi olla kyllä, osittain tai ei (yes, partly, no) tai jokin kuvauksen labels-sanoista, mutta on "Goood"',
  );
});

it("a rejection of which no words are known is said in English, and a long value is cut", () => {
  assert.equal(rejectionInWords("fi", { code: "brand-new", message: "expected A, got B" }, "B"), "expected A, got B");
  const long = { code: "unreadable-text", message: "" };
  assert.match(rejectionInWords("fi", long, "ö".repeat(500)), /: "ö{60}…"$/);
});
