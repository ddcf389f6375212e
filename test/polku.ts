import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { type IncomingHttpHeaders, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { v7 as uuid } from "uuid";
import type { z } from "zod";
import { paths } from "../src/api/paths.ts";
import type { Health } from "../src/api/workspace.ts";
import { readConfig } from "../src/server/config.ts";
import type { RunningPolku, startPolku } from "../src/server/start.ts";
import { begunFolder } from "./begun.ts";

/** A whole Polku for a test file, on real PostgreSQL and DuckDB, stopped and removed after its last test. */
export interface PolkuForTests extends RunningPolku {
  readonly dataFolder: string;
  /** What was logged so far. */
  readonly logged: string[];
  ask(method: string, path: string, about?: Asked): Promise<Answer>;
  /** The same with the local key. */
  askWithKey(method: string, path: string, about?: Asked): Promise<Answer>;
  /** Resolves when everything that was kept is counted. */
  followed(): Promise<void>;
  /** Stops it and starts it again, at the same address with the same data. */
  restart(): Promise<void>;
}

export interface Asked {
  /** Sent as JSON, unless it is text or bytes. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** The text as JSON. */
  json<Value>(): Value;
}

/** A folder of this test file's own, removed after its last test. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "polku-server-"));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const fromSources: typeof startPolku = async (...about) =>
  (await import("../src/server/start.ts")).startPolku(...about);

/** Starts it, as its sources are unless another is told; call it once at the top of the file. */
export async function polkuForTests(
  environment: Readonly<Record<string, string>> = {},
  start: typeof startPolku = fromSources,
): Promise<PolkuForTests> {
  const dataFolder = await begunFolder(environment.POLKU_DEMO === "yes" ? "demo" : "empty");
  const config = readConfig({ POLKU_PORT: "0", POLKU_DATA: dataFolder, POLKU_DEMO: "no", ...environment });
  assert(config.ok);
  const logged: string[] = [];
  const polku = await start(config.value, (line) => logged.push(line));
  assert(polku.ok, polku.ok ? "" : polku.refusal.message);
  const { port, localKey } = polku.value;
  let stop = polku.value.stop;
  // In this order: a server whose folder is taken away under it tries to come back.
  after(async () => {
    await stop();
    rmSync(dataFolder, { recursive: true, force: true });
  });
  const restart = async () => {
    await stop();
    const again = await start({ ...config.value, port }, (line) => logged.push(line));
    assert(again.ok, again.ok ? "" : again.refusal.message);
    stop = again.value.stop;
  };
  const key = { authorization: `Bearer ${localKey.key}` };
  const followed = async () => {
    for (;;) {
      const { behindSeconds } = (await ask(port, "GET", paths.health)).json<Health>();
      if (behindSeconds === 0) return;
      await pause(10);
    }
  };
  return {
    ...polku.value,
    stop: () => stop(),
    followed,
    restart,
    dataFolder,
    logged,
    ask: (method, path, about) => ask(port, method, path, about),
    askWithKey: (method, path, about = {}) =>
      ask(port, method, path, { ...about, headers: { ...key, ...about.headers } }),
  };
}

/** An id as a client makes it. */
export const someId = (): string => uuid();

/** The answer as its shape says it; fails when it is another, or holds anything the shape does not tell of. */
export function documented<Shape extends z.ZodType>(shape: Shape, answer: Answer): z.output<Shape> {
  const value = answer.json<unknown>();
  const parsed = shape.parse(value);
  assert.deepEqual(value, parsed);
  return parsed;
}

/** The journey file of the demo, as text. */
export const lunchFile = (): string =>
  readFileSync(join(import.meta.dirname, "..", "demo", "lunch.journey.yaml"), "utf8");

/** Asks over HTTP as any program would; unlike fetch it can send any Host. */
export function ask(port: number, method: string, path: string, { body, headers = {} }: Asked = {}): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const isAsItIs = body === undefined || typeof body === "string" || Buffer.isBuffer(body);
  const sent = isAsItIs ? body : JSON.stringify(body);
  const type = sent === undefined ? {} : { "content-type": "application/json" };
  const asked = request({ host: "127.0.0.1", port, method, path, headers: { ...type, ...headers }, agent: false });
  asked.on("response", (response) => {
    let text = "";
    // A stream goes on: here only its head is looked at.
    if (response.headers["content-type"] === "text/event-stream") {
      asked.off("error", reject).on("error", () => {});
      response.destroy();
      return resolve({ status: response.statusCode ?? 0, headers: response.headers, text, json: () => null as never });
    }
    response.setEncoding("utf8").on("data", (piece: string) => {
      text += piece;
    });
    response.on("end", () =>
      resolve({ status: response.statusCode ?? 0, headers: response.headers, text, json: () => JSON.parse(text) }),
    );
  });
  asked.on("error", reject);
  asked.end(sent);
  return promise;
}
