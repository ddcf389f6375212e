import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aFigure, anAudit, tooFew } from "../../../test/audits.ts";
import { aJourney } from "../../../test/journeys.ts";
import { read, said } from "../../../test/read-report.ts";
import { report } from "./report.ts";

const shares = (ofLeavers: number) => ({
  contradictionRate: aFigure({ value: 0.1, low: 0.08, high: 0.12 }),
  satisfiedOfLeavers: aFigure({ value: ofLeavers, low: 0.2, high: 0.6 }),
  hostageRate: aFigure({ value: 0.7, low: 0.66, high: 0.73 }),
});

describe("the satisfied who leave, in the report", () => {
  it("are told with what satisfaction misses, of what people did or of what they mean to do", () => {
    assert.match(
      said({ leaving: "churned", contradictions: shares(0.53) }),
      /Satisfied, yet leaving Satisfaction alone misses more than a third of those who leave\. Each person .* Of the satisfied, leaving 10% 8–12%/,
    );
    const intended = said({ leaving: "whole.return", contradictions: shares(0.53) });
    assert.match(intended, /misses more than a third of those who would hardly come again\./);
    assert.match(intended, /what they intend, not what they have done/);
    assert.match(said({ leaving: "churned", contradictions: shares(1 / 3) }), /At least two thirds of those who leave/);
  });

  it("are not spoken of where too few left, nor where nothing tells of leaving", () => {
    const few = { ...shares(0.5), satisfiedOfLeavers: tooFew(3) };
    assert.match(
      said({ leaving: "churned", contradictions: few }),
      /Too few have left to tell what satisfaction misses\./,
    );
    assert.doesNotMatch(said({}), /yet leaving/);
  });

  it("are told in three languages", () => {
    const audit = anAudit({ leaving: "whole.return", contradictions: shares(0.53) });
    assert.match(
      read(report(audit, aJourney(), "fi")),
      /Tyytyväinen, mutta lähdössä Pelkkä tyytyväisyys jättää näkemättä/,
    );
    assert.match(read(report(audit, aJourney(), "sv")), /Nöjd, men på väg bort Enbart nöjdhet missar/);
  });
});

describe("putting a matter right, in the report", () => {
  const nps = (low: number, high: number) => aFigure({ value: (low + high) / 2, low, high, unit: "points" });
  const recovery = (paradox: ReturnType<typeof nps> | ReturnType<typeof tooFew>, conduct?: ReturnType<typeof nps>) =>
    said({
      contradictions: {
        "bill.recovery.gain": nps(40, 80),
        "bill.recovery.paradox": paradox,
        ...(conduct && { "bill.recovery.conduct": conduct }),
      },
    });

  it("is a paradox only where those who recovered recommend more, and where known also came back more often", () => {
    const heading = "When something had to be put right: Getting the bill";
    assert.match(recovery(nps(5, 25)), new RegExp(`${heading} Recovery paradox: those`));
    assert.match(recovery(nps(5, 25), nps(1, 9)), new RegExp(`${heading} Recovery paradox: those`));
    assert.match(recovery(nps(5, 25), nps(-4, 9)), new RegExp(`${heading} Recovery paradox in words alone`));
    assert.match(recovery(nps(-5, 25)), new RegExp(`${heading} Recovered: no difference`));
    assert.match(recovery(nps(-25, -5)), new RegExp(`${heading} Not recovered in full`));
    assert.match(recovery(tooFew(12)), new RegExp(`${heading} Too few had trouble`));
  });
});
