import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { joined } from "../test/people.ts";
import { aResponse, aSurveyFile, linkTo, published, sendBy } from "../test/responses.ts";
import { found } from "./axe.ts";
import { polkuInBrowser } from "./polku.ts";

const { polku, open } = await polkuInBrowser();
const anna = await joined(polku, polku.firstAdmin?.link ?? "", "Anna");
const felt = { ask: "emotions", key: "felt", text: { en: "How did it feel?", fi: "Miltä se tuntui?" } };
await published(polku, aSurveyFile({ key: "felt", languages: ["en", "fi"], questions: [felt] }));

describe("how strongly something is felt", { concurrency: false }, () => {
  it("is asked where the team ticks it, and the page beside it asks it at once", async () => {
    await using at = await open("/surveys/felt", { language: "en", scheme: "light", size: "desktop" }, anna);
    const { page } = at;
    const shown = page.frameLocator("iframe").first();
    await shown.getByLabel("Joy", { exact: true }).click();
    await page.locator("[data-question]").first().click();
    await page.getByLabel("Ask also how strongly").check();
    // What was tried before stays chosen, and back again too.
    await shown.getByRole("radiogroup", { name: "Joy" }).getByLabel("Clearly").click();
    await page.getByLabel("Ask also how strongly").uncheck();
    await shown.getByRole("radiogroup").waitFor({ state: "detached" });
    assert.equal(await shown.getByRole("checkbox", { checked: true }).count(), 1);
    assert.deepEqual(await found(page), []);
  });

  it("is read with the words of a response, in the reader's language", async () => {
    await published(
      polku,
      aSurveyFile({ key: "felt", languages: ["en", "fi"], questions: [{ ...felt, strength: true }] }),
    );
    const { credential } = await linkTo(polku, "felt");
    const said = { felt: { joy: 3, relief: null, surprise: 1 } };
    const sent = await sendBy(polku, credential, aResponse({ version: 2, answers: said }));
    assert.deepEqual(sent.json<{ rejected: unknown[] }>().rejected, []);
    await using at = await open("/surveys/felt/responses", { language: "fi", scheme: "dark", size: "phone" }, anna);
    await at.page.getByText("Ilo (vahvasti), Helpotus ja Yllätys (vähän)").waitFor();
    assert.deepEqual(await found(at.page), []);
  });
});
