import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { symmetricEigen } from "../numbers/symmetric-eigen.ts";
import { momentsOfColumns } from "./covariance.ts";
import { pairSums, pairwiseCovariance } from "./pairwise-covariance.ts";

const pattern = (present: number[], ...columns: number[][]) => ({
  present,
  groups: [{ group: 0, moments: momentsOfColumns(columns) }],
});

describe("pairwiseCovariance", () => {
  it("takes each variance from everybody who answered, each covariance from those who answered both", () => {
    // x 1, 3, 5 and y 2, 4, – : variance of x is 8/3, of y 1; together x 1, 3 and y 2, 4: covariance 1.
    const { rows } = pairSums([pattern([0, 1], [1, 3], [2, 4]), pattern([0], [5])], 1, 2);
    const covariance = pairwiseCovariance(rows, 2);
    [8 / 3, 1, 1, 1].forEach((value, k) => {
      assert(Math.abs(covariance[k]! - value) < 1e-12);
    });
  });

  it("mends covariances that no data could have", () => {
    // Each pair asked of other people: a with b alike, b with c alike, a with c opposed.
    const [up, down] = [
      [1, 2, 3],
      [3, 2, 1],
    ];
    const { rows } = pairSums(
      [pattern([0, 1], up!, up!), pattern([1, 2], up!, up!), pattern([0, 2], up!, down!)],
      1,
      3,
    );
    const covariance = pairwiseCovariance(rows, 3);
    assert(symmetricEigen(covariance, 3).values[2]! > -1e-9);
    for (const value of covariance) assert(Number.isFinite(value));
    assert(covariance[2]! < 0 && covariance[1]! > 0);
  });

  it("is a sum over groups: two groups together are the rows together", () => {
    const apart = pairSums(
      [
        {
          present: [0, 1],
          groups: [
            {
              group: 0,
              moments: momentsOfColumns([
                [1, 3],
                [2, 4],
              ]),
            },
            { group: 1, moments: momentsOfColumns([[5], [3]]) },
          ],
        },
      ],
      2,
      2,
    );
    const sum = Array.from({ length: apart.width }, (_, k) => apart.rows[k]! + apart.rows[apart.width + k]!);
    const together = pairSums([pattern([0, 1], [1, 3, 5], [2, 4, 3])], 1, 2);
    const [one, other] = [pairwiseCovariance(sum, 2), pairwiseCovariance(together.rows, 2)];
    one.forEach((value, k) => {
      assert(Math.abs(value - other[k]!) < 1e-12);
    });
  });
});
