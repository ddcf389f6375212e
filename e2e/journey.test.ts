import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Page } from "playwright-core";
import { paths } from "../src/api/paths.ts";
import { found } from "./axe.ts";
import { polkuInBrowser, pressAtOnce } from "./polku.ts";

const { open, polku } = await polkuInBrowser();

const picture = (page: Page) => page.locator("svg.polku-journey");
const focused = (page: Page) => page.evaluate<string | null>("document.activeElement.getAttribute('data-touchpoint')");

describe("the journey page", () => {
  it("is home, and says in a sentence what is true of the demo", async () => {
    await using opened = await open("/");
    const { page } = opened;
    await page.waitForURL("**/journey/lunch");
    const sentence = (await page.locator("p.lead").textContent()) ?? "";
    assert.match(sentence, /Getting the bill .*pain points of this journey/);
    assert.match(sentence, /Dessert is not measured/);
    assert.match(sentence, /Drinks has too few answers to tell/);
  });

  it("draws each touchpoint with its figure, interval, n and verdict, and breaks the line where nobody measures", async () => {
    await using opened = await open("/journey/lunch");
    const links = picture(opened.page).locator("a[data-touchpoint]");
    await links.first().waitFor();
    assert.equal(await links.count(), 17);
    const said = async (key: string) =>
      picture(opened.page).locator(`[data-touchpoint="${key}"]`).getAttribute("aria-label");
    assert.match(
      (await said("bill")) ?? "",
      /^Getting the bill, Leaving: \d\d%, 95% confidence interval \d\d–\d\d%, [\d,]+ respondents\. Pain point\.$/,
    );
    assert.match((await said("drinks")) ?? "", /too few respondents: 3 so far, 5 needed\. Too few answers\.$/);
    assert.match((await said("dessert")) ?? "", /Blind spot\.$/);
    assert.equal(await picture(opened.page).locator('path[stroke-width="3"]').count(), 3);
  });

  it("tells for Monday that the bill comes first, and what cannot be said yet", async () => {
    await using opened = await open("/journey/lunch", { language: "fi" });
    const { page } = opened;
    const monday = page.getByRole("region", { name: "Maanantaiksi" });
    await monday.getByRole("listitem").first().waitFor();
    assert.match((await monday.getByRole("listitem").first().textContent()) ?? "", /Laskun saaminen/);
    const unknown = (await page.getByRole("region", { name: "Mitä ei voi vielä sanoa" }).textContent()) ?? "";
    assert.match(unknown, /Juomat: liian vähän vastaajia: toistaiseksi 3, tarvitaan 5/);
    assert.match(unknown, /Jälkiruoka: ei mitata/);
    assert.match(
      (await page.getByRole("region", { name: "Lupaukset" }).textContent()) ?? "",
      /Lounas pöydässä kymmenessä minuutissa Rikottu/,
    );
  });

  it("tells how it goes by who answers for it, pain points first, and lets theirs stand out", async () => {
    await using opened = await open("/journey/lunch");
    const { page } = opened;
    const owned = page.getByRole("region", { name: "By owner" });
    await owned.getByRole("listitem").first().waitFor();
    assert.equal(await owned.getByRole("heading", { level: 3 }).first().innerText(), "Kitchen\nshow on the journey");
    const [first = ""] = await owned.getByRole("listitem").allInnerTexts();
    assert.match(first, /^Speed of the order\s+Pain point\s+\d\d%\s+\d\d–\d\d% · n = [\d,]+$/);
    await owned.getByRole("link", { name: "show on the journey: Kitchen" }).click();
    await page.waitForURL("**/journey/lunch?owner=kitchen");
    await page.getByRole("button", { name: "Owner: Kitchen" }).waitFor();
    await picture(page).locator("g[opacity]").first().waitFor();
    const others = await picture(page).locator("g[opacity]").count();
    assert.equal(others, 12);

    await page.getByRole("radio", { name: "Table" }).check({ force: true });
    await page.locator("tr.quiet").first().waitFor();
    assert.equal(await page.locator("tr.quiet").count(), others);
    assert.equal(await page.locator("tr.quiet").filter({ hasText: "Kitchen" }).count(), 0);
    assert.deepEqual(await found(page), []);
    await page.getByRole("button", { name: "Owner: Kitchen" }).click();
    await page.getByRole("radio", { name: "all" }).click();
    await page.waitForURL("**/journey/lunch?as=table");
    await page.locator("tr.quiet").first().waitFor({ state: "detached" });
  });

  it("tells on a touchpoint's page what to do next: its place among the priorities, or why it has none", async () => {
    const next = async (touchpoint: string) => {
      await using opened = await open(`/journey/lunch/${touchpoint}`);
      const told = opened.page.getByRole("region", { name: "For Monday" });
      await told.getByRole("paragraph").first().waitFor();
      assert.deepEqual(await found(opened.page), []);
      return told.innerText();
    };
    const bill = await next("bill");
    assert.match(bill, /Getting the bill comes first/);
    assert.match(bill, /rank 1.*\+0\.\d\d.*n = [\d,]+/s);
    assert.match(await next("drinks"), /Drinks: too few respondents: 3 so far, 5 needed/);
  });

  it("keeps every choice in the address, so that a link shows the same", async () => {
    await using opened = await open("/journey/lunch");
    const { page } = opened;
    await page.getByRole("button", { name: "Share satisfied" }).click();
    await page.getByRole("radio", { name: "Satisfaction index 0–100" }).click();
    await page.waitForURL("**?measure=satisfaction.index");
    await page.getByRole("button", { name: "Channel: all" }).click();
    await page.getByRole("checkbox", { name: /QR code/ }).check();
    await page.waitForURL("**?measure=satisfaction.index&channel=qr");
    await page.getByRole("button", { name: "Channel: QR code" }).waitFor();
    await page.keyboard.press("Escape");
    await page.locator('.page[aria-busy="false"]').waitFor();
    const shown = (await page.locator(".journey-head").textContent()) ?? "";

    await using again = await open(new URL(page.url()).pathname + new URL(page.url()).search);
    await again.page.getByRole("button", { name: "Channel: QR code" }).waitFor();
    await again.page.getByRole("button", { name: "Satisfaction index 0–100" }).waitFor();
    await again.page.locator('.page[aria-busy="false"]').waitFor();
    assert.equal((await again.page.locator(".journey-head").textContent()) ?? "", shown);
  });

  it("offers regions with the places in them, and calls them by name", async () => {
    await using opened = await open("/journey/lunch");
    const { page } = opened;
    await page.getByRole("button", { name: "Place: all" }).click();
    const names = await page.locator(":popover-open .choice-name").allInnerTexts();
    const [region, ...within] = names.slice(names.findIndex((name) => name.startsWith("Helsinki")));
    assert.match(region ?? "", /^Helsinki\s+22,\d\d\d$/);
    assert.ok(
      within.slice(0, 2).every((name) => name.startsWith("Helsinki, ")),
      `${within}`,
    );
    await page.getByRole("checkbox", { name: /^Helsinki \s*\d/ }).check();
    await page.waitForURL("**?location=helsinki");
    await page.getByRole("button", { name: "Place: Helsinki" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Compare" }).click();
    const others = await page.locator(":popover-open .choice-name").allInnerTexts();
    assert.ok(
      others.some((name) => name.startsWith("Turku")),
      `${others}`,
    );
    assert.ok(!others.some((name) => name.startsWith("Helsinki")), `${others}`);
  });

  it("takes a choice wherever its line is pressed, also on its name", async () => {
    await using opened = await open("/journey/lunch");
    const { page } = opened;
    await page.getByRole("button", { name: "All time" }).click();
    await page.locator(":popover-open .choice-name").filter({ hasText: "Last 3 months" }).click();
    await page.waitForURL("**period=last-3-months");
    await page.getByRole("button", { name: /^Channel/ }).click();
    await page.locator(":popover-open .choice-name").filter({ hasText: "QR code" }).click();
    await page.waitForURL("**channel=**");
  });

  it("loses no choice of two that are made in one moment", async () => {
    await using opened = await open("/journey/lunch");
    const { page } = opened;
    await page.getByRole("button", { name: "Channel: all" }).click();
    await page.getByRole("checkbox", { name: /QR code/ }).waitFor();
    await page.evaluate("for (const box of document.querySelectorAll(':popover-open input')) box.click()");
    await page.waitForURL("**?channel=*&channel=*&channel=*");
    assert.equal(await page.locator(":popover-open input:checked").count(), 3);
  });

  it("draws what was expected beside what was felt, as a share or an index, where it was asked as a pair", async () => {
    for (const query of ["", "?measure=satisfaction.index"]) {
      await using opened = await open(`/journey/lunch${query}`);
      await opened.page.getByText("expected", { exact: true }).waitFor();
      assert.equal(await picture(opened.page).locator('circle[r="2.6"]').count(), 6);
    }
  });

  it("calls customers by the workspace's own word", async () => {
    const body = { timeZone: "Europe/Helsinki", languages: ["fi"], customerWord: { fi: "Ruokavieraat" } };
    assert.equal((await polku.askWithKey("PUT", paths.settings, { body })).status, 200);
    await using opened = await open("/journey/lunch", { language: "fi" });
    await opened.page.getByRole("button", { name: "Ruokavieraat" }).waitFor();
  });

  it("says the same as a table", async () => {
    await using opened = await open("/journey/lunch");
    const { page } = opened;
    await page.getByRole("radiogroup", { name: "Show as" }).getByText("Table").click();
    await page.waitForURL("**?as=table");
    const row = page.getByRole("row", { name: /Getting the bill/ });
    assert.match(
      (await row.textContent()) ?? "",
      /Pain point\d\d%\d\d–\d\d%[\d,]+−\d\d \(−\d\d to −\d\d · n = [\d,]+\)Dining roomdirect/,
    );
    assert.equal(await page.locator("tbody tr").count(), 17);
  });

  it("shows what was chosen, and nothing else, when the choice leaves nothing", async () => {
    await using opened = await open("/journey/lunch?from=2020-01-01&until=2020-02-01");
    const { page } = opened;
    await page.getByText("No experiences with these choices").waitFor();
    await page.getByRole("button", { name: "Show everything" }).last().click();
    await picture(page).waitFor();
    assert.equal(new URL(page.url()).search, "");
  });

  it("can be walked with the keyboard alone: along the path, into a touchpoint, on to the next, and back", async () => {
    await using opened = await open("/journey/lunch");
    const { page } = opened;
    await picture(page).waitFor();
    const tabTo = async (isThere: () => Promise<boolean>) => {
      for (let press = 0; press < 40 && !(await isThere()); press += 1) await page.keyboard.press("Tab");
    };
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate("document.activeElement?.textContent"), "Skip to the content");

    await tabTo(async () => (await focused(page)) !== null);
    assert.equal(await focused(page), "advert");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    assert.equal(await focused(page), "location");
    await page.keyboard.press("End");
    assert.equal(await focused(page), "word-of-mouth");
    for (let step = 0; step < 3; step += 1) await page.keyboard.press("ArrowLeft");
    assert.equal(await focused(page), "bill");

    await page.keyboard.press("Enter");
    await page.waitForURL("**/journey/lunch/bill");
    await page.locator("h1:focus").waitFor();
    await page.keyboard.press("ArrowRight");
    await page.waitForURL("**/journey/lunch/paying");
    await page.getByRole("heading", { level: 1, name: "Paying" }).waitFor();
    await pressAtOnce(page, "ArrowLeft", "ArrowLeft", "ArrowRight");
    await page.waitForURL("**/journey/lunch/bill");
    await page.getByRole("heading", { level: 1, name: "Getting the bill" }).waitFor();
    await page.keyboard.press("Escape");
    await page.waitForURL("**/journey/lunch#bill");
    await page.locator('a[data-touchpoint="bill"]:focus').waitFor();
  });

  it("opens a touchpoint where it is pressed, also on the line and its interval", async () => {
    await using opened = await open("/journey/lunch?channel=qr");
    const { page } = opened;
    const bill = page.locator('a[data-touchpoint="bill"]');
    await bill.waitFor();
    const [y, box] = [Number(await bill.getAttribute("data-y")), await picture(page).boundingBox()];
    await page.mouse.click((box?.x ?? 0) + Number(await bill.getAttribute("data-x")), (box?.y ?? 0) + y);
    await page.waitForURL("**/journey/lunch/bill?channel=qr");
  });

  it("paints a press before the page changes", async () => {
    await using opened = await open("/journey/lunch");
    const { page } = opened;
    const bill = picture(page).locator('[data-touchpoint="bill"]');
    await bill.waitFor();
    await page.evaluate(`{
      const push = history.pushState.bind(history);
      let painted = "not pressed";
      addEventListener("click", () => {
        painted = "not painted";
        requestAnimationFrame(() => (painted = document.querySelector("[data-going]")?.dataset.touchpoint));
      }, { capture: true });
      history.pushState = (...to) => {
        globalThis.paintedBefore ??= painted;
        push(...to);
      };
    }`);
    await bill.click();
    await page.getByRole("heading", { name: "Getting the bill" }).waitFor();
    assert.equal(await page.evaluate("globalThis.paintedBefore"), "bill");
  });

  it("leads to the report of what is shown, in the language that is spoken", async () => {
    await using opened = await open("/journey/lunch?channel=qr", { language: "sv" });
    const { page } = opened;
    await page.getByRole("link", { name: "Rapport att läsa och skriva ut" }).click();
    await page.getByRole("heading", { level: 1, name: "Lunchrestaurang" }).waitFor();
    assert.equal(new URL(page.url()).search, "?channel=qr&language=sv");
    assert.equal(await page.evaluate("document.documentElement.lang"), "sv");
    assert.equal(await page.evaluate("getComputedStyle(document.body).margin"), "0px", "the report wears its style");
  });

  it("speaks the language that was chosen, and remembers it", async () => {
    await using opened = await open("/journey/lunch");
    const { page } = opened;
    await page.getByLabel("Language").selectOption("sv");
    await page.getByRole("heading", { level: 1, name: "Lunchrestaurang" }).waitFor();
    assert.equal(await page.evaluate("document.documentElement.lang"), "sv");
    assert.equal(await page.evaluate('localStorage.getItem("polku-language")'), "sv");
  });

  it("is dark when that is chosen, whatever the device says", async () => {
    await using opened = await open("/journey/lunch");
    const { page } = opened;
    const ground = () => page.evaluate("getComputedStyle(document.body).backgroundColor");
    assert.equal(await ground(), "rgb(250, 248, 244)");
    await page.getByLabel("Appearance").selectOption("dark");
    await page.locator('html[data-mantine-color-scheme="dark"]').waitFor();
    assert.equal(await ground(), "rgb(19, 22, 25)");
  });
});

describe("a touchpoint's page", () => {
  it("opens to measures, answers, months, groups and what people said", async () => {
    await using opened = await open("/journey/lunch/paying");
    const { page } = opened;
    await page.getByRole("heading", { level: 1, name: "Paying" }).waitFor();
    for (const name of ["Measures", "Answers", "By month", "By group", "What people said"])
      await page.getByRole("region", { name }).waitFor();
    assert.match(
      (await page.getByRole("region", { name: "Measures" }).textContent()) ?? "",
      /Share satisfied\d\d%\d\d–\d\d% · n = [\d,]+/,
    );
    assert.ok((await page.getByRole("region", { name: "What people said" }).getByRole("listitem").count()) > 0);
  });

  it("shows how each perspective sees it, beside each other and beside the customers", async () => {
    await using opened = await open("/journey/lunch/greeting");
    const { page } = opened;
    const table = page.getByRole("table", { name: /^Perspectives: / });
    const row = (name: string) => table.getByRole("row").filter({ has: page.getByRole("rowheader", { name }) });
    await row("Management")
      .getByText(/higher than/)
      .waitFor();
    const told = await Promise.all(["Customers", "Management"].map((name) => row(name).textContent()));
    assert.match(told[0] ?? "", /^Customers\d+% \d+–\d+% · n = [\d,]+$/);
    assert.match(told[1] ?? "", /^Management\d+% \d+–\d+% · n = \d+\+\d+ points \(\+\d+ to \+\d+\)higher than/);
    // The same difference as where the two are compared.
    const [, far, low, high] = /\+(\d+) points \(\+(\d+) to \+(\d+)/.exec(told[1] ?? "") ?? [];
    await page.goto(`${page.url()}?vs=perspective%3Amanagement`);
    await page.getByText(`−${far} points (−${high} to −${low})`).waitFor();
  });

  it("tells which reasons and emotions are named, by what share of those asked", async () => {
    await using opened = await open("/journey/lunch/bill");
    const { page } = opened;
    const reasons = (await page.getByRole("region", { name: "Reasons" }).textContent()) ?? "";
    assert.match(reasons, /Speednamed more often than any below it\d\d%\d\d–\d\d% · n = [\d,]+/);
    assert.match(reasons, /Named nothing\d\d%.*Shares are of everybody who answered: [\d,]+ answers/);
    const emotions = (await page.getByRole("region", { name: "Emotions" }).textContent()) ?? "";
    assert.match(emotions, /Frustrationunpleasant/);
  });

  it("says in words why there is nothing, and how many are needed", async () => {
    await using blind = await open("/journey/lunch/dessert");
    await blind.page.getByText("Nobody has been asked here in this period, so there is nothing to show.").waitFor();
    await using few = await open("/journey/lunch/drinks");
    await few.page.getByText("So far 3 people have answered. Figures are shown from 5 on.").waitFor();
  });

  it("that is not on the journey leads back to it", async () => {
    await using opened = await open("/journey/lunch/valet-parking");
    await opened.page.getByRole("heading", { name: "This journey has no such touchpoint" }).waitFor();
    await opened.page.getByRole("link", { name: "To the journey" }).click();
    await picture(opened.page).waitFor();
  });
});
