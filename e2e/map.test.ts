import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import type { Page } from "playwright-core";
import { paths } from "../src/api/paths.ts";
import type { Journey, JourneyVersion } from "../src/core/journey/journey.ts";
import { catalogues } from "../src/texts/catalogues.ts";
import { joined } from "../test/people.ts";
import { found } from "./axe.ts";
import { polkuInBrowser, type Reader } from "./polku.ts";

const { polku, open: openAs } = await polkuInBrowser({ POLKU_DEMO: "no" });
const anna = await joined(polku, polku.firstAdmin?.link ?? "", "Anna");
const open = (path: string, reader: Partial<Reader> = {}) => openAs(path, reader, anna);
const lunch = "/map/lunch-restaurant";

const tile = (page: Page, key: string) => page.locator(`[data-touchpoint="${key}"]`);
const stage = (page: Page, key: string) => page.locator(`[data-stage="${key}"] [data-touchpoint]`);
const keysIn = (page: Page, key: string) =>
  stage(page, key).evaluateAll((tiles) => tiles.map((each) => each.getAttribute("data-touchpoint")));
const standing = (page: Page) => page.evaluate("document.activeElement.dataset.touchpoint");
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const save = async (page: Page) => {
  await button(page, "Save").click();
  await page.getByRole("dialog", { name: "Save as a new version" }).getByRole("button", { name: "Save" }).click();
};
const newest = async () => (await polku.askWithKey("GET", paths.journey("lunch-restaurant"))).json<JourneyVersion>();
/** Somebody else, who changes one touchpoint through the API. */
async function somebodyElse(key: string, change: object) {
  const { version, journey } = await newest();
  const stages = journey.stages.map((each) => ({
    ...each,
    touchpoints: each.touchpoints.map((touchpoint) =>
      touchpoint.key === key ? { ...touchpoint, ...change } : touchpoint,
    ),
  }));
  const kept = await polku.askWithKey("PUT", `${paths.journey("lunch-restaurant")}?basedOn=${version}`, {
    body: { ...journey, stages },
  });
  assert.equal(kept.status, 200, kept.text);
}

describe("mapping a journey", () => {
  it("begins from a template on an empty Polku, and is saved when asked", async () => {
    await using opened = await open("/");
    const { page } = opened;
    await page.getByRole("link", { name: "Begin a new journey" }).click();
    await page.getByRole("link", { name: /^Lunch restaurant/ }).click();
    await tile(page, "bill").waitFor();
    assert.equal(await page.getByRole("link", { name: "Map" }).getAttribute("aria-current"), "page");
    await page.getByText("not saved yet").waitFor();
    await save(page);
    await page.getByText("Saved as version 1").waitFor();
    await page.waitForURL(({ search }) => search === "");
    assert.equal((await newest()).journey.stages.length, 5);
  });

  it("begins empty with its stages named in every language, also in those that the app does not speak now", async () => {
    await using opened = await open("/map/new-one?template=empty", { language: "sv" });
    const { page } = opened;
    await page.locator(".map-stage-name").first().waitFor();
    const sent = page.waitForRequest((request) => request.method() === "PUT");
    await button(page, "Spara").click();
    await page.getByRole("dialog").getByRole("button", { name: "Spara" }).click();
    const { name, stages } = (await sent).postDataJSON() as Journey;
    assert.deepEqual(name, { fi: catalogues.fi["map.newName"], sv: catalogues.sv["map.newName"], en: "New journey" });
    assert.deepEqual(Object.keys(stages[0]?.name ?? {}).toSorted(), ["en", "fi", "sv"]);
  });

  it("is dragged with the mouse, and told where it stands", async () => {
    await using opened = await open(lunch);
    const { page } = opened;
    await tile(page, "bill").dragTo(tile(page, "taste"), { targetPosition: { x: 60, y: 4 } });
    await page.getByRole("status").getByText("Getting the bill: Lunch, 3 of 5").waitFor();
    assert.deepEqual(await keysIn(page, "lunch"), ["menu", "order-speed", "bill", "taste", "drinks"]);
    await page.locator(".map-stage-name", { hasText: "Arriving" }).dragTo(page.locator('[data-stage="leave"]'), {
      targetPosition: { x: 150, y: 100 },
    });
    await page.getByRole("status").getByText("Arriving: stage 4 of 5").waitFor();
    await button(page, "Undo").click();
    await button(page, "Undo").click();
    await page.getByText("everything is saved").waitFor();
    assert.ok(await button(page, "Undo").isDisabled(), "there is nothing more to undo");
    assert.deepEqual(await keysIn(page, "leave"), ["bill", "paying", "friendliness"]);
  });

  it("is done with the keyboard alone: walk, move, rename, take out, undo", async () => {
    await using opened = await open(lunch);
    const { page } = opened;
    await tile(page, "advert").waitFor();
    for (let presses = 0; (await standing(page)) !== "advert"; presses++) {
      assert.ok(presses < 30, "the board is reached by Tab");
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    assert.equal(await standing(page), "cleanliness");
    await page.keyboard.press("Shift+ArrowRight");
    await page.getByRole("status").getByText("Cleanliness and comfort: Lunch, 2 of 5").waitFor();
    assert.equal(await standing(page), "cleanliness", "focus goes along");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Tidiness");
    assert.match((await tile(page, "cleanliness").locator(".map-tile-name").textContent()) ?? "", /^Tidiness/);
    await page.keyboard.press("Escape");
    assert.equal(await standing(page), "cleanliness", "Esc leads back");
    await page.keyboard.press("Delete");
    await page.getByRole("status").getByText("Tidiness was taken out. Ctrl+Z brings it back.").waitFor();
    for (const _ of ["taken out", "named", "moved"]) await page.keyboard.press("Control+z");
    await page.getByText("everything is saved").waitFor();
    await page.keyboard.press("Control+Shift+z");
    await page.getByText("1 change not saved").waitFor();
    await page.keyboard.press("Control+z");
  });

  it("shows which names are missing, and takes owners, feelings and promises", async () => {
    await using opened = await open(lunch);
    const { page } = opened;
    await button(page, "Add a touchpoint: Leaving").click();
    await page.keyboard.type("Coffee to go");
    await tile(page, "new-touchpoint").getByText("fi sv missing").waitFor();
    const panel = page.getByRole("complementary");
    await panel.getByLabel("Suomi").fill("Kahvi mukaan");
    await panel.getByLabel("Svenska").fill("Kaffe med");
    assert.equal(await tile(page, "new-touchpoint").locator(".map-missing").count(), 0);
    await panel.getByRole("checkbox", { name: "Kitchen" }).check();
    await panel.getByRole("checkbox", { name: "joy" }).check();
    await panel.getByText("indirect", { exact: true }).click();
    await panel.getByRole("checkbox", { name: "Lunch on the table in ten minutes" }).check();
    await save(page);
    await page.getByText("Saved as version 2").waitFor();
    const { journey } = await newest();
    const coffee = journey.stages[3]!.touchpoints[3]!;
    assert.deepEqual(
      [coffee.name, coffee.owners, coffee.feelings, coffee.contact],
      [{ en: "Coffee to go", fi: "Kahvi mukaan", sv: "Kaffe med" }, ["kitchen"], ["joy"], "indirect"],
    );
    assert.deepEqual(journey.promises.quick!.touchpoints, ["order-speed", "new-touchpoint"]);
  });

  it("takes what the journey has of its own: the pause between visits, answers, and what it is sliced by", async () => {
    await using opened = await open(lunch);
    const { page } = opened;
    const panel = page.getByRole("complementary");
    const pause = panel.getByRole("spinbutton", { name: "A new visit begins after a pause of" });
    // On the way there are 24 hours, which are a day too.
    await pause.clear();
    await pause.pressSequentially("240");
    assert.equal(await pause.inputValue(), "240");
    assert.equal(await panel.getByLabel("Unit of the pause").inputValue(), "hours");
    await pause.fill("2");
    await panel.getByLabel("Unit of the pause").selectOption("days");
    await panel.getByRole("textbox", { name: "Add an answer" }).fill("Pysäköinti");
    await page.keyboard.press("Enter");
    await panel.getByLabel("Highest value of the scale").fill("10");
    await panel.getByLabel("Which is good").selectOption("lower");
    await panel.getByRole("textbox", { name: "Add a grouping" }).fill("Weekday");
    await page.keyboard.press("Enter");
    await panel.getByRole("textbox", { name: "Name a value" }).fill("mon");
    await page.keyboard.press("Enter");
    await panel.getByRole("group", { name: "What mon is called" }).getByLabel("Suomi").fill("maanantai");
    assert.deepEqual(await found(page), []);
    await panel.getByRole("textbox", { name: "Add a grouping" }).fill("Mistake");
    await page.keyboard.press("Enter");
    await panel.getByText("Mistake").waitFor();
    await page.keyboard.press("Control+z");
    await panel.getByText("Mistake").waitFor({ state: "detached" });
    await save(page);
    await page.getByText("everything is saved").waitFor();
    const { journey } = await newest();
    assert.deepEqual(journey.passes, { gap: "P2D" });
    assert.deepEqual(journey.answers, { pysakointi: { name: { en: "Pysäköinti" }, scale: [1, 10], better: "lower" } });
    assert.deepEqual(journey.attributes.weekday, {
      name: { en: "Weekday" },
      type: "category",
      labels: { mon: { en: "mon", fi: "maanantai" } },
    });
  });

  it("is not left without saving by mistake", async () => {
    await using opened = await open(lunch);
    const { page } = opened;
    await tile(page, "menu").focus();
    await page.keyboard.press("Delete");
    await page.getByRole("link", { name: "Understand" }).click();
    await page.getByRole("dialog", { name: "Leave without saving?" }).waitFor();
    await button(page, "Stay").click();
    assert.equal(new URL(page.url()).pathname, lunch);
    await page.getByRole("link", { name: "Understand" }).click();
    await button(page, "Leave and forget the changes").click();
    await page.waitForURL("**/journey/lunch-restaurant");
  });
});

describe("two people at one map", () => {
  it("have both what they did, where they touched different things", async () => {
    await using opened = await open(lunch);
    const { page } = opened;
    await tile(page, "taste").click();
    await page.getByRole("complementary").getByLabel("English").fill("Flavour");
    await somebodyElse("menu", { cost: 5 });
    await save(page);
    const conflict = page.getByRole("dialog", { name: "Somebody saved version 4 meanwhile" });
    await conflict.getByText("Menu: cost").waitFor();
    assert.deepEqual(await found(page), []);
    await conflict.getByRole("button", { name: "Take both" }).click();
    await save(page);
    await page.getByText("Saved as version 5").waitFor();
    const [menu, , taste] = (await newest()).journey.stages[2]!.touchpoints;
    assert.deepEqual([menu!.cost, taste!.name.en], [5, "Flavour"]);
  });

  it("choose, where they touched the same", async () => {
    await using opened = await open(lunch);
    const { page } = opened;
    await tile(page, "taste").click();
    await page.getByRole("complementary").getByLabel("English").fill("How it tastes");
    await somebodyElse("taste", { name: { en: "Taste of the food", fi: "Ruoan maku", sv: "Smak" } });
    await save(page);
    const conflict = page.getByRole("dialog", { name: "Somebody saved version 6 meanwhile" });
    const names = conflict.getByRole("group", { name: "Flavour: name (en)" });
    assert.equal(await conflict.getByRole("button", { name: "Take both" }).isDisabled(), true);
    assert.deepEqual(await found(page), []);
    await names.getByRole("radio", { name: "Theirs: Taste of the food" }).check();
    await names.getByRole("radio", { name: "Mine: How it tastes" }).check();
    await conflict.getByRole("button", { name: "Take both" }).click();
    await save(page);
    await page.getByText("Saved as version 7").waitFor();
    const [, , taste] = (await newest()).journey.stages[2]!.touchpoints;
    assert.deepEqual(taste!.name, { en: "How it tastes", fi: "Ruoan maku", sv: "Smak" });
  });

  it("may forget what they did, and go on from the other's", async () => {
    await using opened = await open(lunch);
    const { page } = opened;
    await tile(page, "taste").click();
    await page.getByRole("complementary").getByLabel("English").fill("Taste");
    await somebodyElse("taste", { name: { en: "Taste of the food", fi: "Maku", sv: "Smak" } });
    await save(page);
    const conflict = page.getByRole("dialog", { name: "Somebody saved version 8 meanwhile" });
    await conflict.getByRole("button", { name: "Take theirs, forget mine" }).click();
    await tile(page, "taste").getByText("Taste of the food").waitFor();
    await page.getByText("everything is saved").waitFor();
  });

  it("read who saved what, and bring an earlier version back", async () => {
    await using opened = await open(lunch);
    const { page } = opened;
    await button(page, "History").click();
    const history = page.getByRole("dialog", { name: "History" });
    await history.getByRole("heading", { name: "Version 6" }).waitFor();
    await history
      .getByText(/^local, .+valid from/)
      .first()
      .waitFor();
    await history
      .getByText(/^Anna, /)
      .first()
      .waitFor();
    assert.deepEqual(await found(page), []);
    await history.getByRole("button", { name: "Bring version 3 back" }).click();
    await page.getByRole("status").getByText("Version 3 is on the page.").waitFor();
    await page.getByText("2 changes not saved").waitFor();
    await page.keyboard.press("Control+z");
  });
});

describe("a journey file", () => {
  const chosen = (page: Page, name: string, text: string) =>
    page.locator('input[type="file"]').setInputFiles({ name, mimeType: "text/yaml", buffer: Buffer.from(text) });

  it("is refused by line and column, then read, looked through and saved as a new journey", async () => {
    await using opened = await open("/map", { language: "fi" });
    const { page } = opened;
    const text = readFileSync("examples/airport/airport.journey.yaml", "utf8");
    await page.getByText("Lue polkutiedosto").waitFor();
    await chosen(page, "airport.yaml", text.replace(/phase: \w+/, "phase: sometime"));
    const line = text.split("\n").findIndex((each) => each.includes("phase:")) + 1;
    await page.getByRole("alert").getByText(`rivi ${line}, sarake`).waitFor();
    await page.getByRole("alert").getByText("pitäisi olla jokin näistä: before, during, end, after").waitFor();
    assert.equal(await page.getByRole("alert").locator("[lang]").count(), 0, "nothing of it in another language");
    assert.deepEqual(await found(page), []);
    await chosen(page, "airport.yaml", text);
    await page.waitForURL("**/map/airport?template=file");
    await page.getByText("airport.yaml luettiin. Katso se läpi ja tallenna, tai kumoa.").waitFor();
    await button(page, "Tallenna").click();
    await page.getByRole("dialog").getByRole("button", { name: "Tallenna" }).click();
    await page.getByText("Tallennettu versioksi 1").waitFor();
  });

  it("comes out as it went in", async () => {
    await using opened = await open(lunch);
    const { page } = opened;
    await page.getByText("File", { exact: true }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      button(page, "Download the journey file").click(),
    ]);
    assert.equal(download.suggestedFilename(), "lunch-restaurant.journey.yaml");
    const text = readFileSync(await download.path(), "utf8");
    await chosen(page, "same.yaml", text);
    await page.getByText("same.yaml was read.").waitFor();
    await page.getByText("everything is saved").waitFor();
  });
});
