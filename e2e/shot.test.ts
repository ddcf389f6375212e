import { before, describe, it } from "node:test";
import { paths } from "../src/api/paths.ts";
import { joined, type Visitor } from "../test/people.ts";
import { found, overflow } from "./axe.ts";
import { polkuInBrowser } from "./polku.ts";

const { polku, open } = await polkuInBrowser();
let anna: Visitor;
const ids: string[] = [];
before(async () => {
  anna = await joined(polku, polku.firstAdmin!.link, "Anna");
  for (const [body, asked] of [
    [{ name: "Ennen uutta kassaa" }, { from: "2026-03-01", until: "2026-06-01" }],
    [{}, { from: "2026-06-01", until: "2026-09-01", channels: ["kiosk"] }],
    [{ name: "Koko aika" }, {}],
  ] as const) {
    const a = await anna.ask("POST", paths.keepAudit("lunch", asked as object), { body });
    console.log(a.status, a.text.slice(0, 300));
    ids.push(JSON.parse(a.text).id);
  }
});
describe("shots", () => {
  const walk = [
    ["list", () => "/audits"],
    ["live", () => "/audit/lunch?period=last-3-months"],
    ["kept", () => `/audits/${ids[0]}`],
    ["compare", () => "/audit/lunch/compare?period=last-3-months"],
    ["compare-kept", () => `/audit/lunch/compare?before=${ids[0]}&now=${ids[1]}`],
    ["compare-overlap", () => `/audit/lunch/compare?before=${ids[2]}`],
    ["compare-none", () => "/audit/lunch/compare"],
    ["empty", () => "/audit/lunch?from=2020-01-01&until=2020-02-01"],
    ["few", () => "/audit/lunch?until=2024-12-02&channel=qr"],
    ["gone", () => "/audits/0190b5f0-7c1e-7abc-8def-0123456789ab"],
  ] as const;
  for (const [size, scheme] of [
    ["desktop", "light"],
    ["phone", "dark"],
  ] as const)
    for (const [name, path] of walk)
      it(`${name} ${size}`, async () => {
        const { page } = await open(path(), { language: "fi", size, scheme }, anna);
        await page.locator("h1").first().waitFor();
        await page.waitForLoadState("networkidle");
        await page.waitForTimeout(400);
        await page.screenshot({ path: `/tmp/audit-scratch/${name}-${size}.png`, fullPage: true });
        console.log(name, size, await overflow(page), await found(page));
        if (name === "live" && size === "desktop") await page.pdf({ path: "/tmp/audit-scratch/live.pdf" });
        if (name === "compare" && size === "desktop") await page.pdf({ path: "/tmp/audit-scratch/compare.pdf" });
        await page.context().close();
      });
});
