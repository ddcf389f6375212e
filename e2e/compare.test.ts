import assert from "node:assert/strict";
import { describe, it } from "node:test";
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
    await page.getByRole("radiogroup").getByText("Table", { exact: true }).click();
    await page.getByRole("columnheader", { name: "Oulu" }).waitFor();
    assert.ok((await page.getByRole("cell", { name: /the one compared with/ }).count()) >= 10);
  });

  it("tell what changed since the period before, on the journey and on each touchpoint alike", async () => {
    await using opened = await open("/journey/lunch?period=last-3-months&vs=before", { language: "fi" });
    const { page } = opened;
    await page.getByRole("heading", { name: /Verrattuna: / }).waitFor();
    assert.deepEqual(await found(page), []);
    const link = await page.locator('a[data-touchpoint="bill"]').getAttribute("aria-label");
    await page.goto(page.url().replace("/lunch?", "/lunch/bill?"));
    const line = await page.locator(".touchpoint-figure p", { hasText: "verratusta" }).textContent();
    const [before] = /\d+\s%/.exec(line ?? "") ?? [];
    assert.ok(before !== undefined && link?.includes(before), `${line}: ${link}`);
  });

  it("fit a phone in the dark, and axe finds nothing", async () => {
    await using opened = await open("/journey/lunch?vs=perspective%3Amanagement", { scheme: "dark", size: "phone" });
    await opened.page.getByRole("heading", { name: /Compared with: / }).waitFor();
    assert.deepEqual(await found(opened.page), []);
    assert.equal(await overflow(opened.page), 0);
  });
});
