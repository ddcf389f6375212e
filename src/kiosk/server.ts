import type { KioskPage, Paired } from "../api/device.ts";
import type { DeviceHealth } from "../core/device/health.ts";
import { aheadBy } from "./clock.ts";

/** What came of asking Polku. `ahead`: by how many milliseconds its clock is ahead; undefined: who answered was not Polku, or nobody. */
export interface Heard<Value> {
  readonly value: Value;
  readonly ahead?: number | undefined;
}

/** What a code leads to. */
export type CodeTried = { readonly is: "paired"; readonly secret: string } | { readonly is: Trouble };
type Trouble = "wrongCode" | "tooFast" | "noConnection";

/** Whether what the kiosk asks and how it behaves is still so. */
export type Looked =
  | { readonly is: "new"; readonly page: KioskPage; readonly etag: string }
  | { readonly is: "same" | "unpaired" | "no-answer" };

export async function tryCode(code: string): Promise<Heard<CodeTried>> {
  const heard = await ask("/api/v1/pairings", { method: "POST", body: JSON.stringify({ code }), headers: json });
  const { status, body, ahead } = heard;
  const secret = (body as Partial<Paired> | undefined)?.secret;
  if (typeof secret === "string") return { value: { is: "paired", secret }, ahead };
  const trouble =
    status === 429 ? "tooFast" : status >= 400 && status < 500 && isProblem(body) ? "wrongCode" : undefined;
  return { value: { is: trouble ?? "noConnection" }, ahead };
}

export async function look(secret: string, etag: string | undefined): Promise<Heard<Looked>> {
  const { status, body, ahead, headers } = await ask("/api/v1/kiosk", {
    headers: { ...bearer(secret), ...(etag !== undefined && { "if-none-match": etag }) },
  });
  if (status === 304) return { value: { is: "same" }, ahead };
  const page = body as Partial<KioskPage> | undefined;
  if (status === 200 && page?.device && page.settings && page.texts)
    return { value: { is: "new", page: page as KioskPage, etag: headers?.get("etag") ?? "" }, ahead };
  return { value: { is: status === 401 && isProblem(body) ? "unpaired" : "no-answer" }, ahead };
}

/** Whether it was heard. */
export async function sayHealth(secret: string, health: DeviceHealth): Promise<boolean> {
  const headers = { ...json, ...bearer(secret) };
  const { status } = await ask("/api/v1/kiosk/health", { method: "POST", body: JSON.stringify(health), headers });
  return status === 204;
}

const json = { "content-type": "application/json" };
const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });
const isProblem = (body: unknown): boolean => typeof (body as { code?: unknown } | undefined)?.code === "string";

interface Answer {
  /** 0: nobody answered. */
  readonly status: number;
  readonly headers?: Headers;
  readonly body?: unknown;
  readonly ahead?: number;
}

async function ask(address: string, about: RequestInit): Promise<Answer> {
  const [before, began] = [Date.now(), performance.now()];
  try {
    const answer = await fetch(address, { ...about, cache: "no-store", signal: AbortSignal.timeout(30_000) });
    const took = performance.now() - began;
    const { status, headers } = answer;
    const body: unknown = await answer.json().catch(() => undefined);
    // In other answers it is told to the second: on average half of one is cut off.
    const server = Date.parse(headers.get("polku-time") ?? "") || Date.parse(headers.get("date") ?? "") + 500;
    const isPolku = body !== undefined || status === 204 || status === 304;
    const ahead = isPolku && Number.isFinite(server) ? aheadBy(before, before + took, server) : undefined;
    return { status, headers, body, ...(ahead !== undefined && { ahead }) };
  } catch {
    return { status: 0 };
  }
}
