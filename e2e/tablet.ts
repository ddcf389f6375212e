import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { chromiumHere } from "./chromium.ts";

/** A line between tablets and Polku that can be cut, and over which a newer app can come. */
export interface Line {
  readonly url: string;
  cut(): void;
  mend(): void;
  /** What Polku is asked is answered with this status instead; undefined: as usual. */
  answerWith(status: number | undefined): void;
  /** From now on the app of the kiosk is another. */
  renewApp(): void;
  /** How often an address was asked that begins so. */
  asked(path: string): number;
  /** Resolves when everything that was asked is answered. */
  atRest(): Promise<void>;
}

export async function lineTo(port: number): Promise<Line> {
  let isCut = false;
  let status: number | undefined;
  let version = 0;
  const asked: string[] = [];
  let open = 0;
  const server = createServer((from, to) => {
    if (isCut) return to.destroy();
    open++;
    to.once("close", () => open--);
    asked.push(from.url ?? "");
    if (status !== undefined && from.url?.startsWith("/api/")) return to.writeHead(status).end();
    const { url: path, method, headers } = from;
    const isWorker = path === "/kiosk/worker.js";
    const { "accept-encoding": _, "if-none-match": _n, ...plain } = headers;
    const onwards = request(
      { host: "127.0.0.1", port, path, method, headers: isWorker ? plain : headers },
      (answer) => {
        if (!isWorker || version === 0) {
          to.writeHead(answer.statusCode ?? 500, answer.headers);
          answer.pipe(to);
          return;
        }
        const { "content-length": _, etag: _e, ...others } = answer.headers;
        to.writeHead(answer.statusCode ?? 500, others);
        // The same app under another name, as one that was built anew.
        let text = "";
        answer.setEncoding("utf8").on("data", (piece: string) => {
          text += piece;
        });
        answer.on("end", () => to.end(text.replace("polku-kiosk-app-", `polku-kiosk-app-${version}-`)));
      },
    );
    onwards.on("error", () => to.destroy());
    from.pipe(onwards);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut: () => {
      isCut = true;
      server.closeAllConnections();
    },
    mend: () => {
      isCut = false;
    },
    answerWith: (to) => {
      status = to;
    },
    renewApp: () => {
      version++;
    },
    atRest: async () => {
      do await pause(50);
      while (open > 0);
    },
    asked: (path) => asked.filter((one) => one.startsWith(path)).length,
  };
}

/** A tablet with a browser and a disk of its own, whose power may go at any moment. */
export interface Tablet extends AsyncDisposable {
  readonly context: BrowserContext;
  readonly page: Page;
  /** The power goes: nothing is written any more, nobody is told. */
  powerCut(): Promise<void>;
  /** It is switched on again, and shows what it is set to show. */
  switchOn(path?: string): Promise<void>;
  /** Waits until it asks that question. */
  asked(key: string): Promise<void>;
  /** A tap on what is called so. */
  tap(name: string): Promise<void>;
}

export interface TabletAbout {
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: "light" | "dark";
  readonly language?: string;
  /** Whether time goes by only when the test says so. */
  readonly withClock?: Date;
}

/** Switches one on before an address of Polku. */
export async function tablet(
  address: string,
  { width = 1280, height = 800, scheme = "light", language = "en-GB", withClock }: TabletAbout = {},
): Promise<Tablet> {
  const folder = mkdtempSync(join(tmpdir(), "polku-tablet-"));
  const complaints: string[] = [];
  let context: BrowserContext;
  let page: Page;
  const switchOn = async (path = "/kiosk/") => {
    context = await chromium.launchPersistentContext(folder, {
      executablePath: chromiumHere({ isWhole: true }),
      args: ["--disable-gpu", "--no-first-run", ...asRoot],
      viewport: { width, height },
      colorScheme: scheme,
      locale: language,
      reducedMotion: "reduce",
      hasTouch: true,
    });
    if (withClock !== undefined) await context.clock.install({ time: withClock });
    page = context.pages()[0] ?? (await context.newPage());
    page.on("console", (message) => {
      if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
        complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(new URL(path, address).href);
  };
  await switchOn(address.slice(new URL(address).origin.length));
  const asked = (key: string) => page.locator(`[data-question="${key}"]`).waitFor();
  return {
    get context() {
      return context;
    },
    get page() {
      return page;
    },
    powerCut: async () => {
      const gone = new Promise((resolve) => context.once("close", resolve));
      // The browser that works in this folder and no other; what belongs to it goes with it.
      const all = execFileSync("ps", ["-axo", "pid=,args="], { encoding: "utf8" }).split("\n");
      for (const line of all.filter((line) => line.includes(`--user-data-dir=${folder}`)))
        process.kill(Number.parseInt(line, 10), "SIGKILL");
      await gone;
    },
    switchOn,
    asked,
    tap: async (name) => {
      await page
        .getByLabel(name, { exact: true })
        .or(page.getByRole("button", { name, exact: true }))
        .first()
        .click();
    },
    [Symbol.asyncDispose]: async () => {
      await context.close().catch(() => {});
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
      assert.deepEqual(complaints, []);
    },
  };
}

const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
