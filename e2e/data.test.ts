import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { paths } from "../src/api/paths.ts";
import type { Data } from "../src/core/insight/heard/heard-value.ts";
import { anExperienceBody } from "../test/experiences.ts";
import { someId } from "../test/polku.ts";
import { found, overflow } from "./axe.ts";
import { polkuInBrowser, readers } from "./polku.ts";

const { polku, open } = await polkuInBrowser();
const titles = { fi: "Aineisto", sv: "Data", en: "Data" } as const;

describe("what is in here", () => {
  it("is a room of listening: what each touchpoint heard, where it came from, how far the figures are", async () => {
    await using opened = await open("/");
    const { page } = opened;
    await page.getByRole("link", { name: "Listen" }).click();
    await page.getByRole("link", { name: "Data", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Data" }).waitFor();
    await page.getByText(/^\d+ of \d+ touchpoints were heard from in the last 90 days\.$/).waitFor();
    await page.getByText("◌ Never heard from: Dessert").waitFor();
    const bill = page.getByRole("row", { name: /^Getting the bill/ });
    await bill.getByRole("img", { name: /^Getting the bill: something arrived on \d+ of the last 90 days$/ }).waitFor();
    await page.getByText("File demo").waitFor();
    await page.getByText("everything in the log is counted").waitFor();
    await bill.getByRole("link", { name: "Getting the bill" }).click();
    await page.getByRole("heading", { level: 1, name: "Getting the bill" }).waitFor();
  });

  it("tells by which key something was sent, within seconds", async () => {
    await polku.askWithKey("POST", paths.experiences, { body: [anExperienceBody({ id: someId() })] });
    let data: Data;
    do data = (await polku.askWithKey("GET", paths.data)).json<Data>();
    while (data.keys[0]?.sent !== 1);
    await using opened = await open("/data");
    const local = opened.page.getByRole("listitem").filter({ hasText: "Program with the key “local”" });
    await local.getByText(/last used/).waitFor();
    assert.equal(await local.getByText("1 entry").count(), 0, "how much is for who may tell, and not for a guest");
  });

  for (const reader of readers)
    it(`can be read by everybody: ${Object.values(reader).join(", ")}`, async () => {
      await using opened = await open("/data", reader);
      const { page } = opened;
      await page.getByRole("heading", { level: 1, name: titles[reader.language] }).waitFor();
      await page.locator(".data-facts").waitFor();
      await page.locator(".data-rows a").first().waitFor();
      assert.deepEqual(await found(page), []);
      assert.equal(await overflow(page), 0);
    });

  it("says when Polku does not answer, and comes back by itself", async () => {
    await using opened = await open("/nowhere", { language: "sv" });
    const { page } = opened;
    await page.route("**/api/v1/data", (route) => route.abort());
    await page.goto(`${polku.url}/data`);
    await page.getByRole("heading", { level: 1, name: "Polku svarar inte" }).waitFor();
    assert.deepEqual(await found(page), []);
    await page.unroute("**/api/v1/data");
    await page.locator(".data-facts").waitFor();
  });
});
