import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { anAudit } from "../../../test/audits.ts";
import { aJourney } from "../../../test/journeys.ts";
import { read, said } from "../../../test/read-report.ts";
import { report } from "./report.ts";

describe("warnings in the report", () => {
  const warnings = [
    { code: "out-of-scale", column: "Q7", touchpoint: "bill", rows: 12, message: "values were left out: 9 (12 rows)" },
    { code: "brand-new", message: "something else was found", suggestion: "look at it" },
  ];

  it("are in the reader's language by their code, the detail in English and marked so", () => {
    const page = report(anAudit({ warnings }), aJourney(), "fi");
    assert.match(
      read(page),
      /Arvoja on asteikon ulkopuolelta; ne jätettiin pois : Getting the bill, sarake Q7, 12 riviä/,
    );
    assert.match(page, /<small class="below" lang="en">values were left out: 9 \(12 rows\)<\/small>/);
  });

  it("stand also beside the touchpoint they are about", () => {
    assert.match(
      said({ warnings }),
      /Getting the bill Some values lie outside the scale and were left out Neither 72%/,
    );
  });
});
