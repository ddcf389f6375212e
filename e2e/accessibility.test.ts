import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { someId } from "../test/polku.ts";
import { found, overflow } from "./axe.ts";
import { polkuInBrowser, type Reader, readers, settled } from "./polku.ts";

const { open } = await polkuInBrowser();

describe("axe finds nothing, and nothing is wider than the screen", () => {
  for (const reader of readers) {
    it(`on the journey, ${Object.values(reader).join(", ")}`, async () => {
      await using opened = await open("/journey/lunch", reader);
      await opened.page.locator(".sections h2").nth(3).waitFor();
      assert.deepEqual(await found(opened.page), []);
      assert.equal(await overflow(opened.page), 0);
    });
  }

  const states: [name: string, path: string, reader: Partial<Reader>][] = [
    ["a touchpoint", "/journey/lunch/bill", { language: "fi" }],
    ["a touchpoint", "/journey/lunch/bill", { language: "en", scheme: "dark", size: "phone" }],
    ["a touchpoint", "/journey/lunch/paying", { language: "sv", size: "phone" }],
    ["a touchpoint that nobody measures", "/journey/lunch/dessert", { language: "en", scheme: "dark" }],
    ["a touchpoint with too few answers", "/journey/lunch/drinks", { language: "fi" }],
    ["the table", "/journey/lunch?as=table", { language: "fi", size: "phone" }],
    ["choices that leave nothing", "/journey/lunch?from=2020-01-01&until=2020-02-01", { language: "sv" }],
    ["choices that leave too few", "/journey/lunch?until=2024-12-02&channel=qr", { language: "fi", size: "phone" }],
    ["a choice that cannot be", "/journey/lunch?measure=taste.sweet", { language: "sv", scheme: "dark" }],
    ["a journey that is not there", "/journey/dinner", { language: "fi", size: "phone" }],
    ["the stream of what was lived", "/experiences?said=yes", { language: "fi" }],
    ["the stream of what was lived", "/experiences", { language: "sv", scheme: "dark", size: "phone" }],
    ["an experience that is not there", `/experiences/${someId()}`, { language: "en", scheme: "dark" }],
    ["what is in here", "/data", { language: "sv", scheme: "dark", size: "phone" }],
    ["a page that is not there", "/nowhere", { language: "en" }],
    ["audits", "/audits", { language: "fi", size: "phone" }],
    ["an audit", "/audit/lunch?period=last-3-months", { language: "sv", scheme: "dark" }],
    ["an audit", "/audit/lunch", { language: "fi", size: "phone" }],
    ["two audits", "/audit/lunch/compare?period=last-3-months", { language: "en", scheme: "dark", size: "phone" }],
    ["two audits", "/audit/lunch/compare?period=last-3-months", { language: "fi" }],
    ["two audits, of which one is to be chosen", "/audit/lunch/compare", { language: "sv" }],
  ];
  for (const [name, path, reader] of states) {
    it(`on ${name}, ${Object.values(reader).join(", ")}`, async () => {
      await using opened = await open(path, reader);
      await opened.page.locator("h1").waitFor();
      await settled(opened.page);
      assert.deepEqual(await found(opened.page), []);
      assert.equal(await overflow(opened.page), 0);
    });
  }

  it("on an open list of choices", async () => {
    await using opened = await open("/journey/lunch", { scheme: "dark" });
    await opened.page.getByRole("button", { name: "All time" }).click();
    await opened.page.getByRole("radio", { name: /Last 3 months/ }).waitFor();
    assert.deepEqual(await found(opened.page), []);
  });
});
