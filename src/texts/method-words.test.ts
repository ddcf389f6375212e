import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type MethodPhrase, methodPhrase, methodPhrases } from "../core/insight/method-phrases.ts";
import { languages } from "../core/text.ts";
import { methodInWords } from "./method-words.ts";

describe("a method", () => {
  it("is said in the reader's language, with numbers as they are written there", () => {
    const method = [
      methodPhrase("lmg"),
      methodPhrase("drawn-customers", { draws: 2000, n: 12_345 }),
      methodPhrase("sampled-of", { n: 100_000, of: 1_234_567 }),
    ].join("; ");
    assert.equal(
      method,
      "LMG (Shapley value of R²); shares and ranks by percentiles, R² by BCa, of 2,000 bootstrap draws of 12,345 customers; from 100,000 of 1,234,567 passes, sampled by customer",
    );
    assert.equal(methodInWords("en", method), method.replaceAll("customer", "person").replace("persons", "people"));
    assert.equal(
      methodInWords("fi", method)?.replaceAll("\u00a0", " "),
      "LMG (R²:n Shapley-arvo); osuuksien ja sijojen välit persentiileistä, R²:n väli BCa-menetelmällä; 2 000 bootstrap-otosta, otantayksikkönä ihminen (12 345); pohjana 100 000 kuljettua polkua kaikkiaan 1 234 567 polusta, poimittu ihmisittäin",
    );
  });

  it("has words for each of its phrases", () => {
    for (const phrase of Object.keys(methodPhrases) as MethodPhrase[])
      for (const language of languages) {
        const said = methodInWords(language, methodPhrase(phrase, { n: 1200, of: 3400, draws: 2000 }));
        assert.ok(said !== null && !said.includes("{"), `${phrase} ${language}`);
      }
  });

  it("has none where another Polku knew other phrases", () => {
    assert.equal(methodInWords("fi", "LMG (Shapley value of R²); by a method of tomorrow"), null);
  });
});
