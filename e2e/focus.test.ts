import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Page } from "playwright-core";
import { words } from "../src/texts/words.ts";
import { mailServer } from "../test/mail-server.ts";
import { joined } from "../test/people.ts";
import { aSurveyFile, published } from "../test/responses.ts";
import { polkuInBrowser } from "./polku.ts";

const server = await mailServer();
const { polku, open } = await polkuInBrowser({
  POLKU_SMTP: server.url,
  POLKU_MAIL_FROM: "Aurinko <kysely@polku.example>",
});
const anna = await joined(polku, polku.firstAdmin?.link ?? "", "Anna");
await published(polku, aSurveyFile());
const t = words("en");

describe("whoever works by the keyboard", { concurrency: false }, () => {
  it("stands at Save after it has saved the settings", async () => {
    await using at = await open("/settings", {}, anna);
    const { page } = at;
    await stands(
      page,
      page
        .locator("section", { hasText: t("settings.workspace") })
        .getByLabel("English")
        .first(),
    );
    await page.keyboard.type(" Oy");
    await press(page, "Save");
    await page.getByText(t("settings.saved")).first().waitFor();
    assert.equal(await standsAt(page), "Save");
  });

  it("stands where a question was asked, answered with no or with yes", async () => {
    await using at = await open("/settings", {}, anna);
    const { page } = at;
    for (const name of ["Till", "Lift"]) {
      await stands(page, page.getByLabel(t("settings.keyName")));
      await page.keyboard.type(name);
      await press(page, t("settings.makeKey"));
      await page.getByLabel(t("settings.newKey", { name })).waitFor();
      assert.match(await standsAt(page), /^polku_[\w-]{20}/, "at the key, to be copied");
    }
    await press(page, `${t("settings.revoke")}: Lift`);
    assert.equal(await standsAt(page), t("settings.revoke"));
    await press(page, t("people.keep"));
    assert.equal(await standsAt(page), `${t("settings.revoke")}: Lift`);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: `${t("settings.revoke")}: Lift` }).waitFor({ state: "detached" });
    assert.notEqual(await standsAt(page), "");
  });

  it("stands at the button again by which a place was begun that was left", async () => {
    await using at = await open("/settings", {}, anna);
    const { page } = at;
    await press(page, t("settings.addLocation"));
    await page.locator(".place-form input:focus").first().waitFor();
    await page.keyboard.press("Escape");
    assert.equal(await standsAt(page), t("settings.addLocation"));
  });

  it("stands at the link of whom they invite, and at what is left when one is taken back", async () => {
    await using at = await open("/people", {}, anna);
    const { page } = at;
    await stands(page, page.getByLabel("E-mail"));
    await page.keyboard.type("bo@example.org");
    await page.keyboard.press("Enter");
    await page.getByLabel(t("people.link", { email: "bo@example.org" }), { exact: true }).waitFor();
    assert.match(await standsAt(page), /\/join#/);
    const back = t("people.takeBackOf", { email: "bo@example.org" });
    await press(page, back);
    await page.getByRole("button", { name: back }).waitFor({ state: "detached" });
    assert.notEqual(await standsAt(page), "");
  });

  it("stands at the link that was made, and at the link's button after it was kept", async () => {
    await using at = await open("/surveys/visit/links", {}, anna);
    const { page } = at;
    await stands(page, page.getByLabel(t("survey.linkLabel")));
    await page.keyboard.type("Table 12");
    await page.keyboard.press("Enter");
    await page.getByLabel(t("survey.newLink", { name: "Table 12" })).waitFor();
    assert.match(await standsAt(page), /\/s\/[\w-]{24}$/);
    const back = page.getByRole("button", { name: `${t("survey.endLink")}: Table 12` });
    await stands(page, back);
    const name = await standsAt(page);
    await page.keyboard.press("Enter");
    await press(page, t("people.keep"));
    assert.equal(await standsAt(page), name);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await back.waitFor({ state: "detached" });
  });

  it("stands somewhere after a list was looked at and asked", async () => {
    await using at = await open("/surveys/visit/invitations", {}, anna);
    const { page } = at;
    await stands(page, page.getByLabel(t("asking.paste")));
    await page.keyboard.insertText("email;customer\nkim@example.org;1001");
    await press(page, t("asking.look"));
    await page.locator(".asking-looked").waitFor();
    assert.equal(await standsAt(page), t("asking.look"));
    await press(page, t("asking.send", { n: 1 }));
    await page.locator(".asking-looked").waitFor({ state: "detached" });
    assert.equal(await standsAt(page), t("asking.look"));
  });

  it("stands at Save and at Publish after a survey was saved and published, a new one too", async () => {
    await using at = await open("/surveys/lunch-visit?pack=empty&journey=lunch&about=whole", {}, anna);
    const { page } = at;
    await press(page, "Save");
    await page.getByText("Saved as version 1").waitFor();
    assert.equal(await standsAt(page), "Save");
    await press(page, "Publish …");
    await press(page, "Publish");
    await page.getByText("version 1 · Asked now").waitFor();
    await page.locator("dialog.dialog").waitFor({ state: "detached" });
    assert.equal(await standsAt(page), "Publish …");
  });

  it("stands at Save after a map was saved, and at Undo after the last step was undone", async () => {
    await using at = await open("/map/lunch", {}, anna);
    const { page } = at;
    const change = async (words: string) => {
      await stands(page, page.locator('[data-touchpoint="bill"]'));
      await page.keyboard.press("Enter");
      await page.locator(".panel [data-first]:focus").waitFor();
      await page.keyboard.type(words);
    };
    await change("The bill");
    await press(page, "Undo");
    assert.equal(await standsAt(page), "Undo");
    await change("A bill");
    await press(page, "Save");
    await page.locator("dialog.dialog").waitFor();
    await page.keyboard.press("Escape");
    assert.equal(await standsAt(page), "Save");
    await page.keyboard.press("Enter");
    await stands(page, page.locator("dialog.dialog button[type=submit]"));
    await page.keyboard.press("Enter");
    await page.getByText(/^Saved as version/).waitFor();
    assert.equal(await standsAt(page), "Save");
  });

  it("stands at the heading of a page that a link inside a page led to", async () => {
    await using at = await open("/surveys", {}, anna);
    const { page } = at;
    await stands(page, page.locator(".survey-card").first());
    await page.keyboard.press("Enter");
    await page.locator(".survey-tile").first().waitFor();
    assert.equal(await page.evaluate("document.activeElement.tagName"), "H1");
  });
});

/** Puts the focus there, as Tab would; from then on the page is watched for a moment in which nobody stands anywhere. */
async function stands(page: Page, at: ReturnType<Page["locator"]>): Promise<void> {
  await at.focus();
  await page.evaluate(`
    window.fell ??= (() => {
      const look = () => {
        if (document.activeElement === document.body) window.fell = true;
        requestAnimationFrame(look);
      };
      look();
      return false;
    })();
  `);
}

/** Where the focus is: the name of a button, what is in a field, the words of a heading. */
async function standsAt(page: Page): Promise<string> {
  assert.notEqual(await page.evaluate("window.fell"), true, "the focus fell to the body");
  return (await page.evaluate(`(() => {
    const { value, ariaLabel, textContent } = document.activeElement;
    return (value || ariaLabel || textContent).trim();
  })()`)) as string;
}

/** Goes to a button and presses it by the keyboard. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  await stands(page, page.getByRole("button", { name, exact: true }).last());
  await page.keyboard.press("Enter");
}
