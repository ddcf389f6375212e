import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { paths } from "../src/api/paths.ts";
import type { Audit } from "../src/core/insight/audit-value.ts";
import { languages } from "../src/core/text.ts";
import { report as writeReport } from "../src/flows/report/report.ts";
import { anAudit, aPriority, someDrivers } from "../test/audits.ts";
import { allFindings } from "../test/findings.ts";
import { aJourneyWith } from "../test/journeys.ts";
import { invited, joined, type Visitor } from "../test/people.ts";
import { found, overflow } from "./axe.ts";
import { held, polkuInBrowser } from "./polku.ts";

const { polku, open } = await polkuInBrowser();
let anna: Visitor;
let vera: Visitor;

before(async () => {
  anna = await joined(polku, polku.firstAdmin!.link, "Anna");
  vera = await invited(polku, anna, "Vera", "viewer");
});

const report = (page: Page, name: string | RegExp) => page.getByRole("region", { name });

/** Takes a file along, and reads it. */
async function downloaded(page: Page, kind: string): Promise<{ name: string; text: string }> {
  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name: `Download ${kind}` }).click();
  const file = await coming;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), "utf8") };
}

describe("an audit", () => {
  it("is made for the slice chosen, with everything that the report has, and is saved by a name", async () => {
    await using opened = await open("/audits", {}, anna);
    const { page } = opened;
    await page.getByText("No saved audits yet.").waitFor();
    await page.getByRole("link", { name: "Audit now: Lunch restaurant" }).click();
    await page.getByRole("heading", { level: 1, name: "Audit: Lunch restaurant" }).waitFor();
    await report(page, /^Audit/)
      .getByRole("heading", { level: 2, name: "For Monday" })
      .waitFor();

    await page.getByRole("button", { name: "All time" }).click();
    await page.getByRole("radio", { name: /The 3 months before/ }).click();
    await page.waitForURL("**/audit/lunch?period=previous-3-months");
    await page.keyboard.press("Escape");
    await page.locator('.page[aria-busy="false"]').waitFor();
    await page.getByRole("button", { name: "Save the audit" }).click();
    await page.getByLabel("Name (if you like)").fill("Before the new till");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Before the new till" }).waitFor();
    await page.getByText(/ · Anna · Polku /).waitFor();
    assert.deepEqual(await found(page), []);
  });

  it("has its buttons in their place from the beginning, but offers none before there is anything to save", async () => {
    await using opened = await open("/audits", {}, anna);
    const { page } = opened;
    const arrive = await held(page, "**/journeys/lunch/audit*");
    await page.getByRole("link", { name: "Audit now: Lunch restaurant" }).click();
    await page.getByRole("heading", { level: 1, name: "Audit: Lunch restaurant" }).waitFor();
    const bar = page.locator(".audit-bar");
    const compare = page.getByRole("link", { name: "Compare" });
    const before = await bar.boundingBox();
    assert.equal(await compare.count(), 0);
    arrive();
    await compare.waitFor();
    await page.getByRole("button", { name: "Save the audit" }).waitFor();
    assert.deepEqual(await bar.boundingBox(), before);
  });

  it("is not saved twice over the same answers, and says why", async () => {
    await using opened = await open("/audit/lunch?period=previous-3-months", {}, anna);
    const { page } = opened;
    await page.getByRole("button", { name: "Save the audit" }).click();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText(/saved lately: fewer than five experiences/).waitFor();
    assert.deepEqual(await found(page), []);
  });

  it("is taken along as a report, as the value that programs read, and as a table", async () => {
    await using opened = await open("/audit/lunch?channel=kiosk", {}, vera);
    const { page } = opened;
    const html = await downloaded(page, "HTML");
    assert.match(html.name, /^lunch-kiosk-\d{4}-\d\d-\d\d-\d{4}-\d\d-\d\d\.html$/);
    assert.match(html.text, /^<!doctype html>/);
    const json = JSON.parse((await downloaded(page, "JSON")).text) as Audit;
    assert.deepEqual([json.polku, json.slice.channels], ["audit/1", ["kiosk"]]);
    const csv = await downloaded(page, "CSV");
    assert.match(csv.text, /\r\nbill,Getting the bill,leave,satisfaction\.positive,/);
  });

  it("that was saved is opened from the list as it was; a viewer may look and compare, not save nor remove", async () => {
    await using opened = await open("/audits", {}, vera);
    const { page } = opened;
    await page.getByRole("link", { name: "Before the new till", exact: true }).click();
    await report(page, "Before the new till").getByRole("heading", { level: 2, name: "For Monday" }).waitFor();
    assert.equal(await page.getByRole("button", { name: /Remove|Save/ }).count(), 0);
    await page.goto(`${polku.url}/audit/lunch`);
    await report(page, /^Audit/).waitFor();
    assert.equal(await page.getByRole("button", { name: "Save the audit" }).count(), 0);
  });

  it("leads from a mark of doubt to its finding within the report, by keyboard too", async () => {
    await using opened = await open("/nowhere", {}, vera);
    const { page } = opened;
    // The demo's figures are in no doubt, so the server's answer is the report of an audit whose figures are.
    const doubtful = anAudit({ drivers: someDrivers("bill"), priorities: [aPriority()], warnings: allFindings });
    const journey = aJourneyWith("bill");
    await page.route("**/report?*", (route) =>
      route.fulfill({ contentType: "text/html", body: writeReport(doubtful, journey, "en") }),
    );
    await page.evaluate('history.pushState({}, "", "/audit/lunch")');
    const link = report(page, /^Audit/)
      .locator('a[href^="#finding-"]')
      .first();
    const finding = (await link.getAttribute("href"))?.slice(1);
    await link.press("Enter");
    const focused = "document.activeElement.shadowRoot.activeElement.id";
    assert.equal(await page.evaluate(focused), finding);
    assert.equal(new URL(page.url()).hash, "");
  });
});

describe("two audits", () => {
  it("are the slice now and its period before, every touchpoint with both figures and what may be said", async () => {
    await using opened = await open("/audit/lunch?period=last-3-months", {}, vera);
    const { page } = opened;
    await page.getByRole("link", { name: "Compare", exact: true }).click();
    await page.waitForURL("**/audit/lunch/compare?period=last-3-months");
    const table = page.getByRole("table", { name: "The touchpoints then and now" });
    const bill = table.getByRole("row", { name: /Getting the bill/ });
    await bill.waitFor();
    assert.equal(await table.getByRole("columnheader", { name: "Difference" }).count(), 1);
    assert.match((await bill.textContent()) ?? "", /higher than then|lower than then|cannot be told apart from then/);
    assert.equal(await bill.getByRole("img", { name: /^Getting the bill: then \d+%.*; now \d+%/ }).count(), 1);
  });

  it("are one that was saved and what came after it, chosen from the list", async () => {
    await using opened = await open("/audits", {}, vera);
    const { page } = opened;
    await page.getByRole("link", { name: "Compare with now: Before the new till" }).click();
    await page.waitForURL(/\/audit\/lunch\/compare\?from=.*before=/);
    const said = page.getByRole("row", { name: /Getting the bill/ }).first();
    await said.waitFor();
    assert.match((await said.textContent()) ?? "", /than then|from then/);
  });

  it("of partly the same answers are not said to differ, and why is said", async () => {
    await using opened = await open("/audits", {}, vera);
    const { page } = opened;
    await page.getByRole("link", { name: "Before the new till", exact: true }).click();
    await page.waitForURL("**/audits/*");
    const id = new URL(page.url()).pathname.split("/").at(-1);
    await page.goto(`${polku.url}/audit/lunch/compare?before=${id}`);
    await page.getByText(/^Some answers are in both/).waitFor();
    assert.equal(await page.getByText(/higher than then|lower than then/).count(), 0);
  });

  it("of the same days are called by what else they are of, and nothing is said of then and now", async () => {
    const year = { from: "2025-01-01", until: "2026-01-01" };
    const keptOf = async (location: string) => {
      const answer = await polku.askWithKey("POST", paths.keepAudit("lunch", { ...year, locations: [location] }), {
        body: {},
      });
      return answer.json<{ id: string }>().id;
    };
    const [tori, pasila] = [await keptOf("turku-tori"), await keptOf("helsinki-pasila")];
    const time = {
      en: /\b(then|now)\b/i,
      fi: /(?<!\p{L})(silloin\p{L}*|silloi\p{L}*|nyt)(?!\p{L})/iu,
      sv: /(?<!\p{L})(då|nu)(?!\p{L})/iu,
    };
    const headings = {
      en: "The touchpoints side by side",
      fi: "Kosketuspisteet rinnakkain",
      sv: "Kontaktpunkterna sida vid sida",
    };
    const choosers = { en: "First", fi: "Ensimmäinen", sv: "Den första" };
    for (const language of languages)
      for (const size of ["phone", "desktop"] as const) {
        await using opened = await open(`/audit/lunch/compare?before=${tori}&now=${pasila}`, { language, size }, vera);
        const { page } = opened;
        await page.getByRole("heading", { name: headings[language] }).waitFor();
        await page.getByLabel(choosers[language]).waitFor();
        assert.deepEqual(await page.locator("main").getByText(time[language]).allTextContents(), [], language);
        assert.equal(await overflow(page), 0);
      }
    for (const id of [tori, pasila]) await polku.askWithKey("DELETE", paths.keptAudit(id));
  });

  it("are told of a region as the region alone", async () => {
    const kept = await polku.askWithKey("POST", paths.keepAudit("lunch", { locations: ["helsinki"] }), { body: {} });
    const { id } = kept.json<{ id: string }>();
    const alone = /Place: Helsinki(?!,)/;
    await using opened = await open("/audits", {}, vera);
    const { page } = opened;
    const row = page.locator(".audit-rows li").filter({ hasText: alone });
    assert.doesNotMatch((await row.textContent()) ?? "", /Kallio|Pasila/);
    await row.locator(".audit-compare").click();
    await page.getByRole("button", { name: "Place: Helsinki" }).waitFor();
    await page.goto(`${polku.url}/audits/${id}`);
    const about = await page.locator(".about").textContent();
    assert.match(about ?? "", alone);
    assert.doesNotMatch(about ?? "", /Kallio|Pasila/);
    await page.goto(`${polku.url}/wall/lunch?location=helsinki`);
    assert.match((await page.locator(".wall-slice").textContent()) ?? "", /Place: Helsinki(?!,)/);
    await polku.askWithKey("DELETE", paths.keptAudit(id));
  });

  it("wait for a choice where there is nothing before, and take a period or a saved audit", async () => {
    await using opened = await open("/audit/lunch/compare", {}, vera);
    const { page } = opened;
    await page.getByText("Choose a period, and it is compared with the one before.").waitFor();
    await page.getByLabel("Then").selectOption({ label: "Before the new till" });
    await page.getByText(/^Some answers are in both/).waitFor();
  });
});

describe("an audit is found, looked at and taken away", () => {
  it("from the list of commands", async () => {
    await using opened = await open("/journey/lunch?channel=kiosk", {}, vera);
    const { page } = opened;
    await page.getByRole("button", { name: "Go to" }).waitFor();
    await page.keyboard.press("Control+k");
    await page.locator("dialog input:focus").waitFor();
    await page.keyboard.type("audit now");
    await page.getByRole("option", { selected: true }).filter({ hasText: "Audit now" }).waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL("**/audit/lunch?channel=kiosk");
  });

  for (const language of languages)
    it(`in ${language}, on a phone in the dark, with nothing that axe finds and nothing too wide`, async () => {
      await using opened = await open("/audits", { language, size: "phone", scheme: "dark" }, anna);
      const { page } = opened;
      await page.locator(".audit-name").waitFor();
      assert.deepEqual(await found(page), []);
      assert.equal(await overflow(page), 0);
      await page.locator(".audit-name").click();
      await page.locator(".report h2").first().waitFor();
      assert.deepEqual(await found(page), []);
      assert.equal(await overflow(page), 0);
    });

  it("by who may change things, after a question", async () => {
    await using opened = await open("/audits", {}, anna);
    const { page } = opened;
    await page.getByRole("link", { name: "Before the new till", exact: true }).click();
    await page.getByRole("button", { name: "Remove: Before the new till" }).click();
    await page.getByText("Remove this audit for good?").waitFor();
    await page.getByRole("button", { name: "Keep it" }).click();
    await page.getByRole("button", { name: "Remove: Before the new till" }).click();
    await page.getByRole("button", { name: "Remove", exact: true }).click();
    await page.waitForURL("**/audits");
    await page.getByText("No saved audits yet.").waitFor();
  });
});
