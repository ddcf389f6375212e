import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { v7 as uuid } from "uuid";
import { paths } from "../src/api/paths.ts";
import { joined } from "../test/people.ts";
import { polkuInBrowser } from "./polku.ts";

const { polku, open } = await polkuInBrowser({ POLKU_DEMO: "no" });

describe("an empty Polku", () => {
  it("tells how the first journey comes in, then how the first experience does, then draws it", async () => {
    const anna = await joined(polku, polku.firstAdmin?.link ?? "", "Anna");
    await using opened = await open("/", { language: "fi" }, anna);
    const { page } = opened;
    await page.getByRole("heading", { name: "Ei vielä polkuja" }).waitFor();

    const journey = readFileSync("demo/lunch.journey.yaml", "utf8");
    const put = await polku.askWithKey("PUT", paths.journey("lunch"), {
      body: journey,
      headers: { "content-type": "application/yaml" },
    });
    assert.ok(put.status < 300, put.text);
    await page.reload();
    await page.getByText("Tältä polulta ei ole vielä kerrottu kokemuksia").waitFor();
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
