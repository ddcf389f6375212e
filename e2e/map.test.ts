import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import type { Page } from "playwright-core";
import { paths } from "../src/api/paths.ts";
import type { Journey, JourneyVersion } from "../src/core/journey/journey.ts";
import { catalogues } from "../src/texts/catalogues.ts";
import { anExperienceBody } from "../test/experiences.ts";
import { joined } from "../test/people.ts";
import { someId } from "../test/polku.ts";
import { until } from "../test/until.ts";
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
/** Until focus is there: it comes when all is drawn. */
const stands = (page: Page, key: string) =>
  until(
    () => standing(page),
    (at) => at === key,
  );
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const save = async (page: Page, as = "Save as a new version") => {
  await button(page, "Save").click();
  await page.getByRole("dialog", { name: as }).getByRole("button", { name: "Save" }).click();
};
const newest = async () => (await polku.askWithKey("GET", paths.journey("lunch-restaurant"))).json<JourneyVersion>();
/** Somebody else, who changes the journey through the API. */
async function somebodyElseSays(change: (journey: Journey) => Journey) {
  const { version, journey } = await newest();
  const kept = await polku.askWithKey("PUT", `${paths.journey("lunch-restaurant")}?basedOn=${version}`, {
    body: change(journey),
  });
  assert.equal(kept.status, 200, kept.text);
}
/** … one touchpoint of it. */
const somebodyElse = (key: string, change: object) =>
  somebodyElseSays((journey) => ({
    ...journey,
    stages: journey.stages.map((each) => ({
      ...each,
      touchpoints: each.touchpoints.map((touchpoint) =>
        touchpoint.key === key ? { ...touchpoint, ...change } : touchpoint,
      ),
    })),
  }));

describe("mapping a journey", () => {
  it("begins from a template on an empty Polku, and is saved when asked", async () => {
    await using opened = await open("/");
    const { page } = opened;
    await page.getByRole("link", { name: "Map a journey" }).click();
    await page.getByRole("link", { name: /^Lunch restaurant/ }).click();
    await tile(page, "bill").waitFor();
    assert.equal(await page.getByRole("link", { name: "Map" }).getAttribute("aria-current"), "page");
    await page.getByText("not saved yet").waitFor();
    await save(page, "Save the journey");
    await page.getByText("Saved as version 1").waitFor();
    await page.waitForURL(({ search }) => search === "");
    assert.equal((await newest()).journey.stages.length, 5);
  });

  it("begins empty with its stages named in every language, also in those that the app does not speak now", async () => {
    await using opened = await open("/lost", { language: "sv" });
    const { page } = opened;
    const missed: string[] = [];
    page.on("response", (response) => response.status() === 404 && missed.push(response.url()));
    await page.evaluate('history.pushState({}, "", "/map/new-one?template=empty")');
    await page.locator(".map-stage-name").first().waitFor();
    assert.deepEqual(missed, [], "nothing is asked for that is not there");
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
    await page.keyboard.press("Control+z");
    await stands(page, "cleanliness");
    for (const _ of ["named", "moved"]) await page.keyboard.press("Control+z");
    await page.getByText("everything is saved").waitFor();
    await stands(page, "cleanliness");
    await page.keyboard.press("ArrowUp");
    assert.notEqual(await standing(page), "cleanliness", "the keys go on from there");
    await page.keyboard.press("ArrowDown");
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
    await conflict.getByText(/^.+, .*\d?\d:\d\d/).waitFor();
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

describe("what customers think of us, the words they choose, and targets", () => {
  const panel = (page: Page) => page.getByRole("complementary");
  const fields = (page: Page, summary: string) =>
    panel(page)
      .locator("details")
      .filter({ has: page.locator(":scope > summary", { hasText: summary }) })
      .last();
  const unfold = (page: Page, summary: string) => fields(page, summary).locator(":scope > summary").click();

  it("takes attributes of the image, and keeps one as long as a promise is told by it", async () => {
    await using opened = await open(lunch);
    const { page } = opened;
    await panel(page).getByRole("textbox", { name: "Add an attribute" }).fill("Luotettava");
    await page.keyboard.press("Enter");
    const reliable = fields(page, "luotettava");
    await reliable.getByLabel("Svenska").fill("Pålitlig");
    assert.deepEqual(await found(page), []);
    await unfold(page, "Lunch on the table");
    const measure = panel(page).getByLabel("Told by the measure").first();
    await measure.selectOption("image.luotettava.positive");
    await reliable.getByText("The promise “Lunch on the table in ten minutes” is measured by it.").waitFor();
    assert.ok(await reliable.getByRole("button", { name: "Take out" }).isDisabled());
    await page.keyboard.press("Control+z");
    await reliable.getByRole("button", { name: "Take out" }).click();
    await panel(page).getByText("luotettava").waitFor({ state: "detached" });
    await page.keyboard.press("Control+z");
    await save(page);
    await page.getByText("everything is saved").waitFor();
    assert.deepEqual((await newest()).journey.image, { luotettava: { en: "Luotettava", sv: "Pålitlig" } });
  });

  it("takes how emotions are chosen beside what another says of the reasons", async () => {
    await using opened = await open(lunch);
    const { page } = opened;
    await unfold(page, "Emotions");
    const emotions = fields(page, "Emotions");
    await emotions.getByLabel("Shares of words are").selectOption("hadExperience");
    const most = emotions.getByRole("spinbutton", { name: "How many may be chosen" });
    await most.fill("3");
    await most.fill("2.5");
    await emotions.getByText("Whole number 1 to 50, got 2.50: not taken.").waitFor();
    const add = emotions.getByRole("combobox", { name: "Add a word" });
    // A word that Polku knows is chosen by its name; another is what stands in the data.
    await add.fill("Surprise");
    await page.keyboard.press("Enter");
    await add.fill("nostalgia");
    await page.keyboard.press("Enter");
    await add.fill("surprise");
    await page.keyboard.press("Enter");
    await emotions.getByText("surprise is there already.").waitFor();
    await add.fill("");
    await unfold(page, "Surprise");
    await fields(page, "Surprise").getByLabel("How it feels").selectOption("pleasant");
    await unfold(page, "nostalgia");
    await fields(page, "nostalgia").getByLabel("Suomi").fill("Kaiho");
    assert.deepEqual(await found(page), []);
    await add.fill("no feeling");
    await page.keyboard.press("Enter");
    await unfold(page, "no feeling");
    await fields(page, "no feeling").getByRole("checkbox", { name: "they name nothing" }).check();
    await fields(page, "no feeling").getByText("names nothing", { exact: false }).first().waitFor();

    const tags = { words: { music: { name: { de: "Musik" } } }, none: ["nothing-special"], base: "asked" } as const;
    await somebodyElseSays((journey) => ({ ...journey, choices: { tags } }));
    await save(page);
    await page.getByRole("dialog", { name: "Somebody saved" }).getByRole("button", { name: "Take both" }).click();
    await save(page);
    await page.getByText("everything is saved").waitFor();
    const emotionsSaid = {
      words: {
        surprise: { valence: 1 },
        nostalgia: { name: { en: "nostalgia", fi: "Kaiho" } },
        "no feeling": { name: { en: "no feeling" } },
      },
      none: ["no feeling"],
      base: "hadExperience",
      maxChoices: 3,
    };
    assert.deepEqual((await newest()).journey.choices, { tags, emotions: emotionsSaid });

    // What the editor has no field for, such as a name in German, stays.
    await unfold(page, "Reasons");
    await unfold(page, "music");
    await fields(page, "music").getByLabel("English").fill("Music");
    await tile(page, "taste").click();
    await panel(page).getByRole("checkbox", { name: "nostalgia" }).waitFor();
    await save(page);
    await page.getByText("everything is saved").waitFor();
    assert.deepEqual((await newest()).journey.choices?.tags?.words.music, { name: { de: "Musik", en: "Music" } });
  });

  const measureOf = (page: Page) => panel(page).getByLabel("Measure of the target");
  const targetOf = async (key: string) =>
    (await newest()).journey.stages.flatMap(({ touchpoints }) => touchpoints).find((each) => each.key === key)?.target;

  it("asks for which measure a target is where nobody has answered, says what it means, and takes it away", async () => {
    await using opened = await open(lunch);
    const { page } = opened;
    await tile(page, "taste").click();
    const percent = panel(page).getByRole("spinbutton", { name: "Target, %" });
    const points = panel(page).getByRole("spinbutton", { name: "Target, points" });
    await panel(page).getByText("Nobody has answered here yet").waitFor();
    assert.equal(await percent.count(), 0, "no number before it is known of what");
    await measureOf(page).selectOption("Share satisfied");
    await page.getByText("everything is saved").waitFor();
    await percent.pressSequentially("85");
    assert.equal(await percent.inputValue(), "85");
    await panel(page).getByText("Share satisfied: at least 85%.").waitFor();
    await percent.fill("120");
    await panel(page).getByText("Expected 0 to 100, got 120: not taken.").waitFor();
    assert.deepEqual(await found(page), []);
    await tile(page, "bill").click();
    await measureOf(page).selectOption("Net promoter score, NPS");
    await points.pressSequentially("-20");
    await panel(page).getByText("Net promoter score, NPS: at least −20 points.").waitFor();
    await page.getByText("2 changes not saved").waitFor();
    await save(page);
    await page.getByText("everything is saved").waitFor();
    assert.deepEqual(
      [await targetOf("taste"), await targetOf("bill")],
      [
        { measure: "satisfaction.positive", value: 0.85 },
        { measure: "recommend.nps", value: -20 },
      ],
    );
    await tile(page, "taste").click();
    assert.equal(await percent.inputValue(), "85");
    await measureOf(page).selectOption("Found it easy");
    await panel(page).getByText("Found it easy: at least 85%.").waitFor();
    await percent.fill("");
    await tile(page, "bill").click();
    assert.equal(await points.inputValue(), "-20");
    await save(page);
    await page.getByText("everything is saved").waitFor();
    assert.deepEqual(
      [await targetOf("taste"), await targetOf("bill")],
      [undefined, { measure: "recommend.nps", value: -20 }],
    );
  });

  it("shows a number of an earlier file as one of which nobody said the measure, until somebody does", async () => {
    await somebodyElse("bill", { target: 0.8 });
    await using opened = await open(lunch);
    const { page } = opened;
    await tile(page, "bill").click();
    await panel(page).getByText("The target is 0.80, but of which measure is not said.").waitFor();
    await page.getByText("everything is saved").waitFor();
    await measureOf(page).selectOption("Share satisfied");
    await panel(page).getByText("Share satisfied: at least 80%.").waitFor();
    await save(page);
    await page.getByText("everything is saved").waitFor();
    assert.deepEqual(await targetOf("bill"), { measure: "satisfaction.positive", value: 0.8 });
  });

  it("says of a value that has a name already that it is there, and takes two values back one by one", async () => {
    await using opened = await open(lunch);
    const { page } = opened;
    await unfold(page, "weekday");
    const add = panel(page).getByRole("textbox", { name: "Name a value" });
    await add.fill("mon");
    await page.keyboard.press("Enter");
    await fields(page, "weekday").getByText("mon is there already.").waitFor();
    assert.equal(await add.inputValue(), "mon");
    for (const day of ["tue", "wed"]) {
      await add.fill(day);
      await page.keyboard.press("Enter");
    }
    await panel(page).getByRole("group", { name: "What wed is called" }).waitFor();
    assert.equal(await panel(page).getByText("is there already").count(), 0);
    await button(page, "Undo").click();
    await panel(page).getByRole("group", { name: "What wed is called" }).waitFor({ state: "detached" });
    assert.ok(await panel(page).getByRole("group", { name: "What tue is called" }).isVisible());
    await button(page, "Undo").click();
    await page.getByText("everything is saved").waitFor();
  });

  it("offers the words and values that lie in the data, with how many experiences, and takes them with a press", async () => {
    const lived = [
      ...Array.from({ length: 12 }, () => ({ emotions: ["nostalgia", "haikeus"], tags: ["price"], weekday: "thu" })),
      ...Array.from({ length: 7 }, () => ({ emotions: ["joy", "haikeus"], tags: ["price"], weekday: "fri" })),
      ...Array.from({ length: 2 }, () => ({ emotions: ["secret of two"], tags: [], weekday: "sat" })),
    ].map(({ weekday, ...answers }) =>
      anExperienceBody({
        ...{ id: someId(), journey: "lunch-restaurant", touchpoint: "taste", attributes: { weekday, seat: "window" } },
        answers: { satisfaction: 4, ...answers },
      }),
    );
    assert.equal((await polku.askWithKey("POST", paths.experiences, { body: lived })).status, 202);
    await polku.followed();
    await using opened = await open(lunch);
    const { page } = opened;
    await unfold(page, "Emotions");
    const emotions = fields(page, "Emotions");
    const offered = emotions.getByRole("group", { name: "Already in the data" });
    const names = () => offered.getByRole("button").allTextContents();
    await offered.getByRole("button").first().waitFor();
    // nostalgia is there already, what two people wrote is theirs.
    assert.deepEqual(await names(), ["+ haikeus 19 experiences", "+ Joy 7 experiences"]);
    assert.deepEqual(await found(page), []);
    await offered.getByRole("button", { name: "Take in haikeus, 19 experiences" }).press("Enter");
    await page.getByRole("status").getByText("haikeus was taken in. Ctrl+Z takes it back.").waitFor();
    assert.deepEqual(await names(), ["+ Joy 7 experiences"]);
    assert.equal(await page.evaluate("document.activeElement.textContent"), "+ Joy 7 experiences", "focus goes on");
    await page.keyboard.press("Enter");
    await offered.getByText("Nothing more is offered from the data.").waitFor();
    await unfold(page, "weekday");
    const days = fields(page, "weekday").getByRole("group", { name: "Already in the data" });
    assert.deepEqual(await days.getByRole("button").allTextContents(), [
      "+ thu 12 experiences",
      "+ fri Few: count withheld",
      "+ sat Few: count withheld",
    ]);
    await days.getByRole("button", { name: "Take in thu" }).click();
    await panel(page).getByRole("group", { name: "What thu is called" }).waitFor();
    await panel(page).getByText("The data tell of groups that the journey does not have.").waitFor();
    assert.deepEqual(await found(page), []);
    await button(page, "Add the group seat").click();
    await button(page, "Add the group seat").waitFor({ state: "detached" });
    await tile(page, "taste").click();
    await panel(page).getByText("It is judged by: Share satisfied.").waitFor();
    assert.equal(await measureOf(page).inputValue(), "satisfaction.positive");
    await save(page);
    await page.getByText("everything is saved").waitFor();
    const { choices, attributes } = (await newest()).journey;
    assert.deepEqual(choices?.emotions?.words.haikeus, { name: { en: "haikeus" } });
    assert.deepEqual(choices?.emotions?.words.joy, {}, "Polku has its name");
    assert.deepEqual(attributes.seat, { name: { en: "seat" }, type: "category", labels: {} });
    assert.deepEqual(attributes.weekday?.labels.thu, { en: "thu" });
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
