import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { verbs } from "../src/admin/verbs.ts";
import { words } from "../src/texts/words.ts";
import { invited, joined } from "../test/people.ts";
import { aSurveyFile, linkTo, published } from "../test/responses.ts";
import { found } from "./axe.ts";
import { polkuInBrowser, settled } from "./polku.ts";

const { polku, open } = await polkuInBrowser();
const anna = await joined(polku, polku.firstAdmin?.link ?? "", "Anna");
const vera = await invited(polku, anna, "Vera", "viewer");
await published(polku, aSurveyFile());
await linkTo(polku, "visit", { channel: "qr", label: "Table 12" });

describe("whoever may only look", { concurrency: false }, () => {
  it("is refused by no page of the menu", async () => {
    await using opened = await open("/", {}, vera);
    const { page } = opened;
    for (const { name, rooms } of verbs) {
      await page
        .getByRole("navigation", { name: "Main" })
        .getByRole("link", { name: words("en")(name) })
        .click();
      for (const { to } of rooms.filter(({ needs }) => needs === "read")) {
        await page.locator(`.frame-head a[href="${to}"]`).first().click();
        await page.waitForURL(`**${to}${to === "/" ? "journey/lunch" : ""}`);
        await page.getByRole("heading", { level: 1 }).waitFor();
        await settled(page);
        assert.equal(await page.locator(".failure").count(), 0, to);
      }
    }
    await page.goto(`${polku.url}/surveys/visit/links`);
    await page.getByRole("heading", { level: 1, name: "Visit" }).waitFor();
    await page.getByText("Table 12").waitFor();
  });

  it("hears who sees a page that is not for viewers, without a way to try it again", async () => {
    await using opened = await open("/settings", { language: "fi" }, vera);
    const refused = opened.page.locator(".failure");
    await refused.getByText("Tämän sivun näkevät pääkäyttäjä ja vastaava. Pyydä oikeutta pääkäyttäjältä.").waitFor();
    assert.equal(await refused.getByRole("button").count(), 0);
    assert.equal(await refused.locator("[lang=en]").count(), 0);
    assert.deepEqual(await found(opened.page), []);
    await opened.page.goto(`${polku.url}/people`);
    await refused.getByText("Tämän sivun näkee vain pääkäyttäjä. Pyydä oikeutta pääkäyttäjältä.").waitFor();
  });

  it("reads a map, and has nothing there to change it with", async () => {
    await using opened = await open("/map", { language: "fi" }, vera);
    const { page } = opened;
    await page.locator(".map-card").click();
    await page.getByText("Katselija: voit lukea, et muuttaa.").waitFor();
    const panel = page.getByRole("complementary");
    await page.locator('[data-touchpoint="bill"]').click();
    await panel.getByRole("heading", { name: "Laskun saaminen" }).waitFor();
    assert.ok(await panel.getByRole("textbox").first().isDisabled());
    for (const name of ["Tallenna", "Kumoa", "Poista", "Lisää", /^Lisää kosketuspiste/, /^\+ /])
      assert.equal(await page.getByRole("button", { name }).count(), 0, String(name));
    const [first] = await page.locator("[data-touchpoint]").all();
    const order = () =>
      page
        .locator("[data-touchpoint]")
        .evaluateAll((tiles: { dataset: { touchpoint: string } }[]) => tiles.map((tile) => tile.dataset.touchpoint));
    const before = await order();
    await first?.focus();
    for (const key of ["Delete", "Shift+ArrowDown", "Shift+ArrowRight"]) await page.keyboard.press(key);
    assert.deepEqual(await order(), before);
    assert.deepEqual(await found(page), []);
    await page.goto(`${polku.url}/map/journey?template=empty`);
    await page.getByText("Katselija: voit lukea, et muuttaa.").waitFor();
    assert.equal(await page.getByRole("button", { name: "Tallenna" }).count(), 0);
  });

  it("reads a survey, and has nothing there to change it with", async () => {
    await using opened = await open("/surveys/visit", { language: "sv" }, vera);
    const { page } = opened;
    await page.getByText("Läsare: du kan läsa men inte ändra.").waitFor();
    await page.locator("[data-question]").first().click();
    assert.ok(await page.getByRole("complementary").getByRole("textbox").first().isDisabled());
    for (const name of ["Spara", "Publicera …", "Ångra", /^\+ /])
      assert.equal(await page.getByRole("button", { name }).count(), 0, String(name));
    assert.deepEqual(await found(page), []);
  });
});
