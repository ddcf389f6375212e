import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { paths } from "../src/api/paths.ts";
import { anExperienceBody } from "../test/experiences.ts";
import { joined } from "../test/people.ts";
import { lunchFile, someId } from "../test/polku.ts";
import { aResponse, aSurveyFile, linkTo, published, sendBy } from "../test/responses.ts";
import { found } from "./axe.ts";
import { polkuInBrowser } from "./polku.ts";

const { polku, open } = await polkuInBrowser({ POLKU_DEMO: "no" });
const put = { body: lunchFile(), headers: { "content-type": "text/yaml" } };
assert.equal((await polku.askWithKey("PUT", paths.journey("lunch"), put)).status, 200);
const told = Array.from({ length: 40 }, (_, at) =>
  anExperienceBody({ id: someId(), customer: `guest-${at}`, answers: { smiley: 1 + (at % 4) } }),
);
assert.equal((await polku.askWithKey("POST", paths.experiences, { body: told })).status, 202);
await published(polku, aSurveyFile());
const { credential } = await linkTo(polku, "visit");
await polku.followed();

const anna = await joined(polku, polku.firstAdmin?.link ?? "", "Anna");
/** Somebody answers by the link. */
const answered = async () => {
  const body = aResponse({ answers: { smiley: 4 }, ended: true });
  assert.equal((await sendBy(polku, credential, body)).status, 202);
};

describe("a page with figures", { concurrency: false }, () => {
  it("moves when somebody answers, with nothing pressed, and stays where it was read", async () => {
    await using at = await open("/journey/lunch", {}, anna);
    const { page } = at;
    await page.locator(".live:visible").getByText("Live").waitFor();
    await page.getByText("40 experiences").waitFor();
    await page.locator('a[data-touchpoint="bill"]').first().focus();
    await page.evaluate("scrollTo(0, 200)");
    const loads = await page.evaluate("performance.getEntriesByType('navigation').length + history.length");

    await answered();
    await page.getByText("41 experiences").waitFor();
    assert.equal(await page.evaluate("document.activeElement.dataset.touchpoint"), "bill");
    assert.equal(await page.evaluate("scrollY"), 200);
    assert.equal(await page.evaluate("performance.getEntriesByType('navigation').length + history.length"), loads);
    assert.equal(await page.locator("[data-old]").count(), 0, "nothing is faded meanwhile");
    assert.deepEqual(await found(page), []);
  });

  it("moves at a touchpoint, on the wall and among responses too", async () => {
    await using at = await open("/journey/lunch/bill", {}, anna);
    const { page } = at;
    await page.locator(".live:visible").waitFor();
    await page.locator(".touchpoint-figure", { hasText: "41 respondents" }).waitFor();
    await answered();
    await page.locator(".touchpoint-figure", { hasText: "42 respondents" }).waitFor();

    await page.goto(`${polku.url}/wall/lunch`);
    await page.locator(".live:visible").waitFor();
    await answered();
    await page.getByText("43 experiences").waitFor();
    assert.deepEqual(await found(page), []);

    await page.goto(`${polku.url}/surveys/visit/responses`);
    await page.locator(".live:visible").waitFor();
    assert.deepEqual(await found(page), []);
  });

  it("says nothing when the line is cut, and listens again by itself", async () => {
    await using at = await open("/journey/lunch", { language: "fi" }, anna);
    const { page } = at;
    await page.locator(".live:visible").getByText("Reaaliajassa").waitFor();
    await polku.restart();
    await page.locator(".live:visible").waitFor();
    assert.equal(await page.locator(".stale").count(), 0);
    await answered();
    await page.getByText("44 kokemusta").waitFor();
  });
});
