import type { Browser } from "playwright-core";
import { startBrowser } from "../e2e/polku.ts";
import { paths } from "../src/api/paths.ts";
import { askedPolku } from "./asked-polku.ts";
import { atMost, type Measured, quantile } from "./measured.ts";

const times = 9;
const ways = {
  plain: { slowed: 1, line: null, budget: 200, beside: "1.44 s" },
  "processor 4× slowed": { slowed: 4, line: null, budget: 400, beside: "3.1 s" },
  "that on 1.6 Mbit/s and 150 ms": { slowed: 4, line: { latency: 150, megabits: 1.6 }, budget: 1000, beside: "7.7 s" },
} as const;

/**
 * How long a respondent who has never been here waits until the first question can be seen and pressed, from following the link (what is
 * pressed before the script is there counts: a test of the browser presses then). Browsers
 * on telephones and desks keep a spare process for the next page; one that is steered by a program does not, so here a page of bare data
 * has made it ready. Nothing of the survey's page has been fetched or compiled before.
 */
export default async function surveyPage({ say }: { readonly say: (line: string) => void }): Promise<Measured[]> {
  const polku = await askedPolku();
  const browser = await startBrowser({ isWhole: true });
  try {
    const measured: Measured[] = [];
    for (const [name, { slowed, line, budget, beside }] of Object.entries(ways)) {
      const [waits, bare]: [number[], number[]] = [[], []];
      for (let time = 0; time < times; time++) {
        waits.push(await wait(browser, polku.links[0], slowed, line));
        if (line === null) bare.push(await wait(browser, `${polku.links[0]}-`, slowed, line));
      }
      say(`${name}: ${waits.map(Math.round).join(", ")} ms`);
      if (bare.length > 0)
        say(`  a page of ours with nothing but words takes ${quantile(bare, 0.5).toFixed(0)} ms here`);
      measured.push(
        atMost(`first question, ${name}, median`, quantile(waits, 0.5), "ms", budget, `Formbricks 5, ${beside}`),
      );
    }
    return measured;
  } finally {
    await browser.close();
    await polku.stop();
  }
}

async function wait(
  browser: Browser,
  link: string,
  slowed: number,
  line: { readonly latency: number; readonly megabits: number } | null,
): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  try {
    await (await context.newPage()).goto(new URL(paths.health, link).href);
    const page = await context.newPage();
    await page.addInitScript(observer);
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowed });
    if (line !== null) {
      const throughput = (line.megabits * 1_000_000) / 8;
      await session.send("Network.enable");
      await session.send("Network.emulateNetworkConditions", {
        ...{ offline: false, latency: line.latency, downloadThroughput: throughput, uploadThroughput: throughput },
      });
    }
    await page.goto(link);
    await page.waitForFunction("globalThis.asked !== undefined");
    return (await page.evaluate("globalThis.asked")) as number;
  } finally {
    await context.close();
  }
}

/** Notes when the first thing to press has been painted (where nothing is asked: the words), since the link was followed. */
const observer = `
const look = new MutationObserver(() => {
  if (document.querySelector("#respond input, #respond .end p") === null) return;
  look.disconnect();
  requestAnimationFrame(() => setTimeout(() => { globalThis.asked = performance.now(); }));
});
look.observe(document, { childList: true, subtree: true });
`;
