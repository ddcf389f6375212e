import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { verbs } from "../src/admin/verbs.ts";
import { languages } from "../src/core/text.ts";
import { words } from "../src/texts/words.ts";
import { invited, joined } from "../test/people.ts";
import { aSurveyFile, linkTo, published } from "../test/responses.ts";
import { found, overflow } from "./axe.ts";
import { polkuInBrowser, settled } from "./polku.ts";

const { polku, open } = await polkuInBrowser();
const anna = await joined(polku, polku.firstAdmin?.link ?? "", "Anna");
const vera = await invited(polku, anna, "Vera", "viewer");

describe("whoever may only look", { concurrency: false }, () => {
  it("is told that there is no survey yet, and not to make one", async () => {
    await using opened = await open("/surveys", {}, vera);
    const main = opened.page.getByRole("main");
    await main.getByText("No survey yet.", { exact: true }).waitFor();
    await opened.page.goto(`${polku.url}/kiosks`);
    await main.getByText("There is no survey yet").waitFor();
    assert.equal(await main.getByRole("link").count(), 0);
    await published(polku, aSurveyFile());
    await linkTo(polku, "visit", { channel: "qr", label: "Table 12" });
  });

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

it("a survey is found by its name from anywhere", async () => {
  await using opened = await open("/journey/lunch", {}, vera);
  const { page } = opened;
  await page.getByRole("button", { name: "Go to" }).click();
  await page.locator("dialog input").fill("visit");
  await page.getByRole("option", { name: /^Visit/ }).click();
  await page.waitForURL("**/surveys/visit");
});

describe("the head of a page", () => {
  for (const language of languages)
    it(`has nothing that lies on something else, however wide the screen: ${language}`, async () => {
      await using opened = await open("/surveys", { language, size: "tablet" }, anna);
      const { page } = opened;
      await page.getByRole("link", { name: "Anna" }).waitFor();
      await settled(page);
      assert.deepEqual(await found(page), []);
      const boxes = async () =>
        Promise.all(
          (await page.locator(".frame-head :is(a, button, select):visible").all()).map(async (one) => ({
            name: await one.innerText(),
            box: (await one.boundingBox())!,
          })),
        );
      for (const width of [390, 660, 700, 768, 820, 960, 1024, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        const all = await boxes();
        const clashes = all.flatMap((one, place) =>
          all
            .slice(place + 1)
            .filter((other) => meet(one.box, other.box))
            .map((other) => `${one.name} on ${other.name}`),
        );
        assert.deepEqual(clashes, [], `${width} px`);
        assert.equal(await overflow(page), 0, `${width} px`);
      }
    });
});

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
const meet = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width - 0.5 && b.x < a.x + a.width - 0.5 && a.y < b.y + b.height - 0.5 && b.y < a.y + a.height - 0.5;
