import type { Page } from "playwright-core";
import { faultyFile } from "../test/faulty-file.ts";

/** A page of the app in one of its states, as somebody may come upon it. */
export interface PageToSee {
  /** Also the name of its pictures' files. */
  readonly name: string;
  readonly path: string;
  /** Resolves when all of it is there. */
  readonly ready: (page: Page) => Promise<void>;
}

const shows = (selector: string) => (page: Page) => page.locator(selector).first().waitFor();
/** A file with faults in it, looked at and not imported. */
const brought = async (page: Page) => {
  const buffer = Buffer.from(faultyFile());
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "kahvilan vastaukset.csv", mimeType: "text/csv", buffer });
  await page.locator(".import-rows").waitFor();
};
const imported = async (page: Page) => {
  await brought(page);
  const guesses = page.locator(".import-confidence button");
  while ((await guesses.count()) > 0) await guesses.first().click();
  await page.locator(".import-run button:not([aria-disabled])").click();
  await page.locator(".import-see").waitFor();
};
const audited = (page: Page) => page.locator("h2").nth(4).waitFor();

/** Every page and the states that differ most, of the demo, as its admin sees them. */
export const pagesToSee: readonly PageToSee[] = [
  { name: "journey", path: "/journey/lunch", ready: audited },
  { name: "journey-as-table", path: "/journey/lunch?as=table", ready: shows("table") },
  { name: "journey-nothing-chosen", path: "/journey/lunch?from=2020-01-01&until=2020-02-01", ready: shows("h1") },
  { name: "journey-too-few", path: "/journey/lunch?until=2024-12-02&channel=qr", ready: shows("h1") },
  { name: "journey-compared", path: "/journey/lunch?vs=perspective%3Amanagement", ready: audited },
  {
    name: "journey-lanes",
    path: "/journey/lunch?lane=against&lane=owners&lane=suppliers&lane=promises&lane=counts",
    ready: audited,
  },
  { name: "touchpoint", path: "/journey/lunch/bill", ready: shows("h2") },
  { name: "touchpoint-by-groups", path: "/journey/lunch/paying", ready: shows("h2") },
  { name: "touchpoint-blind", path: "/journey/lunch/dessert", ready: shows("h1") },
  { name: "touchpoint-too-few", path: "/journey/lunch/drinks", ready: shows("h1") },
  { name: "wall", path: "/wall/lunch", ready: shows("svg") },
  { name: "map-choice", path: "/map", ready: shows(".map-card") },
  { name: "map", path: "/map/lunch", ready: shows("[data-touchpoint]") },
  { name: "surveys", path: "/surveys", ready: shows(".survey-card") },
  { name: "heard", path: "/heard", ready: shows(".heard-form") },
  { name: "kiosks", path: "/kiosks", ready: shows("h1") },
  { name: "experiences", path: "/experiences?said=yes", ready: shows("ol li, ul li") },
  { name: "import", path: "/import", ready: shows("h1") },
  { name: "import-columns", path: "/import", ready: brought },
  { name: "import-done", path: "/import", ready: imported },
  { name: "data", path: "/data", ready: shows("h2") },
  { name: "audits", path: "/audits", ready: shows("h2") },
  { name: "audit", path: "/audit/lunch", ready: audited },
  { name: "audits-compared", path: "/audit/lunch/compare?period=last-3-months", ready: shows("h2") },
  { name: "settings", path: "/settings", ready: shows("h2") },
  { name: "people", path: "/people", ready: shows("h2") },
  { name: "account", path: "/account", ready: shows("h2") },
  { name: "no-journey", path: "/journey/dinner", ready: shows("h1") },
  { name: "no-page", path: "/nowhere", ready: shows("h1") },
];
