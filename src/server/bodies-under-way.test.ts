import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { BodiesUnderWay } from "./bodies-under-way.ts";

/** Bodies, and who was given up of them. */
function some(most = { each: 2, workspace: 3, all: 4 }) {
  const underWay = new BodiesUnderWay(most);
  const givenUp: string[] = [];
  const begin = (name: string, sender: string, workspace: string, now: number, arrived = 0) =>
    underWay.begin({ sender, workspace, arrived: () => arrived, giveUp: () => givenUp.push(name) }, now);
  return { begin, givenUp };
}

describe("bodies under way", () => {
  it("are so many of each sender, to each workspace and in all, until they are over", () => {
    const { begin } = some();
    const first = begin("1", "a", "cafe", 0);
    assert(first && begin("2", "a", "cafe", 0));
    assert.equal(begin("3", "a", "cafe", 0), undefined, "two of each");
    assert(begin("4", "b", "cafe", 0));
    assert.equal(begin("5", "c", "cafe", 0), undefined, "three to a workspace");
    assert(begin("6", "d", "museum", 0), "another has its own");
    assert.equal(begin("7", "e", "museum", 0), undefined, "four in all");
    first.over();
    assert(begin("8", "e", "museum", 0));
  });

  it("give way to the next where they have stalled, the slowest first", () => {
    const { begin, givenUp } = some({ each: 9, workspace: 9, all: 2 });
    begin("slow", "a", "cafe", 0, 3000);
    begin("silent", "a", "cafe", 0);
    assert.equal(begin("too early", "b", "museum", 1000), undefined, "they may be about to begin");
    assert(begin("next", "b", "museum", 4000));
    assert.deepEqual(givenUp, ["silent"]);
    assert(begin("another", "b", "museum", 4000));
    assert.deepEqual(givenUp, ["silent", "slow"]);
  });

  it("never give way where they move, or are there and wait for their answer", () => {
    const { begin, givenUp } = some({ each: 9, workspace: 9, all: 2 });
    begin("moves", "a", "cafe", 0, 100_000);
    begin("is there", "a", "cafe", 0, 100)?.whole();
    assert.equal(begin("next", "b", "museum", 10_000), undefined);
    assert.deepEqual(givenUp, []);
  });
});
