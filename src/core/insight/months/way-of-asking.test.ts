import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aFigure, tooFew } from "../../../../test/audits.ts";
import type { Figure } from "../../measures/intervals/estimate.ts";
import { askedAnew } from "./way-of-asking.ts";

/** Answers of each month by channel; "" is a channel that nobody told. */
function asked(...byMonth: readonly Readonly<Record<string, number>>[]) {
  const months = byMonth.map((_, at) => `2026-${String(at + 1).padStart(2, "0")}-01`);
  const channels = [...new Set(byMonth.flatMap((ways) => Object.keys(ways)))].filter((channel) => channel !== "");
  const cells = byMonth.flatMap((ways, month) =>
    // Each channel's answers lie in two cells, as they do where two values were given.
    Object.entries(ways).flatMap(([channel, n]) => [
      { values: [month, channels.indexOf(channel)], outcome: 0, n: n - 1 },
      { values: [month, channels.indexOf(channel)], outcome: 1, n: 1 },
    ]),
  );
  return {
    attributes: [
      { key: "month", values: months },
      { key: "channel", values: channels },
    ],
    ...{ outcomes: [1, 5], cells },
  };
}

const changes = (ways: ReturnType<typeof asked>, figures: Readonly<Record<number, Figure>> = {}) =>
  askedAnew(
    ways.attributes[0]!.values.map((from, at) => ({ from, figure: figures[at] ?? aFigure() })),
    ways,
  );

describe("the way of asking", () => {
  it("has changed where another channel than before brings two thirds of the answers", () => {
    const ways = asked({ paper: 40 }, { paper: 30, kiosk: 12 }, { paper: 20, kiosk: 20 }, { paper: 5, kiosk: 60 });
    assert.deepEqual(changes(ways), [{ from: "2026-04-01", channel: "kiosk", before: "paper" }]);
  });

  it("can change back, and more than once", () => {
    const ways = asked({ paper: 40 }, { kiosk: 40 }, { kiosk: 40 }, { paper: 40 });
    assert.deepEqual(
      changes(ways).map(({ from, channel }) => [from, channel]),
      [
        ["2026-02-01", "kiosk"],
        ["2026-04-01", "paper"],
      ],
    );
  });

  it("has not changed where channels share the answers, however their shares move", () => {
    assert.deepEqual(changes(asked({ paper: 40, kiosk: 30 }, { paper: 30, kiosk: 45 }, { paper: 25, kiosk: 38 })), []);
  });

  it("is not judged by few answers: seven of ten may be chance, ten of ten are not", () => {
    assert.deepEqual(changes(asked({ paper: 40 }, { kiosk: 7, paper: 3 })), []);
    assert.deepEqual(changes(asked({ paper: 40 }, { kiosk: 9 })), []);
    assert.equal(changes(asked({ paper: 40 }, { kiosk: 10 })).length, 1);
  });

  it("is never said of a month whose figure is withheld, nor of answers whose channel nobody told", () => {
    assert.deepEqual(changes(asked({ paper: 40 }, { kiosk: 40 }), { 1: tooFew(3) }), []);
    assert.deepEqual(changes(asked({ paper: 40 }, { "": 400 })), []);
    assert.deepEqual(askedAnew([{ from: "2026-01-01", figure: aFigure() }], null), []);
  });
});
