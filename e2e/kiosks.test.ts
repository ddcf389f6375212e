import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { KioskPage, Kiosks, Paired } from "../src/api/device.ts";
import { paths } from "../src/api/paths.ts";
import { languages } from "../src/core/text.ts";
import { attachRecords } from "../src/store/records/open.ts";
import { listWorkspaces } from "../src/store/records/workspaces.ts";
import { joined } from "../test/people.ts";
import { lunchFile } from "../test/polku.ts";
import { aResponse, aSurveyFile, linkTo, published, sendBy } from "../test/responses.ts";
import { found, overflow } from "./axe.ts";
import { polkuInBrowser, readers } from "./polku.ts";

const { polku, open } = await polkuInBrowser({ POLKU_DEMO: "no" });
const anna = await joined(polku, polku.firstAdmin?.link ?? "", "Anna");
await polku.askWithKey("PUT", paths.journey("lunch"), {
  body: lunchFile(),
  headers: { "content-type": "text/yaml" },
});
await polku.askWithKey("PUT", paths.location("tampere"), {
  body: { parent: null, name: { en: "Tampere", fi: "Tampere" }, timeZone: "Europe/Helsinki" },
});
await published(
  polku,
  aSurveyFile({ name: { en: "How was lunch?", fi: "Miten lounas meni?" }, languages: ["en", "fi", "ar"] }),
);

const asTablet = (secret: string, method: string, path: string, body?: unknown) =>
  polku.ask(method, path, { headers: { authorization: `Bearer ${secret}` }, ...(body !== undefined && { body }) });

describe("kiosks", { concurrency: false }, () => {
  let secret = "";

  it("are added, paired by the code on the screen, and tell how they are", async () => {
    await using at = await open("/kiosks", {}, anna);
    const { page } = at;
    await page.getByLabel("Name").fill("By the door");
    await page.getByLabel("Place").selectOption({ label: "Tampere" });
    await page.getByRole("button", { name: "Add a kiosk" }).click();
    const dialog = page.getByRole("dialog", { name: "Pair a tablet with “By the door”" });
    await dialog.getByText("This address opens on this machine only").waitFor();
    const code = (await dialog.locator(".kiosk-signs").innerText()).replace(/.*:/s, "").replace(/\s/g, "");
    assert.deepEqual(await found(page), []);

    const paired = (await polku.ask("POST", paths.pairings, { body: { code } })).json<Paired>();
    secret = paired.secret;
    // The page asks how they are by itself.
    await dialog.getByText("Paired. It asks from now on.").waitFor();
    await dialog.getByRole("button", { name: "Close" }).click();
    await page.getByText("Asks", { exact: true }).waitFor();

    const health = {
      ...{ queue: 12, oldest: 5400, rejected: 0, sent: 1432, version: "0.1.0", battery: 0.62, charging: true },
      ...{ storage: { used: 4e6, quota: 1e9, kept: false }, offset: 172_800_000 },
    };
    assert.equal((await asTablet(secret, "POST", paths.kioskHealth, health)).status, 204);
    await page.reload();
    for (const words of ["12 answers, the oldest for 90 minutes", "62%, charging", "2 days behind, put right"])
      await page.getByText(words).waitFor();
  });

  it("are set, and their tablet is told", async () => {
    await using at = await open("/kiosks", {}, anna);
    const { page } = at;
    await page.getByRole("button", { name: "Settings: By the door" }).click();
    await page.getByLabel("Seconds without a touch until it begins anew").fill("45");
    await page.getByLabel("Leave code").fill("2580");
    await page.getByLabel("Always open").uncheck();
    await page.getByLabel("Monday, until", { exact: true }).fill("15:30");
    // In the languages in which it is asked.
    const attract = page.getByRole("group", { name: "What it says while it waits" });
    await attract.getByLabel("English").fill("How was your lunch?");
    await attract.getByLabel("Arabic").fill("كيف كان غداؤك؟");
    assert.equal(await attract.getByLabel("Arabic").getAttribute("dir"), "rtl");
    assert.equal(await attract.getByLabel("Svenska").count(), 0);
    assert.deepEqual(await found(page), []);
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByLabel("Seconds without a touch").waitFor({ state: "detached" });
    const { settings } = (await asTablet(secret, "GET", paths.kiosk)).json<KioskPage>();
    assert.deepEqual(
      [settings.idle, settings.open?.monday, settings.attract, settings.leave?.rounds],
      [45, { from: "08:00", until: "15:30" }, { en: "How was your lunch?", ar: "كيف كان غداؤك؟" }, 100_000],
    );
  });

  it("show each choice whole in every language, fields of a row at one height, and the hours of a week on a phone", async () => {
    for (const language of languages)
      for (const size of ["desktop", "phone"] as const) {
        await using at = await open("/kiosks", { language, size }, anna);
        const { page } = at;
        await page.getByRole("button", { name: /^(Asetukset|Inställningar|Settings): By the door/ }).click();
        await page.locator(".kiosk-form").waitFor();
        const cut = await page.evaluate(`
          [...document.querySelectorAll(".kiosk-form select")].filter((select) => {
            const { offsetWidth } = select;
            select.style.width = "auto";
            const isCut = select.offsetWidth > offsetWidth;
            select.style.width = "";
            return isCut;
          }).map((select) => select.selectedOptions[0].text)
        `);
        assert.deepEqual(cut, [], language);
        await page.locator(".kiosk-hours").first().locator("input").first().uncheck();
        await page.locator(".kiosk-day input[type=time]").first().waitFor();
        assert.ok((await overflow(page)) <= 0, `hours of a week at ${size}`);
        if (size === "phone") continue;
        const tops = await page.evaluate(`
          [...document.querySelectorAll(".kiosk-fields")].map((fields) => {
            const rows = [...fields.querySelectorAll("input, select")].slice(0, 3);
            return new Set(rows.map((field) => Math.round(field.getBoundingClientRect().top))).size;
          })
        `);
        assert.deepEqual(tops, [1, 1], language);
      }
  });

  it("are not saved over what somebody else has set meanwhile: both hold, and whose word does is chosen", async () => {
    await using at = await open("/kiosks", {}, anna);
    const { page } = at;
    await page.getByRole("button", { name: "Settings: By the door" }).click();
    await page.getByLabel("Seconds of thanks").fill("5");
    await page.getByLabel("Seconds without a touch").fill("50");
    const [kiosk] = (await polku.askWithKey("GET", paths.devices)).json<Kiosks>();
    const { name, survey, location, settings, version } = kiosk!;
    const changed = await polku.askWithKey("PUT", `${paths.device(kiosk!.id)}?basedOn=${version}`, {
      body: { name, survey, location, settings: { ...settings, sound: true, idle: 60 } },
    });
    assert.equal(changed.status, 200, changed.text);
    const save = page.getByRole("button", { name: "Save", exact: true });
    await save.click();
    await page.getByText("Somebody else has changed this meanwhile; yours is not saved").waitFor();
    await page.locator(".kiosk-meeting li", { hasText: "A short tone when somebody answers" }).waitFor();
    assert(await page.getByLabel("A short tone").isChecked());
    assert(await save.isDisabled());
    await page.getByLabel("Theirs: 60").check();
    assert.equal(await page.getByLabel("Seconds without a touch").inputValue(), "60");
    await page.getByLabel("Mine: 50").check();
    assert.deepEqual(await found(page), []);
    await save.click();
    await save.waitFor({ state: "detached" });
    const now = (await asTablet(secret, "GET", paths.kiosk)).json<KioskPage>().settings;
    assert.deepEqual([now.sound, now.thanks, now.idle], [true, 5, 50]);
  });

  it("that give no sign of themselves come first, in words and in the navigation", async () => {
    const attached = await attachRecords(polku.dataFolder);
    assert(attached.ok);
    const [workspace] = await listWorkspaces(attached.value);
    await attached.value.inWorkspace(workspace!.id, (sql) =>
      sql.query("UPDATE polku.devices SET seen = now() - interval '8 days'"),
    );
    await attached.value.close();
    const second = await polku.askWithKey("POST", paths.devices, { body: { name: "At the bar", survey: "visit" } });
    assert.equal(second.status, 201);
    // Where people look each morning it is told too, at the verb below which it stands.
    await using elsewhere = await open("/map", {}, anna);
    await elsewhere.page.getByRole("link", { name: "Listen one kiosk is silent" }).waitFor();
    for (const reader of readers) {
      await using at = await open("/kiosks", reader, anna);
      const { page } = at;
      await page.locator(".kiosk-card").nth(1).waitFor();
      await page.locator(".kiosk-alert").waitFor();
      assert.deepEqual(await page.locator(".kiosk-card h2").allInnerTexts(), ["By the door", "At the bar"]);
      assert.match(await page.locator(".way-alert").innerText(), /1/);
      assert.deepEqual(await found(page), []);
      assert((await overflow(page)) <= 0);
    }
  });

  it("leave out of the figures what nobody meant, which pages say", async () => {
    const { link } = (await asTablet(secret, "GET", paths.kiosk)).json<KioskPage>();
    const hammered = [1, 2, 3, 4, 1, 2, 3].map((face) => aResponse({ answers: { smiley: face }, ended: true }));
    assert.equal((await sendBy(polku, link, hammered)).status, 202);
    await polku.followed();
    for (const path of ["/surveys/visit/responses", "/journey/lunch/bill", "/data"]) {
      await using at = await open(path, {}, anna);
      await at.page.getByText("7 responses are left out: 7 in play").first().waitFor();
    }
    // Enough others were heard, so that single ones may be read.
    const { credential } = await linkTo(polku, "visit", { channel: "qr" });
    const others = Array.from({ length: 6 }, () => aResponse({ answers: { smiley: 4 }, ended: true }));
    assert.equal((await sendBy(polku, credential, others)).status, 202);
    await polku.followed();
    await using at = await open("/journey/lunch/bill", {}, anna);
    const { page } = at;
    await page.getByRole("link", { name: "See them" }).click();
    await page.getByText("Left out of the figures: pressed in play.").nth(6).waitFor();
    await page.getByText("7 responses are left out: 7 in play").waitFor();
    assert.equal(new URL(page.url()).searchParams.get("flagged"), "yes");
    assert.equal(await page.locator(".lived").count(), 7);
    assert.deepEqual(await found(page), []);
    await page.getByRole("button", { name: "Left out of the figures" }).waitFor();
  });

  it("are removed for good", async () => {
    await using at = await open("/kiosks", {}, anna);
    const { page } = at;
    await page.getByRole("button", { name: "Remove kiosk: By the door" }).click();
    await page.getByText("what it still has is taken for sixty days").waitFor();
    await page.getByRole("button", { name: "Remove kiosk", exact: true }).click();
    await page.getByRole("heading", { name: "By the door" }).waitFor({ state: "detached" });
  });
});

describe("a survey's link", () => {
  it("tells its address and its poster again", async () => {
    await polku.askWithKey("POST", paths.surveyLinks("visit"), { body: { channel: "qr", label: "Table 12" } });
    await using at = await open("/surveys/visit/links", {}, anna);
    const { page } = at;
    await page.getByRole("button", { name: "Address and poster: Table 12" }).click();
    assert.match(await page.getByLabel("Table 12: the address").inputValue(), /\/s\/[\w-]{24}$/);
    await page.locator(".poster-sheet svg").waitFor();
    assert.deepEqual(await found(page), []);
  });
});
