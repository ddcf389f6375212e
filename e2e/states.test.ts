import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Page } from "playwright-core";
import { paths } from "../src/api/paths.ts";
import { whileLogIsHeld } from "../test/held-log.ts";
import { found } from "./axe.ts";
import { held, polkuInBrowser } from "./polku.ts";

const { polku, open, openAnew } = await polkuInBrowser();

const picture = (page: Page) => page.locator("svg.polku-journey");

describe("while Polku does not answer", () => {
  for (const path of ["/", "/journey/lunch", "/journey/lunch/bill"])
    it(`${path} says so in the reader's language, and comes back by itself`, async () => {
      await using opened = await openAnew("/nowhere", { language: "fi" });
      const { page } = opened;
      await page.context().setOffline(true);
      await page.evaluate(`history.pushState({}, "", ${JSON.stringify(path)})`);
      await page.getByRole("heading", { level: 1, name: "Polku ei vastaa" }).waitFor();
      assert.deepEqual(await found(page), []);
      await page.context().setOffline(false);
      await picture(page).waitFor();
    });

  it("keeps the figures and the choices of before where another slice is chosen, says from when, and brings the slice", async () => {
    for (const path of ["/journey/lunch", "/journey/lunch/bill"]) {
      await using opened = await openAnew(path, { language: "fi" });
      const { page } = opened;
      const chip = page.locator(".chips").getByRole("button", { name: "Paikka" });
      await chip.waitFor();
      await page.waitForLoadState("networkidle");
      await page.context().setOffline(true);
      await chip.click();
      await page.locator(".choices:popover-open label").last().click();
      const said = page.getByText(/^Polku ei vastaa. Uutta valintaa ei saatu vielä: näkyvissä on edellinen, .* klo /);
      await said.waitFor();
      assert.equal(await page.getByRole("heading", { name: "Polku ei vastaa" }).count(), 0);
      await chip.waitFor();
      assert.deepEqual(await found(page), []);
      await page.context().setOffline(false);
      await said.waitFor({ state: "detached" });
    }
  });

  it("says so of a page that cannot be fetched, stays in the app, and brings the page by itself", async () => {
    await using opened = await openAnew("/journey/lunch", { language: "fi" });
    const { page } = opened;
    await picture(page).waitFor();
    await page.context().setOffline(true);
    for (const name of ["Kuuntele", "Kartoita"]) {
      await page.getByRole("link", { name }).click();
      await page.getByRole("heading", { level: 1, name: "Polku ei vastaa" }).waitFor();
      assert.equal(await page.getByText("preload").count(), 0);
    }
    assert.deepEqual(await found(page), []);
    // It looks again whether Polku answers, in vain.
    await page.waitForEvent("requestfailed", (request) => request.url().endsWith(paths.health));
    await page.context().setOffline(false);
    await page.waitForURL("**/map");
    await page.locator(".map-card").first().waitFor();
  });

  it("fetches the app anew where a newer Polku has other parts, also where it was loaded anew once before", async () => {
    await using opened = await openAnew("/journey/lunch");
    const { page } = opened;
    await page.reload();
    await picture(page).waitFor();
    let isOld = true;
    page.on("request", (request) => {
      if (request.isNavigationRequest()) isOld = false;
    });
    await page.route("**/assets/map-choice*", (route) =>
      isOld ? route.abort("internetdisconnected") : route.continue(),
    );
    // Not by the browser's whole clock, which would also forget that the page was loaded anew.
    await page.evaluate("performance.now = () => 61_000");
    await page.getByRole("link", { name: "Map", exact: true }).click();
    await page.locator(".map-card").first().waitFor();
    assert.equal(isOld, false);
  });

  it("does not say that Polku is silent where it answers and only a part is missing", async () => {
    await using opened = await openAnew("/journey/lunch", { language: "fi" });
    const { page } = opened;
    await page.reload();
    await page.route("**/assets/map-choice*", (route) => route.abort("internetdisconnected"));
    await page.getByRole("link", { name: "Kartoita" }).click();
    const missing = page.getByRole("heading", {
      name: "Tämän sivun tiedostoja ei saatu, vaikka Polku vastaa",
    });
    await missing.waitFor();
    assert.deepEqual(await found(page), []);
    await page.unroute("**/assets/map-choice*");
    await page.getByRole("button", { name: "Yritä uudelleen" }).click();
    await page.locator(".map-card").first().waitFor();
  });

  it("keeps what was there, and tells from when it is", async () => {
    await using opened = await openAnew("/journey/lunch", { language: "sv", size: "phone" });
    const { page } = opened;
    await page.getByRole("region", { name: "Till måndag" }).waitFor();
    await page.clock.install();
    await page.context().setOffline(true);
    await page.clock.runFor(60_000);
    await page.evaluate("window.dispatchEvent(new Event('visibilitychange'))");
    await page.clock.runFor(10_000);
    await page.getByText(/^Polku svarar inte\. Det som visas är från kl\. \d+[.:]\d\d\.$/).waitFor();
    assert.ok(await picture(page).isVisible());
    assert.deepEqual(await found(page), []);
  });
});

describe("what cannot be shown", () => {
  it("because the address asks for what is not there, says so in the reader's language and leads on", async () => {
    await using opened = await open("/journey/lunch?measure=taste.sweet", { language: "fi" });
    const { page } = opened;
    await page.getByRole("heading", { level: 1, name: "Tällä polulla ei ole tällaista mittaria" }).waitFor();
    // In small print, what the server said.
    await page
      .locator(".failure")
      .getByText("pitäisi olla mittari, esimerkiksi satisfaction.positive, mutta on ”taste.sweet”")
      .waitFor();
    await page.getByRole("link", { name: "Näytä kaikki" }).click();
    await picture(page).waitFor();
    assert.equal(new URL(page.url()).search, "");
  });

  it("because the address cannot be read, says nothing in another language than the reader's", async () => {
    for (const language of ["fi", "sv"] as const)
      for (const address of [
        "/journey/lunch?from=2026-13-01",
        "/journey/lunch/bill?from=2026-13-01",
        "/journey/lunch/bill?measure=taste",
        "/journey/lunch?attribute.shoe=41",
        "/journey/lunch?perspective=nobody",
        "/wall/lunch?from=2026-13-01",
        "/audit/lunch/compare?before=nope",
        "/audit/lunch?from=2026-13-01",
        "/wall/lunch?from=2026-13-01",
        "/experiences?touchpoint=sauna",
        "/experiences?touchpoint=sauna",
        "/experiences?from=2026-13-01",
        "/experiences/nope",
        "/surveys/nope/links",
        "/audits/nope",
        "/map/nope",
        "/nowhere",
      ]) {
        await using opened = await open(address, { language });
        const { page } = opened;
        await page.waitForLoadState("networkidle");
        const heading = await page.getByRole("heading", { level: 1 }).first().textContent();
        assert.notEqual(heading, "", address);
        const english = await page.locator('main [lang="en"]').allTextContents();
        assert.deepEqual(english, [], `${address}: ${heading}`);
      }
  });

  it("because the last day is before the first, says so where the days are written", async () => {
    await using opened = await open("/journey/lunch", { language: "fi" });
    const { page } = opened;
    await page.getByRole("button", { name: "Koko aika" }).click();
    await page.getByLabel("Alkupäivä").fill("2026-03-01");
    await page.getByLabel("Loppupäivä").fill("2026-02-01");
    await page.getByRole("alert").getByText("Loppupäivä on ennen alkupäivää.").waitFor();
    assert.ok(await page.getByRole("button", { name: "Näytä", exact: true }).isDisabled());
    assert.deepEqual(await found(page), []);
  });

  it("scrolls nothing where all of it is on the screen", async () => {
    for (const size of ["phone", "desktop"] as const) {
      await using opened = await open("/nowhere", { size });
      await opened.page.getByRole("heading", { level: 1 }).waitFor();
      const over = await opened.page.evaluate("document.documentElement.scrollHeight - innerHeight");
      assert.equal(over, 0, size);
    }
  });

  it("because there is no such journey, leads to one there is", async () => {
    await using opened = await open("/journey/dinner");
    const { page } = opened;
    await page.getByRole("heading", { level: 1, name: "There is no such journey" }).waitFor();
    await page.getByRole("link", { name: "To the journey" }).click();
    await page.waitForURL("**/journey/lunch");
  });

  it("because there is no such survey, leads to those there are", async () => {
    await using opened = await open("/surveys/nope", { language: "fi" });
    const { page } = opened;
    await page.getByRole("heading", { level: 1, name: "Tällaista kyselyä ei ole" }).waitFor();
    await page.locator(".failure").getByRole("link", { name: "Kyselyt" }).click();
    await page.waitForURL("**/surveys");
  });

  it("because a link lets nobody in any more, leads to where one signs in", async () => {
    await using opened = await open("/join#nope", { language: "sv" });
    const { page } = opened;
    await page.getByRole("heading", { level: 1, name: "Det finns ingen sådan länk" }).waitFor();
    await page.locator(".failure").getByRole("link", { name: "Logga in" }).click();
    await page.waitForURL("**/account");
  });

  it("because too few have answered, is told in one sentence, with the journey below", async () => {
    await using opened = await open("/journey/lunch?until=2024-12-02&channel=qr");
    const { page } = opened;
    await page.getByText("Too few have answered to say anything of any touchpoint yet.").waitFor();
    assert.equal(await picture(page).locator("a[data-touchpoint]").count(), 17);
    await page.locator(".too-few").getByRole("button", { name: "Show everything" }).click();
    await page.locator("p.lead").getByText("Getting the bill").waitFor();
  });

  it("because nothing of a journey's own is there yet, waits with everything in its place", async () => {
    await using opened = await open("/nowhere");
    const { page } = opened;
    const arrive = await held(page, "**/overview*");
    await page.evaluate('history.pushState({}, "", "/journey/lunch")');
    await page.locator('.page[role="status"]').waitFor();
    assert.deepEqual(await found(page), []);
    arrive();
    await picture(page).waitFor();
  });
});

describe("what takes longer than a second", () => {
  it("is told in words over the place where it will be, and moves nothing", async () => {
    await using opened = await open("/data", { language: "fi", size: "phone" });
    const { page } = opened;
    const letGo = await held(page, "**/journeys/lunch/audit*");
    await page.evaluate(`history.pushState({}, "", "/audit/lunch")`);
    const words = page.getByText(/^Katselmusta lasketaan/);
    await words.waitFor();
    const waiting = page.locator(".waiting");
    const height = async () => (await waiting.boundingBox())?.height;
    const before = await height();
    await page.locator(".waiting-words").waitFor();
    assert.equal(await height(), before);
    assert.deepEqual(await found(page), []);
    letGo();
    await words.waitFor({ state: "detached" });
  });
});

describe("while everything is counted anew", () => {
  it("the page says so and how far it is, and goes on by itself", async () => {
    const yaml = { accept: "text/yaml", "content-type": "text/yaml" };
    const { text } = await polku.askWithKey("GET", paths.journey("lunch"), { headers: yaml });
    await using before = await open("/journey/lunch", { language: "sv" });
    await picture(before.page).waitFor();
    await using opened = await open("/journey/lunch", { language: "fi", size: "phone" });
    const { page } = opened;
    const anew = (one: Page, name = "Kaikkea lasketaan uudelleen") => one.getByRole("heading", { level: 1, name });
    await whileLogIsHeld(polku.dataFolder, async () => {
      const body = text.replace(/gap: \w+/, "gap: PT5H");
      assert.notEqual(body, text);
      assert.equal((await polku.askWithKey("PUT", paths.journey("lunch"), { body, headers: yaml })).status, 200);
      while ((await polku.askWithKey("GET", paths.overview("lunch"))).status === 200);
      for (const path of ["/journey/lunch", "/journey/lunch/bill", "/audit/lunch", "/data", "/wall/lunch", "/"]) {
        await page.goto(new URL(path, polku.url).href);
        await anew(page).waitFor();
        await page.getByText("Laskettu 0\u00a0%").waitFor();
      }
      assert.deepEqual(await found(page), []);
      await before.page.evaluate(`history.pushState({}, "", "/audit/lunch")`);
      await anew(before.page, "Allt räknas om").waitFor();
    });
    await picture(page).waitFor();
    await anew(page).waitFor({ state: "detached" });
    await before.page.locator("iframe, .audit-bar").first().waitFor();
  });
});
