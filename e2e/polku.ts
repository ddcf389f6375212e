import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { after } from "node:test";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { paths } from "../src/api/paths.ts";
import { type Language, languages } from "../src/core/text.ts";
import type { Visitor } from "../test/people.ts";
import { type PolkuForTests, polkuForTests } from "../test/polku.ts";
import { chromiumHere } from "./chromium.ts";

/** A browser before a whole Polku, both stopped after the file's last test. */
export interface PolkuInBrowser {
  readonly polku: PolkuForTests;
  /** Opens an address of Polku in a browser of its own; when it is closed its console must be clean, or the test fails. */
  open(path: string, reader?: Partial<Reader>, signedIn?: Visitor): Promise<OpenPage>;
  /** The same in one that has fetched nothing before and is used by nobody after: for what hangs on that, and to set its clock. */
  openAnew: PolkuInBrowser["open"];
}

/** Who looks: in which language, light or dark, at how large a screen. */
export interface Reader {
  readonly language: Language;
  readonly scheme: "light" | "dark";
  readonly size: keyof typeof sizes;
}

export interface OpenPage extends AsyncDisposable {
  readonly page: Page;
}

export const sizes = {
  phone: { width: 390, height: 844 },
  tablet: { width: 820, height: 1180 },
  desktop: { width: 1280, height: 900 },
} as const;

/** Each language, light and dark, on a phone and at a desk. */
export const everyReader: readonly Reader[] = languages.flatMap((language) =>
  (["light", "dark"] as const).flatMap((scheme) =>
    (["phone", "desktop"] as const).map((size) => ({ language, scheme, size })),
  ),
);

/** Half of them, among whom every two of language, scheme and size still meet; all of them look at all pages for `npm run pictures`. */
export const readers = everyReader.filter(({ language, scheme, size }) => {
  const odd = [languages.indexOf(language) % 2 === 1, scheme === "dark", size === "desktop"].filter(Boolean);
  return odd.length % 2 === 0;
});

/** A Polku as it is built, which is what people run. */
export async function builtPolku(environment: Readonly<Record<string, string>> = {}): Promise<PolkuForTests> {
  const built = join(import.meta.dirname, "..", "dist", "program", "start.js");
  assert(existsSync(built), "the program is not built: npm run build");
  return polkuForTests(environment, (await import(built)).startPolku);
}

/** Starts both; call it once at the top of the file. */
export async function polkuInBrowser(environment: Readonly<Record<string, string>> = {}): Promise<PolkuInBrowser> {
  assert(existsSync(join("dist", "admin", "index.html")), "the app is not built: npm run build");
  const polku = await builtPolku({ POLKU_DEMO: "yes", ...environment });
  const browser = await startBrowser();
  after(() => browser.close());
  const newContext = async () => {
    const context = await browser.newContext({ locale: "en-US", reducedMotion: "reduce" });
    // On a machine that has much else to do a page takes its time.
    context.setDefaultTimeout(60_000);
    return context;
  };
  // Whoever opens a page gets a browser that nobody uses any more, as good as new but for the app, which it has fetched and
  // compiled: that is two thirds of what a page costs. What it has compiled it keeps as long as a page of Polku's is open.
  const left: BrowserContext[] = [];
  const withPageThatStays = async () => {
    const context = await newContext();
    await (await context.newPage()).goto(`${polku.url}${paths.health}`);
    return context;
  };
  return {
    polku,
    open: async (path, reader, signedIn) => {
      const context = left.pop() ?? (await withPageThatStays());
      const leave = async () => {
        await clear(context);
        left.push(context);
      };
      return openIn(context, new URL(path, polku.url), reader, signedIn, leave);
    },
    openAnew: async (path, reader, signedIn) => {
      const context = await newContext();
      return openIn(context, new URL(path, polku.url), reader, signedIn, () => context.close());
    },
  };
}

/** Closes its pages but the one that stays, and forgets who used it and what they chose. */
async function clear(context: BrowserContext): Promise<void> {
  const [stays, ...pages] = context.pages();
  for (const page of pages) await page.close();
  await context.setOffline(false);
  await context.clearCookies();
  await stays?.evaluate("localStorage.clear()");
}

async function openIn(
  context: BrowserContext,
  { origin, href }: URL,
  { language = "en", scheme = "light", size = "desktop" }: Partial<Reader> = {},
  signedIn: Visitor | undefined,
  leave: () => Promise<void>,
): Promise<OpenPage> {
  const cookies = [...(signedIn?.cookies ?? [])].map(([name, value]) => ({ name, value, url: origin }));
  await context.addCookies(cookies);
  const page = await context.newPage();
  // A frame without an origin of its own, such as a mail that is looked at, has no such place.
  await page.addInitScript(`if (self === top) localStorage.setItem("polku-language", ${JSON.stringify(language)})`);
  await page.setViewportSize(sizes[size]);
  await page.emulateMedia({ colorScheme: scheme });
  // Errors, refused scripts and styles. That the API refuses, or that a test cut the line, is the page's to tell.
  const complaints: string[] = [];
  page.on("console", (message) => {
    const isTold = message.location().url.includes("/api/") || message.text().includes("ERR_INTERNET_DISCONNECTED");
    if (message.type() === "error" && !(message.text().startsWith("Failed to load resource") && isTold))
      complaints.push(`${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(href);
  const close = async () => {
    await leave();
    // Also where the test itself failed, which would hide them.
    for (const complaint of complaints) console.error(complaint);
    assert.deepEqual(complaints, []);
  };
  return { page, [Symbol.asyncDispose]: close };
}

/** Resolves when everything that was on its way to the page is there. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.locator(".mantine-Skeleton-root").first().waitFor({ state: "detached" });
}

/** Presses keys so fast that nothing is painted between them. */
export const pressAtOnce = (page: Page, ...keys: string[]): Promise<void> =>
  page.evaluate(`
    for (const key of ${JSON.stringify(keys)})
      (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
  `);

/** Holds back what is asked for by such an address, until it is let go. */
export async function held(page: Page, address: string): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(address, async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}

/** A browser without a window, that fetches nothing of its own accord. */
export function startBrowser(about: { readonly isWhole?: boolean } = {}): Promise<Browser> {
  const executablePath = chromiumHere(about);
  const quiet = [
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    // Pages of one address share a process, and with it what was compiled.
    "--process-per-site",
  ];
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  // Without a language of its own it keeps no name of a file that is not ASCII.
  const env = { ...process.env, LC_ALL: "C.UTF-8" };
  return chromium.launch({ executablePath, args: [...quiet, ...asRoot], env });
}
