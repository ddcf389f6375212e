import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { leastWidth, shortened, textWidth, wrapped } from "./text-width.ts";

describe("text in a picture", () => {
  it("is wrapped between words, after a hyphen and after a slash", () => {
    assert.deepEqual(wrapped("Annoksen ulkonäkö", 12, 70, 3), ["Annoksen", "ulkonäkö"]);
    assert.deepEqual(wrapped("Maku", 12, 70, 3), ["Maku"]);
    assert.deepEqual(wrapped("Raaka-aineet/juomat", 12, 50, 3), ["Raaka-", "aineet/", "juomat"]);
  });

  it("never divides a word by itself: aukiolo-ajat is a compound, and no rule of syllables knows it", () => {
    assert.deepEqual(wrapped("Ravintolan aukioloajat", 12, 70, 3), ["Ravintolan", "aukioloajat"]);
    assert.match(wrapped("Aukioloajat", 12, 50, 3).join("|"), /^Aukiol?o?…$/);
  });

  it("divides a word where its writer put a soft hyphen, and shows it nowhere else", () => {
    assert.deepEqual(wrapped("Aukiolo\u00adajat", 12, 50, 3), ["Aukiolo-", "ajat"]);
    assert.deepEqual(wrapped("Aukiolo\u00adajat", 12, 90, 3), ["Aukioloajat"]);
  });

  it("never grows wider than it may, nor longer", () => {
    const lines = wrapped("Henkilökunnan ystävällisyys ja avuliaisuus pulmatilanteissa", 12, 66, 3);
    assert.equal(lines.length, 3);
    for (const line of lines) assert.ok(textWidth(line, 12) <= 66, line);
    assert.ok(lines[2]?.endsWith("…"));
  });

  it("fills the last line before it is cut", () => {
    assert.match(wrapped("Bussi pitkäaikaispysäköinnistä", 12, 168, 1)[0] ?? "", /^Bussi pitkäaikais.*…$/);
  });

  it("knows the least width in which it stands whole", () => {
    const [one, two] = [1, 2].map((most) => leastWidth("Ennen matkaa kotona", 12, most));
    assert.equal(one, textWidth("Ennen matkaa kotona", 12));
    assert.equal(two, textWidth("Ennen matkaa", 12));
    assert.equal(leastWidth("Ennen matkaa kotona", 12, 3), textWidth("matkaa", 12));
    assert.deepEqual(wrapped("Ennen matkaa kotona", 12, two ?? 0, 2), ["Ennen matkaa", "kotona"]);
  });

  it("is cut with an ellipsis where there is one line", () => {
    assert.equal(shortened("Markkinointi", 12, 200), "Markkinointi");
    assert.ok(shortened("Markkinointi", 12, 40).endsWith("…"));
  });
});
