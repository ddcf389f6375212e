import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { audited, example, realData, told } from "./shared.ts";

/** Unweighted mean of overall satisfaction, 1–5, in the seven waves of the airport's survey. */
const means: Readonly<Record<string, string>> = {
  2010: "3.925",
  2011: "3.946",
  2012: "3.998",
  2013: "3.982",
  2014: "3.996",
  2015: "4.048",
  2016: "4.038",
};

const waves = Object.keys(means).flatMap((year) => {
  const path = realData(`sfo/raw_${year}.csv.gz`);
  return path === null ? [] : [{ year, path }];
});
const together = realData("sfo/touchpoints_2010_2016.csv.gz");

if (waves.length > 0) {
  describe("overall satisfaction with the airport", { concurrency: 2 }, () => {
    for (const { year, path } of waves) {
      it(`was ${means[year]} in ${year}`, async () => {
        const { whole, data } = await audited([path], example(`airport/sfo-${year}.mapping.yaml`));
        assert.equal(told(whole["satisfaction.mean@unweighted"] ?? whole["satisfaction.mean"], 3), means[year]);
        assert.equal(data.rows.rejected, 0);
      });
    }
  });
}

if (together !== null) {
  describe("the seven waves in one file", () => {
    it("are 23,025 passengers, of whom none is lost; 102 rated nothing", async () => {
      const { data, passes } = await audited([together], example("airport/sfo-touchpoints.mapping.yaml"));
      assert.deepEqual(data.rows, { read: 23_025, used: 23_025, rejected: 0 });
      assert.equal(passes, 22_923);
    });
  });
}
