import { kept } from "./kept.ts";
import type { Settings } from "./settings.ts";

const day = 86_400_000;

/**
 * Whether this visitor may be asked now, as far as this device knows: whom a signed link names Polku draws. Where the browser keeps
 * nothing, who must be drawn or left in peace is not asked.
 */
export function isDue({ link, asks, sample, quiet }: Settings, now: number): boolean {
  if (sample >= 1 && quiet <= 0) return true;
  const known = kept(link);
  return known !== undefined && (asks !== "" || known.draw < sample) && now - known.asked >= quiet * day;
}

/** From now on the visitor is left in peace for a while. */
export function noteAsked({ link, quiet }: Settings, now: number): void {
  if (quiet > 0) kept(link, { asked: now });
}
