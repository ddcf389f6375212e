import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "playwright-core";
import type { SurveyInvitations } from "../src/api/asking.ts";
import { paths } from "../src/api/paths.ts";
import type { SurveyRates } from "../src/api/survey.ts";
import { mailServer, type TakenMail } from "../test/mail-server.ts";
import { lunchFile, someId } from "../test/polku.ts";
import { aSurveyFile, published } from "../test/responses.ts";
import { until } from "../test/until.ts";
import { found, overflow } from "./axe.ts";
import { builtPolku, startBrowser } from "./polku.ts";
import { respondents } from "./respondent.ts";

const server = await mailServer();
const polku = await builtPolku({ POLKU_SMTP: server.url, POLKU_MAIL_FROM: "Aurinko <kysely@polku.example>" });
const open = await respondents(polku.url);
const browser = await startBrowser();
after(() => browser.close());

await polku.askWithKey("PUT", paths.journey("lunch"), { body: lunchFile(), headers: { "content-type": "text/yaml" } });
await published(polku, aSurveyFile());
const triggers = [{ key: "after-purchase", event: "purchase", hours: { from: 0, until: 24 } }];
const kept = await polku.askWithKey("PUT", paths.triggers("visit"), { body: { exempt: true, triggers } });
assert.equal(kept.status, 200, kept.text);

/** Tells that somebody bought something. */
const buys = async (email: string) => {
  const event = {
    id: someId(),
    type: "purchase",
    at: new Date().toISOString(),
    customer: email,
    email,
    language: "en",
  };
  const taken = await polku.askWithKey("POST", paths.events, { body: event });
  assert.equal(taken.json<{ accepted: number }>().accepted, 1, taken.text);
};
/** The mail that reaches somebody. */
const mailTo = async (email: string): Promise<TakenMail> =>
  (await until(() => server.mails.find(({ to }) => to === email)))!;
const rates = async () => (await polku.askWithKey("GET", paths.surveyRates("visit"))).json<SurveyRates>();
const linksIn = (mail: TakenMail): string[] =>
  [...(mail.read.html ?? "").matchAll(/href="([^"]+)"/g)].map(([, link]) => link!.replaceAll("&amp;", "&"));
/** The mail as a mail program shows it: within its own page, its pictures from within the mail. */
async function shown(mail: TakenMail, page: Page): Promise<void> {
  const pictures = mail.read.attachments.map(({ contentId = "", content }) => ({
    name: contentId.replace(/[<>]/g, ""),
    data: `data:image/png;base64,${Buffer.from(content as ArrayBuffer).toString("base64")}`,
  }));
  const within = (mail.read.html ?? "").replace(/<body[^>]*>/, "$&<main>").replace("</body>", "</main></body>");
  await page.setContent(pictures.reduce((html, { name, data }) => html.replaceAll(`cid:${name}"`, `${data}"`), within));
}

/** Makes a page's timers take a thousand times as long. */
const slowly =
  "const after = setTimeout; window.setTimeout = (run, wait, ...given) => after(run, 1000 * wait, ...given)";

describe("a customer who bought something", () => {
  it("is asked by mail; programs that follow its links answer nothing, a tap on a face does, and once", async () => {
    await buys("maija@example.fi");
    const mail = await mailTo("maija@example.fi");
    const faces = linksIn(mail).filter((link) => link.includes("?a="));
    assert.equal(faces.length, 4);
    for (const link of linksIn(mail)) assert.equal((await fetch(link)).status, 200, link);
    for (const link of faces) {
      // One that runs scripts, too, and is gone before anybody could have looked: for it time hardly passes.
      await using scanner = await open(link.slice(polku.url.length), { before: slowly });
      await scanner.asked("smiley");
      // Browsers tell of a pointer that only stands there, too.
      await scanner.page.evaluate("dispatchEvent(new MouseEvent('mousemove'))");
    }
    assert.deepEqual([(await rates()).opened, (await rates()).began], [0, 0]);

    const page = await browser.newPage({ viewport: { width: 360, height: 700 } });
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await shown(mail, page);
      assert.deepEqual(await found(page), [], colorScheme);
      assert((await overflow(page)) <= 0);
      for (const link of await page.getByRole("link").all())
        assert(((await link.boundingBox())?.height ?? 0) >= 44, (await link.textContent()) ?? "");
    }
    await page.getByRole("link", { name: "Very good" }).click();
    await page.locator('[data-question="smiley"]').waitFor();
    await page.getByRole("radio", { name: "Very good", exact: true, checked: true }).waitFor();
    await page.getByRole("button", { name: "Next", exact: true }).click();
    await page.getByRole("textbox").fill("Quick and kind");
    await wait(400);
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await page.getByText("Your answers are saved").waitFor();
    const { opened, began, finished } = await rates();
    assert.deepEqual([opened, began, finished], [1, 1, 1]);
    await using again = await open(faces[0]!.slice(polku.url.length));
    await again.page.getByText("You have answered already").waitFor();
    assert.equal((await rates()).began, 1);
    await page.close();
  });

  it("is not asked again who says so on a page without a script, until it is taken back", async () => {
    await buys("bo@example.fi");
    const mail = await mailTo("bo@example.fi");
    const headers = new Map(mail.read.headers.map(({ key, value }) => [key, value]));
    assert.equal(headers.get("list-unsubscribe-post"), "List-Unsubscribe=One-Click");
    const link = linksIn(mail).find((one) => one.includes("/u/"))!;
    assert.equal(headers.get("list-unsubscribe"), `<${link.replace("?language=en", "")}>`);
    await using one = await open(link.slice(polku.url.length), { javaScriptEnabled: false });
    const { page } = one;
    await page.getByRole("button", { name: "No more surveys" }).click();
    await page.getByRole("heading", { name: "You will get no more surveys" }).waitFor();
    await buys("bo@example.fi");
    const asked = await polku.askWithKey("GET", paths.surveyInvitations("visit"));
    assert.deepEqual(asked.json<SurveyInvitations>().counts.notAsked, { unsubscribed: 1 });
    await page.getByRole("button", { name: "I changed my mind" }).click();
    await page.getByRole("heading", { name: "You may get surveys again" }).waitFor();
  });

  it("finds that page easy to see and to use", async () => {
    const link = linksIn(await mailTo("bo@example.fi")).find((one) => one.includes("/u/"))!;
    for (const [scheme, width] of [
      ["light", 320],
      ["dark", 1280],
    ] as const) {
      await using one = await open(link.slice(polku.url.length), { scheme, width });
      assert.deepEqual(await found(one.page), []);
      assert((await overflow(one.page)) <= 0);
    }
  });
});
