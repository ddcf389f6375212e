import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** The shorter of its two files: a page reads it every time that it is looked at. */
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Everything that axe finds, one line each. */
export async function found(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  // What passes is not described, and stays in the browser: of a long report that is most of the work.
  const options = { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"], selectors: false };
  const violations = (await page.evaluate(
    `axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => violations)`,
  )) as AxeResults["violations"];
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 160)}`));
}

/** How many pixels wider than the screen it is; what scrolls in its own box does not count. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
