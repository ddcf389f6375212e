import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { dayBars } from "./day-bars.ts";

const drawn = (days: readonly (number | null)[]) =>
  dayBars(days, { width: 100, height: 32, most: 28, label: "bill" }).children;
const bars = (days: readonly (number | null)[]) =>
  drawn(days).flatMap((child) => (typeof child !== "string" && child.name === "rect" ? [child.attributes] : []));

describe("dayBars", () => {
  it("has a bar for each day on which something came, as high as the number", () => {
    assert.deepEqual(
      bars([28, 0, 14, 7]).map(({ x, height }) => [x, height]),
      [
        [3, 28],
        [53, 14],
        [78, 7],
      ],
    );
  });

  it("tells of a withheld number only that something came", () => {
    const [few, one] = bars([null, 1]);
    assert.notEqual(few!.fill, one!.fill);
    assert.equal(few!.height, 3);
  });

  it("dashes the ground after the last day of anything", () => {
    const grounds = drawn([28, 14, 0, 0]).flatMap((child) =>
      typeof child !== "string" && child.name === "path" ? [child.attributes] : [],
    );
    assert.deepEqual(
      grounds.map(({ d }) => d),
      ["M0,30.5H50", "M50,30.5H100"],
    );
    assert.equal(grounds[1]!["stroke-dasharray"], "2 3");
    assert.equal(drawn([0, 0]).length, 1, "nothing at all: dashed throughout");
  });
});
