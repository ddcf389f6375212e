import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Page } from "playwright-core";
import { languages } from "../src/core/text.ts";
import { found, overflow } from "./axe.ts";
import { polkuInBrowser } from "./polku.ts";

const { open } = await polkuInBrowser();

describe("two slices beside each other", () => {
  it("are chosen on the page, and stand in its address", async () => {
    await using opened = await open("/journey/lunch?location=turku-tori");
    const { page } = opened;
    await page.getByRole("button", { name: "Compare" }).click();
    await page.getByRole("radio", { name: /Oulu/ }).click();
    await page.getByRole("heading", { name: "Compared with: Oulu" }).waitFor();
    assert.match(page.url(), /vs=location%3Aoulu/);
    await page.getByText("beside: Oulu").waitFor();
    await page.getByRole("radiogroup", { name: "Show as" }).getByText("Table").click();
    await page.getByRole("columnheader", { name: "Oulu" }).waitFor();
    assert.ok((await page.getByRole("cell", { name: /the one compared with/ }).count()) >= 10);
  });

  for (const language of languages)
    it(`stand in a table of which a desk shows every column, in ${language}`, async () => {
      await using opened = await open("/journey/lunch?vs=perspective%3Amanagement&as=table", { language });
      const { page } = opened;
      await page.locator(".table-compared").waitFor();
      const hidden = await page.evaluate(`{
        const { scrollWidth, clientWidth } = document.querySelector(".table-scroll");
        scrollWidth - clientWidth;
      }`);
      assert.equal(hidden, 0);
    });

  it("have those differences in bold alone whose whole interval lies on one side of zero", async () => {
    const boldBy = (page: Page, rows: string) =>
      page.evaluate<{ says: string; isBold: boolean }[]>(`
        [...document.querySelectorAll(${JSON.stringify(rows)})]
          .filter((row) => /the one compared with/.test(row.textContent) && /[+−]?\\d+ points/.test(row.textContent))
          .map((row) => ({
            says: row.textContent,
            isBold: [...row.querySelectorAll("b")].some((bold) => / points/.test(bold.textContent)),
          }))`);
    const places = [
      ["/journey/lunch?vs=perspective%3Amanagement&as=table", ".table-compared tbody tr"],
      ["/journey/lunch/bill?vs=perspective%3Amanagement", ".pair-row"],
      ["/journey/lunch/bill", ".perspectives tbody tr"],
    ] as const;
    const seen = new Set<boolean>();
    for (const [path, rows] of places) {
      await using opened = await open(path);
      await opened.page.locator(rows, { hasText: "the one compared with" }).first().waitFor();
      const differences = await boldBy(opened.page, rows);
      assert.ok(differences.length > 0, path);
      for (const { says, isBold } of differences) {
        assert.equal(isBold, !says.includes("cannot be told apart"), `${path}: ${says}`);
        seen.add(isBold);
      }
    }
    assert.equal(seen.size, 2);
  });

  it("tell what changed since the period before, on the journey and on each touchpoint alike", async () => {
    await using opened = await open("/journey/lunch?period=last-3-months&vs=before", { language: "fi" });
    const { page } = opened;
    await page.getByRole("heading", { name: /Verrattuna: / }).waitFor();
    assert.deepEqual(await found(page), []);
    const link = await page.locator('a[data-touchpoint="bill"]').getAttribute("aria-label");
    await page.goto(page.url().replace("/lunch?", "/lunch/bill?"));
    const line = await page.locator(".touchpoint-figure p", { hasText: "vertailukoh" }).textContent();
    const [before] = /\d+\s%/.exec(line ?? "") ?? [];
    assert.ok(before !== undefined && link?.includes(before), `${line}: ${link}`);
  });

  it("stand side by side in all that a touchpoint opens to: every measure, the answers, the months", async () => {
    await using opened = await open("/journey/lunch/bill?vs=perspective%3Amanagement");
    const { page } = opened;
    const section = (name: string) => page.getByRole("region", { name, exact: true });
    const measures = section("Measures").getByRole("listitem");
    await measures.first().getByText("Management: ").waitFor();
    for (const row of await measures.allTextContents()) assert.match(row, /Customers: .*Management: /);
    const [compared = ""] = await measures.filter({ hasText: "Satisfied" }).allTextContents();
    assert.match(compared, /Customers: \d+% \(\d+–\d+% · n = [\d,]+\)Management: \d+% \(\d+–\d+% · n = \d+\)/);
    const [told = ""] = /[−+]\d+ points[−+]?\d+ to [−+]?\d+/.exec(compared) ?? [];
    // The same difference as the one told above, and as on the journey.
    const head = (await page.locator(".touchpoint-figure p", { hasText: "Management" }).textContent()) ?? "";
    assert.ok(told !== "" && head.includes(told.replace("points", "points (")), `${compared}: ${head}`);

    const answers = section("Answers").getByRole("figure");
    assert.ok((await answers.count()) >= 2);
    assert.match((await answers.nth(0).textContent()) ?? "", /^Customers · /);
    assert.match((await answers.nth(1).textContent()) ?? "", /^Management/);
    const [one, other] = await Promise.all([answers.nth(0).boundingBox(), answers.nth(1).boundingBox()]);
    assert.ok(one !== null && other !== null && one.y === other.y && one.x < other.x, "side by side");
    const months = section("By month");
    assert.deepEqual(await months.getByRole("heading", { level: 3 }).allTextContents(), ["Customers", "Management"]);
    assert.equal(await months.locator("svg").count(), 2);
    assert.deepEqual(await found(page), []);
  });

  it("fit a phone in the dark, and axe finds nothing", async () => {
    await using opened = await open("/journey/lunch?vs=perspective%3Amanagement", { scheme: "dark", size: "phone" });
    await opened.page.getByRole("heading", { name: /Compared with: / }).waitFor();
    assert.deepEqual(await found(opened.page), []);
    assert.equal(await overflow(opened.page), 0);
    await opened.page.goto(opened.page.url().replace("/lunch?", "/lunch/bill?"));
    await opened.page.getByRole("heading", { name: "Management" }).last().waitFor();
    assert.deepEqual(await found(opened.page), []);
    assert.equal(await overflow(opened.page), 0);
  });
});
