import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { clockOfNew, jumped, measured } from "./clock.ts";
import { nextSent, sentOf, type Waiting } from "./queue.ts";

const noon = Date.parse("2026-11-28T12:00:00Z");

const aWaiting = (id: string, about: Partial<Waiting> & { revision?: number } = {}): Waiting => ({
  link: "door",
  answering: {
    ...{ id, revision: about.revision ?? 2, version: 1, language: "fi", at: "", ended: true, touched: 0 },
    answers: { smiley: 4 },
  },
  opened: { shown: noon, stretch: 0 },
  isOver: true,
  arrived: 0,
  ...about,
});
const ids = (waiting: readonly Waiting[]) => waiting.map(({ answering }) => answering.id);

describe("the queue of a kiosk", () => {
  it("sends the oldest first, with those that came by the same link, at most so many", () => {
    const waiting = [aWaiting("a"), aWaiting("b", { link: "hall" }), aWaiting("c"), aWaiting("d")];
    assert.deepEqual(ids(nextSent(waiting, "keep", 2)), ["a", "c"]);
    assert.deepEqual(ids(nextSent(waiting.slice(1), "keep", 2)), ["b"]);
  });

  it("sends what somebody is answering as it comes, unless it is dropped when left", () => {
    const underWay = aWaiting("a", { isOver: false });
    assert.deepEqual(ids(nextSent([underWay], "keep")), ["a"]);
    assert.deepEqual(nextSent([underWay], "drop"), []);
  });

  it("does not send again what has arrived, and sends what was answered since", () => {
    assert.deepEqual(nextSent([aWaiting("a", { isOver: false, arrived: 2 })], "keep"), []);
    assert.deepEqual(ids(nextSent([aWaiting("a", { isOver: false, arrived: 2, revision: 3 })], "keep")), ["a"]);
  });

  it("tells by one clock when it was opened and when it is sent, also if that clock was set between", () => {
    const clock = measured(jumped(measured(clockOfNew, 0), -3_600_000), 3_600_000);
    const { at, sent } = sentOf(aWaiting("a"), clock, noon + 600_000);
    assert.equal(Date.parse(sent) - Date.parse(at), 4_200_000);
  });
});
