import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { v7 as uuid } from "uuid";
import { paths } from "../src/api/paths.ts";
import { words } from "../src/texts/words.ts";
import { aVisitor, password } from "../test/people.ts";
import { found, overflow } from "./axe.ts";
import { polkuInBrowser } from "./polku.ts";

const t = words("sv");
const { polku, open, openAnew } = await polkuInBrowser({ POLKU_DEMO: "no" });

describe("an empty Polku", { concurrency: false }, () => {
  it("takes the name of who founds it, and the clock of their browser; both are changed in Settings", async () => {
    await using opened = await openAnew("/", { language: "sv", size: "phone" });
    const { page } = opened;
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Emulation.setTimezoneOverride", { timezoneId: "America/New_York" });
    await page.goto(polku.firstAdmin?.link ?? "");
    await page.getByLabel(t("field.name"), { exact: true }).focus();
    for (const typed of ["Anna", "anna@example.org", password, "Aurinko Oy"]) {
      await page.keyboard.type(typed);
      await page.keyboard.press("Tab");
    }
    const zone = page.getByLabel(t("settings.timeZone"));
    assert.equal(await zone.inputValue(), "America/New_York");
    assert.deepEqual(await found(page), []);
    assert.equal(await overflow(page), 0);
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: "Aurinko Oy" }).waitFor();

    await page.goto(`${polku.url}/settings`);
    assert.equal(await zone.first().inputValue(), "America/New_York");
    await zone.first().fill("Helsingfors");
    assert.equal(await zone.first().inputValue(), "Europe/Helsinki", "a city typed whole is enough");
    await page.keyboard.press("Enter");
    await page.getByText(t("settings.saved")).first().waitFor();
    await page.reload();
    await zone.first().waitFor();
    assert.equal(await zone.first().inputValue(), "Europe/Helsinki");
  });

  it("tells how the first journey comes in, then how the first experience does, then draws it", async () => {
    const anna = aVisitor(polku);
    const signedIn = await anna.ask("POST", paths.signIn, { body: { email: "anna@example.org", password } });
    assert.equal(signedIn.status, 204, signedIn.text);
    await using opened = await open("/", { language: "fi" }, anna);
    const { page } = opened;
    await page.getByText("Ei vielä polkuja").waitFor();
    await page.getByRole("heading", { level: 1, name: words("fi")("nav.journeys") }).waitFor();
    await page.getByRole("link", { name: words("fi")("next.map") }).waitFor();
    assert.equal(await page.locator("pre").isVisible(), false, "a command is for who asks for it");

    const journey = readFileSync("demo/lunch.journey.yaml", "utf8");
    const put = await polku.askWithKey("PUT", paths.journey("lunch"), {
      body: journey,
      headers: { "content-type": "application/yaml" },
    });
    assert.ok(put.status < 300, put.text);
    await page.reload();
    await page.getByText("Tältä polulta ei ole vielä kerrottu kokemuksia").waitFor();
    const steps = page.locator(".next-steps a");
    const to = await steps.evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    assert.deepEqual(to, ["/surveys", "/import", "/kiosks", "/heard"]);
    assert.equal(await page.locator("pre").isVisible(), false);
    assert.deepEqual(await found(page), []);
    assert.equal(await page.locator("a[data-touchpoint]").count(), 17);

    const experiences = Array.from({ length: 6 }, (_, person) => ({
      id: uuid(),
      journey: "lunch",
      touchpoint: "bill",
      customer: `guest-${person}`,
      at: new Date().toISOString(),
      answers: { satisfaction: person < 3 ? 2 : 5 },
    }));
    const sent = await polku.askWithKey("POST", paths.experiences, { body: experiences });
    assert.equal(sent.status, 202, sent.text);
    await polku.followed();
    await page.reload();
    const bill = page.locator('a[data-touchpoint="bill"]');
    await bill.waitFor();
    assert.match(
      (await bill.getAttribute("aria-label")) ?? "",
      /^Laskun saaminen, Lähtö: 50\u00a0%, .* 6 vastaajaa\. Ei kumpikaan\.$/,
    );
  });
});
