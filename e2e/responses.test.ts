import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { paths } from "../src/api/paths.ts";
import { invited, joined } from "../test/people.ts";
import { lunchFile } from "../test/polku.ts";
import { aResponse, aSurveyFile, linkTo, published, sendBy } from "../test/responses.ts";
import { found, overflow } from "./axe.ts";
import { polkuInBrowser, settled } from "./polku.ts";

const { polku, open } = await polkuInBrowser({ POLKU_DEMO: "no" });
await polku.askWithKey("PUT", paths.journey("lunch"), { body: lunchFile(), headers: { "content-type": "text/yaml" } });
const anna = await joined(polku, polku.firstAdmin?.link ?? "", "Anna");
const vera = await invited(polku, anna, "Vera", "viewer");
await published(
  polku,
  aSurveyFile({
    questions: [
      { ask: "smiley", key: "smiley", text: { en: "How was the bill?", fi: "Millainen lasku oli?" } },
      {
        ask: "choice",
        key: "late",
        text: { en: "Was it late?", fi: "Viipyikö se?" },
        options: ["yes", "no"].map((key) => ({ key, text: { en: `It was: ${key}`, fi: `Vastaus: ${key}` } })),
      },
      { ask: "compared", key: "others", text: { en: "Compared with others?", fi: "Muihin verrattuna?" } },
      { ask: "comment", key: "comment", text: { en: "Tell us more", fi: "Kerro lisää" } },
      { ask: "contact", key: "call", text: { en: "May we call?", fi: "Saammeko soittaa?" } },
    ],
  }),
);
await published(
  polku,
  aSurveyFile({ key: "worded", questions: [{ ask: "smiley", key: "smiley", text: { en: "How was the bill then?" } }] }),
);
const earlier = await linkTo(polku, "worded");
await sendBy(polku, earlier.credential, aResponse({ answers: { smiley: 4 } }));
await published(
  polku,
  aSurveyFile({
    key: "worded",
    questions: [
      { ask: "statement", key: "hello", text: { en: "Welcome here" } },
      { ask: "smiley", key: "smiley", text: { en: "How is the bill now?" } },
      { ask: "image", key: "image", text: { en: "What are we like?" }, attributes: ["reliable", "homely"] },
      { ask: "number", key: "wait", text: { en: "How long?" }, unit: { en: "minutes", fi: "minuuttia" } },
      { ask: "date", key: "day", text: { en: "Which day, after {wait|some} minutes?" } },
    ],
  }),
);
const told = { hello: null, smiley: 4, image: { reliable: 5, homely: 4 }, wait: 12.5, day: "2026-11-28" };
await sendBy(polku, earlier.credential, aResponse({ version: 2, answers: told, ended: true }));
const table = await linkTo(polku, "visit", { channel: "qr", label: "Pöytä 12" });
const mail = await linkTo(polku, "visit", { channel: "email", label: "Uutiskirje" });
for (let n = 0; n < 34; n++) {
  const answers = {
    smiley: 1 + (n % 4),
    late: n % 2 ? "yes" : "no",
    others: 1,
    comment: `Vastaus ${n}`,
    ...(n === 33 && { call: { name: "Maija", email: "maija@example.fi" } }),
  };
  assert.equal(
    (await sendBy(polku, (n % 3 ? table : mail).credential, aResponse({ answers, ended: n % 4 > 0 }))).status,
    202,
  );
}
await polku.followed();

describe("what was answered in a survey", () => {
  it("is read one by one in the words that were asked, narrowed, and leads to what it told", async () => {
    await using opened = await open("/surveys/visit/responses", { language: "fi", size: "phone" }, anna);
    const { page } = opened;
    const items = page.locator(".responses > li");
    await items.nth(29).waitFor();
    await items.first().getByText("Vastaus 33").waitFor();
    await items.first().getByText("Millainen lasku oli?").waitFor();
    await items.first().getByText("Antoi luvan ottaa yhteyttä").waitFor();
    await items.first().getByText("Vastaus: yes").waitFor();
    await items.first().getByText("Huono (2/4)", { exact: true }).waitFor();
    await items.first().getByText("Parempi (+1)", { exact: true }).waitFor();
    await page.getByText("kysyttiin: ”Saammeko soittaa?”").waitFor();
    assert.deepEqual([await found(page), await overflow(page)], [[], 0]);
    await page.getByRole("button", { name: "Vanhempia" }).click();
    await items.nth(33).waitFor();
    await page.getByLabel("Kuinka pitkälle", { exact: true }).selectOption("false");
    await items.nth(9).waitFor({ state: "detached" });
    await items.first().getByText("jäi kesken").waitFor();
    await page.getByLabel("Linkki", { exact: true }).selectOption({ label: "Uutiskirje" });
    await items.nth(3).waitFor({ state: "detached" });
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Lataa CSV, visit", exact: true }).click(),
    ]);
    assert.equal(file.suggestedFilename(), "visit.csv");
    await items.first().getByRole("link").first().click();
    await page.waitForURL("**/experiences/*");
    await settled(page);
  });

  it("is told by question in the words of each version, without what nobody could answer", async () => {
    await using opened = await open("/surveys/worded/responses", { language: "en" }, anna);
    const { page } = opened;
    const byQuestion = page.locator("section").filter({ hasText: "Answered, by question" });
    await byQuestion.getByText("How is the bill now?").waitFor();
    await byQuestion.getByText("Which day, after some minutes?").waitFor();
    assert.equal(await page.getByText("Welcome here").count(), 0);
    await page.getByLabel("Version of the survey").selectOption("version 1");
    await byQuestion.getByText("How was the bill then?").waitFor();
    assert.equal(await byQuestion.getByText("How is the bill now?").count(), 0);
    assert.deepEqual([await found(page), await overflow(page)], [[], 0]);
  });

  it("is read as its reader writes numbers and days, and as the journey calls what was rated", async () => {
    await using opened = await open("/surveys/worded/responses", { language: "fi" }, anna);
    const newest = opened.page.locator(".responses > li").first();
    await newest.getByText("Luotettava: 5 · Kotoisa: 4", { exact: true }).waitFor();
    await newest.getByText("12,5 minuuttia", { exact: true }).waitFor();
    await newest.getByText("28.11.2026", { exact: true }).waitFor();
    await newest.getByText("Which day, after 12.5 minutes?", { exact: true }).waitFor();
  });

  it("is not read one by one by whoever may only read, nor who may be contacted", async () => {
    await using opened = await open("/surveys/visit/responses", {}, vera);
    const { page } = opened;
    await page.getByText(/^Responses one by one are for those/).waitFor();
    assert.equal(await page.locator(".responses, .contacts").count(), 0);
    assert.deepEqual(await found(page), []);
  });
});
