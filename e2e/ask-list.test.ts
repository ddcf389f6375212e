import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { SurveyInvitations } from "../src/api/asking.ts";
import { paths } from "../src/api/paths.ts";
import { words } from "../src/texts/words.ts";
import { mailServer } from "../test/mail-server.ts";
import { joined } from "../test/people.ts";
import { aSurveyFile, published } from "../test/responses.ts";
import { workbook } from "../test/workbook.ts";
import { found, overflow } from "./axe.ts";
import { polkuInBrowser } from "./polku.ts";

const server = await mailServer();
const { polku, open } = await polkuInBrowser({
  POLKU_SMTP: server.url,
  POLKU_MAIL_FROM: "Aurinko <kysely@polku.example>",
});
const anna = await joined(polku, polku.firstAdmin?.link ?? "", "Anna");
await published(polku, aSurveyFile());

describe("a list of people", () => {
  it("is a workbook that is chosen: who would be asked is seen first, with what is wrong by its row, then they are asked", async () => {
    const rows = [
      ["Sähköposti", "Asiakasnumero", "Kieli"],
      ["anna@example.fi", 1001, "fi"],
      ["not an address", 1002, "fi"],
      [],
      ["bo@example.fi", 1003, "sv"],
    ];
    await using opened = await open("/surveys/visit/invitations", { language: "fi", size: "phone" }, anna);
    const { page } = opened;
    await page.getByRole("link", { name: words("fi")("asking.nameIt") }).waitFor();
    const choose = page.getByLabel("Valitse tiedosto");
    await choose.setInputFiles({
      name: "kuva.png",
      mimeType: "image/png",
      buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0]),
    });
    const refusal = page.getByRole("alert").filter({ hasText: "Tästä ei saatu luettua taulukkoa." });
    await refusal.waitFor();
    const sheet = workbook([{ name: "Asiakkaat", rows }]);
    await choose.setInputFiles({ name: "asiakkaat.xlsx", mimeType: "application/octet-stream", buffer: sheet });
    await refusal.waitFor({ state: "detached" });
    assert.match(await page.getByLabel(/Liitä taulukko/).inputValue(), /^Sähköposti\tAsiakasnumero\tKieli\n/);
    await page.getByRole("button", { name: "Katso, keneltä kysyttäisiin" }).click();
    await page.getByText("Kysyttäisiin 2 ihmiseltä").waitFor();
    await page.getByText("Rivi 3: ”not an address” ei ole sähköpostiosoite").waitFor();
    assert.deepEqual(await found(page), []);
    assert.equal(await overflow(page), 0);
    await page.getByRole("button", { name: "Kysy 2 ihmiseltä" }).click();
    await page.getByText("2 ihmiseltä kysytään").waitFor();
    // What is wrong is told cell by cell, by the list's own names; what can be understood is.
    const list = [
      "Puhelin;Sähköposti;Kieli",
      "040 123 4567;maija@example.fi;suomi",
      "040 123 4567;;klingon",
      "00358 40 123 4568;;Svenska",
    ];
    await page.getByLabel(/Liitä taulukko/).fill(list.join("\n"));
    await page.getByText("Yksi puhelinnumero jäi pois: siinä ei ole maatunnusta.").waitFor();
    await page.getByRole("button", { name: "Katso, keneltä kysyttäisiin" }).click();
    await page.getByText("Kysyttäisiin yhdeltä ihmiseltä").waitFor();
    await page.getByText("Puhelin on väärin").waitFor();
    assert.deepEqual(await page.locator(".asking-looked .problems li").allInnerTexts(), [
      'Rivi 3: Puhelin on väärin: pitäisi olla puhelinnumero maatunnuksineen, esimerkiksi +358 40 123 4567, mutta on "0401234567"',
      'Rivi 3: Kieli on väärin: pitäisi olla kieli, esimerkiksi "fi", mutta on "klingon"',
    ]);
    // At night they wait till morning.
    const { counts } = (await polku.askWithKey("GET", paths.surveyInvitations("visit"))).json<SurveyInvitations>();
    assert.equal(counts.due + counts.sent, 2);
  });
});
