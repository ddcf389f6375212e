import assert from "node:assert/strict";
import { after } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import type { BrowserContext, Page } from "playwright-core";
import { sizes, startBrowser } from "./polku.ts";

/** Somebody who answers on a device of their own: what it keeps is theirs, and goes with it. */
export interface Respondent extends AsyncDisposable {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Waits until the question is asked. */
  asked(key: string): Promise<void>;
  /** Waits until the end is reached and all has been saved. */
  thanked(): Promise<void>;
}

interface Device {
  readonly width?: number;
  readonly scheme?: "light" | "dark";
  readonly javaScriptEnabled?: boolean;
  readonly hasTouch?: boolean;
  /** Until then no script comes. */
  readonly scriptAfter?: Promise<void>;
  /** Run in the page before all else. */
  readonly before?: string;
  /** What its console must tell that the browser refused; nothing else may be there. */
  readonly refused?: RegExp;
}

/** Whether the script has taken over what the server drew: what is begun is kept then, unless nothing can be. */
const takenOver = `(() => {
  try {
    return localStorage.length > 0 || document.querySelector("#respond :disabled") === null;
  } catch {
    return true;
  }
})()`;

/** Opens addresses, each on a new device. When it is put away, its console must be clean: no error, nothing that the policy refused. */
export async function respondents(url: string): Promise<(path: string, device?: Device) => Promise<Respondent>> {
  const browser = await startBrowser();
  after(() => browser.close());
  return async (
    path,
    { width = sizes.phone.width, scheme = "light", before, refused, scriptAfter, ...device } = {},
  ) => {
    const viewport = { width, height: sizes.phone.height };
    const context = await browser.newContext({ viewport, colorScheme: scheme, reducedMotion: "reduce", ...device });
    if (before !== undefined) await context.addInitScript(before);
    if (scriptAfter !== undefined)
      await context.route("**/*.js", async (route) => {
        await scriptAfter;
        await route.continue();
      });
    const complaints: string[] = [];
    context.on("page", (page) => {
      page.on("console", (message) => {
        const isTold = message.location().url.includes("/api/") || message.location().url.includes("/s/");
        if (message.type() === "error" && !(message.text().startsWith("Failed to load resource") && isTold))
          complaints.push(`${message.text()} (${message.location().url})`);
      });
      page.on("pageerror", (error) => complaints.push(error.message));
    });
    const page = await context.newPage();
    await page.goto(url + path, { waitUntil: scriptAfter === undefined ? "load" : "commit" });
    if (scriptAfter === undefined && device.javaScriptEnabled !== false)
      while (!(await page.evaluate(takenOver))) await pause(20);
    return {
      page,
      context,
      asked: (key) => page.locator(`[data-question="${key}"]`).waitFor(),
      thanked: () => page.getByText("Your answers are saved").waitFor(),
      [Symbol.asyncDispose]: async () => {
        await context.close();
        for (const complaint of complaints) console.error(complaint);
        assert.equal(
          complaints.some((complaint) => refused?.test(complaint)),
          refused !== undefined,
        );
        assert.deepEqual(
          refused === undefined ? complaints : complaints.filter((complaint) => !refused.test(complaint)),
          [],
        );
      },
    };
  };
}
