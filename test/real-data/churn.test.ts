import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { audited, example, realData } from "./shared.ts";

const telecom = realData("churn/iranian_churn.csv");

if (telecom !== null) {
  /** The share who left, of all or of a slice: as printed, and how many of how many that is. */
  async function left(...slice: readonly string[]) {
    const { whole } = await audited([telecom!], example("churn/churn.mapping.yaml"), ...slice);
    const figure = whole["outcome.churned"];
    assert(figure?.ok, JSON.stringify(figure));
    const { value, low, high, n, people, unit } = figure.estimate;
    assert.equal(unit, "share");
    assert.equal(people, n);
    assert(low < value && value < high);
    return { rate: `${(100 * value).toFixed(2)} %`, left: Math.round(value * n), of: n };
  }

  describe("customers who left the telecom company", () => {
    it("are 15.71 % of all", async () => {
      assert.deepEqual(await left(), { rate: "15.71 %", left: 495, of: 3150 });
    });

    it("are 83 % of those who complained: 200 of 241, which is 82.988 %, printed as 82.98 by whoever cuts and 82.99 by whoever rounds", async () => {
      const found = await left("--slice", "complained=yes");
      assert.deepEqual(found, { rate: "82.99 %", left: 200, of: 241 });
      assert.equal(Math.floor((10_000 * found.left) / found.of) / 100, 82.98);
    });

    it("are 10.14 % of the others", async () => {
      assert.deepEqual(await left("--slice", "complained=no"), { rate: "10.14 %", left: 295, of: 2909 });
    });
  });
}
