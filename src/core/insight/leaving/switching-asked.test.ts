import assert from "node:assert/strict";
import { it } from "node:test";
import { someAnswers } from "../../../../test/counted.ts";
import { aJourneyWith } from "../../../../test/journeys.ts";
import { switchingIn } from "./switching-asked.ts";

it("of colleagues who agree on coming again it is not told how many leave: each would be known by it", async () => {
  const slice = { journey: "lunch", perspective: "employee" } as const;
  const version = { version: 1, validFrom: "2026-01-01", journey: aJourneyWith("bill") };
  const answers = [someAnswers({ 2: 9 }, { touchpoint: null, answer: "return" }), someAnswers({ 2: 10, 5: 20 })];
  const nobodyCounts = { outcomes: async () => [], courses: () => assert.fail("nothing of it is counted") };
  const totals = { passes: 60, people: 30 } as Parameters<typeof switchingIn>[1]["totals"];
  const found = await switchingIn(nobodyCounts, { version, slice, answers, totals }, { perspective: "employee" });
  assert.deepEqual(found, { refused: "withheld" });
});
