import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { kaplanMeier, survivalAt, survivalTime } from "./kaplan-meier.ts";
import { lifeTable, pooledLives } from "./life-table.ts";

// Weeks in remission with 6-mercaptopurine: Gehan (1965), Biometrika 52, from Freireich et al. (1963).
const ended = [6, 6, 6, 7, 10, 13, 16, 22, 23];
const open = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
const remission = kaplanMeier(lifeTable(ended, open))!;

const durations = fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 30 });
const near = (got: number | null, expected: number) =>
  assert.ok(got !== null && Math.abs(got - expected) < 1e-10, `${got} ${expected}`);

describe("lifeTable", () => {
  it("counts who came to the event and who was last seen at each time", () => {
    const table = lifeTable([3, 1, 3], [2, 3]);
    assert.deepEqual(
      [table.times, table.events, table.open].map((column) => Array.from(column)),
      [
        [1, 2, 3],
        [1, 0, 2],
        [0, 1, 1],
      ],
    );
  });

  it("is the same counted at once or in parts, and without a person as if there had never been one", () => {
    fc.assert(
      fc.property(durations, durations, durations, durations, (gone, open, moreGone, moreOpen) => {
        const all = lifeTable([...gone, ...moreGone], [...open, ...moreOpen]);
        const parts = [lifeTable(gone, open), lifeTable(moreGone, moreOpen)];
        assert.deepEqual(pooledLives(parts), all);
        const [one, other] = parts;
        const negative = (counts: ArrayLike<number>) => Array.from(counts, (n) => -n);
        const out = { times: other!.times, events: negative(other!.events), open: negative(other!.open) };
        assert.deepEqual(pooledLives([all, out]), one);
      }),
    );
  });

  it("refuses what is no time", () => {
    assert.throws(() => lifeTable([Number.NaN], []), /finite/);
    assert.throws(() => lifeTable([], [Number.POSITIVE_INFINITY]), /finite/);
  });
});

describe("kaplanMeier", () => {
  it("is worked by hand: one of three leaves at 1, one is last seen at 2, one leaves at 3", () => {
    const curve = kaplanMeier(lifeTable([1, 3], [2]))!;
    assert.deepEqual(Array.from(curve.atRisk), [3, 2, 1]);
    assert.deepEqual(Array.from(curve.survival), [2 / 3, 2 / 3, 0]);
  });

  it("is R's of the remissions", () => {
    // summary(survfit(Surv(time, event) ~ 1, conf.type = "log-log"), times = c(6, 10, 30))
    const [six, ten, thirty] = [6, 10, 30].map((time) => survivalAt(remission, time));
    near(six!.survival, 0.857142857142857);
    near(six!.standardError, 0.0763603548321);
    near(six!.low, 0.619717955266);
    near(ten!.high, 0.889361835169);
    near(thirty!.survival, 0.448179271709);
    near(thirty!.low, 0.188052005959);
    assert.deepEqual([six!.atRisk, ten!.atRisk, thirty!.atRisk], [21, 15, 4]);
  });

  it("says what is carried on beyond the last time seen, and has no interval where nobody or everybody is gone", () => {
    assert.equal(survivalAt(remission, 35).beyond, false);
    assert.equal(survivalAt(remission, 36).beyond, true);
    assert.equal(survivalAt(remission, 36).atRisk, 0);
    const gone = survivalAt(kaplanMeier(lifeTable([1, 2], []))!, 2);
    assert.deepEqual([gone.survival, gone.standardError, gone.low, gone.high], [0, null, null, null]);
    const nobody = survivalAt(remission, 5);
    assert.deepEqual([nobody.survival, nobody.low, nobody.high], [1, null, null]);
  });

  it("counts open lives: leaving them out would show fewer staying", () => {
    const without = kaplanMeier(lifeTable(ended, []))!;
    assert.ok(survivalAt(without, 20).survival < survivalAt(remission, 20).survival);
  });

  it("is nothing without anybody", () => {
    assert.equal(kaplanMeier(lifeTable([], [])), null);
  });

  it("is the plain share where everybody is followed, falls, and stays within 0–1 with its interval", () => {
    fc.assert(
      fc.property(durations, durations, (gone, still) => {
        const curve = kaplanMeier(lifeTable(gone, still));
        if (curve === null) return;
        let before = 1;
        Array.from(curve.times).forEach((time, i) => {
          const { survival, low, high } = survivalAt(curve, time);
          assert.equal(survival, curve.survival[i]);
          assert.ok(survival <= before && survival >= 0);
          assert.ok(low === null || (low > 0 && low < survival && survival < high! && high! < 1));
          before = survival;
          if (still.length > 0) return;
          near(survival, gone.filter((end) => end > time).length / gone.length);
        });
      }),
    );
  });

  it("stretches with time, and does not depend on the order of lives", () => {
    fc.assert(
      fc.property(durations, durations, (gone, still) => {
        const curve = kaplanMeier(lifeTable(gone, still));
        const stretched = kaplanMeier(
          lifeTable(gone.map((time) => 8 * time).toReversed(), still.map((time) => 8 * time).toReversed()),
        );
        assert.deepEqual(stretched?.survival, curve?.survival);
        if (curve === null || stretched === null) return;
        const [one, other] = [survivalTime(curve, 0.5), survivalTime(stretched, 0.5)];
        assert.equal(other.value, one.value === null ? null : 8 * one.value);
      }),
    );
  });
});

describe("survivalTime", () => {
  it("is R's: half of the remissions are over in 23 weeks, from 13 on, and the upper end is not reached", () => {
    // quantile(s, c(0.25, 0.5))
    assert.deepEqual(survivalTime(remission, 0.5), { value: 23, low: 13, high: null });
    assert.deepEqual(survivalTime(remission, 0.25), { value: 13, low: 6, high: 22 });
  });

  it("is not reached where most are still there", () => {
    assert.equal(survivalTime(remission, 0.9).value, null);
  });

  it("is the middle of the level where the curve lies at just the share, also at its end", () => {
    // quantile(survfit(Surv(c(1, 2, 4, 6), c(1, 1, 1, 1)) ~ 1), 0.5) and of c(1, 2, 3, 4), c(1, 1, 0, 0)
    assert.equal(survivalTime(kaplanMeier(lifeTable([1, 2, 4, 6], []))!, 0.5).value, 3);
    assert.equal(survivalTime(kaplanMeier(lifeTable([1, 2], [3, 4]))!, 0.5).value, 3);
  });
});
