import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Page } from "playwright-core";
import { joined } from "../test/people.ts";
import { aSurveyFile, published } from "../test/responses.ts";
import { polkuInBrowser, type Reader, settled } from "./polku.ts";

const { openAnew, polku } = await polkuInBrowser();

/** How much of the screen moved how far, of itself, while a page came (cumulative layout shift); what moved is said with it. */
async function moved(page: Page): Promise<{ sum: number; what: string[] }> {
  await page.addInitScript(`
    globalThis.moved = { sum: 0, what: [] };
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries()) {
        moved.sum += value;
        for (const { node, previousRect: from, currentRect: to } of sources)
          moved.what.push([node?.className || node?.nodeName, from.x, from.y, "to", to.x, to.y].join(" "));
      }
    }).observe({ type: "layout-shift", buffered: true });
  `);
  // Each answer a little after the one before, so that every one of them is painted.
  let after = 50;
  await page.route("**/api/**", async (route) => {
    after += 50;
    await new Promise((resolve) => setTimeout(resolve, after));
    await route.continue();
  });
  await page.reload();
  await page.locator("h1").first().waitFor();
  await settled(page);
  const all = await page.evaluate<{ sum: number; what: string[] }>("moved");
  await page.unrouteAll({ behavior: "ignoreErrors" });
  return all;
}

const most = 0.005;

describe("while a page comes, nothing that was there moves", () => {
  type Visitor = Awaited<ReturnType<typeof joined>>;
  const stands = async (path: string, size: Reader["size"], visitor?: Visitor, isAgain = false): Promise<void> => {
    await using opened = await openAnew(path, { size }, visitor);
    await settled(opened.page);
    const { sum, what } = await moved(opened.page);
    // A page waits two seconds for who one is; a machine that stood still for longer is asked once more.
    if (sum >= most && !isAgain) return stands(path, size, visitor, true);
    assert.ok(sum < most, `cumulative layout shift of ${path} is ${sum}, at most ${most}: ${what}`);
  };

  it("for a guest", () => stands("/journey/lunch", "desktop"));

  it("for an admin, who has more around every page", async () => {
    const anna = await joined(polku, polku.firstAdmin?.link ?? "", "Anna");
    await published(polku, aSurveyFile());
    const atDesk = ["/journey/lunch", "/journey/lunch/bill", "/wall/lunch", "/audit/lunch", "/data", "/import"];
    const ofSurveys = ["/surveys", "/surveys/visit/invitations", "/surveys/visit/responses"];
    for (const path of [...atDesk, ...ofSurveys, "/settings", "/account"]) await stands(path, "desktop", anna);
    for (const path of ["/journey/lunch", "/journey/lunch/dessert", "/import", "/surveys/visit", "/account"])
      await stands(path, "phone", anna);
  });
});
