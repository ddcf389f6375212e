import axe, { type AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Everything that axe finds, one line each. */
export async function found(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
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
