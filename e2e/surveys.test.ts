import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Page } from "playwright-core";
import decodeQR from "qr/decode.js";
import { paths } from "../src/api/paths.ts";
import type { SurveyRates, Surveys } from "../src/api/survey.ts";
import type { TouchpointPage } from "../src/api/touchpoint.ts";
import type { ExperienceStream } from "../src/core/insight/heard/read-experience.ts";
import { words } from "../src/texts/words.ts";
import { invited, joined } from "../test/people.ts";
import { found, overflow } from "./axe.ts";
import { polkuInBrowser, readers } from "./polku.ts";

const { polku, open, openAnew } = await polkuInBrowser();
const anna = await joined(polku, polku.firstAdmin?.link ?? "", "Anna");
const atDesk = { language: "en", scheme: "light", size: "desktop" } as const;

describe("a survey", { concurrency: false }, () => {
  let link = "";

  it("begins with a pack's questions about a touchpoint, is changed, and asked", async () => {
    await using at = await open("/surveys", atDesk, anna);
    const { page } = at;
    await page.getByLabel("About").selectOption({ label: "Getting the bill" });
    await page.getByRole("link", { name: /^Visit/ }).click();

    const questions = page.locator("[data-question]");
    await questions.nth(2).waitFor();
    assert.deepEqual(await questions.locator(".survey-tile-words").allInnerTexts(), [
      "Getting the bill: how was it? *\nMust be answered to go on",
      "What made it so?",
      "Would you like to tell us more?",
    ]);

    // By the keyboard alone: to the last question, up by one, and into its panel.
    await questions.nth(0).focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Shift+ArrowUp");
    await page.getByText("Now in place 2 of 3").waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("complementary").getByRole("heading", { name: "Comment" }).waitFor();
    const written = page.locator(".panel [data-first]");
    await written.fill("What else should we know about the bill?");

    // A rule that speaks of what is asked later is told while one writes; one that can be asked is not.
    const rule = page.getByLabel("Asked only if");
    const tile = page.locator(".survey-tile-rule");
    await rule.fill("why has price");
    await page.getByText("which is only asked later").first().waitFor();
    await rule.fill("smiley <= 2");
    await tile.getByText("if “Getting the bill: how was it?” is at most 2 (Bad)").waitFor();
    await page.getByText("which is only asked later").first().waitFor({ state: "detached" });

    // What was typed into one field is one step: undone and done again, also while one writes.
    await page.keyboard.press("Control+z");
    await tile.getByText("if “Getting the bill: how was it?” is at most 2 (Bad)").waitFor({ state: "detached" });
    await page.keyboard.press("Control+Shift+z");
    await tile.getByText("if “Getting the bill: how was it?” is at most 2 (Bad)").waitFor();

    // Beside it the page itself, at the question that is being written.
    const preview = page.frameLocator("iframe");
    await preview.getByRole("heading", { name: "What else should we know about the bill?" }).waitFor();
    await page.getByText("Who answers is asked it if “Getting the bill: how was it?”").waitFor();
    await preview.getByRole("button", { name: "Back" }).click();
    await preview.getByText("Getting the bill: how was it?").waitFor();
    await preview.getByRole("radio", { name: "Very bad" }).click();
    await preview.getByRole("heading", { name: "What else should we know about the bill?" }).waitFor();

    // A rule that nobody can meet is told at its field.
    await rule.fill("smiley <= 1 and smiley >= 3");
    await page.getByText("This rule can never hold").waitFor();
    await rule.fill("smiley <= 2");
    await page.getByText("This rule can never hold").waitFor({ state: "detached" });

    // And as on a tablet: a kiosk waits for one tap, which leads on by itself, and says thanks.
    await page.getByRole("button", { name: "Close", exact: true }).click();
    await page.getByText("tablet", { exact: true }).click();
    await preview.getByRole("heading", { name: "Getting the bill: how was it?" }).waitFor();
    assert.equal(await preview.getByRole("button", { name: "Next" }).isVisible(), false);
    assert.equal(await preview.getByRole("progressbar").isVisible(), false);
    const [list, shown] = [
      await page.locator(".survey-list").boundingBox(),
      await page.locator("iframe").boundingBox(),
    ];
    assert(list!.x + list!.width < shown!.x && shown!.y + shown!.height < 900, "beside the list, and in sight");
    await preview.getByRole("radio", { name: "Very bad" }).click();
    await preview.getByRole("heading", { name: "What else should we know about the bill?" }).waitFor();
    await preview.getByRole("button", { name: "Start over" }).click();
    await preview.getByRole("heading", { name: "Getting the bill: how was it?" }).waitFor();

    // A reason of one's own, in the languages of the survey: it is the journey's from then on.
    await questions.nth(2).click();
    await page.getByText("What they are called").click();
    await page.getByLabel("A word of your own").fill("Music");
    await page.getByRole("button", { name: "Add a word" }).click();
    await page.locator(".panel summary", { hasText: "Music" }).click();
    await page.locator('.panel details[open] details[open] [lang="fi"]').fill("Musiikki");
    await page.locator(".panel").getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("Saved.", { exact: true }).waitFor();
    assert.deepEqual(await found(page), []);

    // One very bad visit is enough.
    await page.getByRole("button", { name: "Close", exact: true }).click();
    await page.getByText("When it is open").click();
    await page.getByRole("button", { name: "+ Add a quota" }).click();
    const quota = page.getByRole("group", { name: "Quotas" });
    await quota.getByLabel("For responses of which holds").fill("smiley = 1 and smiley = 4");
    await quota.getByText("This rule can never hold").waitFor();
    await quota.getByLabel("For responses of which holds").fill("smiley = 1");
    await quota.getByLabel("At most so many responses").fill("1");
    await quota.getByLabel("English").fill("The most unhappy");
    await page.getByText("can never hold").first().waitFor({ state: "detached" });

    // Of what is not kept yet there is nothing else to see; once it is, nothing moves.
    const tabs = page.getByRole("navigation", { name: "Survey" }).getByRole("link");
    const links = tabs.filter({ hasText: "Links" });
    assert.deepEqual([await tabs.count(), await links.getAttribute("href")], [4, null]);
    const place = () =>
      page.evaluate("document.querySelector('.survey-tile').getBoundingClientRect().top + window.scrollY");
    const stood = await place();

    await page.getByRole("button", { name: "Publish …" }).click();
    await page.getByRole("button", { name: "Save and publish" }).click();
    await page.getByText("Saved as version 1").waitFor();
    assert.equal(await place(), stood);
    assert.equal(await links.getAttribute("href"), "/surveys/bill-visit/links");
    await page.getByText("version 1 · Asked now").waitFor();
    await page
      .getByRole("status")
      .getByRole("link", { name: words("en")("survey.makeItALink") })
      .click();
    await page.waitForURL("**/surveys/bill-visit/links");
  });

  it("begins with a pack where its questions belong, whatever is looked at", async () => {
    await using at = await open("/surveys", atDesk, anna);
    const { page } = at;
    const card = page.getByRole("link", { name: /^Leaving/ });
    await card.getByText("Asks about: Getting the bill.").waitFor();
    await page.getByLabel("About").selectOption({ label: "Paying" });
    await card.getByText("Asks about").waitFor({ state: "detached" });
    await page
      .getByRole("link", { name: /^Relationship/ })
      .getByText("Asks about: the journey as a whole.")
      .waitFor();
    await page.getByLabel("About").selectOption({ label: "the journey as a whole" });
    assert.deepEqual(await found(page), []);
    await card.click();
    const about = page.getByRole("complementary").getByLabel(/^About/);
    assert.equal(await about.inputValue(), "bill");
  });

  it("tells who writes it in which of its languages Polku's own words are English", async () => {
    await using at = await open("/surveys", atDesk, anna);
    const { page } = at;
    await page
      .getByRole("link", { name: /^Visit/ })
      .last()
      .click();
    await page.getByLabel("Add a language").fill("ar");
    await page.getByLabel("Add a language").press("Enter");
    await page.getByText("such as Next and the names of faces, are in English: Arabic.").waitFor();
    await page.getByLabel("Add a language").fill("Heprea");
    await page.getByLabel("Add a language").press("Enter");
    await page.getByText("are in English: Arabic, Hebrew.").waitFor();
    await page.getByLabel("Add a language").fill("Hebro");
    await page.getByLabel("Add a language").press("Enter");
    await page.getByText("No language is known as “Hebro”").waitFor();
    assert.equal(await page.getByLabel("Add a language").inputValue(), "Hebro");
    await page.getByRole("button", { name: "Publish …" }).click();
    await page.getByRole("dialog").getByText("Arabic: Polku does not speak this language").waitFor();
    assert.deepEqual(await found(page), []);
  });

  it("is read from a file, which is said until it is kept; a new question begins so that it can be asked", async () => {
    await using at = await open("/surveys", atDesk, anna);
    const { page } = at;
    const file = `polku: survey/1\nkey: from-file\nname: { en: From a file }\njourney: lunch\nabout: bill\nlanguages: [en]\nquestions:\n  - { ask: smiley, key: smiley, text: { en: How was it? } }\n`;
    await page.locator("input[type=file]").setInputFiles({
      ...{ name: "bill.yaml", mimeType: "text/yaml", buffer: Buffer.from(file) },
    });
    await page.getByText("bill.yaml was read.").waitFor();
    await page.getByRole("button", { name: "+ Add a question" }).click();
    const drawn = await page.evaluate<string[]>(
      `[...document.querySelectorAll("[role=dialog] li, dialog li")].map((one) => getComputedStyle(one, "::after").content)`,
    );
    assert.deepEqual([drawn.length > 20, [...new Set(drawn)]], [true, ["none"]]);
    await page.getByRole("button", { name: /^Image/ }).click();
    const panel = page.getByRole("complementary");
    await panel.getByText("image.reliable").waitFor();
    assert.equal(await panel.locator(".problems").count(), 0);
    // What becomes of the answers is known to nobody while something is wrong.
    await panel.getByLabel("Asked only if").fill("nothing = 1");
    await panel
      .getByText(/nothing/)
      .first()
      .waitFor();
    assert.equal(await panel.getByText("no figure").count(), 0);
    await panel.getByLabel("Asked only if").fill("");
    await panel.getByText("image.reliable").waitFor();
    await page.getByRole("button", { name: "Save", exact: true }).first().click();
    await page.getByText("Saved as version 1").waitFor();
    assert.equal(await page.getByText("bill.yaml was read.").count(), 0);
  });

  it("says what is wrong at its field too, in the reader's words, and leads there", async () => {
    await using at = await open("/surveys", { ...atDesk, language: "fi" }, anna);
    const { page } = at;
    const file = `polku: survey/1\nkey: to-mend\nname: { en: To mend }\njourney: lunch\nabout: bill\nlanguages: [en]\nquestions:\n  - { ask: smiley, key: smiley, text: { en: How was it? } }\n  - { ask: image, key: image, text: { en: How do we seem? }, attributes: [reliable, homely] }\n  - { ask: contact, key: contact, text: { en: May we call? } }\n`;
    await page.locator("input[type=file]").setInputFiles({
      ...{ name: "mend.yaml", mimeType: "text/yaml", buffer: Buffer.from(file) },
    });
    const panel = page.getByRole("complementary");
    const summary = panel.locator(".problems li");
    await page.locator('[data-question="image"]').click();

    // A rule that can be read but speaks of nothing.
    const rule = panel.getByLabel("Kysytään vain, jos");
    await rule.fill("nobody = 1");
    const saidAt = (id: string) => panel.locator(`[id="${id}"]`).textContent();
    await panel.getByText("Tämä sääntö viittaa nimeen ”nobody”").waitFor();
    assert.equal(await rule.getAttribute("aria-invalid"), "true");
    assert.match((await saidAt((await rule.getAttribute("aria-describedby"))!))!, /^Tämä sääntö viittaa/);
    assert.match((await summary.allInnerTexts()).join(), /^Kysytään vain, jos Tämä viittaa nimeen/);
    await summary.getByRole("button", { name: "Kysytään vain, jos" }).click();
    const isFocused = () => rule.evaluate((field) => field === field.ownerDocument.activeElement);
    assert(await isFocused());
    assert.deepEqual(await found(page), []);

    // From the last look before it is asked, whatever is open.
    await panel.getByRole("button", { name: "Sulje", exact: true }).click();
    await page.getByRole("button", { name: "Julkaise …" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Kysymys 2 · Kysytään vain, jos" }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await rule.waitFor();
    assert(await isFocused());
    await rule.fill("");
    await summary.first().waitFor({ state: "detached" });

    // Lists in which nothing is ticked.
    for (const [question, list, ticked] of [
      ["image", "Mitä arvioidaan", ["Luotettava", "Kotoisa"]],
      ["contact", "Mitä kysytään", ["nimi", "sähköposti"]],
    ] as const) {
      await page.locator(`[data-question="${question}"]`).click();
      const group = panel.getByRole("group", { name: list });
      for (const name of ticked) await group.getByLabel(name).uncheck();
      await group.getByText("Valitse vähintään yksi.").waitFor();
      assert.equal(await group.getByLabel(ticked[0]).getAttribute("aria-invalid"), "true");
      await summary.getByText("Tämä on väärin: pitäisi olla ainakin yksi, mutta on tyhjä luettelo").waitFor();
      assert.deepEqual(await found(page), []);
      await summary.getByRole("button", { name: list }).click();
      await page.keyboard.press("Space");
      await group.getByText("Valitse vähintään yksi.").waitFor({ state: "detached" });
      await summary.first().waitFor({ state: "detached" });
    }
  });

  it("says what should be looked at before it is asked at its field too, and leads there", async () => {
    await using at = await open("/surveys", { ...atDesk, language: "fi" }, anna);
    const { page } = at;
    const file = `polku: survey/1\nkey: to-look-at\nname: { en: To look at }\njourney: lunch\nabout: bill\nlanguages: [en, fi]\nquestions:\n  - { ask: contact, key: contact, asks: [name], text: { en: May we call?, fi: Saako soittaa? } }\n  - ask: choice\n    key: dish\n    text: { en: What did you eat?, fi: Mitä söit? }\n    options:\n      - { key: soup, text: { en: Soup, fi: Keitto } }\n      - { key: broth, text: { en: Broth, fi: Keitto } }\n`;
    await page.locator("input[type=file]").setInputFiles({
      ...{ name: "look.yaml", mimeType: "text/yaml", buffer: Buffer.from(file) },
    });
    const panel = page.getByRole("complementary");
    const lead = async (words: RegExp) => {
      await page.getByRole("button", { name: "Julkaise …" }).click();
      await page.getByRole("dialog").getByRole("listitem").filter({ hasText: words }).getByRole("button").click();
      await page.getByRole("dialog").waitFor({ state: "detached" });
    };
    await lead(/pelkkä nimi/);
    const group = panel.getByRole("group", { name: "Mitä kysytään" });
    await group.getByText("Pelkän nimen perusteella ei saa yhteyttä.").waitFor();
    assert(await group.getByLabel("nimi").evaluate((field) => field === field.ownerDocument.activeElement));
    await group.getByLabel("puhelin").check();
    await group.getByText("Pelkän nimen perusteella ei saa yhteyttä.").waitFor({ state: "detached" });

    await lead(/samoin sanoin/);
    const field = page.locator("textarea:focus");
    assert.equal(await field.inputValue(), "Keitto");
    const said = panel.locator(`[id="${await field.getAttribute("aria-describedby")}"]`);
    assert.equal(await said.textContent(), "Samat sanat ovat jo edellä.");
    assert.deepEqual(await found(page), []);
    await field.fill("Liemi");
    await panel.getByText("Samat sanat ovat jo edellä.").first().waitFor({ state: "detached" });
  });

  it("has a link whose code on the poster leads to it", async () => {
    await using at = await open("/surveys/bill-visit/links", atDesk, anna);
    const { page } = at;
    await page.getByLabel("What it is called").fill("Table 12");
    await page.getByRole("button", { name: "Make a link" }).click();
    link = await page.getByLabel("Table 12: the link").inputValue();
    assert.match(link, new RegExp(`^${polku.url}/s/[\\w-]{24}$`));
    await page.getByText("This address opens on this machine only").waitFor();

    // As a camera sees it.
    const sheet = page.locator(".poster-sheet");
    for (const size of ["A4", "A6"]) {
      await page.getByText(size, { exact: true }).click();
      const picture = await sheet.screenshot();
      const { data, width, height } = await pixelsOf(page, picture);
      assert.equal(decodeQR({ data: Uint8Array.from(data), width, height }), link);
    }

    // On paper it stands alone, on a sheet of its size. The window of the printer is not ours to test.
    await page.evaluate("window.print = () => {}");
    await page.getByRole("button", { name: "Print, or save as PDF" }).click();
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator("main").isVisible(), false);
    assert.equal(await page.locator(".poster-paper svg").isVisible(), true);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    assert.equal([...pdf.matchAll(/\/Type \/Page\b/g)].length, 1);
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf)!;
    // A6, in points.
    assert.deepEqual([Math.round(Number(width)), Math.round(Number(height))], [298, 420]);
  });

  it("has a link for a web site, with the line that its page needs", async () => {
    await using at = await open("/surveys/bill-visit/links", atDesk, anna);
    const { page } = at;
    await page.getByLabel("What it is called").fill("Shop");
    await page.getByLabel("Channel").selectOption("web");
    await page
      .getByLabel("Web sites that may show it")
      .fill("https://shop.example.fi/thanks?order=1 http://shop.example.fi");
    await page.getByRole("button", { name: "Make a link" }).click();
    await page.getByText("http://shop.example.fi is not the address of a site").waitFor();
    await page
      .getByLabel("Web sites that may show it")
      .fill("https://shop.example.fi/thanks?order=1, https://www.example.fi");
    await page.getByLabel("Shown").selectOption("popover");
    await page.getByRole("button", { name: "Make a link" }).click();
    const credential = (await page.getByLabel("Shop: the link").inputValue()).split("/s/")[1];
    assert.equal(
      await page.getByLabel("The line for the page").inputValue(),
      `<script async src="${polku.url}/embed.js" data-link="${credential}" data-show="popover"></script>`,
    );
    assert.deepEqual(await found(page), []);
    await page.getByText("shop.example.fi · www.example.fi").waitFor();
  });

  it("has links that say whose experience comes by them, and until when they lead in", async () => {
    const pack = (await anna.ask("GET", paths.packSurvey("employee", "lunch", "bill"))).json<Record<string, unknown>>();
    const key = String(pack.key);
    await anna.ask("PUT", paths.survey(key), { body: { ...pack, context: ["table"] } });
    await using at = await open(`/surveys/${key}/links`, atDesk, anna);
    const { page } = at;
    const whose = page.getByLabel("Whose view");
    assert.equal(await whose.inputValue(), "employee");
    await page.getByLabel("What it is called").fill("Kitchen");
    const year = new Date().getFullYear() + 2;
    await page.getByLabel("Valid until").fill(`${year}-01-31T18:00`);
    await page.getByLabel("Comes along with the answer: table").fill("12");
    await page.getByRole("button", { name: "Make a link" }).click();
    const kitchen = page.locator(".person").filter({ hasText: "Kitchen" });
    await kitchen.getByText("Employees · table: 12").waitFor();
    await kitchen.getByText(`valid until 31 Jan ${year}`).waitFor();
    await page.getByLabel("What it is called").fill("Board");
    await whose.selectOption("management");
    await page.getByRole("button", { name: "Make a link" }).click();
    await page.locator(".person").filter({ hasText: "Board" }).getByText("Management").waitFor();
    assert.deepEqual(await found(page), []);
  });

  it("is answered by whoever follows the link, and is one experience of the touchpoint", async () => {
    {
      await using at = await openAnew(new URL(link).pathname, { ...atDesk, size: "phone" });
      const { page } = at;
      await page.getByRole("heading", { name: "Getting the bill: how was it?" }).waitFor();
      await page.getByRole("radio", { name: "Very bad" }).click();
      // Who is unhappy is asked what Anna wrote.
      await page.getByRole("heading", { name: "What else should we know about the bill?" }).waitFor();
      await page.getByRole("textbox").fill("It took half an hour");
      await page.getByRole("button", { name: "Next" }).click();
      await page.getByRole("heading", { name: "What went wrong?" }).waitFor();
      await page.getByRole("checkbox", { name: "Speed" }).click();
      await page.getByRole("button", { name: "Send" }).click();
      await page.getByRole("heading", { name: "Thank you!" }).waitFor();
      await page.getByText("Your answers are saved. You can close this page.").waitFor();
    }
    const rates = (await anna.ask("GET", paths.surveyRates("bill-visit"))).json<SurveyRates>();
    assert.deepEqual(
      { opened: rates.opened, began: rates.began, finished: rates.finished, by: rates.links[0]?.label },
      { opened: 1, began: 1, finished: 1, by: "Table 12" },
    );
    await polku.followed();
    const [told] = (
      await anna.ask("GET", paths.stream({ journey: "lunch", touchpoint: "bill", words: "half an hour" }))
    ).json<ExperienceStream>().items;
    assert.deepEqual(told?.answers, { smiley: 1, tags: ["speed"] });
    assert.equal(told?.comment, "It took half an hour");
    const page = (await anna.ask("GET", paths.touchpoint("lunch", "bill"))).json<TouchpointPage>();
    assert.equal(page.comments.items[0]?.id, told?.id);
    await using at = await open("/journey/lunch/bill", atDesk, anna);
    const answered = at.page.getByRole("region", { name: "How many answered" });
    await answered.getByText("1 of 1 who opened it").first().waitFor();
    assert.deepEqual(await found(at.page), []);
  });

  it("thanks who comes when a quota is full, and asks them nothing more", async () => {
    await using at = await openAnew(new URL(link).pathname, { ...atDesk, size: "phone" });
    const { page } = at;
    await page.getByRole("radio", { name: "Very bad" }).click();
    await page.getByText("Enough answers like yours have come already").waitFor();
    assert.deepEqual(await found(page), []);
    await page.reload();
    await page.getByText("Enough answers like yours have come already").waitFor();
    const { quotas, leftOut } = (await anna.ask("GET", paths.surveyRates("bill-visit"))).json<SurveyRates>();
    assert.deepEqual(quotas, [
      { when: "smiley = 1", name: { en: "The most unhappy" }, most: 1, taken: null, isFull: true },
    ]);
    assert.deepEqual(leftOut, [], "whoever was over it said just that: nothing is told of fewer than five");
  });

  it("shows how far people come and how full its quotas are, and is ended", async () => {
    await using at = await open("/surveys/bill-visit/responses", atDesk, anna);
    const { page } = at;
    await page.getByText("1 of 1 who opened it").first().waitFor();
    await page.getByText("too few respondents: 1 so far, 5 needed").first().waitFor();
    await page.getByText("1 of 1 full").waitFor();
    assert.equal(await page.getByText("over a full quota").count(), 0);
    await page.getByRole("button", { name: "End …" }).click();
    await page.getByRole("button", { name: "End", exact: true }).click();
    await page.getByText("Ended").waitFor();
    const surveys = (await anna.ask("GET", paths.surveys)).json<Surveys>();
    assert.equal(surveys.find(({ key }) => key === "bill-visit")?.state, "ended");
    const gone = await polku.ask("GET", new URL(link).pathname);
    assert.equal(gone.status, 410);
  });

  it("may be looked at by a viewer, who may not change it", async () => {
    const vesa = await invited(polku, anna, "Vesa", "viewer");
    await using at = await open("/surveys", atDesk, vesa);
    await at.page.getByRole("link", { name: /Visit/ }).waitFor();
    assert.equal(await at.page.getByRole("heading", { name: "A new survey" }).count(), 0);
  });
});

/** A picture as a camera hands it over: four numbers a pixel. */
async function pixelsOf(page: Page, png: Buffer): Promise<{ data: Uint8Array; width: number; height: number }> {
  const seen = (await page.evaluate(`(async () => {
    const image = await createImageBitmap(new Blob([Uint8Array.from(atob("${png.toString("base64")}"), (one) => one.charCodeAt(0))]));
    const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
    context.drawImage(image, 0, 0);
    const { data, width, height } = context.getImageData(0, 0, image.width, image.height);
    return { data: [...data], width, height };
  })()`)) as { data: number[]; width: number; height: number };
  return { ...seen, data: Uint8Array.from(seen.data) };
}

describe("the pages of surveys", () => {
  const pages = ["", "/links", "/invitations", "/responses"].map((page) => `/surveys/bill-visit${page}`);
  for (const reader of readers)
    it(`pass axe: ${reader.language}, ${reader.scheme}, ${reader.size}`, async () => {
      for (const path of pages) {
        await using at = await open(path, reader, anna);
        await at.page.getByRole("heading", { level: 1 }).waitFor();
        await at.page
          .locator(".survey-tile, .survey-card, .people-rows, .survey-figures, .asking-all")
          .first()
          .waitFor();
        assert.deepEqual(await found(at.page), [], path);
        assert.equal(await overflow(at.page), 0, path);
      }
    });
});
