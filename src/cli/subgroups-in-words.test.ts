import assert from "node:assert/strict";
import { it } from "node:test";
import { aFigure, anAudit } from "../../test/audits.ts";
import { aJourney } from "../../test/journeys.ts";
import { subgroupsInWords } from "./subgroups-in-words.ts";

it("the terminal says where it hurts most, three groups at most, and nothing where none stands out", () => {
  const group = (value: string, wracc: number) => ({
    touchpoint: "bill",
    conditions: [{ attribute: "location", value }],
    inside: aFigure({ value: 0.2 }),
    outside: aFigure({ value: 0.67 }),
    difference: aFigure({ value: -47, unit: "points" }),
    ...{ lift: 1.96, wracc, p: 1e-9 },
  });
  const found = [group("pasila", 0.06), group("oulu", 0.01), group("turku", 0.03), group("tampere", 0.04)];
  const audit = anAudit({ subgroups: { touchpoints: ["bill"], scanned: 40, leftOut: [], found } });
  assert.deepEqual(
    subgroupsInWords(audit, aJourney(), () => "The bill", "en"),
    [
      "Where it hurts most:",
      "  The bill · Place: pasila: 20%, everybody else 67%",
      "  The bill · Place: turku: 20%, everybody else 67%",
      "  The bill · Place: tampere: 20%, everybody else 67%",
    ],
  );
  assert.deepEqual(subgroupsInWords(anAudit(), aJourney(), String, "en"), []);
});
