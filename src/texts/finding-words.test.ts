import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aWarning, someFindings } from "../../test/findings.ts";
import type { Finding } from "../core/doctor/finding.ts";
import { codes } from "../core/doctor/touches.ts";
import { languages } from "../core/text.ts";
import { catalogues } from "./catalogues.ts";
import { findingIn, findingInWords, onOneLine } from "./finding-words.ts";

const all: readonly Finding[] = codes.flatMap((code): readonly Finding[] => someFindings[code]);
const kindOf = ({ code, facts }: Finding) => ("kind" in facts ? `${code}.${facts.kind}` : code);

describe("a finding in words", () => {
  for (const finding of all)
    it(`says what was found, the evidence and what to do, in three languages: ${kindOf(finding)}`, () => {
      for (const language of languages) {
        const { title, message, suggestion, rule } = findingInWords(language, finding);
        for (const said of [title, message, onOneLine(suggestion), rule]) {
          assert.ok(said.length > 8 && !/[{}]/.test(said.replace(/(labels|accepted|leaveOut): .*/, "")), said);
          assert.doesNotMatch(said, /undefined|NaN|null/);
        }
      }
    });

  it("exists for every kind that the texts know, and every kind has its texts", () => {
    // What all kinds of a code have in common stands under the code alone.
    const kinds = all.map(kindOf);
    for (const prefix of ["finding", "do"]) {
      const texts = Object.keys(catalogues.en).filter(
        (key) => key.startsWith(`${prefix}.`) && codes.some((code) => key.split(".")[1] === code),
      );
      const used = kinds.map((kind) =>
        texts.includes(`${prefix}.${kind}`) ? `${prefix}.${kind}` : `${prefix}.${kind.split(".")[0]}`,
      );
      assert.deepEqual([...new Set(used)].sort(), texts.sort());
    }
  });

  it("has the figures of its evidence in it, as the language writes them", () => {
    const [leak] = someFindings.leakage;
    const fi = findingInWords("fi", leak!);
    assert.match(fi.message, /99,8 parissa sadasta.*\(vähintään 99,5, n 7\s043\)/u);
    assert.match(fi.message, /malli on arvoton: se toistaa jo tiedetyn/);
    assert.match(findingInWords("en", leak!).message, /model on such a column is worthless: it repeats what is known/);
    assert.match(findingInWords("sv", leak!).message, /modell .* är värdelös: den upprepar det man redan vet/);
  });

  it("gives lines to paste as they stand in a mapping", () => {
    const lines = (code: keyof typeof someFindings, at = 0) =>
      onOneLine(findingInWords("en", someFindings[code][at]!).suggestion);
    assert.match(lines("out-of-scale"), /notApplicable: \[none, 9\] or missing: \[none, 9\]$/);
    assert.match(lines("words-for-numbers"), /labels: \{ none: …, 9: … \}/);
    assert.match(lines("shifted-scale"), /scale: \[0, 4\]$/);
    assert.match(lines("other-sheets"), /sheet: "2024"/);
    assert.match(lines("leakage"), /accepted: \[\{ code: leakage, column: Status, why: "…" \}\]$/);
    assert.match(
      lines("unexpected-direction", 1),
      /accepted: \[\{ code: unexpected-direction, touchpoint: bill, why: "…" \}\]$/,
    );
  });

  it("calls touchpoints and outcomes by their names where these are told", () => {
    const [direction] = someFindings["unexpected-direction"].slice(1);
    const names = { touchpoint: () => "Getting the bill", answer: () => "", outcome: () => "Leaving" };
    assert.equal(
      findingInWords("en", direction!, names).message,
      "Leaving is worse where Getting the bill is rated better",
    );
  });

  it("is none for a code that this Polku does not know", () => {
    const known = aWarning(someFindings.outlier[0]!);
    assert.notEqual(findingIn(known), null);
    assert.equal(findingIn({ ...known, code: "brand-new" }), null);
  });
});

it("tells what to choose, not what to write, where it is chosen on a page", () => {
  const finding = {
    code: "out-of-scale",
    column: "Q5",
    facts: { scale: [1, 5], values: [{ value: "9", rows: 12 }], others: 0, rule: { as: "count" } },
  } as const;
  const said = (answering: "writing" | "choosing") =>
    findingInWords("fi", finding, undefined, answering)
      .suggestion.map((piece) =>
        typeof piece === "string" ? piece : answering === "writing" ? piece.line : piece.says,
      )
      .join("");
  const mean = "jos ne tarkoittavat, ettei kysymys koskenut vastaajaa tai ettei siihen vastattu";
  assert.equal(said("writing"), `${mean}, kirjoita sarakkeen kohdalle: notApplicable: [9] tai missing: [9]`);
  assert.equal(said("choosing"), `${mean}, valitse 9 = ei koskenut vastaajaa tai 9 = ei vastattu`);
});
