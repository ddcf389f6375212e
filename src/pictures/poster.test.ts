import assert from "node:assert/strict";
import { describe, it } from "node:test";
import encodeQR from "qr";
import { type Poster, posterPicture, posterSizes, sheetOf } from "./poster.ts";
import { type Svg, svgText } from "./svg.ts";

const address = "https://polku.example.fi/s/3f9Kd0aXq2LmT7vZb1Rw8Q";
const poster: Poster = {
  questions: ["Miten laskun saaminen sujui?", "Hur gick det att få notan?", "How did getting the bill go?"],
  how: ["Avaa kamera, osoita ja vastaa.", "Öppna kameran, rikta och svara.", "Open your camera, point and answer."],
  address,
  code: encodeQR(address, "raw", { border: 1 })
    .slice(1, -1)
    .map((row) => row.slice(1, -1)),
  faces: 4,
};
const all = (picture: Svg): Svg[] => [
  picture,
  ...picture.children.flatMap((child) => (typeof child === "string" ? [] : all(child))),
];

/** Where the code of an upright poster lies: its left and upper edge and its side, in millimetres. */
function codeOf(picture: Svg) {
  const path = all(picture).find(
    ({ name, attributes }) => name === "path" && String(attributes.transform).includes("scale"),
  )!;
  const [x, y, scale] = [...String(path.attributes.transform).matchAll(/[\d.]+/g)].map(Number) as [
    number,
    number,
    number,
  ];
  return { path, x, y, side: scale * poster.code.length };
}

describe("a poster to print", () => {
  it("has the code as it was made, square by square", () => {
    const { path } = codeOf(posterPicture(poster, "a4"));
    const rows = poster.code.map((row) => row.map(() => false));
    for (const [, x, y, length] of String(path.attributes.d).matchAll(/M(\d+),(\d+)h(\d+)/g))
      for (let at = 0; at < Number(length); at++) rows[Number(y)]![Number(x) + at] = true;
    assert.deepEqual(rows, poster.code);
  });

  it("leaves a quiet border of four squares around it, as readers need", () => {
    for (const size of ["a4", "a6"] as const) {
      const picture = posterPicture(poster, size);
      const { x, y, side } = codeOf(picture);
      const quiet = 4 * (side / poster.code.length);
      const lines = all(picture).filter(({ name }) => name === "text");
      const above = lines.filter(({ attributes }) => Number(attributes.y) < y + side / 2);
      const below = lines.filter(({ attributes }) => Number(attributes.y) > y + side / 2);
      assert.equal(above.length + below.length, lines.length);
      assert(above.every(({ attributes }) => Number(attributes.y) + quiet <= y + 1));
      assert(below.every(({ attributes }) => Number(attributes.y) - Number(attributes["font-size"]) >= y + side));
      assert(x >= quiet && x + side + quiet <= sheetOf[size][0]);
    }
  });

  it("makes long words smaller before the code: it stays at least 42 mm wide on a small sheet", () => {
    const long =
      "Kuinka hyvin henkilökunta mielestäsi ymmärsi asiasi, kun soititte tai kävitte palvelupisteessämme tänään?";
    const picture = posterPicture({ ...poster, questions: [long, long, long] }, "a6");
    assert(codeOf(picture).side >= 0.42 * 105, `${codeOf(picture).side}`);
  });

  it("stands on a table with both its halves, one on its head", () => {
    const text = svgText(posterPicture(poster, "stand"));
    assert.equal(text.split(poster.questions[1]!).length - 1, 2);
    assert.match(text, /rotate\(180 105 74.25\)/);
  });

  it("is a file of its own: nothing is fetched, every letter is escaped", () => {
    for (const size of posterSizes) {
      const text = svgText(posterPicture({ ...poster, questions: ["Fish & <chips>?"] }, size));
      assert.match(text, /^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/);
      assert.match(text, /Fish &amp; &lt;chips&gt;\?/);
      assert.doesNotMatch(text, /href|url\(|<image/);
    }
  });
});
