import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aFigure, anAudit, anAuditedTouchpoint } from "../../../test/audits.ts";
import { aJourney } from "../../../test/journeys.ts";
import { read, said } from "../../../test/read-report.ts";
import type { Subgroup, Subgroups } from "../../core/insight/subgroups.ts";
import { report } from "./report.ts";

const journey = aJourney({
  attributes: {
    group: { name: { en: "Who", fi: "Kuka" }, type: "category", labels: { b: { en: "Business lunchers" } } },
  },
});
const aGroup = (about: Partial<Subgroup> = {}): Subgroup => ({
  touchpoint: "bill",
  conditions: [{ attribute: "location", value: "pasila" }],
  inside: aFigure({ value: 0.2, low: 0.16, high: 0.25 }),
  outside: aFigure({ value: 0.67, low: 0.64, high: 0.69 }),
  difference: aFigure({ value: -47, low: -51, high: -41, unit: "points" }),
  ...{ lift: 1.96, wracc: 0.06, p: 1e-9 },
  ...about,
});
const some = (...found: Subgroup[]): Subgroups => ({ touchpoints: ["bill", ""], scanned: 444, leftOut: [], found });
const audit = (subgroups: Subgroups) => ({ touchpoints: [anAuditedTouchpoint()], subgroups });

describe("where it hurts most, in the report", () => {
  it("names the group that stands out, by place, and says that it is to be tested", () => {
    const pair = [
      { attribute: "channel", value: "kiosk" },
      { attribute: "group", value: "b" },
    ];
    const text = said(audit(some(aGroup(), aGroup({ touchpoint: "", conditions: pair, wracc: 0.02 }))), journey);
    assert.match(text, /Where it hurts most Place: pasila \(Getting the bill\) stands out\. The next period will tell/);
    const places = [{ key: "pasila", parent: "helsinki", name: { fi: "Helsinki, Pasila", en: "Pasila station" } }];
    const named = read(report(anAudit(audit(some(aGroup()))), journey, "en", { places }));
    assert.match(
      named,
      /Place: Pasila station \(Getting the bill\) stands out/,
      "a place that has a name is told by it",
    );
    assert.match(text, /all 444 groups looked at/);
    assert.match(text, /Getting the bill Place: pasila 20% 16–25%.*67% 64–69%.*−47 −51 to −41/);
    assert.match(text, /The journey as a whole Channel: [Kk]iosk, Who: Business lunchers 20%/);
  });

  it("says that none does, where none does, and what was left out", () => {
    const text = said(audit({ ...some(), leftOut: ["group"] }), journey);
    assert.match(
      text,
      /No group stands out\. 444 groups were looked at: Getting the bill and The journey as a whole\. Left out, because of too many different values: Who\./,
    );
  });

  it("is not spoken of where there is nothing to look by", () => {
    assert.doesNotMatch(said({}), /hurts/);
  });

  it("stands in three languages", () => {
    const told = anAudit(audit(some(aGroup())));
    assert.match(
      read(report(told, journey, "fi")),
      /Missä hiertää eniten .* erottuu\. Seuraavasta jaksosta näkee, toistuuko se/,
    );
    assert.match(read(report(told, journey, "sv")), /Var det skaver mest .* sticker ut\. Följande period/);
  });
});
