import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aFigure, anAudit, anAuditedTouchpoint } from "../../test/audits.ts";
import { aJourneyWith } from "../../test/journeys.ts";
import { auditInWords } from "./audit-in-words.ts";

describe("an audit in the terminal", () => {
  it("says beside each mean which scale it is of, where there are several", () => {
    const at = (key: string, value: number, scale: readonly [number, number]) => {
      const mean = aFigure({ value, low: value - 0.2, high: value + 0.2, unit: "mean", scale });
      return anAuditedTouchpoint({ key, headline: "wait.mean", measures: { "wait.mean": mean } });
    };
    const told = (...touchpoints: ReturnType<typeof at>[]) =>
      auditInWords(anAudit({ touchpoints }), aJourneyWith("menu", "bill"), "en");
    assert.match(told(at("menu", 4.2, [1, 5]), at("bill", 7.2, [0, 10])), /menu +4\.2\/5, .*\n +bill +7\.2\/10, /);
    assert.match(told(at("menu", 4.2, [1, 5]), at("bill", 3.2, [1, 5])), /menu +4\.2, .*\n +bill +3\.2, /);
  });
});
