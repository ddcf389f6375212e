import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import type { Page } from "playwright-core";
import { paths } from "../src/api/paths.ts";
import { aSurveyFile, published } from "../test/responses.ts";
import { overflow } from "./axe.ts";
import { aJourneyOf } from "./journey-of.ts";
import { polkuInBrowser, type Reader, settled } from "./polku.ts";

const { polku, open } = await polkuInBrowser();
for (const count of [5, 60]) await aJourneyOf(polku, `of-${count}`, count);

/** A journey's page, printed: with PAPER=folder its sheets are put there to look at. */
async function printed(path: string, name: string, reader: Partial<Reader> = {}) {
  const opened = await open(path, reader);
  const { page } = opened;
  await page.locator(".path svg a").first().waitFor();
  await settled(page);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  // As it is on paper, to be looked into: what is printed is gone again.
  await page.setViewportSize({ width: 1497, height: 1032 });
  await page.emulateMedia({ media: "print" });
  await tell(page, "beforeprint");
  await page.locator(".sheet").first().waitFor();
  const folder = process.env.PAPER;
  if (folder !== undefined) {
    writeFileSync(join(folder, `${name}.pdf`), pdf);
    await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  }
  return { page, sheets: sheetsOf(pdf), [Symbol.asyncDispose]: () => opened[Symbol.asyncDispose]() };
}

/** The size of each page of a PDF, in millimetres. */
const sheetsOf = (pdf: Buffer): number[][] =>
  [...pdf.toString("latin1").matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) =>
    [width, height].map((points) => Math.round((Number(points) / 72) * 25.4)),
  );

/** What lies outside its sheet, and would be cut by it. */
const cut = (page: Page): Promise<string[]> =>
  page.evaluate(`[...document.querySelectorAll(".sheet")].flatMap((sheet) => {
    const paper = sheet.getBoundingClientRect();
    return [...sheet.querySelectorAll("*:not(title)")]
      .filter((part) => {
        const { left, right, top, bottom } = part.getBoundingClientRect();
        return left < paper.left - 1 || right > paper.right + 1 || top < paper.top - 1 || bottom > paper.bottom + 1;
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 120));
  })`);

/**
 * How much of their sheets' width the pictures take, 0–1. By the viewBox: a picture that is too high for its place would be
 * drawn narrower than it is wide.
 */
const widths = (page: Page): Promise<number[]> =>
  page.evaluate(`[...document.querySelectorAll(".sheet")].map((sheet) => {
    const picture = sheet.querySelector(".polku-journey");
    const place = picture.getBoundingClientRect();
    const { width, height } = picture.viewBox.baseVal;
    return Math.min(place.width, (place.height * width) / height) / sheet.clientWidth;
  })`);

const tell = (page: Page, event: "beforeprint" | "afterprint") =>
  page.evaluate(`window.dispatchEvent(new Event("${event}"))`);

const A3 = [420, 297];

describe("a journey on paper", () => {
  for (const [touchpoints, path, sheets] of [
    [5, "/journey/of-5", 1],
    [17, "/journey/lunch?period=last-3-months", 1],
    [60, "/journey/of-60", 4],
  ] as const)
    it(`of ${touchpoints} touchpoints is ${sheets} A3 across, as wide as the paper, and nothing of it is cut`, async () => {
      await using paper = await printed(path, `of-${touchpoints}`, { language: "fi" });
      assert.deepEqual(paper.sheets, Array(sheets).fill(A3));
      assert.deepEqual(await cut(paper.page), []);
      const drawn = await widths(paper.page);
      for (const share of drawn) assert.ok(share > 0.98, `${drawn}`);
    });

  it("says of itself what it shows, of whom, by how many and when it was printed; and nothing that can be pressed", async () => {
    await using paper = await printed("/journey/lunch?location=tampere&period=last-3-months", "tampere");
    const { page } = paper;
    assert.deepEqual(paper.sheets, [A3]);
    assert.equal(await page.getByRole("navigation").count(), 0);
    assert.equal(await page.locator("a:visible, button:visible, select:visible").count(), 0);
    const said = ((await page.locator(".paper").textContent()) ?? "").replaceAll("\u00a0", " ");
    assert.match(said, /Lunch restaurant/);
    assert.match(said, /2026 · Customers · Place: Tampere · Share satisfied/);
    assert.match(said, /pain point/);
    assert.match(
      said,
      /made-up figures of a demo · [\d,]+ experiences \([\d,]+ more without an answer\) · [\d,]+ people · Printed \d+ \w+ \d{4}/,
    );
  });

  it("leaves the touchpoints of one owner clear as the page does, and says whose they are", async () => {
    await using paper = await printed("/journey/lunch?owner=kitchen", "owner");
    const { page } = paper;
    const said = ((await page.locator(".paper").textContent()) ?? "").replaceAll("\u00a0", " ");
    assert.match(said, /Customers · Share satisfied[^·]* · Owner: Kitchen/);
    assert.equal(await page.locator(".paper g[opacity]").count(), 12);
  });

  it("does not call the figures of one's own journey made up while the demo is there too", async () => {
    await using paper = await printed("/journey/of-5", "own");
    assert.doesNotMatch((await paper.page.locator("body").textContent()) ?? "", /made-up/);
    await using demo = await open("/journey/lunch");
    await demo.page.locator("footer").getByText("made-up figures of a demo").waitFor();
    await using data = await open("/data");
    await data.page.locator("footer").getByText("made-up figures of a demo").waitFor();
  });

  it("nor its audits, its surveys and its experiences, whose addresses do not all name it", async () => {
    const kept = await polku.askWithKey("POST", paths.keepAudit("of-5"), { body: {} });
    assert.equal(kept.status, 201, kept.text);
    const about = (journey: string) => aSurveyFile({ key: `about-${journey}`, journey, about: "whole" });
    for (const journey of ["of-5", "lunch"]) await published(polku, about(journey));
    const audit = `/audits/${kept.json<{ id: string }>().id}`;
    for (const path of [audit, "/surveys/about-of-5", "/experiences?journey=of-5"]) {
      await using own = await open(path);
      await own.page.getByRole("heading", { level: 1 }).first().waitFor();
      await settled(own.page);
      assert.doesNotMatch((await own.page.locator("footer").textContent()) ?? "", /made-up/, path);
    }
    for (const path of ["/surveys/about-lunch", "/experiences?journey=lunch"]) {
      await using demo = await open(path);
      await demo.page.locator("footer").getByText("made-up figures of a demo").waitFor();
    }
  });

  it("has the rows that were chosen, and stays as wide with all of them", async () => {
    const lanes = ["against", "owners", "suppliers", "promises", "counts"].map((lane) => `lane=${lane}`).join("&");
    await using paper = await printed(`/journey/lunch?${lanes}`, "lanes", { language: "sv" });
    assert.deepEqual(paper.sheets, [A3]);
    assert.deepEqual(await cut(paper.page), []);
    const said = await paper.page.locator(".sheet svg").first().textContent();
    for (const lane of ["Leverantör", "Löften", "Ansvarar"]) assert.ok(said?.includes(lane), lane);
  });

  it("has light colours also where the screen is dark", async () => {
    const colours = async (scheme: Reader["scheme"]) => {
      await using paper = await printed("/journey/of-5", `of-5-${scheme}`, { scheme });
      return paper.page.evaluate(`["color", "--polku-stage", "--polku-path"].map((name) =>
        getComputedStyle(document.querySelector(".sheet")).getPropertyValue(name))`);
    };
    const light = (await colours("light")) as string[];
    assert.equal(light[0], "rgb(29, 34, 38)");
    assert.deepEqual(await colours("dark"), light);
  });

  it("is printed by its button and by its command, and leaves the page as it was", async () => {
    await using opened = await open("/journey/lunch", { language: "fi" });
    const { page } = opened;
    // Told in the page itself: whatever waits for a function would need eval, which the page's policy refuses.
    await page.evaluate(
      "window.print = () => document.body.setAttribute('data-printed', ++window.printed); window.printed = 0",
    );
    const printed = (times: number) => page.locator(`body[data-printed="${times}"]`).waitFor({ state: "attached" });
    await page.getByRole("button", { name: "Tulosta A3:lle" }).click();
    await printed(1);
    await page.keyboard.press("Control+K");
    await page.keyboard.type("tulosta");
    await page.keyboard.press("Enter");
    await printed(2);
    await tell(page, "beforeprint");
    await page.locator(".paper").waitFor({ state: "attached" });
    await tell(page, "afterprint");
    await page.locator(".paper").waitFor({ state: "detached" });
    assert.equal(await page.locator(".path svg.polku-journey").isVisible(), true);
  });

  it("is left alone by who prints the table", async () => {
    await using opened = await open("/journey/lunch?as=table");
    await opened.page.locator("table").first().waitFor();
    assert.equal(await opened.page.getByRole("button", { name: "Print on A3" }).count(), 0);
    await tell(opened.page, "beforeprint");
    assert.equal(await opened.page.locator(".paper").count(), 0);
  });
});

describe("other pages on paper", () => {
  it("two audits begin on the first sheet, and every row of them is there, none wider than the paper", async () => {
    await using opened = await open("/audit/lunch/compare?period=last-3-months");
    const { page } = opened;
    await page.locator(".compared").first().waitFor();
    const rowsOn = async (pageRanges: string) =>
      [...(await page.pdf({ format: "A4", tagged: true, pageRanges })).toString("latin1").matchAll(/\/S \/TR\s/g)]
        .length;
    const rows = await page.locator(".comparison tr").count();
    assert.equal(await rowsOn(""), rows);
    assert((await rowsOn("1")) > 1, "on the first sheet a row stands below the table's head");
    await page.setViewportSize({ width: 718, height: 1000 });
    await page.emulateMedia({ media: "print" });
    assert.equal(await overflow(page), 0);
  });

  it("the map has all its stages, and nothing that can be pressed to add to it", async () => {
    await using opened = await open("/map/lunch");
    const { page } = opened;
    await page.locator(".map-stage").first().waitFor();
    await page.setViewportSize({ width: 718, height: 1000 });
    await page.emulateMedia({ media: "print" });
    const ends: number[] = await page.evaluate(
      `[...document.querySelectorAll(".map-stage")].map((stage) => stage.getBoundingClientRect().right)`,
    );
    assert.equal(ends.length, 5);
    assert.ok(
      ends.every((end) => end > 0 && end <= 718),
      `${ends}`,
    );
    assert.equal(await page.getByRole("button", { name: /^Add/ }).count(), 0);
  });
});
