import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { binaryRegression } from "./binary-regression.ts";

const near = (got: number, expected: number) => assert.ok(Math.abs(got - expected) < 1e-9, `${got} ${expected}`);

describe("binaryRegression", () => {
  it("tells two groups apart by the ratio of their odds, worked by hand", () => {
    // 10 of 40 and 30 of 40: odds 1/3 and 3; b = log 9, variance 1/10 + 1/30 + 1/30 + 1/10.
    const found = binaryRegression(
      [
        { x: [1, 0], n: 40, events: 10 },
        { x: [1, 1], n: 40, events: 30 },
      ],
      "logit",
    );
    assert.ok(typeof found !== "string");
    near(found.coefficients[1]!, Math.log(9));
    near(found.covariance[3]!, 2 * (1 / 10 + 1 / 30));
    near(found.logLikelihood, 2 * (10 * Math.log(1 / 4) + 30 * Math.log(3 / 4)));
  });

  it("or by the ratio of their hazards", () => {
    const found = binaryRegression(
      [
        { x: [1, 0], n: 40, events: 10 },
        { x: [1, 1], n: 40, events: 30 },
      ],
      "cloglog",
    );
    assert.ok(typeof found !== "string");
    // Hazards −log(0.75) and −log(0.25).
    near(found.coefficients[1]!, Math.log(Math.log(4) / -Math.log(0.75)));
  });

  it("says why nothing was fitted", () => {
    const twice = [
      { x: [1, 1], n: 10, events: 5 },
      { x: [2, 2], n: 10, events: 6 },
    ];
    assert.equal(binaryRegression(twice, "logit"), "collinear");
    for (const link of ["logit", "cloglog"] as const) {
      const apart = [
        { x: [1, 0], n: 10, events: 0 },
        { x: [1, 1], n: 10, events: 10 },
      ];
      assert.equal(binaryRegression(apart, link), "separated");
    }
  });

  it("is not disturbed by columns of very different sizes", () => {
    const rows = [1e6, 2e6, 3e6, 5e6].map((x, i) => ({ x: [1, x], n: 50, events: 10 + 8 * i }));
    const small = rows.map((row) => ({ ...row, x: [1, row.x[1]! / 1e6] }));
    const [one, other] = [binaryRegression(rows, "logit"), binaryRegression(small, "logit")];
    assert.ok(typeof one !== "string" && typeof other !== "string");
    near(one.coefficients[1]! * 1e6, other.coefficients[1]!);
  });
});
