import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import type { Browser } from "playwright-core";
import type { Audit } from "../src/core/insight/audit-value.ts";
import type { Language } from "../src/core/text.ts";
import { report } from "../src/flows/report/report.ts";
import {
  aBlindTouchpoint,
  aFigure,
  anAudit,
  anAuditedTouchpoint,
  aPriority,
  aPriorityAgainst,
  someDrivers,
  tooFew,
} from "../test/audits.ts";
import { allFindings } from "../test/findings.ts";
import { aJourney, aStage, aTouchpoint } from "../test/journeys.ts";
import { found, overflow } from "./axe.ts";
import { readers, sizes, startBrowser } from "./polku.ts";

const browser: Browser = await startBrowser();
after(() => browser.close());

const keys = ["location", "greeting", "menu", "speed", "taste", "bill", "dessert", "drinks"];
const journey = aJourney({
  name: { fi: "Lounasravintola", sv: "Lunchrestaurang", en: "Lunch restaurant" },
  owners: { hall: { name: { fi: "Sali", sv: "Matsalen", en: "Dining room" }, kind: "supplier" } },
  promises: {
    quick: {
      text: { en: "Quickly" },
      source: "advert",
      touchpoints: ["speed"],
      measure: "satisfaction.positive",
      target: 0.8,
    },
  },
  stages: [
    aStage({
      touchpoints: keys.map((key) => aTouchpoint({ key, name: { fi: key }, owners: ["hall"], contact: "indirect" })),
    }),
  ],
});

/** An audit in which every section of the report has something to say. */
const full: Audit = anAudit({
  touchpoints: [
    ...["location", "greeting", "menu"].map((key) => anAuditedTouchpoint({ key })),
    anAuditedTouchpoint({ key: "speed", verdict: "pain" }),
    anAuditedTouchpoint({ key: "taste", verdict: "strength" }),
    anAuditedTouchpoint({
      measures: { "satisfaction.positive": aFigure({ weighted: true }), "satisfaction.positive@unweighted": aFigure() },
    }),
    aBlindTouchpoint("dessert"),
    anAuditedTouchpoint({ key: "drinks", verdict: "too-few", measures: { "satisfaction.positive": tooFew(3) } }),
  ],
  whole: { "recommend.nps": aFigure({ unit: "points", value: 12, low: 4, high: 20 }) },
  promises: [{ key: "quick", verdict: "broken", figure: aFigure() }],
  drivers: someDrivers("speed", "taste", "bill"),
  priorities: [aPriority(), aPriorityAgainst({ touchpoint: "taste" })],
  success: {
    expectation: "counts",
    bounds: [0.1, 0.6],
    limits: [0.08, 0.64],
    estimate: aFigure(),
    weakest: "bill",
    unlock: { bill: aFigure(), taste: aFigure() },
  },
  consistency: { "bill.between.location": aFigure({ unit: "mean" }), "bill.icc.location": aFigure() },
  places: { bill: "differ" },
  warnings: allFindings,
});

/** The report as it was opened, with everything it asked of the network. */
async function opened(language: Language, scheme: "light" | "dark", size: keyof typeof sizes) {
  const context = await browser.newContext({ viewport: sizes[size], colorScheme: scheme });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.setContent(report(full, journey, language));
  return { page, asked, [Symbol.asyncDispose]: () => context.close() };
}

describe("in the report, axe finds nothing and nothing is wider than the screen", () => {
  for (const { language, scheme, size } of readers)
    it(`in ${language}, ${scheme}, on a ${size}`, async () => {
      await using report = await opened(language, scheme, size);
      assert.deepEqual(await found(report.page), []);
      assert.equal(await overflow(report.page), 0);
    });
});

describe("the report", () => {
  it("asks nothing of the network and runs no script", async () => {
    await using report = await opened("fi", "light", "desktop");
    assert.deepEqual(report.asked, []);
    assert.equal(await report.page.locator("script, link, img, iframe, object, [onclick], [onload]").count(), 0);
  });

  it("draws the journey across on a desk and downwards on a phone, never wider than its frame", async () => {
    await using desk = await opened("en", "light", "desktop");
    for (const [width, expected] of [
      [1440, "wide"],
      [1264, "wide"],
      [1100, "middle"],
      [1024, "middle"],
      [1023, "narrow"],
      [768, "narrow"],
      [721, "narrow"],
      [720, "down"],
      [390, "down"],
    ] as const) {
      await desk.page.setViewportSize({ width, height: 900 });
      const frames = await desk.page.locator(".journey:visible").all();
      assert.equal(frames.length, 1, `${width}`);
      assert.match((await frames[0]!.getAttribute("class")) ?? "", new RegExp(`\\b${expected}$`), `${width}`);
      assert.ok(await frames[0]!.evaluate((frame) => frame.scrollWidth <= frame.clientWidth), `${width}`);
    }
  });

  it("keeps its tables tables where they are laid out as cards", async () => {
    await using phone = await opened("en", "light", "phone");
    const table = phone.page.getByRole("table", { name: /At each touchpoint/ });
    assert.equal(await table.getByRole("rowheader", { name: "location" }).count(), 1);
    assert.equal(await table.getByRole("columnheader", { name: "Verdict" }).count(), 1);
  });

  it("leads from the mark beside a figure to the finding that doubts it, by word and number as well", async () => {
    await using desk = await opened("en", "light", "desktop");
    const row = desk.page.getByRole("table", { name: /Difference|Associated gain/ }).getByRole("row", { name: /bill/ });
    const mark = row.first().getByText(/In doubt: findings? /);
    const link = mark.getByRole("link").first();
    const number = await link.textContent();
    await link.click();
    const finding = desk.page.locator("li:target");
    assert.equal(await finding.count(), 1);
    assert.equal(await finding.getAttribute("id"), `finding-${number}`);
    assert.match((await finding.textContent()) ?? "", /Figures in doubt: bill/);
  });

  it("begins in print with the whole journey on the first sheet of A4", async () => {
    await using desk = await opened("en", "light", "desktop");
    await desk.page.emulateMedia({ media: "print" });
    await desk.page.setViewportSize({ width: 1017, height: 703 });
    const picture = await desk.page.locator(".wide svg").boundingBox();
    assert(picture !== null);
    assert.ok(picture.y + picture.height < 703, `the picture ends at ${picture.y + picture.height} of 703 pixels`);
    assert.ok(picture.x + picture.width <= 1017);
  });
});
