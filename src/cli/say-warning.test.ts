import assert from "node:assert/strict";
import { it } from "node:test";
import { aWarning, someFindings } from "../../test/findings.ts";
import { aJourneyWith } from "../../test/journeys.ts";
import { count } from "../core/doctor/finding.ts";
import { sayWarning } from "./say-warning.ts";

const journey = aJourneyWith("menu", "bill");

it("a warning in a terminal calls touchpoints, answers and what drivers explain by their names, and says where by keys", () => {
  const together = aWarning({
    ...{ code: "too-few", touchpoint: "bill" },
    facts: { rule: count, kind: "together", with: "whole.recommend", people: 20, needed: 30 },
  });
  const said = sayWarning(together, "fi", journey);
  assert.match(said, /^too-few \(bill\): /);
  assert.match(said, /kohtaan Suosittelu vastasi vain 20 ihmistä, tarvitaan 30/);
  assert.doesNotMatch(said, /whole\.recommend/);
  const [direction] = someFindings["unexpected-direction"].map((one) => aWarning(one));
  assert.doesNotMatch(sayWarning(direction!, "sv", journey), /churned: r/);
});
