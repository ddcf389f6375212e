import assert from "node:assert/strict";
import { it } from "node:test";
import { aJourneyWith } from "../../../test/journeys.ts";
import { notAnswered, notApplicable, notAsked, type WideLayout } from "../../core/experience/wide.ts";
import { openProjection } from "./open.ts";

const satisfaction = { answer: "satisfaction", kind: "rating", scale: [1, 5] } as const;
const layout: WideLayout = {
  columns: [
    { touchpoint: "menu", ...satisfaction },
    { touchpoint: "menu", answer: "expectation", kind: "expectation", scale: [-4, 4] },
    { touchpoint: "bill", ...satisfaction },
    { touchpoint: "bill", answer: "expectation", kind: "expectation", scale: [-2, 2] },
  ],
  ...{ attributes: [], outcomes: [], perspective: "customer", precision: "day", shape: "row" },
  ...{ weighted: false, customers: false },
};

it("what fell short of expectation is not positive, whatever its rating, but what was not rated stays unmeasured", async () => {
  const rows = [
    [5, -1, 4, 0], // menu fell short, bill met what was expected: failed at menu alone
    [5, 1, 4, -2], // failed at bill alone
    [5, 0, 4, notAsked], // succeeded
    [2, 3, 4, notAnswered], // better than expected, and bad all the same: failed at menu alone
    [notAnswered, -1, 5, notAsked], // menu was not rated: measured at bill alone, which succeeded
    [notApplicable, -1, 5, 1], // no menu was met: complete, succeeded
  ];
  const opened = await openProjection({ file: "temporary", workspace: "test" });
  assert(opened.ok);
  const projection = opened.value;
  await projection.loadPasses(
    aJourneyWith("menu", "bill"),
    layout,
    (async function* () {
      yield {
        length: rows.length,
        row: Float64Array.from(rows, (_, index) => index + 1),
        day: Int32Array.from(rows, () => 20_000),
        second: new Int32Array(rows.length),
        answers: layout.columns.map((_, column) => Float64Array.from(rows, (row) => row[column]!)),
        attributes: [],
        outcomes: [],
      };
    })(),
  );
  const touchpoints = async (byExpectation: boolean) => {
    const required = ["menu", "bill"].map((touchpoint) => ({ touchpoint, ...satisfaction, positive: [4, 5] }));
    const slice = { journey: "lunch", perspective: "customer" } as const;
    const { touchpoints } = await projection.passes(slice, required, { byExpectation });
    return touchpoints.map((one) => [one.measured, one.positive, one.failedAlone, one.failedAloneComplete]);
  };
  assert.deepEqual(await touchpoints(true), [
    [4, 2, 2, 2],
    [6, 5, 1, 1],
  ]);
  assert.deepEqual(await touchpoints(false), [
    [4, 3, 1, 1],
    [6, 6, 0, 0],
  ]);
  await projection.close();
});
