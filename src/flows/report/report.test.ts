import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  aBlindTouchpoint,
  aFigure,
  anAudit,
  anAuditedTouchpoint,
  aPriority,
  aPriorityAgainst,
  someDrivers,
  tooFew,
} from "../../../test/audits.ts";
import { allFindings, aWarning, outOfScale, someFindings } from "../../../test/findings.ts";
import { aJourney, aJourneyWith, aStage, aTouchpoint } from "../../../test/journeys.ts";
import { read, said } from "../../../test/read-report.ts";
import { methodPhrase } from "../../core/insight/method-phrases.ts";
import { languages } from "../../core/text.ts";
import { report } from "./report.ts";

describe("the report", () => {
  it("says first which days, whose experience and what it rests on", () => {
    const text = said({});
    assert.match(text, /Lunch restaurant Period 2 Mar – 17 Apr 2026/);
    assert.match(text, /Customers Rests on 240 experiences, 240 journeys walked and 200 people/);
  });

  it("says about how many people there are where their number is estimated, and that it is", () => {
    const estimated = { peopleEstimated: true } as const;
    const text = said({ passes: 4_712_345, people: 811_904, ...estimated });
    assert.match(text, /240 experiences, about 4,710,000 journeys walked and about 812,000 people/);
    assert.match(text, /said to be “about” so many are estimated from a fixed sample/);
    const figure = aFigure({ people: 99_944, ...estimated });
    const one = said({ touchpoints: [anAuditedTouchpoint({ measures: { "satisfaction.positive": figure } })] });
    assert.match(one, /200 people Numbers of people .* Neither 72% 66–78% about 99,900 respondents/);
    assert.doesNotMatch(said({}), /fixed sample/);
  });

  it("says what it was restricted to", () => {
    const slice = { journey: "lunch", perspective: "customer", channels: ["kiosk"], locations: ["turku-1"] } as const;
    assert.match(said({ slice }), /Restricted to Channel: kiosk · Place: turku-1/);
  });

  it("says a region alone where everything below it is meant", () => {
    const region = { key: "helsinki", parent: null, name: { en: "Helsinki" } };
    const kallio = { key: "kallio", parent: "helsinki", name: { en: "Kallio" } };
    const audit = anAudit({
      slice: { journey: "lunch", perspective: "customer", locations: ["helsinki", "kallio"], channels: ["web"] },
    });
    const text = read(report(audit, aJourney(), "en", { places: [region, kallio] }));
    assert.match(text, /Channel: web · Place: Helsinki (?! ·|,)/);
    assert.doesNotMatch(text, /Kallio/);
  });

  it("shows every figure with its interval and the people it rests on", () => {
    assert.match(said({}), /Getting the bill Neither 72% 66–78% 200 respondents/);
  });

  it("gives the reason where few have answered, and no figure", () => {
    const few = anAuditedTouchpoint({
      ...{ verdict: "too-few", n: 3, people: 3, measures: { "satisfaction.positive": tooFew(3) } },
      difference: tooFew(3),
    });
    const text = said({ touchpoints: [few] }, aJourney(), "fi");
    assert.match(text, /liian vähän vastaajia: toistaiseksi 3, tarvitaan 5/);
    assert.doesNotMatch(text, /72 %/);
  });

  it("says of a blind spot that it is not measured, never 0", () => {
    const text = said(
      { touchpoints: [anAuditedTouchpoint(), aBlindTouchpoint("dessert")] },
      aJourneyWith("bill", "dessert"),
    );
    assert.match(text, /dessert Blind spot not measured/);
    assert.match(text, /What cannot be said yet dessert : not measured/);
  });

  it("says of a touchpoint where people were heard by another measure that they were, and of few people how few", () => {
    const notBy = {
      headline: "",
      measures: {},
      n: 0,
      people: 0,
      difference: { ok: false, reason: "not-measured", n: 0 },
    } as const;
    const touchpoints = [
      anAuditedTouchpoint({ ...notBy, verdict: "unjudged" }),
      anAuditedTouchpoint({ ...notBy, key: "dessert", verdict: "too-few", difference: tooFew(3) }),
    ];
    const text = said({ touchpoints }, aJourneyWith("bill", "dessert"));
    assert.match(text, /bill Not judged people were heard here, but not by this measure/);
    assert.match(text, /dessert Too few answers too few respondents: 3 so far, 5 needed/);
    assert.match(
      text,
      /What cannot be said yet bill : people were heard here, but not by this measure dessert : too few/,
    );
  });

  it("says that nothing has been measured when nothing has", () => {
    const text = said({
      ...{ touchpoints: [aBlindTouchpoint("bill")], period: { from: "", until: "" } },
      ...{ experiences: 0, passes: 0, people: 0 },
    });
    assert.match(text, /What stands out Nothing has been measured here yet/);
    assert.doesNotMatch(text, /Period/);
  });

  it("speaks of a difference only where its interval leaves out zero", () => {
    const pain = { verdict: "pain", key: "bill" } as const;
    const apart = anAuditedTouchpoint({
      ...pain,
      difference: aFigure({ value: -20, low: -26, high: -14, unit: "points" }),
    });
    assert.match(said({ touchpoints: [apart] }), /−20\.0 points \(−26\.0 to −14\.0\)/);
    const journey = aJourney({ stages: [aStage({ touchpoints: [aTouchpoint({ target: 0.8 })] })] });
    assert.match(
      said({ touchpoints: [anAuditedTouchpoint(pain)] }, journey),
      /judged against its own target target 80%/,
    );
  });

  it("says beside each mean which scale it is of, where several stand in one column", () => {
    const on = (scale: [number, number], value: number) => {
      const mean = aFigure({ value, low: value - 0.2, high: value + 0.2, unit: "mean", scale });
      return { headline: "wait.mean", measures: { "wait.mean": mean } };
    };
    const touchpoints = (...scales: [number, number][]) =>
      ["bill", "menu"].map((key, at) => anAuditedTouchpoint({ key, ...on(scales[at]!, 4.2 - at) }));
    assert.match(said({ touchpoints: touchpoints([1, 5], [0, 10]) }), / 4\.2\/5 4\.0–4\.4 .* 3\.2\/10 3\.0–3\.4 /);
    assert.match(said({ touchpoints: touchpoints([1, 5], [1, 5]) }), / 4\.2 4\.0–4\.4 .* 3\.2 3\.0–3\.4 /);
  });

  it("says by which measure those are judged that are not judged as most", () => {
    const easy = { headline: "effort.easy", measures: { "effort.easy": aFigure() } };
    const touchpoints = ["menu", "taste", "bill"].map((key) =>
      anAuditedTouchpoint({ key, ...(key === "bill" && easy) }),
    );
    const text = said({ touchpoints }, aJourneyWith("menu", "taste", "bill"));
    assert.match(text, /At each touchpoint: Share satisfied. Except Found it easy: bill\./);
  });
});

describe("weighted figures in the report", () => {
  it("have their unweighted twin beside them", () => {
    const measures = {
      "satisfaction.positive": aFigure({ weighted: true }),
      "satisfaction.positive@unweighted": aFigure({ value: 0.69, low: 0.63, high: 0.75 }),
    };
    const text = said({ touchpoints: [anAuditedTouchpoint({ measures })], whole: measures });
    assert.equal(text.match(/72% 66–78% 200 respondents unweighted 69% \(63–75%\)/g)?.length, 2);
    assert.match(text, /Figures are weighted/);
  });

  it("have it also where the weights are too uneven for a weighted one", () => {
    const measures = {
      "satisfaction.positive": { ok: false, reason: "weights-too-uneven", n: 40 },
      "satisfaction.positive@unweighted": aFigure({ value: 0.69, low: 0.63, high: 0.75 }),
    } as const;
    assert.match(said({ whole: measures }), /a few respondents would speak for all unweighted 69% \(63–75%\)/);
  });

  it("are told from what is not weighted on the method page", () => {
    assert.match(
      said({ weighted: true }),
      /journey success and differences between places are computed without weights/,
    );
    assert.doesNotMatch(said({}), /without weights/);
  });
});

describe("the report's page", () => {
  const nasty = `<script>alert("1")</script> & 'co'`;
  const journey = aJourney({
    name: { en: nasty },
    owners: { hall: { name: { en: nasty }, kind: "supplier" } },
    promises: { p: { text: { en: nasty }, source: nasty, touchpoints: ["bill"], measure: "x.mean", target: 4 } },
    answers: { x: { name: { en: nasty }, scale: [1, 5], better: "higher" } },
    stages: [aStage({ name: { en: nasty }, touchpoints: [aTouchpoint({ name: { en: nasty }, owners: ["hall"] })] })],
  });
  const audit = anAudit({
    slice: {
      journey: "lunch",
      perspective: "customer",
      locations: [nasty],
      channels: [nasty],
      attributes: { group: [nasty] },
    },
    touchpoints: [anAuditedTouchpoint({ verdict: "pain" })],
    promises: [{ key: "p", verdict: "kept", figure: aFigure() }],
    drivers: someDrivers("bill"),
    priorities: [aPriority()],
    warnings: [
      { ...outOfScale, code: "brand-new", column: nasty, message: nasty, suggestion: nasty, touches: [], facts: {} },
      { ...outOfScale, column: nasty, facts: { ...outOfScale.facts, values: [{ value: nasty, rows: 1 }] } },
      aWarning(someFindings.leakage[1]!, { touches: [{ figures: "attribute", key: nasty }] }, nasty),
    ],
    data: { fingerprint: nasty, seed: 1, rows: { read: 1, used: 1, rejected: 0 } },
  });

  it("shows what people wrote as they wrote it, and runs none of it", () => {
    const page = report(audit, journey, "en");
    assert.doesNotMatch(page, /<script|alert\("1"\)/);
    assert.ok(page.includes("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp;"));
  });

  it("fetches nothing", () => {
    assert.doesNotMatch(report(audit, journey, "en"), /\s(src|href|action)="(?!#)|@import|url\(|https?:/);
  });

  it("marks names that are not in its language", () => {
    const named = aJourney({ stages: [aStage({ touchpoints: [aTouchpoint({ name: { fi: "Lasku" } })] })] });
    assert.ok(report(anAudit(), named, "sv").includes(`<span lang="fi">Lasku</span>`));
  });

  for (const language of ["fi", "sv"] as const) {
    it(`has no English left in it in ${language}, but what is marked as English`, () => {
      const text = { fi: "Lasku", sv: "Notan", en: "The bill" };
      const own = aJourney({
        name: { fi: "Lounas", sv: "Lunch" },
        stages: [aStage({ name: { fi: "Käynti", sv: "Besök" }, touchpoints: [aTouchpoint({ name: text })] })],
      });
      const method = `${methodPhrase("lmg")}; ${methodPhrase("drawn-customers", { draws: 2000, n: 240 })}`;
      const full = anAudit({
        ...{ touchpoints: [anAuditedTouchpoint({ verdict: "pain" })], drivers: { ...someDrivers("bill"), method } },
        priorities: [aPriority(), aPriorityAgainst({ flags: ["negative-slope", "moves-with:bill"] })],
        success: {
          expectation: "counts",
          bounds: [0.1, 0.2],
          limits: [0.08, 0.22],
          estimate: aFigure({ method: methodPhrase("score-decided") }),
          weakest: null,
          unlock: { bill: aFigure() },
        },
        whole: { "return.mean": aFigure({ unit: "mean", value: 7.2, low: 7, high: 7.4 }) },
        consistency: { "bill.between.location": aFigure(), "bill.icc.location": aFigure() },
        places: { bill: "differ" },
        warnings: allFindings,
      });
      assert.doesNotMatch(report(full, own, language), /<dd lang="en"/);
      const page = report(full, own, language).replace(/<(\w+)[^>]* lang="en"[^>]*>[\s\S]*?<\/\1>/g, "");
      const pictures = [...page.matchAll(/aria-label="([^"]*)"/g)].map(([, label]) => label).join(" ");
      const english = /\b(the|and|with|of|is|are|not|from|by|answers?|people|touchpoints?|journeys?|value|share)\b/i;
      assert.equal(english.exec(`${read(page)} ${pictures}`)?.[0], undefined);
    });
  }

  it("says which language it is in", () => {
    for (const language of languages)
      assert.ok(report(anAudit(), aJourney(), language).includes(`<html lang="${language}">`));
  });
});
