import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";

/** Milliseconds that no machine needs, and before the runner ends a test without a word of what it waited for. */
const patience = 90_000;

/** Looks again and again until it is so, and gives what it saw then. */
export async function until<Seen>(
  look: () => Seen | Promise<Seen>,
  isSo: (seen: Seen) => boolean = Boolean,
): Promise<Seen> {
  for (const from = performance.now(); ; await pause(20)) {
    const seen = await look();
    if (isSo(seen)) return seen;
    const what = isSo === Boolean ? look : isSo;
    assert(performance.now() - from < patience, `waited in vain: ${what}; saw ${JSON.stringify(seen)?.slice(0, 300)}`);
  }
}
