import { backOff } from "../core/back-off.ts";
import { type Reply, whyNot } from "../renderer/reply.ts";
import type { Clock } from "./clock.ts";
import type { Keeping } from "./keeping.ts";
import { mostSent, nextSent, sentOf, type Waiting } from "./queue.ts";

export interface Sending {
  /** There may be something to send. */
  wake(): void;
}

/** What sending needs to know, and whom it tells. */
export interface ToSend {
  readonly keeping: Keeping;
  /** The clock as it is now, measured since there was a connection last; undefined: it could not be. */
  measuredClock(): Promise<Clock | undefined>;
  readonly partial: () => "keep" | "drop";
}

const longest = 300_000;

/**
 * Sends what waits until all of it has arrived, the oldest first, one request at a time. The server knows a response by its id and
 * revision, so what is sent again counts once. What is refused for good is kept apart; what it is that answers, a hotel's sign-in page
 * perhaps, must first have shown to be Polku.
 */
export function sendingOf({ keeping, measuredClock, partial }: ToSend): Sending {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isUnderWay = false;
  let isWoken = false;
  let failures = 0;
  let most = mostSent;

  const later = (milliseconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void send(), milliseconds);
  };
  async function send(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    isWoken = isUnderWay;
    if (isUnderWay) return;
    isUnderWay = true;
    const wait = await attempt().catch(() => heldUp());
    isUnderWay = false;
    if (wait !== undefined) later(wait);
    else if (isWoken) later(0);
  }

  /** How many milliseconds until it goes on; undefined: nothing waits. */
  async function attempt(): Promise<number | undefined> {
    // Enough that what came by another link in between does not hold up the batch.
    const batch = nextSent(await keeping.oldest(mostSent * 2), partial(), most);
    if (batch.length === 0) return undefined;
    const clock = await measuredClock();
    if (clock === undefined) return heldUp();
    const answer = await post(batch, clock);
    if (answer.status === 429 || answer.status === 408 || answer.status >= 500)
      return heldUp(Number(answer.headers.get("retry-after")) * 1000);
    const said = (await answer.json()) as Reply;
    if (answer.status === 202 && typeof said.accepted === "number") {
      failures = 0;
      most = mostSent;
      const problems = new Map(said.rejected?.map(({ index, problem }) => [index, whyNot(problem)]));
      for (const [index, sent] of batch.entries()) {
        const problem = problems.get(index);
        await (problem === undefined ? keeping.arrived(sent) : keeping.reject(sent, problem));
      }
      await keeping.makeGood();
      return 0;
    }
    if (typeof said.code !== "string" && typeof said.type !== "string") return heldUp();
    // Something with them: which one it is, each tells alone.
    if (batch.length > 1) most = 1;
    else await keeping.reject(batch[0]!, whyNot(said));
    return 0;
  }

  function heldUp(asked = 0): number {
    return Math.max(asked || 0, backOff(failures++, longest, Math.random()));
  }

  addEventListener("online", () => {
    failures = 0;
    void send();
  });
  return {
    // While it is held up, the next try takes it along.
    wake: () => void ((timer === undefined || failures === 0) && send()),
  };
}

const post = (batch: readonly Waiting[], clock: Clock): Promise<Response> =>
  fetch("/api/v1/responses", {
    method: "POST",
    headers: { authorization: `Bearer ${batch[0]!.link}`, "content-type": "application/json" },
    body: JSON.stringify(batch.map((waiting) => sentOf(waiting, clock, Date.now()))),
    signal: AbortSignal.timeout(30_000),
  });
