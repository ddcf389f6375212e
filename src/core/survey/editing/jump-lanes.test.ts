import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { jumpLanes } from "./jump-lanes.ts";

const questions = (...jumps: readonly string[][]) =>
  jumps.map((to, at) => ({ key: `q${at}`, jumps: to.map((one) => ({ to: one })) }));

describe("jumpLanes", () => {
  it("puts a jump within another nearer to the questions", () => {
    assert.deepEqual(jumpLanes(questions(["end"], ["q3"], [], [])), [
      { from: 0, to: 4, lane: 1 },
      { from: 1, to: 3, lane: 0 },
    ]);
  });

  it("lets one begin where another ends", () => {
    assert.deepEqual(jumpLanes(questions(["q2"], [], ["end"])), [
      { from: 0, to: 2, lane: 0 },
      { from: 2, to: 3, lane: 0 },
    ]);
  });

  it("draws nothing that leads backwards or nowhere", () => {
    assert.deepEqual(jumpLanes(questions([], ["q0", "q1", "nowhere"])), []);
  });

  it("never lets two run over each other", () => {
    const any = fc.array(fc.array(fc.nat(12).map((to) => (to === 12 ? "end" : `q${to}`))), { maxLength: 12 });
    fc.assert(
      fc.property(any, (jumps) => {
        const lanes = jumpLanes(questions(...jumps));
        for (const [at, one] of lanes.entries())
          for (const other of lanes.slice(at + 1))
            assert(one.lane !== other.lane || one.to <= other.from || other.to <= one.from);
      }),
    );
  });
});
