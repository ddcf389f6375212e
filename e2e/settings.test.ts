import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { paths } from "../src/api/paths.ts";
import { invited, joined } from "../test/people.ts";
import { aSurveyFile } from "../test/responses.ts";
import { found, overflow } from "./axe.ts";
import { polkuInBrowser, readers, sizes } from "./polku.ts";

const { polku, open } = await polkuInBrowser();
const anna = await joined(polku, polku.firstAdmin?.link ?? "", "Anna");
const titles = { fi: "Asetukset", sv: "Inställningar", en: "Settings" } as const;

describe("settings of the workspace", () => {
  it("are found by name, and let the customers be called what they are: it takes effect everywhere", async () => {
    await using opened = await open("/journey/lunch", {}, anna);
    const { page } = opened;
    await page.locator("svg.polku-journey").waitFor();
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox", { name: /^Go to/ }).fill("settings");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Settings" }).waitFor();
    const name = page.getByRole("group", { name: "Name of the workspace" });
    await name.getByLabel("English").fill("Health centre");
    await page.getByRole("button", { name: "Patients" }).click();
    await page.getByText("On the pages it will say: Whose view: Patients.").waitFor();
    await page.getByRole("button", { name: "Save", exact: true }).first().click();
    await page.getByRole("status").getByText("Saved.").waitFor();
    await page.getByRole("link", { name: "Health centre" }).click();
    await page.getByRole("button", { name: /Patients/ }).waitFor();
  });

  it("call customers by a long word, which fits a phone", async () => {
    const body = { timeZone: "UTC", languages: ["fi", "sv", "en"], customerWord: { sv: "Kommuninvånare" } };
    assert.equal((await anna.ask("PUT", paths.settings, { body })).status, 200);
    await using opened = await open("/journey/lunch/bill", { language: "sv", size: "phone" }, anna);
    const { page } = opened;
    await page.setViewportSize({ width: 360, height: 800 });
    await page.locator(".perspectives").getByText("Kommuninvånare", { exact: true }).waitFor();
    assert.equal(await overflow(page), 0);
  });

  it("refuse a time zone that is none, in words", async () => {
    await using opened = await open("/settings", { language: "fi" }, anna);
    const { page } = opened;
    await page.getByRole("option", { name: "pohjoissaame" }).waitFor({ state: "attached" });
    await page.getByLabel("Aikavyöhyke").first().fill("Europe/Turku");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").getByText("Polku ei tunne tällaista aikavyöhykettä").waitFor();
    await page.getByLabel("Aikavyöhyke").first().fill("Europe/Stockholm");
    await page.keyboard.press("Enter");
    await page.getByText("Tallennettu.").waitFor();
  });

  it("saved by two: the second is told, sees what the first saved, and may save over it", async () => {
    await using opened = await open("/settings", {}, anna);
    const { page } = opened;
    const word = page.getByRole("group", { name: "What customers are called here" }).getByLabel("English");
    await word.fill("Guests");
    const body = { timeZone: "Europe/Helsinki", languages: ["fi", "en"], customerWord: { en: "Diners" } };
    assert.equal((await anna.ask("PUT", paths.settings, { body })).status, 200);
    await page.getByRole("button", { name: "Save", exact: true }).first().click();
    await page
      .getByRole("alert")
      .getByText(/Somebody else has changed this meanwhile/)
      .waitFor();
    await page.getByRole("button", { name: "Show theirs" }).click();
    await page.getByText("On the pages it will say: Whose view: Diners.").waitFor();
    assert.equal(await word.inputValue(), "Diners");
  });
});

describe("an accessibility statement", () => {
  it("is switched on, begun by Polku, and read by everybody who answers a survey, in whatever language and light", async () => {
    for (const [path, method, body] of [
      [paths.survey("visit"), "PUT", aSurveyFile({ name: { en: "Visit", fi: "Käynti" } })],
      [paths.publishSurvey("visit"), "POST", undefined],
    ] as const)
      assert.equal((await anna.ask(method, path, { body })).status, 200);
    const made = (await anna.ask("POST", paths.surveyLinks("visit"), { body: {} })).json<{ link: string }>();

    await using opened = await open("/settings", { language: "fi" }, anna);
    const { page } = opened;
    const form = page.getByRole("region", { name: "Kyselyjen saavutettavuusseloste" });
    await form.getByLabel("Kyselyillämme on saavutettavuusseloste").check();
    const limits = form.getByRole("group", { name: "Mikä ei ole saavutettavaa" });
    const begun = await limits.getByLabel("Suomi").inputValue();
    assert.match(begun, /Käynti: Kielellä suomi puuttuu/);
    await form.getByLabel("Sähköpostiosoite, johon esteistä kerrotaan").fill("palaute@example.fi");
    assert.deepEqual(await found(page), []);
    // What is accessible in part only says what is not: whoever takes that away is led to its field.
    for (const each of await limits.getByRole("textbox").all()) await each.fill("");
    await form.getByRole("button", { name: "Tallenna" }).click();
    await limits.getByLabel("Suomi").and(page.locator(":focus:invalid")).waitFor();
    await limits.getByLabel("Suomi").fill(begun);
    await form.getByRole("button", { name: "Tallenna" }).click();
    await form.getByText("Tallennettu.").waitFor();

    for (const scheme of ["light", "dark"] as const)
      for (const language of ["fi", "sv", "en"] as const) {
        await page.emulateMedia({ colorScheme: scheme });
        await page.setViewportSize(scheme === "light" ? sizes.phone : sizes.desktop);
        await page.goto(`${made.link}`);
        // What the page says follows the language that was chosen, and this device remembers it.
        if (language === "fi" && scheme === "light") await page.getByRole("button", { name: "suomi" }).click();
        const link = page.getByRole("link", { name: "Saavutettavuusseloste" });
        await link.waitFor();
        assert.deepEqual(await found(page), []);
        assert.equal(await overflow(page), 0);
        const href = await link.getAttribute("href");
        await page.goto(new URL(href!.replace(/language=.*/, `language=${language}`), made.link).href);
        await page.locator("h1").waitFor();
        assert.equal(await page.locator("html").getAttribute("lang"), language);
        assert.deepEqual(await found(page), []);
        assert.equal(await overflow(page), 0);
      }
  });
});

describe("places", () => {
  it("are added, moved and called anew with the keyboard alone", async () => {
    await using opened = await open("/settings", {}, anna);
    const { page } = opened;
    const add = async (key: string, name: string, above?: string) => {
      await page.getByRole("button", { name: "Add a place" }).focus();
      await page.keyboard.press("Enter");
      await page.keyboard.type(key);
      await page.keyboard.press("Tab");
      await page.keyboard.type(name);
      if (above !== undefined) await page.getByLabel("Lies in").selectOption({ label: above });
      await page.getByRole("group", { name: "Name of the place" }).getByLabel("English").focus();
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: `Change: ${name}` }).waitFor();
    };
    await add("harbour-region", "Harbour region");
    await add("harbour-1", "Harbour kiosk", "Harbour region");
    const region = page
      .getByRole("listitem")
      .filter({ has: page.getByRole("button", { name: "Change: Harbour region" }) });
    await region.getByRole("button", { name: "Change: Harbour kiosk" }).press("Enter");
    await page.keyboard.press("Escape");
    await region.getByRole("button", { name: "Change: Harbour kiosk" }).waitFor();
    await region.getByRole("button", { name: "Change: Harbour region" }).press("Enter");
    const options = await page.getByLabel("Lies in").locator("option").allTextContents();
    assert(!options.includes("Harbour kiosk"), "a place cannot lie in what lies in it");
  });
});

describe("groups", () => {
  it("and their values are called anew, under their keys, and figures stay", async () => {
    await using opened = await open("/settings", {}, anna);
    const { page } = opened;
    await page.locator("summary").filter({ hasText: "group" }).first().press("Enter");
    const first = page.locator("details[open]").first();
    await first.getByRole("group", { name: "Name of the group" }).getByLabel("English").fill("Kind of guest");
    await page.keyboard.press("Enter");
    await first.getByText("Saved.").waitFor();
    await page.goto(`${polku.url}/journey/lunch`);
    await page.getByRole("button", { name: /^Kind of guest/ }).waitFor();
  });
});

describe("keys", () => {
  it("are made, shown once and revoked by an admin; a lead sees none of it, a viewer no settings at all", async () => {
    await using opened = await open("/settings", {}, anna);
    const { page } = opened;
    await page.getByLabel("Which program is it for?").fill("Till");
    await page.keyboard.press("Enter");
    const key = await page.getByLabel("Key for Till").inputValue();
    assert.match(key, /^polku_/);
    await page.getByRole("button", { name: "Revoke: Till" }).click();
    await page.getByRole("button", { name: "Revoke", exact: true }).click();
    await page.getByRole("button", { name: "Revoke: Till" }).waitFor({ state: "detached" });

    const lea = await invited(polku, anna, "Lea", "lead");
    await using asLead = await open("/settings", {}, lea);
    await asLead.page.getByRole("heading", { name: "Places" }).waitFor();
    assert.equal(await asLead.page.getByRole("heading", { name: "Keys of programs" }).count(), 0);
    const vera = await invited(polku, anna, "Vera", "viewer");
    await using asViewer = await open("/settings", {}, vera);
    await asViewer.page.getByRole("heading", { level: 1, name: "Your role does not allow this" }).waitFor();
    assert.equal(await asViewer.page.getByRole("link", { name: "Settings" }).count(), 0);
  });
});

describe("the page", () => {
  for (const reader of readers)
    it(`can be used by everybody: ${Object.values(reader).join(", ")}`, async () => {
      await using opened = await open("/settings", reader, anna);
      const { page } = opened;
      await page.getByRole("heading", { level: 1, name: titles[reader.language] }).waitFor();
      await page.locator(".people-rows code, .attribute summary").first().click();
      await page.locator(".invite").waitFor();
      assert.deepEqual(await found(page), []);
      assert.equal(await overflow(page), 0);
    });

  it("says when Polku does not answer, and comes back by itself", async () => {
    await using opened = await open("/nowhere", {}, anna);
    const { page } = opened;
    await page.route("**/api/v1/workspace/setup", (route) => route.abort());
    await page.goto(`${polku.url}/settings`);
    await page.getByRole("heading", { level: 1, name: "Polku does not answer" }).waitFor();
    await page.unroute("**/api/v1/workspace/setup");
    await page.getByRole("heading", { level: 1, name: "Settings" }).waitFor();
  });
});
