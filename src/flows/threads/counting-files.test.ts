import assert from "node:assert/strict";
import { it } from "node:test";
import { aJourney } from "../../../test/journeys.ts";
import type { WideLayout } from "../../core/experience/wide.ts";
import { countFiles } from "./counting-files.ts";

it("ends when a file cannot be read on, and says what its reader threw", async () => {
  const counting = await countFiles("256MB");
  assert(counting.ok);
  const layout: WideLayout = {
    columns: [],
    attributes: [],
    outcomes: [],
    perspective: "customer",
    precision: "day",
    shape: "row",
    weighted: false,
    customers: false,
  };
  const broken = (async function* () {
    yield* [];
    throw new Error("the disk is gone");
  })();
  await assert.rejects(counting.value.loadPasses(aJourney(), layout, broken), /the disk is gone/);
  await counting.value.close();
});
