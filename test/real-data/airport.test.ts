import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Audit } from "../../src/core/insight/audit-value.ts";
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
/** Each wave by itself, audited once. */
const singly = new Map<string, Promise<Audit>>();
function auditOf(year: string, path: string): Promise<Audit> {
  const audit = singly.get(year) ?? audited([path], example(`airport/sfo-${year}.mapping.yaml`));
  singly.set(year, audit);
  return audit;
}

const together = realData("sfo/touchpoints_2010_2016.csv.gz");

if (waves.length > 0) {
  describe("overall satisfaction with the airport", { concurrency: 2 }, () => {
    for (const { year, path } of waves) {
      it(`was ${means[year]} in ${year}`, async () => {
        const { whole, data } = await auditOf(year, path);
        assert.equal(told(whole["satisfaction.mean@unweighted"] ?? whole["satisfaction.mean"], 3), means[year]);
        assert.equal(data.rows.rejected, 0);
      });
    }
  });
}

if (waves.length > 1) {
  describe("the waves, each with its own mapping, audited at once", () => {
    it("are what they are singly, summed", async () => {
      const all = await audited(
        waves.map(({ path }) => path),
        waves.map(({ year }) => example(`airport/sfo-${year}.mapping.yaml`)),
      );
      const each: Audit[] = [];
      for (const { year, path } of waves) each.push(await auditOf(year, path));
      const sum = (of: (audit: Audit) => number) => each.reduce((total, audit) => total + of(audit), 0);

      assert.deepEqual(all.data.rows, {
        read: sum(({ data }) => data.rows.read),
        used: sum(({ data }) => data.rows.used),
        rejected: 0,
      });
      assert.equal(
        all.passes,
        sum(({ passes }) => passes),
      );
      assert.equal(
        all.people,
        sum(({ people }) => people),
      );
      assert.equal(
        all.experiences,
        sum(({ experiences }) => experiences),
      );
      assert.equal(all.period.from, each[0]!.period.from);
      assert.equal(all.period.until, each.at(-1)!.period.until);
      // Every answer to every question at every touchpoint is counted once.
      for (const { key, histograms, notApplicable, notAnswered } of all.touchpoints) {
        const here = each.map(({ touchpoints }) => touchpoints.find((one) => one.key === key)!);
        const counted: Record<string, Record<string, number>> = {};
        for (const { histograms: some } of here) {
          for (const [answer, values] of Object.entries(some)) {
            counted[answer] ??= {};
            for (const [value, n] of Object.entries(values)) counted[answer][value] = (counted[answer][value] ?? 0) + n;
          }
        }
        assert.deepEqual(histograms, counted, key);
        const total = (silences: "notApplicable" | "notAnswered") => here.reduce((n, one) => n + one[silences]!, 0);
        assert.equal(notApplicable, total("notApplicable"), key);
        assert.equal(notAnswered, total("notAnswered"), key);
      }
    });
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
