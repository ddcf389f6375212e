import type { KioskPage, Paired } from "../api/device.ts";
import type { DeviceHealth } from "../core/device/health.ts";
import { aheadBy } from "./clock.ts";

/** Told with every answer of Polku: by how many milliseconds its clock is ahead. */
type Heard = (ahead: number) => void;

/** What a code leads to. */
export type CodeTried = { readonly is: "paired"; readonly secret: string } | { readonly is: Trouble };
type Trouble = "wrongCode" | "tooFast" | "noConnection";

/** Whether what the kiosk asks and how it behaves is still so. */
export type Looked =
  | { readonly is: "new"; readonly page: KioskPage; readonly etag: string }
  | { readonly is: "same" | "unpaired" | "no-answer" };

export async function tryCode(code: string, heard: Heard): Promise<CodeTried> {
  const { status, body } = await ask("/api/v1/pairings", told({ code }), heard);
  const secret = (body as Partial<Paired> | undefined)?.secret;
  if (typeof secret === "string") return { is: "paired", secret };
  if (status === 429) return { is: "tooFast" };
  return { is: status >= 400 && status < 500 && isProblem(body) ? "wrongCode" : "noConnection" };
}

export async function look(secret: string, etag: string | undefined, heard: Heard): Promise<Looked> {
  const { status, body, headers } = await ask(
    "/api/v1/kiosk",
    { headers: { ...bearer(secret), ...(etag !== undefined && { "if-none-match": etag }) } },
    heard,
  );
  if (status === 304) return { is: "same" };
  const page = body as Partial<KioskPage> | undefined;
  if (status === 200 && page?.device && page.settings && page.texts)
    return { is: "new", page: page as KioskPage, etag: headers?.get("etag") ?? "" };
  return { is: status === 401 && isProblem(body) ? "unpaired" : "no-answer" };
}

export const sayHealth = (secret: string, health: DeviceHealth) =>
  ask("/api/v1/kiosk/health", told(health, bearer(secret)));

/** A request that tells something. */
const told = (body: unknown, headers = {}): RequestInit => ({
  method: "POST",
  body: JSON.stringify(body),
  headers: { "content-type": "application/json", ...headers },
});
const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });
const isProblem = (body: unknown): boolean => typeof (body as { code?: unknown } | undefined)?.code === "string";

interface Answer {
  /** 0: nobody answered. */
  readonly status: number;
  readonly headers?: Headers;
  readonly body?: unknown;
}

async function ask(address: string, about: RequestInit, heard?: Heard): Promise<Answer> {
  const [before, began] = [Date.now(), performance.now()];
  try {
    const answer = await fetch(address, { ...about, cache: "no-store", signal: AbortSignal.timeout(30_000) });
    const took = performance.now() - began;
    const { status, headers } = answer;
    const body: unknown = await answer.json().catch(() => undefined);
    // In other answers it is told to the second: on average half of one is cut off.
    const server = Date.parse(headers.get("polku-time") ?? "") || Date.parse(headers.get("date") ?? "") + 500;
    // Who answered otherwise was not Polku.
    if ((body !== undefined || status === 304) && Number.isFinite(server))
      heard?.(aheadBy(before, before + took, server));
    return { status, headers, body };
  } catch {
    return { status: 0 };
  }
}
