import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  aBlindTouchpoint,
  aFigure,
  anAudit,
  anAuditedTouchpoint,
  aPriority,
  someDrivers,
  tooFew,
} from "../../../test/audits.ts";
import { aJourney, aJourneyWith, aStage, aTouchpoint } from "../../../test/journeys.ts";
import type { Audit, DriversRefused } from "../../core/insight/audit-value.ts";
import type { Journey } from "../../core/journey/journey.ts";
import { type Language, languages } from "../../core/text.ts";
import { report } from "./report.ts";

/** The words of a page as they are read, without pictures and style. */
const read = (page: string): string =>
  page
    .replace(/<(style|svg)[\s\S]*?<\/\1>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/[ \n\u00a0\u202f]+/g, " ");

const said = (audit: Partial<Audit>, journey: Journey = aJourney(), language: Language = "en"): string =>
  read(report(anAudit(audit), journey, language));

describe("the report", () => {
  it("says first which days, whose experience and what it rests on", () => {
    const text = said({});
    assert.match(text, /Lunch restaurant Period 2 Mar – 17 Apr 2026/);
    assert.match(text, /Customers Rests on 240 experiences, 240 journeys walked and 200 people/);
  });

  it("says what it was restricted to", () => {
    const slice = { journey: "lunch", perspective: "customer", channels: ["kiosk"], locations: ["turku-1"] } as const;
    assert.match(said({ slice }), /Restricted to Channel: kiosk · Place: turku-1/);
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
});

describe("drivers in the report", () => {
  const because: Record<DriversRefused["code"], RegExp> = {
    "no-outcome": /Nobody has been asked whether they will come again/,
    "too-few-touchpoints": /Fewer than two touchpoints were answered together with the outcome/,
    "too-few-together": /Too few people answered these together: Getting the bill and The journey as a whole\./,
    "too-few-people": /Too few people answered\./,
    "no-variation": /Everybody gave the same answer/,
  };
  for (const [code, words] of Object.entries(because)) {
    it(`say why they are refused: ${code}`, () => {
      const drivers = { refused: "", code: code as DriversRefused["code"], touchpoints: ["bill", ""] };
      const text = said({ drivers });
      assert.match(text, words);
      assert.match(text, /For Monday These answers do not tell where effort would pay first/);
    });
  }

  it("do not say that nobody was asked where few were", () => {
    assert.match(said({ whole: { "return.mean": tooFew(4) } }), /What drives the outcome Too few people answered\./);
  });

  it("name the outcome they explain, and give ranks as far apart as they may be", () => {
    const text = said({ drivers: someDrivers("bill", "taste") }, aJourneyWith("bill", "taste"));
    assert.match(text, /What goes with Coming again/);
    assert.match(text, /taste 50% 30–70% 200 respondents 1–2/);
  });

  it("stand in the order of the journey, and say so, where they explain little", () => {
    const drivers = { ...someDrivers("bill", "taste"), rSquared: aFigure({ value: 0.04, low: 0.01, high: 0.09 }) };
    const text = said({ drivers }, aJourneyWith("bill", "taste"));
    assert.match(text, /explain little here; do not prioritise from this/);
    assert.match(text, /Rows stand in the order of the journey/);
  });

  it("say what was left out of them", () => {
    const touchpoints = [anAuditedTouchpoint(), anAuditedTouchpoint({ key: "drinks" })];
    const text = said({ touchpoints, drivers: someDrivers("bill") }, aJourneyWith("bill", "drinks"));
    assert.match(text, /Left out here, [^:]*: drinks\./);
  });
});

describe("priorities in the report", () => {
  const journey = aJourneyWith("taste", "bill");
  const drivers = someDrivers("bill", "taste");
  const touchpoints = ["taste", "bill"].map((key) => anAuditedTouchpoint({ key }));

  it("have a number only where they have a rank, and the others say why not", () => {
    const zero = aFigure({ value: 0.05, low: -0.1, high: 0.2, unit: "effect" });
    const priorities = [aPriority(), aPriority({ touchpoint: "taste", rank: null, best: 0.004, gain: zero })];
    const text = said({ drivers, touchpoints, priorities }, journey);
    assert.match(text, /bill 1 first in 80% of redraws \+0\.30 \+0\.20 to \+0\.40 200 respondents 2\/5/);
    assert.match(
      text,
      /These cannot be ranked .* which says nothing of importance\. .* taste \+0\.05 −0\.10 to \+0\.20 200 respondents cannot be told from zero/,
    );
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

describe("journey success in the report", () => {
  it("gives the reason when there is none", () => {
    assert.match(said({}), /Journey success Journey success: not measured/);
  });

  it("gives bounds also where it cannot be estimated, and names no weakest link", () => {
    const estimate = { ok: false, reason: "measured-by-outcome", n: 90 } as const;
    const text = said({
      success: { bounds: [0.1, 0.6], limits: [0.08, 0.64], estimate, weakest: null, unlock: { bill: tooFew(3) } },
    });
    assert.match(text, /cannot be estimated: what was asked seems to have depended on how it went/);
    assert.match(text, /Between 10% and 60%, [^.]* With the uncertainty of the sample: 8–64%/);
    assert.match(text, /No single weakest link stands out/);
  });

  it("names the weakest link, and shows where journeys failed in the order of the journey", () => {
    const unlock = {
      taste: aFigure({ value: 0.02, low: 0.01, high: 0.04 }),
      bill: aFigure({ value: 0.2, low: 0.15, high: 0.26 }),
    };
    const success = { bounds: [0.3, 0.6], limits: [0.26, 0.65], estimate: aFigure(), weakest: "bill", unlock } as const;
    const text = said({ success }, aJourneyWith("taste", "bill"));
    assert.match(text, /Weakest link: bill/);
    assert.match(text, /taste 2% 1–4% 200 respondents bill .* 20% 15–26%/);
  });
});

describe("promises in the report", () => {
  const quick = {
    text: { en: "Lunch in ten minutes" },
    source: "advert",
    touchpoints: ["bill"],
    measure: "satisfaction.positive",
    target: 0.8,
  };

  it("stand with their verdict, figure and target", () => {
    const promises = [{ key: "quick", verdict: "broken", figure: aFigure() }] as const;
    const text = said({ promises }, aJourney({ promises: { quick } }));
    assert.match(
      text,
      /Lunch in ten minutes advert · Getting the bill · Share satisfied Broken 72% 66–78% 200 respondents 80%/,
    );
  });

  it("keep their target in its unit also where nothing is measured", () => {
    const promises = [{ key: "quick", verdict: "blind", figure: { ok: false, reason: "not-measured", n: 0 } }] as const;
    const journey = aJourney({ promises: { quick: { ...quick, measure: "effort.mean", target: 6 } } });
    assert.match(said({ promises }, journey), /Not measured not measured 6\.0/);
  });

  it("are left out when there are none", () => {
    assert.doesNotMatch(said({}), /Promises/);
  });
});

describe("places in the report", () => {
  const spread = (low: number) => aFigure({ value: 0.31, low, high: 0.5, unit: "mean" });
  const consistency = (between: ReturnType<typeof spread> | Extract<Audit["consistency"][string], { ok: false }>) => ({
    "bill.between.location": between,
    "bill.icc.location": between.ok ? aFigure({ value: 0.11, low: 0.04, high: 0.2 }) : between,
  });

  it("differ only where the lower end of their spread is clearly above zero", () => {
    assert.match(
      said({ consistency: consistency(spread(0.2)) }),
      /Places differ from each other Getting the bill ±0\.31 0\.20–0\.50 200 respondents 11%/,
    );
    const alike = said({ consistency: consistency(spread(0.01)) });
    assert.match(
      alike,
      /Places are alike, as far as these answers can tell Getting the bill ±0\.31 0\.01–0\.50 200 respondents/,
    );
    assert.doesNotMatch(alike, /differ from each other/);
  });

  it("are not compared when they are too few", () => {
    const few = { ok: false, reason: "too-few-units", n: 3, needed: 5 } as const;
    assert.match(
      said({ consistency: consistency(few) }),
      /Nothing can be said of differences between places Getting the bill too few to compare: 3, 5 needed/,
    );
  });
});

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
    warnings: [{ code: "encoding", column: nasty, touchpoint: "bill", message: nasty, suggestion: nasty }],
    data: { fingerprint: nasty, seed: 1, rows: { read: 1, used: 1, rejected: 0 } },
  });

  it("shows what people wrote as they wrote it, and runs none of it", () => {
    const page = report(audit, journey, "en");
    assert.doesNotMatch(page, /<script|alert\("1"\)/);
    assert.ok(page.includes("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp;"));
  });

  it("fetches nothing", () => {
    assert.doesNotMatch(report(audit, journey, "en"), /\s(src|href|action)=|@import|url\(|https?:/);
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
      const full = anAudit({
        ...{ touchpoints: [anAuditedTouchpoint({ verdict: "pain" })], drivers: someDrivers("bill") },
        priorities: [aPriority(), aPriority({ rank: null, flags: ["negative-slope", "moves-with:bill"] })],
        success: {
          bounds: [0.1, 0.2],
          limits: [0.08, 0.22],
          estimate: aFigure(),
          weakest: null,
          unlock: { bill: aFigure() },
        },
        whole: { "return.mean": aFigure({ unit: "mean", value: 7.2, low: 7, high: 7.4 }) },
        consistency: { "bill.between.location": aFigure(), "bill.icc.location": aFigure() },
        warnings: [{ code: "too-few", touchpoint: "bill", message: "the bill has too few answers" }],
      });
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
