import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { shortened, textWidth, wrapped } from "./text-width.ts";

describe("text in a picture", () => {
  it("is wrapped between words", () => {
    assert.deepEqual(wrapped("Annoksen ulkonäkö", 12, 70, 3), ["Annoksen", "ulkonäkö"]);
    assert.deepEqual(wrapped("Maku", 12, 70, 3), ["Maku"]);
  });

  it("divides a word that is too long at a syllable", () => {
    assert.deepEqual(wrapped("Asiakaspalvelutilanne", 12, 80, 3), ["Asiakaspal-", "velutilanne"]);
  });

  it("never grows wider than it may, nor longer", () => {
    const lines = wrapped("Henkilökunnan ystävällisyys ja avuliaisuus pulmatilanteissa", 12, 66, 3);
    assert.equal(lines.length, 3);
    for (const line of lines) assert.ok(textWidth(line, 12) <= 66, line);
    assert.ok(lines[2]?.endsWith("…"));
  });

  it("is cut with an ellipsis where there is one line", () => {
    assert.equal(shortened("Markkinointi", 12, 200), "Markkinointi");
    assert.ok(shortened("Markkinointi", 12, 40).endsWith("…"));
  });
});
