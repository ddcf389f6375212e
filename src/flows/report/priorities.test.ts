import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aFigure, anAuditedTouchpoint, aPriority, someDrivers } from "../../../test/audits.ts";
import { aJourneyWith } from "../../../test/journeys.ts";
import { said } from "../../../test/read-report.ts";
import type { Audit } from "../../core/insight/audit-value.ts";

describe("priorities in the report", () => {
  const journey = aJourneyWith("taste", "bill");
  const drivers = someDrivers("bill", "taste");
  const touchpoints = ["taste", "bill"].map((key) => anAuditedTouchpoint({ key }));

  it("have a number only where they have a rank, and the others say why not", () => {
    const zero = aFigure({ value: 0.05, low: -0.1, high: 0.2, unit: "effect" });
    const priorities = [aPriority(), aPriority({ touchpoint: "taste", rank: null, best: 0.004, gain: zero, cost: 4 })];
    const text = said({ drivers, touchpoints, priorities }, journey);
    assert.match(text, /bill 1 first in 80% of redraws \+0\.30 \+0\.20 to \+0\.40 200 respondents 2\/5/);
    assert.match(
      text,
      /These cannot be ranked .* which says nothing of importance\. .* taste \+0\.05 −0\.10 to \+0\.20 200 respondents cannot be told from zero/,
    );
  });

  it("say nothing of a cost that is the same everywhere, as where nobody has told it", () => {
    const text = said({ drivers, touchpoints, priorities: [aPriority(), aPriority({ touchpoint: "taste" })] }, journey);
    assert.match(text, /What improving costs has not been told, or is the same everywhere/);
    assert.doesNotMatch(text, /2\/5|allows for the cost/);
  });

  it("say of a touchpoint that must not fail how its gain was computed", () => {
    const text = said({ drivers, touchpoints, priorities: [aPriority({ flags: ["hygiene"] })] }, journey);
    assert.match(text, /\+0\.30 \+0\.20 to \+0\.40 200 respondents gained by no longer failing/);
  });

  it("do not say how often a touchpoint came first when that is under one per cent", () => {
    const text = said({ drivers, touchpoints, priorities: [aPriority({ best: 0.004 })] }, journey);
    assert.doesNotMatch(text, /of redraws/);
  });

  it("name no first where none is clear, and what cannot be told apart", () => {
    const flags = ["moves-with:taste", "explains-little"];
    const text = said({ drivers, touchpoints, priorities: [aPriority({ rank: null, best: null, flags })] }, journey);
    assert.match(text, /No touchpoint is clearly first/);
    assert.match(
      text,
      /moves so closely together that it cannot be told from: taste; the touchpoints together explain little/,
    );
  });

  it("are in percentage points where something happens or not", () => {
    const gain = aFigure({ value: 0.031, low: 0.012, high: 0.05, unit: "effect" });
    const churned = { ...drivers, outcome: "churned" } as Audit["drivers"];
    const text = said({ drivers: churned, touchpoints, priorities: [aPriority({ gain })] }, journey);
    assert.match(text, /Leaving, percentage points for the better/);
    assert.match(text, /\+3\.1 pp \+1\.2 to \+5\.0/);
  });
});
