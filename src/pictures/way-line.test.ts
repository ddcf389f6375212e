import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { svgText } from "./svg.ts";
import { type WayStep, wayLine } from "./way-line.ts";

const step = (id: string, about: Partial<WayStep> = {}): WayStep => ({
  id,
  name: id,
  said: "3 of 5",
  felt: 0.5,
  expected: null,
  begins: false,
  ...about,
});
const drawn = (steps: readonly WayStep[], more = {}) =>
  svgText(wayLine("en", steps, { width: 200, height: 40, here: "bill", ...more }));

describe("a customer's way as a line", () => {
  it("tells those who do not see it where on the way one is, and what was felt at each", () => {
    const text = drawn([step("menu", { said: "5 of 5" }), step("bill")]);
    assert.match(text, /role="img" aria-label="On the way: 2 of 2. menu: 5 of 5; bill: 3 of 5"/);
  });

  it("joins neighbours, and breaks where nothing is known and between passes", () => {
    const lines = (steps: WayStep[]) => drawn(steps).split('stroke-width="2" d="M').length - 1;
    assert.equal(lines([step("menu"), step("taste"), step("bill")]), 1);
    assert.equal(lines([step("menu"), step("wine"), step("taste", { felt: null }), step("tea"), step("bill")]), 2);
    assert.equal(lines([step("menu"), step("wine"), step("tea", { begins: true }), step("bill")]), 2);
  });

  it("has a dot alone where there is one encounter, and stays within its width otherwise", () => {
    assert.match(drawn([step("bill")]), /viewBox="0 0 18 40"/);
    const many = Array.from({ length: 17 }, (_, at) => step(at === 3 ? "bill" : String(at)));
    assert.match(drawn(many), /viewBox="0 0 200 40"/);
  });

  it("leads to the others where it is told how", () => {
    const text = drawn([step("menu"), step("bill")], { href: (id: string) => `/experiences/${id}` });
    assert.equal(text.split("<a ").length - 1, 1);
    assert.match(text, /href="\/experiences\/menu"/);
  });
});
