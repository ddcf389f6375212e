import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readMap } from "../../src/flows/take-in/read-map.ts";
import { openSource } from "../../src/flows/take-in/source.ts";
import { TakeIn } from "../../src/flows/take-in/take-in.ts";
import { wideBatches } from "../../src/flows/take-in/wide-batches.ts";
import { openProjection } from "../../src/store/projection/open.ts";
import { dataFolder } from "../data-files.ts";
import { example, realData } from "./shared.ts";

const telecom = realData("churn/iranian_churn.csv");

if (telecom !== null) {
  const mapping = dataFolder().file(
    "churn.mapping.yaml",
    `polku: mapping/1
journey: ${example("churn/churn.journey.yaml")}
at: { value: 2020 }
touchpoints: { calls: { failed-calls: { column: Call Failure, positive: [0] } } }
outcomes: { churned: { column: Churn, yes: [1], no: [0] } }
attributes: { complained: { column: Complains, labels: { 0: "no", 1: "yes" } } }
`,
  );

  /** How many left and how many stayed, of all or of those with this value of the attribute. */
  async function churned(complained?: string) {
    const map = await readMap(mapping);
    assert(map.ok, JSON.stringify(map));
    const source = await openSource([telecom!], map.value.mapping, map.value.journey);
    assert(source.ok);
    const projection = await openProjection({ file: "temporary", workspace: "files" });
    assert(projection.ok);
    try {
      const { journey } = map.value;
      await projection.value.loadPasses(
        journey,
        source.value.layout,
        wideBatches(new TakeIn(source.value), source.value),
      );
      const slice = {
        journey: journey.key,
        perspective: "customer" as const,
        ...(complained === undefined ? {} : { attributes: { complained: [complained] } }),
      };
      const left = { touchpoint: null, answer: "outcome.churned", scale: [0, 1] as const };
      const { patterns } = await projection.value.patterns(slice, [left], { groups: 1, passes: 10_000 });
      const told = patterns.filter(({ present }) => present.length === 1);
      const of = told.reduce((sum, { n }) => sum + n, 0);
      const happened = told.reduce((sum, { sums }) => sum + sums[0]!, 0);
      return { happened, of, rate: (happened / of).toFixed(5) };
    } finally {
      await projection.value.close();
    }
  }

  describe("customers who left the telecom company", () => {
    it("are 16 % of all", async () => {
      assert.deepEqual(await churned(), { happened: 495, of: 3150, rate: "0.15714" });
    });

    it("are 83 % of those who complained and 10 % of the others", async () => {
      assert.deepEqual(await churned("yes"), { happened: 200, of: 241, rate: "0.82988" });
      assert.deepEqual(await churned("no"), { happened: 295, of: 2909, rate: "0.10141" });
    });
  });
}
