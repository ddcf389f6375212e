import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { expectationBefore } from "../core/experience/answer-code.ts";
import { standardAnswers } from "../core/experience/answers.ts";
import { measureKeys, measuresOf } from "../core/experience/measure-keys.ts";
import { languages } from "../core/text.ts";
import { measureName } from "./measure-name.ts";

describe("measureName", () => {
  it("names the standard measures, and one's own by what people call it", () => {
    assert.equal(measureName("en", "satisfaction.positive"), "Share satisfied");
    assert.equal(measureName("fi", "compared.met"), "Muiden veroinen");
    assert.equal(measureName("sv", "parking.positive", { parking: { sv: "Parkering" } }), "Parkering: andel positiva");
  });

  it("says of a mean the scale that its figures stand on", () => {
    const mean = (...scales: [number, number][]) => measureName("fi", "satisfaction.mean", {}, scales);
    assert.equal(mean([1, 10]), "Tyytyväisyys, keskiarvo 1–10");
    assert.equal(mean([1, 10], [1, 7]), "Tyytyväisyys, keskiarvo 1–10 ja 1–7");
    assert.equal(mean(), "Tyytyväisyys, keskiarvo");
    assert.equal(measureName("en", "satisfaction.positive", {}, [[1, 10]]), "Share satisfied");
  });

  it("names an answer that was asked on another scale, too", () => {
    assert.equal(measureName("en", "satisfaction@1to7.mean"), "Satisfaction, mean 1–7");
    assert.equal(measureName("sv", "effort@1to5.easy"), "Andel som tyckte det var lätt (frågat på skalan 1–5)");
  });

  it("gives no two measures one name, in any language", () => {
    const own = { kind: "rating", scale: [1, 5] } as const;
    const keys = [
      ...measureKeys(new Map(Object.entries({ ...standardAnswers, parking: own, "image.reliable": own }))),
      ...measuresOf(expectationBefore, "expectation").map((measure) => `${expectationBefore}.${measure}`),
    ];
    for (const language of languages) {
      const byName = Object.groupBy(keys, (key) => measureName(language, key));
      assert.deepEqual(
        Object.entries(byName).filter(([, named = []]) => named.length > 1),
        [],
        language,
      );
    }
  });
});
