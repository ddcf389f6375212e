import { backOff } from "../core/back-off.ts";
import type { ResponseSent } from "../core/survey/response.ts";
import { type Reply, whyNot } from "./reply.ts";

/** How it stands with what was answered: arrived, on its way, held up until there is a connection, or not taken. */
export type Standing =
  | { readonly is: "saved" | "under-way" | "held-up" }
  | { readonly is: "closed"; readonly code: string | undefined }
  | { readonly is: "not-taken"; readonly problem: string };

/** The newest state of each response that has not arrived. */
export interface Unsent {
  /** In the order in which they were begun; empty: all has arrived. */
  responses(): readonly ResponseSent[];
  /** These have arrived, or will never be taken; and of which nothing more need be asked. */
  arrived(responses: readonly ResponseSent[], overQuota: readonly string[]): void;
}

export interface Saving {
  /** Something has changed: it is sent at once, or, while somebody writes, after a pause. */
  changed(pause?: boolean): void;
}

const longest = 60_000;
/** A page that is being left may send so much and no more. */
const parting = 60_000;

/**
 * Sends what has not arrived until it has: one request at a time, always the newest state, so that however often it must be tried
 * nothing is lost and nothing counts twice (the server knows a response by its id and revision).
 */
export function saving(
  address: string,
  credential: string,
  unsent: Unsent,
  told: (standing: Standing) => void,
): Saving {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isUnderWay = false;
  let failures = 0;
  let isClosed = false;
  let last: readonly ResponseSent[] = [];

  const later = (milliseconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(send, milliseconds);
  };

  async function send(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const responses = unsent.responses();
    if (isUnderWay || isClosed || responses.length === 0) return;
    isUnderWay = true;
    if (failures === 0) told({ is: "under-way" });
    const wait = await attempt(responses);
    isUnderWay = false;
    if (wait !== undefined) later(wait);
    else if (unsent.responses().length > 0) later(0);
  }

  const post = (responses: readonly ResponseSent[]) => {
    last = responses;
    const body = JSON.stringify(responses.length === 1 ? responses[0] : responses);
    return fetch(address, {
      method: "POST",
      headers: { authorization: `Bearer ${credential}`, "content-type": "application/json" },
      body,
      keepalive: body.length < parting,
      signal: AbortSignal.timeout?.(20_000),
    });
  };

  /** How many milliseconds to wait before it is tried again; undefined: not again. */
  async function attempt(responses: readonly ResponseSent[]): Promise<number | undefined> {
    try {
      const answer = await post(responses);
      if (answer.status === 429 || answer.status >= 500) {
        const seconds = Number(answer.headers.get("retry-after"));
        return heldUp(seconds > 0 ? seconds * 1000 : 0);
      }
      const said = (await answer.json().catch(() => ({}))) as Reply;
      failures = 0;
      unsent.arrived(responses, said.overQuota ?? []);
      if (answer.ok) {
        const problem = said.rejected?.[0]?.problem;
        told(problem === undefined ? { is: "saved" } : notTaken(problem));
      } else if ([401, 403, 404, 410].includes(answer.status)) {
        isClosed = true;
        told({ is: "closed", code: said.code });
      } else told(notTaken(said));
      return undefined;
    } catch {
      return heldUp(0);
    }
  }

  function heldUp(asked: number): number {
    told({ is: "held-up" });
    return Math.max(asked, backOff(failures++, longest, Math.random()));
  }

  const atOnce = () => void send();
  addEventListener("online", atOnce);
  document.addEventListener("visibilitychange", () => {
    const responses = unsent.responses();
    // Who leaves may not come back: what is newer than what is under way does not wait for it.
    const isNewer = responses.at(-1)?.revision !== last.at(-1)?.revision;
    if (document.hidden && isUnderWay && isNewer && responses.length > 0) post(responses).catch(() => {});
    else atOnce();
  });
  return {
    changed: (pause = false) => {
      if (failures > 0) return; // The next try takes the newest.
      if (pause) later(800);
      else atOnce();
    },
  };
}

const notTaken = (problem: Reply): Standing => ({ is: "not-taken", problem: whyNot(problem) });
