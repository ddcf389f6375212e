import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { svg, svgText } from "./svg.ts";

describe("svg", () => {
  it("is written with its attributes and children, numbers to a tenth", () => {
    const picture = svg("g", { id: "a", x: undefined }, svg("circle", { cx: 1.2345, cy: 2 }), false, ["b"]);
    assert.equal(svgText(picture), '<g id="a"><circle cx="1.2" cy="2"/>b</g>');
  });

  it("escapes whatever people wrote", () => {
    assert.equal(
      svgText(svg("text", { "aria-label": '"<b>"' }, "<script>&")),
      '<text aria-label="&quot;&lt;b&gt;&quot;">&lt;script&gt;&amp;</text>',
    );
  });
});
