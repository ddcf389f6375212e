import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { paths } from "../src/api/paths.ts";
import { languages } from "../src/core/text.ts";
import { joined } from "../test/people.ts";
import { found, overflow } from "./axe.ts";
import { polkuInBrowser, type Reader } from "./polku.ts";

const { polku, open: openAs } = await polkuInBrowser({ POLKU_DEMO: "no" });
const anna = await joined(polku, polku.firstAdmin?.link ?? "", "Anna");
const open = (path: string, reader: Partial<Reader> = {}) => openAs(path, reader, anna);
const lunch = "/map/lunch-restaurant";
const tile = (page: Page, key: string) => page.locator(`[data-touchpoint="${key}"]`);

before(async () => {
  const body = readFileSync("examples/templates/lunch-restaurant.journey.yaml", "utf8");
  const headers = { "content-type": "text/yaml" };
  const kept = await polku.askWithKey("PUT", paths.journey("lunch-restaurant"), { body, headers });
  assert.equal(kept.status, 200, kept.text);
});

describe("axe finds nothing on the map, and nothing is wider than the screen", () => {
  for (const language of languages)
    for (const [scheme, size] of [
      ["light", "desktop"],
      ["dark", "phone"],
    ] as const)
      it(`${language}, ${scheme}, ${size}`, async () => {
        await using opened = await open("/map", { language, scheme, size });
        const { page } = opened;
        await page.locator(".map-card").nth(8).waitFor();
        assert.deepEqual(await found(page), []);
        assert.equal(await overflow(page), 0);
        await page.goto(`${polku.url}${lunch}`);
        await tile(page, "advert").click();
        assert.deepEqual(await found(page), []);
        assert.equal(await overflow(page), 0);
      });

  it("fi, dark, phone, with everything of the journey unfolded and a word refused", async () => {
    await using opened = await open(lunch, { language: "fi", scheme: "dark", size: "phone" });
    const { page } = opened;
    const panel = page.getByRole("complementary");
    await panel.getByRole("textbox", { name: "Lisää mielikuva" }).fill("Kotoisa");
    await page.keyboard.press("Enter");
    await panel.getByText("Tunteet", { exact: true }).click();
    for (const _ of ["added", "refused"]) {
      await panel.getByRole("combobox", { name: "Lisää sana" }).fill("kaiho");
      await page.keyboard.press("Enter");
    }
    await panel.getByText("kaiho on jo täällä.").waitFor();
    const folded = panel.locator("details:not([open]) > summary:visible");
    while ((await folded.count()) > 0) await folded.first().click();
    assert.deepEqual(await found(page), []);
    assert.equal(await overflow(page), 0);
  });

  it("on a phone one stage is seen at a time", async () => {
    await using opened = await open(lunch, { size: "phone" });
    const { page } = opened;
    await tile(page, "advert").waitFor();
    assert.equal(await tile(page, "menu").isVisible(), false);
    await page.getByRole("button", { name: "Next stage" }).click();
    await page.getByText("Stage 2 of 5").waitFor();
    assert.ok(await tile(page, "greeting").isVisible());
  });

  it("a map that is not there says so, and leads on", async () => {
    await using opened = await open("/map/dinner", { language: "sv" });
    await opened.page.getByRole("heading", { level: 1, name: "Det finns ingen sådan kundresa" }).waitFor();
    assert.deepEqual(await found(opened.page), []);
  });
});
