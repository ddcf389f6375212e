import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { found, overflow } from "./axe.ts";
import { aJourneyOf } from "./journey-of.ts";
import { polkuInBrowser, pressAtOnce } from "./polku.ts";

const { open, openAnew, polku } = await polkuInBrowser();
const wall = { width: 1920, height: 1080 };

describe("a screen on a wall", () => {
  it("shows the journey and what is true of it, on one screen, without the frame; Escape leaves", async () => {
    await using opened = await open("/journey/lunch?channel=kiosk", { language: "fi", scheme: "dark" });
    const { page } = opened;
    await page.setViewportSize(wall);
    await page.getByRole("link", { name: "Seinänäyttö" }).click();
    await page.waitForURL("**/wall/lunch?channel=kiosk");
    await page.locator(".wall-picture svg").waitFor();
    assert.equal(await page.getByRole("navigation").count(), 0);
    assert.deepEqual(await found(page), []);
    assert.equal(await overflow(page), 0);
    assert.equal(await page.locator("html").evaluate((html) => html.scrollHeight), wall.height);
    await page.keyboard.press("Escape");
    await page.waitForURL("**/journey/lunch?channel=kiosk");
  });

  it("turns to another journey by key, and stays where it is told to", async () => {
    const file = `polku: journey/1
key: dinner
name: { en: Dinner }
stages: [{ key: eat, phase: during, name: { en: Eating }, touchpoints: [{ key: soup, name: { en: Soup } }] }]
`;
    const kept = await polku.askWithKey("PUT", "/api/v1/journeys/dinner", {
      body: file,
      headers: { "content-type": "text/yaml" },
    });
    assert.equal(kept.status, 200);
    await using empty = await open("/wall/dinner", { language: "fi" });
    await empty.page.locator(".lead").getByText("Tältä polulta ei ole vielä kerrottu kokemuksia").waitFor();
    assert.equal(await empty.page.getByRole("button", { name: "Näytä kaikki" }).count(), 0, "nothing was chosen");
    await using opened = await open("/wall/lunch", { language: "en" });
    const { page } = opened;
    await page.locator("h1").filter({ hasText: "Lunch" }).waitFor();
    await page.getByRole("button", { name: "Stay here" }).click();
    await page.getByRole("button", { name: "Turn by itself" }).waitFor();
    await page.keyboard.press("ArrowRight");
    await page.locator("h1").filter({ hasText: "Dinner" }).waitFor();
    assert.deepEqual(await found(page), []);
    await page.keyboard.press("ArrowLeft");
    await page.locator("h1").filter({ hasText: "Lunch" }).waitFor();
  });

  it("turns through places when told to, and says which one is on; the address keeps it", async () => {
    await using opened = await open("/wall/lunch?channel=kiosk", { language: "en" });
    const { page } = opened;
    const slice = page.locator(".wall-slice");
    await slice.filter({ hasText: "Customers · Channel: kiosk" }).waitFor();
    await page.getByLabel("Turn through").selectOption("Place");
    await page.waitForURL("**/wall/lunch?channel=kiosk&by=location");
    await page.keyboard.press("ArrowRight");
    await slice.filter({ hasText: "Channel: kiosk · Place: " }).waitFor();
    const first = (await slice.textContent()) ?? "";
    await page.keyboard.press("ArrowRight");
    await slice.filter({ hasText: "Place: ", hasNotText: first }).waitFor();
    assert.deepEqual(await found(page), []);
    await page.reload();
    await slice.filter({ hasText: "Place: " }).waitFor();
    await pressAtOnce(page, "ArrowLeft", "ArrowLeft");
    await page.waitForURL((url) => !url.searchParams.has("location"));
    await page.keyboard.press("Escape");
    await page.waitForURL("**/journey/lunch?channel=kiosk");
  });

  it("keeps what it shows while Polku is away, says from when it is, and goes on by itself", async () => {
    await using opened = await openAnew("/wall/lunch", { language: "en" });
    const { page } = opened;
    await page.clock.install();
    await page.reload();
    await page.getByRole("button", { name: "Stay here" }).click();
    await page.route("**/api/**", (route) => route.abort());
    await page.clock.fastForward("02:00");
    await page.locator(".stale").waitFor();
    assert.equal(await page.locator(".wall-picture svg").count(), 1);
    await page.unroute("**/api/**");
    await page.clock.fastForward("02:00");
    await page.locator(".stale").waitFor({ state: "detached" });
  });

  it("leaves the touchpoints of an owner clear that the address names, and says whose they are", async () => {
    await using opened = await open("/wall/lunch?owner=kitchen", { language: "en" });
    const { page } = opened;
    await page.locator(".wall-slice").filter({ hasText: "Owner: Kitchen" }).waitFor();
    await page.locator(".wall-picture g[opacity]").first().waitFor();
    assert.equal(await page.locator(".wall-picture g[opacity]").count(), 12);
    await page.goto(`${polku.url}/wall/lunch?owner=nobody`);
    await page.locator(".wall-picture svg").waitFor();
    assert.equal(await page.locator(".wall-picture g[opacity]").count(), 0);
  });

  it("says by which measure, what its marks mean, and what was expected", async () => {
    await using opened = await open("/wall/lunch", { language: "en" });
    const { page } = opened;
    await page.setViewportSize(wall);
    await page.locator(".wall-slice").filter({ hasText: "Customers · Share satisfied" }).waitFor();
    await page.locator(".legend").getByText("expected", { exact: true }).waitFor();
    await page.locator(".legend").getByText("pain point").waitFor();
    await page.goto(`${polku.url}/wall/lunch?measure=satisfaction.index`);
    await page.locator(".wall-slice").filter({ hasText: "Satisfaction index 0–100" }).waitFor();
  });

  it("turns a journey of 60 touchpoints sheet by sheet, each as wide as the wall, its names read from afar", async () => {
    await aJourneyOf(polku, "of-60", 60);
    await using opened = await open("/wall/of-60", { language: "fi" });
    const { page } = opened;
    await page.setViewportSize(wall);
    await page.locator(".wall-slice").filter({ hasText: " · 1 / 4" }).waitFor();
    const sizes = () =>
      page.evaluate<{ name: number; share: number; lines: number[] }>(`{
        const svg = document.querySelector(".wall-picture svg");
        const scale = svg.getScreenCTM().a;
        const letters = [...document.querySelectorAll(".wall .lead > span")];
        ({
          name: 12 * scale,
          share: (svg.viewBox.baseVal.width * scale) / svg.clientWidth,
          lines: letters.map((one) => Math.round(one.offsetHeight / parseFloat(getComputedStyle(one).lineHeight))),
        });
      }`);
    for (const size of [wall, { width: 3840, height: 2160 }]) {
      await page.setViewportSize(size);
      await page.waitForFunction(`Math.abs(document.querySelector(".wall-picture svg").clientWidth - innerWidth) < 80`);
      const { name, share, lines } = await sizes();
      assert.ok(name >= (14 * size.width) / wall.width, `names are ${name} px`);
      assert.ok(share > 0.98, `${share} of the width`);
      assert.deepEqual(
        lines.filter((line) => line !== 1),
        [],
      );
    }
    await page.keyboard.press("ArrowRight");
    await page.waitForURL("**/wall/of-60?sheet=2");
    await page.locator(".wall-slice").filter({ hasText: " · 2 / 4" }).waitFor();
    assert.deepEqual(await found(page), []);
    await page.keyboard.press("ArrowLeft");
    await page.waitForURL("**/wall/of-60");
    await page.keyboard.press("ArrowLeft");
    await page.waitForURL((url) => !url.pathname.endsWith("of-60"));
  });
});
