import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { randomFrom } from "../numbers/random.ts";
import { survivalAt } from "./kaplan-meier.ts";
import { landmarkKaplanMeier } from "./landmark.ts";

describe("landmarkKaplanMeier", () => {
  it("is worked by hand at month 3", () => {
    const found = landmarkKaplanMeier(
      [
        // Came at 0, one bad until 3, left at 5: in group 1, leaves 2 after the landmark. The bad one at 4 changes nothing.
        { from: 0, until: 5, left: true, bad: [1, 4] },
        // Came at 10, so the landmark is 13: bad at 11 and just at 13. Seen until 20, 7 after it.
        { from: 10, until: 20, left: false, bad: [11, 13] },
        { from: 0, until: 9, left: true, bad: [8] },
        // Left before the landmark, though with three bad experiences: in no curve.
        { from: 0, until: 3, left: true, bad: [1, 2, 3] },
        { from: 0, until: 2, left: false, bad: [] },
      ],
      3,
    );
    const [none, one, two] = found.byCount;
    assert.deepEqual([none!.n, one!.n, two!.n], [1, 1, 1]);
    assert.deepEqual([none!.times[0], one!.times[0], two!.times[0]], [6, 2, 7]);
    assert.deepEqual([none!.events, one!.events, two!.events], [1, 1, 0]);
    assert.equal(found.leftBefore, 1);
    assert.equal(found.notFollowed, 1);
    assert.equal(found.test.df, 2);
  });

  it("has no curve for a group nobody is in", () => {
    const found = landmarkKaplanMeier([{ from: 0, until: 9, left: true, bad: [] }], 3);
    assert.equal(found.byCount[1], null);
    assert.equal(found.test.p, null);
  });

  it("finds no effect where there is none, though those who stay longer collect more bad experiences", () => {
    // Leaving and bad experiences come independently of each other, at 0.1 and 0.2 a month; two years are observed.
    const random = randomFrom(2);
    const wait = (rate: number) => -Math.log(1 - random.uniform()) / rate;
    const customers = Array.from({ length: 6000 }, () => {
      const leaves = wait(0.1);
      const until = Math.min(leaves, 24);
      const bad: number[] = [];
      for (let at = wait(0.2); at < until; at += wait(0.2)) bad.push(at);
      return { from: 0, until, left: leaves <= 24, bad };
    });
    const found = landmarkKaplanMeier(customers, 4);
    const stay = found.byCount.map((curve) => survivalAt(curve!, 10).survival);
    // e^(−0.1·10) = 0.368 in each group.
    for (const share of stay) assert.ok(Math.abs(share - Math.exp(-1)) < 0.03, `${share}`);
    assert.ok(found.test.p! > 0.01);
    // What must not be done, by hand: of those with two or more in the end far more are still there.
    const inTheEnd = (isOf: (bad: number) => boolean) => {
      const group = customers.filter(({ bad }) => isOf(bad.length));
      return group.filter(({ until }) => until > 10).length / group.length;
    };
    assert.ok(inTheEnd((bad) => bad >= 2) > 2.5 * inTheEnd((bad) => bad === 0));
  });
});
