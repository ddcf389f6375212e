import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Page } from "playwright-core";
import { languages } from "../src/core/text.ts";
import { found } from "./axe.ts";
import { held, type PolkuInBrowser, polkuInBrowser } from "./polku.ts";

const { openAnew: open }: PolkuInBrowser = await polkuInBrowser();

const picture = (page: Page) => page.locator("svg.polku-journey");
const choice = (page: Page) => page.locator(".plain-select select").first();
/** Whose texts the page has asked for so far. */
const asked = async (page: Page): Promise<string[]> => {
  const addresses = await page.evaluate<string[]>("performance.getEntriesByType('resource').map(({ name }) => name)");
  return addresses.flatMap((address) => /\/assets\/(fi|sv|en)-[\w-]+\.js$/.exec(address)?.[1] ?? []);
};

describe("the texts of a language", () => {
  for (const language of languages)
    it(`come alone: ${language}`, async () => {
      await using opened = await open("/journey/lunch", { language });
      const { page } = opened;
      await picture(page).waitFor();
      assert.deepEqual(await asked(page), [language]);
      assert.equal(await page.locator("html").getAttribute("lang"), language);
    });

  it("are asked for while the app is still on its way", async () => {
    await using opened = await open("/nowhere", { language: "fi" });
    const { page } = opened;
    const texts = page.waitForRequest("**/assets/fi-*.js");
    await page.route("**/assets/index-*.js", async (route) => {
      await texts;
      await route.continue();
    });
    await page.reload();
    await page.getByRole("heading", { level: 1 }).waitFor();
  });

  it("come when it is chosen; until then the page stays as it is, and no further", async () => {
    await using opened = await open("/journey/lunch", { language: "en" });
    const { page } = opened;
    await page.getByRole("region", { name: "For Monday" }).waitFor();
    const arrive = await held(page, "**/assets/sv-*.js");
    const place = await picture(page).boundingBox();
    const onItsWay = page.waitForRequest("**/assets/sv-*.js");
    await choice(page).selectOption("sv");
    await onItsWay;
    assert.equal(await choice(page).inputValue(), "sv", "what was chosen shows at once");
    assert.ok(await page.getByRole("region", { name: "For Monday" }).isVisible());
    assert.equal(await page.locator("html").getAttribute("lang"), "en");
    assert.deepEqual(await picture(page).boundingBox(), place);
    arrive();
    await page.getByRole("region", { name: "Till måndag" }).waitFor();
    assert.equal(await page.locator("html").getAttribute("lang"), "sv");
    assert.deepEqual(await asked(page), ["en", "sv"]);
    await choice(page).selectOption("en");
    await page.getByRole("region", { name: "For Monday" }).waitFor();
    assert.deepEqual(await asked(page), ["en", "sv"], "what is here is not asked for again");
  });

  it("that is chosen last is spoken, whichever comes first", async () => {
    await using opened = await open("/journey/lunch", { language: "en" });
    const { page } = opened;
    await picture(page).waitFor();
    const arrive = await held(page, "**/assets/sv-*.js");
    await choice(page).selectOption("sv");
    await choice(page).selectOption("fi");
    await page.getByRole("region", { name: "Maanantaiksi" }).waitFor();
    const late = page.waitForResponse("**/assets/sv-*.js");
    arrive();
    const response = await late;
    await response.finished();
    // The same module is run once: what waits for it has gone on by the next picture.
    await page.evaluate(`import(${JSON.stringify(response.url())}).then(() => new Promise(requestAnimationFrame))`);
    assert.equal(await page.locator("html").getAttribute("lang"), "fi");
    assert.equal(await choice(page).inputValue(), "fi");
  });

  it("that cannot be fetched is said in the one before, over a page that stays; tried again, it comes", async () => {
    await using opened = await open("/journey/lunch", { language: "fi" });
    const { page } = opened;
    await page.getByRole("region", { name: "Maanantaiksi" }).waitFor();
    const place = await picture(page).boundingBox();
    await page.context().setOffline(true);
    await choice(page).selectOption("sv");
    const said = page.getByRole("alert");
    await said.getByText("Kieltä Svenska ei saatu haettua. Sivu pysyy suomeksi").waitFor();
    assert.equal(await choice(page).inputValue(), "fi");
    assert.equal(await page.locator("html").getAttribute("lang"), "fi");
    assert.equal(await page.evaluate("localStorage.getItem('polku-language')"), "fi");
    assert.deepEqual(await picture(page).boundingBox(), place);
    assert.deepEqual(await found(page), []);
    await page.keyboard.press("Escape");
    await said.waitFor({ state: "hidden" });
    await page.context().setOffline(false);
    await choice(page).selectOption("sv");
    await page.getByRole("region", { name: "Till måndag" }).waitFor();
  });

  it("that do not come at first are missed in words", async () => {
    await using opened = await open("/nowhere", { language: "en" });
    const page = await opened.page.context().newPage();
    await page.route("**/assets/en-*.js", (route) => route.abort());
    await page.goto(opened.page.url());
    await page.getByText("Polku could not be fetched. Load the page again in a moment.").waitFor();
  });
});
