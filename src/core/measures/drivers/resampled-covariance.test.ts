import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { bootstrapInterval, resampled } from "../intervals/bootstrap.ts";
import { type Random, randomFrom } from "../numbers/random.ts";
import { covarianceOf, momentsOfColumns } from "./covariance.ts";
import type { GroupedPattern } from "./moment-influence.ts";
import { completeCovariance, emCovariance, pairedCovariance } from "./resampled-covariance.ts";

type Row = readonly (number | null)[];

/** Rows by pattern; row r belongs to group r. */
function grouped(rows: readonly Row[]): GroupedPattern[] {
  const members = rows.map((row, group) => ({ row, group }));
  const key = (row: Row) => row.flatMap((x, k) => (x === null ? [] : [k])).join();
  return [...Map.groupBy(members, ({ row }) => key(row))]
    .filter(([present]) => present !== "")
    .map(([present, of]) => ({
      present: present.split(",").map(Number),
      groups: of.map(({ row, group }) => ({
        group,
        moments: momentsOfColumns(row.filter((x) => x !== null).map((x) => [x])),
      })),
    }));
}

/** Three ratings 1–5 that share a mood; each but the last is missing with a probability. */
const rated = (random: Random, missing: number): Row => {
  const mood = random.normal();
  return [0.8, 0.6, 0.9].map((load, k) => {
    const rating = Math.min(5, Math.max(1, Math.round(3.6 + load * mood + 0.7 * random.normal())));
    return k < 2 && random.uniform() < missing ? null : rating;
  });
};
const ratedRows = (seed: number, many: number, missing: number) => {
  const random = randomFrom(seed);
  return Array.from({ length: many }, () => rated(random, missing));
};
const near = (got: ArrayLike<number>, expected: ArrayLike<number>, by: number) => {
  for (let k = 0; k < expected.length; k++)
    assert(Math.abs(got[k]! - expected[k]!) <= by, `${got[k]} for ${expected[k]}`);
};

describe("completeCovariance", () => {
  it("is the plain covariance, and that of the rows drawn as often as they were drawn", () => {
    const rows = ratedRows(1, 12, 0) as number[][];
    const covariance = completeCovariance(grouped(rows), 12, 3);
    const columns = (of: number[][]) => [0, 1, 2].map((k) => of.map((row) => row[k]!));
    assert.equal(covariance.n, 12);
    near(covariance.of(rows.map(() => 1)), covarianceOf(momentsOfColumns(columns(rows)), "n"), 1e-12);
    const counts = [3, 0, 1, 2, 0, 0, 2, 1, 1, 0, 2, 0];
    const drawn = rows.flatMap((row, g) => new Array<number[]>(counts[g]!).fill(row));
    near(covariance.of(counts), covarianceOf(momentsOfColumns(columns(drawn)), "n"), 1e-12);
  });

  it("leaves out rows with anything missing", () => {
    const rows: Row[] = [
      [1, 2, 3],
      [4, null, 5],
      [2, 2, 1],
      [5, 4, 4],
    ];
    assert.equal(completeCovariance(grouped(rows), 4, 3).n, 3);
  });
});

describe("the three covariances", () => {
  it("agree when nothing is missing", () => {
    const rows = ratedRows(2, 60, 0);
    const [complete, em, paired] = [completeCovariance, emCovariance, pairedCovariance].map((of) =>
      of(grouped(rows), 60, 3).of(rows.map(() => 1)),
    );
    near(em!, complete!, 1e-9);
    near(paired!, complete!, 1e-9);
  });

  it("agree about what the rows say when many answered each pair", () => {
    const rows = ratedRows(3, 4000, 0.4);
    const ones = rows.map(() => 1);
    const em = emCovariance(grouped(rows), 4000, 3).of(ones);
    near(pairedCovariance(grouped(rows), 4000, 3).of(ones), em, 0.05);
  });

  it("spread alike over bootstrap draws, within a tenth, with a third of the answers missing", () => {
    const rows = ratedRows(4, 300, 0.33);
    const spread = [emCovariance, pairedCovariance].map((covariance) => {
      const made = covariance(grouped(rows), 300, 3);
      const [estimates, draws, jackknife] = resampled(300, (counts) => made.of(counts), { seed: 1, draws: 400 });
      return [0, 4, 8].map((k) => bootstrapInterval(estimates[k]!, draws[k]!, jackknife[k]!).standardError);
    });
    spread[0]!.forEach((error, k) => {
      assert(Math.abs(error / spread[1]![k]! - 1) < 0.1);
    });
  });
});

describe("emCovariance", () => {
  it("gives honest intervals from one Newton step per draw: about 95 in 100 hold the truth", () => {
    // Covariance of the first rating with the last, known from 200,000 rows.
    const many = momentsOfColumns(
      [0, 1, 2].map((k) => (ratedRows(99, 200_000, 0) as number[][]).map((row) => row[k]!)),
    );
    const truth = covarianceOf(many, "n")[2]!;
    let held = 0;
    for (let set = 0; set < 120; set++) {
      const rows = ratedRows(1000 + set, 150, 0.4);
      const made = emCovariance(grouped(rows), 150, 3);
      const [estimates, draws, jackknife] = resampled(150, (counts) => [made.of(counts)[2]!], {
        seed: set,
        draws: 300,
      });
      const { low, high } = bootstrapInterval(estimates[0]!, draws[0]!, jackknife[0]!);
      if (low <= truth && truth <= high) held++;
    }
    // 95 % of 120 is 114; 106 is three and a half standard errors below.
    assert(held >= 106, `${held} of 120`);
  });
});
