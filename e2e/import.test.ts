import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import type { Page } from "playwright-core";
import { paths } from "../src/api/paths.ts";
import { faultyFile } from "../test/faulty-file.ts";
import { invited, joined } from "../test/people.ts";
import { until } from "../test/until.ts";
import { found, overflow } from "./axe.ts";
import { polkuInBrowser, type Reader } from "./polku.ts";

const { polku, open, openAnew } = await polkuInBrowser();
const anna = await joined(polku, polku.firstAdmin?.link ?? "", "Anna");
const vera = await invited(polku, anna, "Vera", "viewer");
const file = (name: string) => ({ name, mimeType: "text/csv", buffer: Buffer.from(faultyFile()) });
const bring = (page: Page, ...names: string[]) => page.locator("input[type=file]").setInputFiles(names.map(file));
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true });

describe("a survey from the drawer, with faults in it", () => {
  it("is brought, looked through, put right by the doctor's suggestion, previewed and imported", async () => {
    await using opened = await open("/", {}, anna);
    const { page } = opened;
    await page.waitForURL("**/journey/**");
    await page.getByRole("link", { name: "Listen" }).click();
    await page.getByRole("link", { name: "Import", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Import data" }).waitFor();
    await bring(page, "café answers.csv");
    await page.getByRole("heading", { level: 1, name: "café answers.csv" }).waitFor();
    await page.getByLabel("Name of the journey").fill("Café");
    await page.getByText(/240 rows are read: 239 are used, 1 is left out/).waitFor();
    await page.getByText("expected a time such as d.M.yyyy").waitFor();
    await page.getByText("2 things are still guesses. Look at them first.").waitFor();
    assert.ok(await button(page, "Import").isDisabled());

    // Drafted as four smileys with 0 for no answer; it was satisfaction, counted from 0.
    await page.getByLabel("What was asked in Service").selectOption({ label: "Satisfaction" });
    const suggestion = button(page, "Add to the mapping: the scale is 0–4");
    await suggestion.click();
    await suggestion.waitFor({ state: "detached" });
    await page.getByText("One thing is still a guess. Look at it first.").waitFor();
    await button(page, "It is so: Food").click();

    await page.getByText("The mapping as a file").first().click();
    const yaml = page.getByRole("textbox", { name: "The mapping as a file" });
    const written = await waitForText(page, /column: Service, scale: \[ 0, 4 \]/);
    await yaml.fill(written.replace("customer: Customer\n", ""));
    await button(page, "Use this").click();
    await taken(page, "Customer is", "nothing");
    await page.getByLabel("Customer is", { exact: true }).selectOption("customer");
    await waitForText(page, /^customer: Customer$/m);
    await yaml.fill("polku: [");
    await button(page, "Use this").click();
    await page
      .getByText(/line 1, column/)
      .first()
      .waitFor();
    assert.deepEqual(await found(page), []);

    await page.reload();
    await page.getByLabel("What was asked in Service").waitFor();
    assert.equal(await page.getByLabel("What was asked in Service").inputValue(), "satisfaction");
    await page.getByText(/They make 956 experiences/).waitFor();
    await page.getByText("It can be undone whole afterwards.").waitFor();
    await button(page, "Import").click();
    await page.getByRole("heading", { level: 1, name: "café answers.csv is in" }).waitFor();
    await page.getByText("956 experiences came in as import 2.").waitFor();
    await page.reload();
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "Rows to correct (.csv)" }).click();
    assert.equal((await download).suggestedFilename(), "café answers.csv.to-correct.csv");
    assert.deepEqual(await found(page), []);
  });

  it("is seen on the journey page", async () => {
    await polku.followed();
    await using opened = await open("/journey/cafe", {}, anna);
    await opened.page.locator("svg.polku-journey a[data-touchpoint=service]").waitFor();
    const { touchpoints } = (await anna.ask("GET", paths.overview("cafe"))).json<{ touchpoints: { n: number }[] }>();
    assert.deepEqual(
      touchpoints.map(({ n }) => n),
      [231, 239, 239],
    );
  });

  it("comes a second time by the mapping of the first, and is gone when it is undone", async () => {
    await using opened = await open("/import", { language: "fi" }, anna);
    const { page } = opened;
    await bring(page, "next wave.csv", "third wave.csv");
    await page.getByRole("heading", { level: 1, name: "next wave.csv" }).waitFor();
    await taken(page, "Miten se luetaan", "2");
    await page.getByText("Kuvaus tiedostona").first().click();
    await page.getByRole("textbox", { name: "Kuvaus tiedostona" }).fill("polku: [");
    await button(page, "Ota käyttöön").click();
    const wrong = page.locator(".problems");
    await wrong.getByText("ei ole luettavissa YAMLina: sulkumerkki jää sulkematta").first().waitFor();
    assert.equal(await wrong.locator("[lang]").count(), 0, "nothing of it in another language");
    await page.getByText("Tuonnin voi jälkeenpäin kumota kokonaan.").waitFor();
    await button(page, "Tuo").click();
    await page.getByRole("heading", { level: 1, name: "next wave.csv on tuotu" }).waitFor();
    await page.getByRole("link", { name: "Seuraava tiedosto: third wave.csv" }).waitFor();

    await page.getByRole("link", { name: "Kaikki tuonnit" }).click();
    await button(page, "Poista third wave.csv").click();
    for (const number of [3, 2]) {
      await button(page, `Kumoa tuonti ${number}`).click();
      const question = page.getByRole("group", { name: new RegExp(`^Kumotaanko tuonti ${number}`) });
      await question.getByRole("button", { name: "Kumoa", exact: true }).click();
      await page.getByText(`Tuonti ${number} on kumottu`).waitFor();
    }
    await polku.followed();
    const { touchpoints } = (await anna.ask("GET", paths.overview("cafe"))).json<{ touchpoints: { n: number }[] }>();
    assert.deepEqual(
      touchpoints.map(({ n }) => n),
      [0, 0, 0],
    );
  });
});

describe("a file for a journey that is there", () => {
  it("has no column guessed at a touchpoint, displaces none without a word, and says which groups the journey lacks", async () => {
    await using opened = await open("/import", { language: "fi" }, anna);
    const { page } = opened;
    const rows = Array.from({ length: 60 }, (_, row) =>
      [
        `k${row}`,
        `${1 + (row % 28)}.3.2026`,
        ["18-29", "30-49", "50+"][row % 3],
        ...[0, 1, 2, 3, 4].map((q) => 1 + ((row * (q + 2)) % 5)),
      ].join(),
    );
    const buffer = Buffer.from(`Asiakas,Aika,Age,Lasku,Yksi,Kaksi,Kolme,Neljä\n${rows.join("\n")}\n`);
    await page.locator("input[type=file]").setInputFiles({ name: "lounas.csv", mimeType: "text/csv", buffer });
    await page
      .locator(".import-choices")
      .getByLabel("Polku", { exact: true })
      .selectOption({ label: "Lounasravintola" });
    const kind = (column: string) => page.getByLabel(`${column} on`, { exact: true });
    await until(
      () => kind("Yksi").inputValue(),
      (said) => said === "nothing",
    );
    await kind("Yksi").selectOption("answer");
    const place = page.getByLabel("Kosketuspiste: Yksi");
    assert.equal(await place.inputValue(), "");
    const one = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: "Yksi", exact: true }) });
    await one.locator(".import-confidence").getByText("Valitse kosketuspiste").waitFor();
    await place.selectOption("bill");
    assert.equal(await page.getByLabel("Mitä kysyttiin: Yksi").inputValue(), "satisfaction");
    await kind("Kaksi").selectOption("answer");
    await page.getByLabel("Kosketuspiste: Kaksi").selectOption("bill");
    const asked = page.getByLabel("Mitä kysyttiin: Kaksi");
    assert.notEqual(await asked.inputValue(), "satisfaction");
    await asked.selectOption("satisfaction");
    await one.getByText("Sarake Kaksi sai tämän paikan, eikä tätä nyt käytetä: katso tämä").waitFor();

    const group = page.getByText("Polulla ei ole ryhmää ”age”");
    await group.waitFor();
    assert.deepEqual(await found(page), []);
    await button(page, "Lisää polulle ryhmä ”Age”").click();
    await group.waitFor({ state: "detached" });

    await button(page, "Loppuja ei käytetä").click();
    await page.getByText("4 saraketta hyväksyttiin yhdellä painalluksella.").waitFor();
    await button(page, "Kumoa").click();
    await button(page, "Loppuja ei käytetä").click();
    await button(page, "Tuo").click();
    await page.getByRole("heading", { level: 1, name: "lounas.csv on tuotu" }).waitFor();
    await polku.followed();
    const slices = await polku.askWithKey("GET", paths.slices("lunch"));
    const { attributes } = slices.json<{ attributes: { key: string; values: { value: string }[] }[] }>();
    assert.deepEqual(
      attributes
        .find(({ key }) => key === "age")
        ?.values.map(({ value }) => value)
        .toSorted(),
      ["18-29", "30-49", "50+"],
    );
  });
});

describe("a file in which no column says when people were asked", () => {
  it("comes in when somebody has said it, by hand or by the day of the file, and not before", async () => {
    await using opened = await open("/import", { language: "fi" }, anna);
    const { page } = opened;
    const rows = Array.from({ length: 40 }, (_, row) => `k${row},${1 + (row % 5)}`);
    const buffer = Buffer.from(`Asiakas,Palvelu\n${rows.join("\n")}\n`);
    await page.locator("input[type=file]").setInputFiles({ name: "pankki.csv", mimeType: "text/csv", buffer });
    const time = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: "Aika", exact: true }) });
    await time.getByText("Mikään sarake ei kerro, milloin kysyttiin.").waitFor();
    await time.getByText("Arvaus: katso tämä").waitFor();
    await page.locator(".import-rows").waitFor();
    const day = time.getByRole("textbox", { name: "Milloin kysyttiin" });
    assert.equal(await day.inputValue(), "", "no day is made up");
    assert.equal(await page.locator(".import-rows").getByText("2020").count(), 0);
    assert.equal(await button(page, "Näin on: Aika").count(), 0);
    for (const guess of await page.getByRole("button", { name: /^Näin on/ }).all()) await guess.click();
    await page.getByText("Yksi kohta on vielä arvaus. Katso se ensin.").waitFor();
    assert.ok(await button(page, "Tuo").isDisabled());

    await page.getByText("Kuvaus tiedostona").first().click();
    const yaml = page.getByRole("textbox", { name: "Kuvaus tiedostona" });
    const written = await until(
      () => yaml.inputValue(),
      (text) => text !== "",
    );
    assert.match(written, /^# Arvaus: katso tämä: at \(Mikään sarake ei kerro, milloin kysyttiin\.\)$/m);
    await yaml.fill(written.replace("journey:", "# luettu\njourney:"));
    await button(page, "Ota käyttöön").click();
    await page.getByText("Yksi kohta on vielä arvaus. Katso se ensin.").waitFor();

    await time.getByRole("button", { name: /^Tiedoston päivä: / }).click();
    assert.match(await day.inputValue(), /^\d{4}-\d\d-\d\d$/);
    for (const nonsense of ["huomenna", "31.2.2024"]) {
      await day.fill(nonsense);
      await day.press("Enter");
      await time.getByRole("alert").getByText(`Tästä ei selviä aika: ”${nonsense}”`).waitFor();
      await time.getByText("Arvaus: katso tämä").waitFor();
      await page.getByText("Yksi kohta on vielä arvaus. Katso se ensin.").waitFor();
      assert.equal(await page.getByText(/at\.value/).count(), 0);
    }
    await day.fill("5.11.2099");
    await day.press("Enter");
    await time.getByText("Tämä aika on vasta edessä. Tarkista vuosi ja kuukausi.").waitFor();
    await time.getByText("Katsottu").waitFor();
    await day.fill("5.11.2026");
    await day.press("Enter");
    await until(
      () => day.inputValue(),
      (said) => said === "2026-11-05",
    );
    await page.getByText("Tuonnin voi jälkeenpäin kumota kokonaan.").waitFor();
    assert.deepEqual([await found(page), await overflow(page)], [[], 0]);
    await button(page, "Tuo").click();
    await page.getByRole("heading", { level: 1, name: "pankki.csv on tuotu" }).waitFor();
    await polku.followed();
    await page.getByRole("link", { name: "Katso polku" }).click();
    await page
      .getByText(/5\.11\.2026/)
      .first()
      .waitFor();
  });
});

describe("who may not import", () => {
  it("sees what was imported, and can neither bring a file nor undo one", async () => {
    await using opened = await open("/import", {}, vera);
    const { page } = opened;
    await page.getByText("café answers.csv").waitFor();
    assert.equal(await page.locator("input[type=file]").count(), 0);
    assert.equal(await page.getByRole("button", { name: /^Undo/ }).count(), 0);
    await button(page, "Mapping of import 2").waitFor();
  });
});

describe("the page", () => {
  const readers: Partial<Reader>[] = [
    { language: "sv", scheme: "dark", size: "phone" },
    { language: "fi", scheme: "dark", size: "desktop" },
    { language: "en", scheme: "light", size: "phone" },
  ];
  for (const reader of readers)
    it(`has nothing that axe finds, and is no wider than the screen: ${Object.values(reader).join(", ")}`, async () => {
      await using opened = await open("/import", reader, anna);
      const { page } = opened;
      await page.locator("ul.people-rows").last().waitFor();
      assert.deepEqual([await found(page), await overflow(page)], [[], 0]);
      await bring(page, `for ${reader.language}.csv`);
      await page.locator(".import-rows").waitFor();
      assert.deepEqual([await found(page), await overflow(page)], [[], 0]);
    });

  it("says in the reader's language that a file is damaged, and quotes in English what its reader found", async () => {
    await using opened = await open("/import", { language: "fi", size: "phone" }, anna);
    const { page } = opened;
    const whole = readFileSync(join(import.meta.dirname, "../src/outside/sav/fixtures/plain.sav"));
    const buffer = whole.subarray(0, 600);
    await page.locator("input[type=file]").setInputFiles({ name: "torn.sav", mimeType: "text/csv", buffer });
    await page.getByText("Tiedosto on vioittunut").waitFor();
    await page.getByText("SPSS-tiedosto on katkennut kesken tai vioittunut").waitFor();
    const quoted = page.locator("[lang=en]", { hasText: /^expected \d+ bytes of a/ });
    await quoted.waitFor();
    assert.deepEqual(await found(page), []);
  });

  it("refuses in words what is no table, and says so when Polku is away", async () => {
    await using opened = await openAnew("/import", {}, anna);
    const { page } = opened;
    const buffer = Buffer.from([0x89, 0x50, 0, 1, 2, 3, 0, 0, 0, 9]);
    await page.locator("input[type=file]").setInputFiles({ name: "photo.csv", mimeType: "text/csv", buffer });
    await page.getByRole("heading", { name: /^This is no table that can be read/ }).waitFor();
    assert.deepEqual(await found(page), []);
    await page.getByRole("link", { name: "All imports" }).click();
    await page.context().setOffline(true);
    await bring(page, "late.csv");
    await page.getByRole("alert").getByText("Polku does not answer").waitFor();
  });
});

/** The text of the mapping's file once it holds what is looked for. */
async function waitForText(page: Page, pattern: RegExp): Promise<string> {
  const yaml = page.getByRole("textbox", { name: "The mapping as a file" });
  for (;;) {
    const text = await yaml.inputValue();
    if (pattern.test(text)) return text;
    await page.waitForTimeout(50);
  }
}

/** Until a choice says what is looked for. */
const taken = (page: Page, label: string, value: string) =>
  until(
    () => page.getByLabel(label, { exact: true }).inputValue(),
    (said) => said === value,
  );
