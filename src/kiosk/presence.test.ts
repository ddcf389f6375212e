import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it, mock } from "node:test";
import { presenceOf } from "./presence.ts";

describe("whoever sits at a kiosk", () => {
  let now = 0;
  const pass = (seconds: number) => {
    now += seconds * 1000;
  };
  beforeEach(() => mock.method(performance, "now", () => now));
  afterEach(() => mock.restoreAll());

  it("is asked after a while without a touch, and has left twenty seconds later", () => {
    const presence = presenceOf();
    pass(59);
    assert.equal(presence.look(60), false);
    assert.equal(presence.secondsLeft(), undefined);
    pass(1);
    assert.equal(presence.look(60), false);
    assert.equal(presence.secondsLeft(), 20);
    pass(19.5);
    assert.equal(presence.look(60), false);
    assert.equal(presence.secondsLeft(), 1);
    pass(0.5);
    assert.equal(presence.look(60), true);
    assert.equal(presence.secondsLeft(), undefined);
  });

  it("stays who says so, and is asked again only when a touch is long ago", () => {
    const presence = presenceOf();
    pass(60);
    presence.look(60);
    presence.touched();
    assert.deepEqual([presence.untouched(), presence.secondsLeft()], [0, 20], "a touch alone is no answer");
    presence.stay();
    assert.deepEqual([presence.untouched(), presence.secondsLeft()], [0, undefined]);
    pass(30);
    presence.touched();
    pass(59);
    presence.look(60);
    assert.equal(presence.secondsLeft(), undefined);
  });

  it("is not asked once nobody sits there", () => {
    const presence = presenceOf();
    pass(60);
    presence.look(60);
    assert.equal(presence.look(undefined), false);
    assert.equal(presence.secondsLeft(), undefined);
  });
});
