import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { interruptedTimeSeries, usualLag } from "./interrupted-time-series.ts";

const near = (got: number, expected: number, by = 1e-9) =>
  assert(Math.abs(got - expected) <= by * (1 + Math.abs(expected)), `${got} for ${expected}`);

/** Flow of the Nile at Aswan 1871–1970 (R's Nile); the first dam's first year is 1899. */
const nile =
  "1120 1160 963 1210 1160 1160 813 1230 1370 1140 995 935 1110 994 1020 960 1180 799 958 1140 1100 1210 1150 1250 1260 1220 1030 1100 774 840 874 694 940 833 701 916 692 1020 1050 969 831 726 456 824 702 1120 1100 832 764 821 768 845 864 862 698 845 744 796 1040 759 781 865 845 944 984 897 822 1010 771 676 649 846 812 742 801 1040 860 874 848 890 744 749 838 1050 918 986 797 923 975 815 1020 906 901 1170 912 746 919 718 714 740"
    .split(" ")
    .map(Number);

describe("interruptedTimeSeries", () => {
  it("finds R's digits (lm(y ~ time + post + since); sandwich::NeweyWest(lag = 4); lmtest::dwtest)", () => {
    const found = interruptedTimeSeries(nile, 28);
    assert(found.ok);
    const terms = [found.intercept, found.time, found.level, found.slope];
    [1080.936507936507, 1.159551176792597, -288.63359659875, -0.469088767634452].forEach((value, k) => {
      near(terms[k]!.value, value);
    });
    [36.24224562500875, 2.643722520103, 61.29099544501689, 2.75728592147516].forEach((error, k) => {
      near(terms[k]!.standardError, error);
    });
    [49.82054971214597, 3.0015647302429, 56.24586058339067, 3.08847703055547].forEach((error, k) => {
      near(terms[k]!.plainError, error);
    });
    near(found.durbinWatson!, 1.68784576457826);
    near(found.effectAtEnd.value, -322.407987868431);
    near(found.effectAtEnd.standardError, 241.592642797727);
    assert.equal(found.lag, 4);
  });

  it("takes another lag when told so", () => {
    const found = interruptedTimeSeries(nile, 28, { lag: 3 });
    assert(found.ok);
    near(found.level.standardError, 62.14299564312607);
  });

  it("finds a planted step and change of slope exactly (by hand)", () => {
    const planted = Array.from({ length: 20 }, (_, at) => 50 + 2 * at + (at >= 9 ? 7 - 0.5 * (at - 8) : 0));
    const found = interruptedTimeSeries(planted, 9);
    assert(found.ok);
    near(found.time.value, 2, 1e-10);
    near(found.level.value, 7, 1e-10);
    near(found.slope.value, -0.5, 1e-10);
    near(found.effectAtEnd.value, 7 - 0.5 * 11, 1e-9);
  });

  it("asks for eight periods with a value on each side", () => {
    assert.deepEqual(interruptedTimeSeries(nile.slice(0, 35), 28), {
      ...{ ok: false, reason: "too-few-periods", before: 28, after: 7 },
    });
    const gaps = nile.slice(0, 40).map((value, at) => (at % 4 === 0 ? null : value));
    assert.equal(interruptedTimeSeries(gaps, 28).ok, true);
    assert.equal(
      interruptedTimeSeries(
        gaps.map((value, at) => (at > 30 ? null : value)),
        28,
      ).ok,
      false,
    );
    assert.deepEqual(interruptedTimeSeries([1, 2, 4, 3, 5, 6], 5, { fewest: 0 }), {
      ...{ ok: false, reason: "not-estimable", before: 5, after: 1 },
    });
  });

  it("leaves a missing period its place in time", () => {
    const planted = Array.from({ length: 24 }, (_, at) => (at % 5 === 2 ? null : 50 + 2 * at + (at >= 12 ? 7 : 0)));
    const found = interruptedTimeSeries(planted, 12);
    assert(found.ok);
    near(found.time.value, 2, 1e-10);
    near(found.level.value, 7, 1e-9);
  });

  it("shifts with nothing and scales with the outcome; its intervals hold their values; nothing is NaN", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 16, maxLength: 40 }), (values) => {
        const found = interruptedTimeSeries(values, 8);
        const moved = interruptedTimeSeries(
          values.map((value) => 1000 - 3 * value),
          8,
        );
        assert(found.ok && moved.ok);
        for (const key of ["time", "level", "slope", "effectAtEnd"] as const) {
          near(moved[key].value, -3 * found[key].value, 1e-7);
          assert(found[key].low <= found[key].value && found[key].value <= found[key].high);
          assert(found[key].standardError >= 0 && found[key].p >= 0 && found[key].p <= 1);
        }
        assert(found.durbinWatson === null || (found.durbinWatson >= 0 && found.durbinWatson <= 4));
      }),
    );
  });
});

describe("usualLag", () => {
  it("grows slowly with the series, and is a year for five years of months (worked by hand: 4·(36/100)^(2/9) = 3.19)", () => {
    assert.deepEqual(
      [16, 36, 100, 300].map((periods) => usualLag(periods)),
      [2, 3, 4, 5],
    );
    assert.equal(usualLag(60, true), 12);
    assert.equal(usualLag(59, true), 3);
    assert.equal(usualLag(0), 1);
  });
});
