/**
 * Room that is held free for the day on which the disk is full: a reserve among what the browser keeps, given up when something
 * cannot be written. It holds a thousand answers or so, and no answer that waits is ever thrown away for another.
 */
const name = "polku-kiosk-reserve";
const entry = "/kiosk/reserve";
const bytes = 2_000_000;

/** Holds it, where there is room for it. */
export async function holdReserve(): Promise<void> {
  try {
    // Not whether the place is there: the power may have gone before anything was in it.
    if (await caches.match(entry, { cacheName: name })) return;
    // Chance, for a browser may pack what is alike.
    const reserve = new Uint8Array(bytes);
    for (let at = 0; at < bytes; at += 65_536) crypto.getRandomValues(reserve.subarray(at, at + 65_536));
    await (await caches.open(name)).put(entry, new Response(reserve));
  } catch {
    // There is none: then the disk is full, or the browser has no such place. What is in it half would be in the way.
    await globalThis.caches?.delete(name).catch(() => {});
  }
}

/** Gives it up; whether there was one. */
export const giveUpReserve = (): Promise<boolean> => globalThis.caches?.delete(name).catch(() => false) ?? false;

/** Whether something could not be written because there is no room. */
export const isFull = (error: unknown): boolean =>
  error instanceof Error && (error.name === "QuotaExceededError" || error.name === "AbortError");

/** Asks the browser to clear nothing by itself; whether it promised. */
export const keepForGood = async (): Promise<boolean> => {
  const { storage } = navigator;
  return (await storage?.persisted?.()) || (await storage?.persist?.().catch(() => false)) || false;
};
