import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { invited, joined, password } from "../test/people.ts";
import { found, overflow } from "./axe.ts";
import { polkuInBrowser } from "./polku.ts";

const { polku, open } = await polkuInBrowser();
const anna = await joined(polku, polku.firstAdmin?.link ?? "", "Anna");
const vera = await invited(polku, anna, "Vera", "viewer");

describe("a forgotten password", () => {
  let link = "";

  it("is renewed by a link that an admin makes and hands over", async () => {
    await using opened = await open("/people", {}, anna);
    const { page } = opened;
    await page.getByRole("button", { name: "New password: Vera" }).click();
    link = await page.getByRole("textbox", { name: "Link to a new password for Vera" }).inputValue();
    assert.ok(link.startsWith(`${polku.url}/password#`), link);
    assert.deepEqual(await found(page), []);
    assert.equal(
      await page.getByRole("button", { name: "New password: Anna" }).count(),
      0,
      "one's own is changed under one's name",
    );
  });

  it("whose link says whose it is, takes a new password, and leads in; elsewhere one is signed out", async () => {
    await using opened = await open(link.slice(polku.url.length), { language: "fi", size: "phone", scheme: "dark" });
    const { page } = opened;
    await page.getByRole("heading", { level: 1, name: "Valitse uusi salasana" }).waitFor();
    await page.getByText(/^Käyttäjä: Vera\./).waitFor();
    assert.deepEqual([await found(page), await overflow(page)], [[], 0]);
    await page.getByLabel("Uusi salasana").fill(`${password} again`);
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: "Vera" }).waitFor();
    assert.equal((await vera.me()).person, null);
  });

  it("whose link was used says so", async () => {
    await using opened = await open(link.slice(polku.url.length), { language: "sv" });
    await opened.page.getByRole("heading", { name: "Länken är redan använd, eller dess tid är ute" }).waitFor();
  });
});
