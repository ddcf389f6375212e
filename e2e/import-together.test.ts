import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Page } from "playwright-core";
import { type Imports, imports } from "../src/api/import.ts";
import { paths } from "../src/api/paths.ts";
import { joined } from "../test/people.ts";
import { documented } from "../test/polku.ts";
import { found, overflow } from "./axe.ts";
import { polkuInBrowser } from "./polku.ts";

const { polku, open } = await polkuInBrowser({ POLKU_DEMO: "no" });
const anna = await joined(polku, polku.firstAdmin?.link ?? "", "Anna");
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true });
const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name, exact: true });
const listed = async (): Promise<Imports> => documented(imports, await anna.ask("GET", paths.imports));

/** Two answers a row. */
const rows = (columns: string, count: number, from = 0) =>
  `${columns}\n${Array.from({ length: count }, (_, at) => `2026-05-${10 + (at % 20)},${1 + ((at + from) % 5)},${1 + ((at + from + 2) % 5)}\n`).join("")}`;
const bring = (page: Page, files: Readonly<Record<string, string>>) =>
  page
    .locator("input[type=file]")
    .setInputFiles(
      Object.entries(files).map(([name, text]) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) })),
    );

describe("waves of a survey", () => {
  it("come in together by one mapping, adapted to the wave whose columns have other names", async () => {
    await using opened = await open("/import", {}, anna);
    const { page } = opened;
    await bring(page, {
      "spring.csv": rows("Day,Menu,Bill", 40),
      "summer.csv": rows("Day,Menu,Bill", 30, 1),
      "autumn.csv": rows("Day,Q1,Q2", 20, 2),
    });
    await heading(page, "spring.csv").waitFor();
    await page.getByLabel("Name of the journey").fill("Harbour");
    await button(page, "It is so: Menu").click();
    await button(page, "It is so: Bill").click();
    await page.getByLabel("Use this mapping for summer.csv too").check();
    await page.getByText(/30 rows are read: 30 are used/).waitFor();
    await page.getByLabel("Use this mapping for autumn.csv too").check();
    await page.getByText("2 columns of the mapping are not in this file: Menu, Bill.").waitFor();
    await page.getByText("autumn.csv cannot come in so yet.").waitFor();
    assert.ok(await button(page, "Import 3 files").isDisabled());
    assert.deepEqual(await found(page), []);

    await page.getByRole("link", { name: "Adapt the mapping to autumn.csv" }).click();
    await heading(page, "autumn.csv").waitFor();
    await page.getByLabel(/^Menu \(/).selectOption("Q1");
    await page.getByLabel(/^Bill \(/).selectOption("Q2");
    await page.getByText(/20 rows are read: 20 are used/).waitFor();
    assert.deepEqual(await found(page), []);
    await page.getByRole("link", { name: "Back to spring.csv" }).click();
    await page.getByRole("link", { name: "Read by a mapping adapted to autumn.csv" }).waitFor();
    await page.getByText(/20 rows are read: 20 are used/).waitFor();
    await button(page, "Import 3 files").click();
    await heading(page, "3 of 3 files are in").waitFor();
    assert.deepEqual(await page.locator(".import-together .person-name").allTextContents(), [
      ...["spring.csv", "summer.csv", "autumn.csv"],
    ]);
    assert.deepEqual(await found(page), []);
    assert.deepEqual((await listed()).map(({ source, state }) => `${source}: ${state}`).reverse(), [
      ...["spring.csv: finished", "summer.csv: finished", "autumn.csv: finished"],
    ]);
    await page.getByRole("link", { name: "See the journey" }).click();
    await page.waitForURL("**/journey/harbour");
  });

  it("of which one cannot come in says so, and the others come in all the same", async () => {
    await using opened = await open("/import", { language: "fi", size: "phone", scheme: "dark" }, anna);
    const { page } = opened;
    await bring(page, {
      "winter.csv": rows("Day,Menu,Bill", 25),
      "summer.csv": rows("Day,Menu,Bill", 50, 3),
      "next spring.csv": rows("Day,Menu,Bill", 35),
    });
    await heading(page, "winter.csv").waitFor();
    await page.getByLabel("Käytä tätä kuvausta myös tiedostoon summer.csv").check();
    await page.getByLabel("Käytä tätä kuvausta myös tiedostoon next spring.csv").check();
    await page.getByText(/35 riviä luettiin/).waitFor();
    assert.deepEqual([await found(page), await overflow(page)], [[], 0]);
    await button(page, "Tuo 3 tiedostoa").click();
    await heading(page, "2/3 tiedostosta on tuotu").waitFor();
    const [, refused] = await page.locator(".import-together li").allTextContents();
    assert.match(refused ?? "", /^summer\.csv.*Siitä ei jäänyt mitään\..*Anna näille oma nimi/);
    assert.deepEqual([await found(page), await overflow(page)], [[], 0]);
    await page.reload();
    await heading(page, "2/3 tiedostosta on tuotu").waitFor();
    await page.getByRole("link", { name: "summer.csv" }).click();
    await page.getByLabel("Toinen nimi riveille").fill("toinen kesä");
    await button(page, "Tuo").click();
    await heading(page, "summer.csv on tuotu").waitFor();
  });
});

describe("an import that takes its time", () => {
  // Five seconds and more on a quick machine, and two of them where what is looked at meanwhile takes two.
  const many = rows("Day,Menu,Bill", 750_000);

  it("says how far it has come, goes on when one looks elsewhere, and is stopped without a trace", async () => {
    await using opened = await open("/import", {}, anna);
    const { page } = opened;
    await bring(page, { "long.csv": many, "no shorter.csv": many, "behind it.csv": rows("Day,Menu,Bill", 10) });
    await heading(page, "long.csv").waitFor();
    await page.getByLabel("Use this mapping for no shorter.csv too").check();
    await page.getByLabel("Use this mapping for behind it.csv too").check();
    await button(page, "Import 3 files").click();
    await heading(page, "Importing 3 files").waitFor();
    const share = async () => Number(await page.getByRole("progressbar").getAttribute("value"));
    while ((await share()) === 0) await page.waitForTimeout(50);
    const before = await share();
    assert.ok(before < 1);
    while ((await share()) === before) await page.waitForTimeout(50);
    assert.ok((await share()) > before);
    await page.getByRole("link", { name: "behind it.csv" }).click();
    await heading(page, "Importing behind it.csv").waitFor();
    await page.getByText("It waits until the imports before it have ended.").waitFor();
    assert.deepEqual(await found(page), []);
    await page.goBack();
    await button(page, "Stop all").click();
    await heading(page, "0 of 3 files are in").waitFor();
    const sources = (await listed()).filter(({ state }) => state === "finished").map(({ source }) => source);
    assert.ok(!["long.csv", "no shorter.csv", "behind it.csv"].some((name) => sources.includes(name)));
    await page.getByRole("link", { name: "long.csv" }).click();
    await heading(page, "long.csv").waitFor();
    await page.locator(".import-ended").getByText("The import was stopped. Nothing of it stays.").waitFor();
  });

  it("is told of after a restart that broke it off, and begun again by one press", async () => {
    await using opened = await open("/import", {}, anna);
    const { page } = opened;
    await bring(page, { "broken.csv": rows("Day,Menu,Bill", 250_000) });
    await heading(page, "broken.csv").waitFor();
    await button(page, "Import").click();
    await page.getByText(/[1-9]\d*% done/).waitFor();
    await polku.restart();
    await page.getByText("Polku restarted before the import had ended. Nothing of it stayed.").waitFor();
    assert.deepEqual(await found(page), []);
    await button(page, "Begin again").click();
    await heading(page, "broken.csv is in").waitFor({ timeout: 60_000 });
    await polku.restart();
    await page.reload();
    await heading(page, "broken.csv is in").waitFor();
    await page.getByText(/500,000 experiences came in/).waitFor();
  });
});

describe("by keyboard alone", () => {
  it("a file is chosen, looked through and imported, and what comes next has the focus", async () => {
    await using opened = await open("/import", {}, anna);
    const { page } = opened;
    const chooser = page.waitForEvent("filechooser");
    await tabTo(page, "input[type=file]");
    await page.keyboard.press("Space");
    const buffer = Buffer.from(rows("Day,Menu,Bill", 15));
    await (await chooser).setFiles({ name: "by hand.csv", mimeType: "text/csv", buffer });
    await heading(page, "by hand.csv").waitFor();
    await page.getByText("It can be undone whole afterwards.").waitFor();
    await tabTo(page, 'select[aria-label="What was asked in Menu"]');
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    await page.getByText("It can be undone whole afterwards.").waitFor();
    await tabTo(page, ".import-run button:not([aria-disabled])");
    await page.keyboard.press("Enter");
    await heading(page, "by hand.csv is in").waitFor();
    assert.equal(await page.evaluate("document.activeElement.textContent"), "by hand.csv is in");
  });
});

/** Goes on by Tab until it stands on what is looked for. */
async function tabTo(page: Page, selector: string): Promise<void> {
  await page.locator(selector).waitFor({ state: "attached" });
  for (let steps = 0; steps < 200; steps++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`)) return;
  }
  assert.fail(`Tab does not lead to ${selector}`);
}
