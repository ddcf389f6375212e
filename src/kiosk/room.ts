/**
 * Room that is held free for the day on which the disk is full: a reserve among what the browser keeps, given up when something
 * cannot be written. It holds a thousand answers or so, and no answer that waits is ever thrown away for another.
 */
const reserve = "polku-kiosk-reserve";
/** Is there when the reserve is whole: the power may go while it is written. Looking into the reserve itself would keep it from being freed. */
const isWhole = `${reserve}-whole`;
const bytes = 2_000_000;

/** Holds it, where there is room for it. */
export async function holdReserve(): Promise<void> {
  try {
    if (await caches.has(isWhole)) return;
    // Chance, for a browser may pack what is alike.
    const chance = new Uint8Array(bytes);
    for (let at = 0; at < bytes; at += 65_536) crypto.getRandomValues(chance.subarray(at, at + 65_536));
    await (await caches.open(reserve)).put("/kiosk/reserve", new Response(chance));
    await caches.open(isWhole);
  } catch {
    // There is none: then the disk is full, or the browser has no such place. What is in it half would be in the way.
    await giveUpReserve();
  }
}

/** Gives it up; whether there was one. */
export async function giveUpReserve(): Promise<boolean> {
  try {
    await caches.delete(isWhole);
    return await caches.delete(reserve);
  } catch {
    return false;
  }
}

/** Whether something could not be written because there is no room. */
export const isFull = (error: unknown): boolean =>
  error instanceof Error && (error.name === "QuotaExceededError" || error.name === "AbortError");

/** Asks the browser to clear nothing by itself. */
export const keepForGood = () => navigator.storage?.persist?.().catch(() => {});
