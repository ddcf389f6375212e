import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { aFigure } from "../../test/audits.ts";
import { languages } from "../core/text.ts";
import {
  experiencesInWords,
  figureInWords,
  inPoints,
  peopleInDigits,
  peopleInWords,
  reasonInWords,
  unweightedInWords,
} from "./figure-words.ts";
import { words } from "./words.ts";

/** Every reason that core gives for a missing figure, read from its sources. */
const reasonsInCore = readdirSync("src/core", { recursive: true, encoding: "utf8" })
  // Why somebody is not asked is no reason of a figure.
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !file.startsWith("asking"))
  .flatMap((file) => [
    ...readFileSync(join("src/core", file), "utf8").matchAll(/reason: ["`]([a-z-]+)(\$\{band\})?["`]/g),
  ])
  .flatMap(([, reason = "", band]) =>
    band === undefined ? [reason] : ["positive", "neutral", "negative"].map((one) => reason + one),
  );

describe("why there is no figure", () => {
  it("has words of its own for every reason that core gives", () => {
    assert.ok(reasonsInCore.includes("unanimous-negative") && reasonsInCore.includes("too-few-units"));
    for (const reason of reasonsInCore)
      for (const language of languages) {
        const said = reasonInWords(language, { ok: false, reason, n: 3, needed: 5 });
        assert.notEqual(said, words(language)("reason.other"), `${reason} in ${language}`);
      }
  });

  it("counts respondents where too few answered, and units where too few can be compared", () => {
    const few = { ok: false, n: 3, needed: 5 } as const;
    assert.equal(
      reasonInWords("fi", { ...few, reason: "too-few" }),
      "liian vähän vastaajia: toistaiseksi 3, tarvitaan 5",
    );
    assert.equal(reasonInWords("en", { ...few, reason: "too-few-units" }), "too few to compare: 3, 5 needed");
  });

  it("says no number where even the count is withheld", () => {
    const said = reasonInWords("sv", { ok: false, reason: "withheld", n: null, needed: 5 });
    assert.equal(said, "visas inte: så få svarande att de kunde kännas igen");
  });

  it("tells a blind spot from what was never asked", () => {
    assert.equal(reasonInWords("en", { ok: false, reason: "not-measured", n: 0 }), "not measured");
    assert.equal(reasonInWords("en", { ok: false, reason: "not-asked", n: 0 }), "not asked");
  });
});

describe("a figure in words", () => {
  it("never leaves out its interval and the people it rests on", () => {
    const estimate = {
      value: 0.34,
      low: 0.3,
      high: 0.38,
      n: 700,
      people: 633,
      unit: "share",
      method: "",
      weighted: false,
    };
    assert.equal(
      figureInWords("en", { ok: true, label: "precise", estimate: { ...estimate, unit: "share" } }),
      "34%, 95% confidence interval 30–38%, 633 respondents",
    );
  });

  it("has a difference in percentage points or in points, with its sign", () => {
    assert.equal(inPoints("fi", -0.351, "share"), "−35 %-yks.");
    assert.equal(inPoints("en", 6.12, "points", 1), "+6.1 points");
  });
});

describe("people in words", () => {
  it("are counted to the person, or said to be about so many where their number is estimated", () => {
    assert.equal(peopleInWords("en", { people: 633 }), "633 respondents");
    const many = { people: 811_904, peopleEstimated: true } as const;
    assert.equal(peopleInWords("en", many), "about 812,000 respondents");
    assert.equal(peopleInWords("sv", many, "n.customers").replaceAll(/\s/g, " "), "ungefär 812 000 personer");
    assert.equal(peopleInWords("fi", many, "n.passes").replaceAll(/\s/g, " "), "noin 812 000 kuljettua polkua");
    assert.equal(peopleInDigits("en", many), "about 812,000");
    assert.equal(peopleInDigits("en", { people: 811_904 }), "811,904");
  });
});

describe("experiences in words", () => {
  it("say beside those that count how many were left unanswered, so that pages do not disagree", () => {
    assert.equal(
      experiencesInWords("fi", { experiences: 5313, unanswered: 856 }).replaceAll(/\s/g, " "),
      "5 313 kokemusta (lisäksi 856 ilman vastausta)",
    );
    assert.equal(experiencesInWords("en", { experiences: 1, unanswered: 0 }), "1 experience");
    assert.equal(experiencesInWords("sv", { experiences: 2, unanswered: null }), "2 upplevelser");
  });
});

describe("a weighted figure's unweighted twin in words", () => {
  const twin = aFigure({ value: 0.69, low: 0.63, high: 0.75 });

  it("stands beside what is weighted, and where the weights are too uneven", () => {
    const weighted = aFigure({ weighted: true });
    assert.equal(unweightedInWords("en", weighted, twin), "unweighted 69% (63–75%)");
    const uneven = { ok: false, reason: "weights-too-uneven", n: 40 } as const;
    assert.equal(unweightedInWords("en", uneven, twin), "unweighted 69% (63–75%)");
  });

  it("is none where nothing is weighted, or the twin is refused too", () => {
    assert.equal(unweightedInWords("en", aFigure(), twin), null);
    assert.equal(unweightedInWords("en", aFigure({ weighted: true }), undefined), null);
    assert.equal(unweightedInWords("en", { ok: false, reason: "too-few", n: 3, needed: 5 }, twin), null);
  });
});
