import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Colour, themes } from "./tokens.ts";

/** Contrast of two colours as WCAG 2 defines it. */
function contrast(a: string, b: string): number {
  const luminance = (hex: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe("colours", () => {
  const grounds: Colour[] = ["paper", "card", "stage"];
  for (const [name, colours] of Object.entries(themes)) {
    it(`of ${name} let text be read on every ground (WCAG AA, 4.5)`, () => {
      for (const ground of grounds)
        for (const ink of ["ink", "soft", "path", "pain", "strength"] as const)
          assert.ok(contrast(colours[ink], colours[ground]) >= 4.5, `${ink} on ${ground}`);
    });

    it(`of ${name} let marks be seen on every ground (WCAG AA, 3)`, () => {
      for (const ground of grounds) assert.ok(contrast(colours.stone, colours[ground]) >= 3, `stone on ${ground}`);
    });
  }

  it("are contrasts as WCAG counts them: black on white is 21", () => {
    assert.equal(contrast("#000000", "#ffffff").toFixed(1), "21.0");
  });
});
