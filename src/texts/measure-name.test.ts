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
