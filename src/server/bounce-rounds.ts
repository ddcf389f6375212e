import type { BounceAddress } from "../core/asking/mail-settings.ts";
import { readBounces } from "../flows/mail/read-bounces.ts";
import type { Records } from "../store/records/records.ts";

/** Minutes from one look into the mailbox to the next. */
const every = 5;

/** Looks every few minutes for what came back; answers how to stop. Why it cannot is said once, until it can again. */
export function bounceRounds(
  mailbox: NonNullable<BounceAddress["mailbox"]>,
  around: { readonly records: Records; readonly secret: string; readonly log: (line: string) => void },
): () => Promise<void> {
  let said: string | null = null;
  let round: Promise<void> = Promise.resolve();
  const look = async () => {
    try {
      await readBounces(mailbox, { ...around, now: () => new Date() });
      said = null;
    } catch (error) {
      const why = String((error as Error).message).slice(0, 300);
      if (why !== said) around.log(`e-mail that came back cannot be read at ${mailbox.host}: ${why}`);
      said = why;
    }
  };
  const timer = setInterval(() => {
    round = round.then(look);
  }, every * 60_000).unref();
  return async () => {
    clearInterval(timer);
    await round;
  };
}
